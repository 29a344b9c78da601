import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the stand-in answers for a number; `unavailable` = the country's register is down. */
export type ViesVerdict = 'valid' | 'invalid' | 'unavailable'

export interface ViesStandIn {
  /** Base address, to be configured in place of the real one. */
  readonly baseUrl: string
  /** VAT numbers with country prefix; others are invalid. May be changed while running. */
  readonly verdicts: Map<string, ViesVerdict>
  /** Numbers asked for, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Starts a stand-in for the VIES REST service on 127.0.0.1. `port` 0 = any free one. */
export async function startVies(
  verdicts: Readonly<Record<string, ViesVerdict>> = {},
  port = 0,
): Promise<ViesStandIn> {
  const known = new Map(Object.entries(verdicts))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const [, country, rest] = /^\/rest-api\/ms\/([A-Z]{2})\/vat\/([^/?]+)$/.exec(request.url ?? '') ?? []
    if (request.method !== 'GET' || country === undefined || rest === undefined) {
      reply(response, 404, { actionSucceed: false, errorWrappers: [{ error: 'NOT_FOUND' }] })
      return
    }
    const number = rest.replaceAll('%2B', '+')
    asked.push(country + number)
    reply(response, 200, answerFor(known.get(country + number) ?? 'invalid', number, asked.length))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${address.port}/rest-api`,
    verdicts: known,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Like the real service: a register that is down is told as `isValid: false` with another `userError`. */
function answerFor(verdict: ViesVerdict, number: string, count: number): object {
  const userError = { valid: 'VALID', invalid: 'INVALID', unavailable: 'MS_UNAVAILABLE' }[verdict]
  return {
    isValid: verdict === 'valid',
    requestDate: new Date().toISOString(),
    userError,
    name: verdict === 'valid' ? 'DEMO COMPANY' : '---',
    address: verdict === 'valid' ? 'DEMO STREET 1' : '---',
    requestIdentifier: verdict === 'unavailable' ? '' : `DEMO${String(count).padStart(8, '0')}`,
    originalVatNumber: number,
    vatNumber: number,
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
