import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerQuery, failure, type ApiReply } from './api.ts'
import type { ContractInfo } from './contract.ts'
import { faultyBody, faultyQuery, send, type ShopFault } from './faults.ts'
import { frontPage } from './front-page.ts'
import { createShopData, type ShopData } from './shop-data.ts'
import { demoShopInfo } from './shop-info.ts'

export interface ShopOptions {
  /** The API key that callers must send. */
  readonly key: string
  /** The licence key that callers must send; absent = none in use. */
  readonly licenceKey?: string
  /** Clock of the shop in ms UTC; the real one when absent. */
  readonly now?: () => number
  /** Zone of the shop's times and calendar. */
  readonly timeZone?: string
  /** What `do=info` tells; that of the demo shop when absent. Its version decides the route. */
  readonly info?: ContractInfo
  /** Port on 127.0.0.1; any free one when absent. */
  readonly port?: number
}

/** A running stand-in for an OpenCart shop with the module, over real HTTP on this machine only. */
export interface ShopServer {
  /** The whole connection address, as the module's settings page would show it. */
  readonly address: string
  /** The shop's address without the route. */
  readonly origin: string
  /** The shop's tables: add, edit and remove orders here. */
  readonly data: ShopData
  /** Parameters of the requests that reached the module, in order; `do` tells the kind. */
  readonly requests: readonly Readonly<Record<string, string>>[]
  /** What goes wrong from the next request on; `null` = nothing. */
  setFault(fault: ShopFault | null): void
  /** Called with the address, without its host, of a request that a fault leaves without an answer. May be changed. */
  readonly hooks: { onSilence: ((address: string) => void) | null }
  close(): Promise<void>
}

const themeNotFound =
  '<!DOCTYPE html>\n<html><head><title>Pagina niet gevonden</title></head><body><h1>Pagina niet gevonden</h1></body></html>'

/** Starts the stand-in and resolves when it listens. */
export async function startShop(options: ShopOptions): Promise<ShopServer> {
  const zone = options.timeZone ?? 'Europe/Amsterdam'
  const info = options.info ?? demoShopInfo(zone)
  const data = createShopData(info, zone, options.now ?? Date.now)
  const route = routeOf(info.opencart_version)
  const requests: Record<string, string>[] = []
  let fault: ShopFault | null = null
  let faultsLeft = 0
  const hooks: ShopServer['hooks'] = { onSilence: null }

  function takeFault(): ShopFault | null {
    if (faultsLeft === 0) return null
    faultsLeft -= 1
    return fault
  }

  const server = createServer((request, response) => {
    request.resume()
    const query = new URL(request.url ?? '/', 'http://shop').searchParams
    requests.push(Object.fromEntries(query))
    const current = takeFault()
    const isModule = /^\/(index\.php)?$/.test(pathOf(request)) && query.get('route') === route
    const reply = isModule ? answer(request, options, data, faultyQuery(current, query)) : null
    const page = isFrontPage(request) ? frontPage(info.opencart_version) : null
    void send(response, current, reply === null ? asPage(page) : asJson(reply, current, query))
    if (current?.kind === 'hang') hooks.onSilence?.(request.url ?? '')
  })
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}/`
  return {
    address: `${origin}index.php?route=${route}`,
    origin,
    data,
    requests,
    hooks,
    setFault: (next) => {
      fault = next
      faultsLeft = next?.times ?? Infinity
    },
    close: () => close(server),
  }
}

/** Checks what the contract asks of a request, then answers it from the data. */
function answer(
  request: IncomingMessage,
  options: ShopOptions,
  data: ShopData,
  query: URLSearchParams,
): ApiReply {
  const { headers } = request
  if (request.method !== 'GET') return failure(405, 'method_not_allowed', 'GET only')
  if (headers['x-factuurbrug-key'] !== options.key) return failure(401, 'wrong_key', 'The key is not right')
  if (options.licenceKey !== undefined && headers['x-factuurbrug-licence'] !== options.licenceKey) {
    return failure(403, 'wrong_licence', 'The licence key is not right')
  }
  if ((headers['x-factuurbrug-api'] ?? '1') !== '1')
    return failure(426, 'api_too_new', 'Version 1 is spoken here')
  return answerQuery(data, query)
}

/** `null`: there is no such page. */
function asPage(page: string | null) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  return { status: page === null ? 404 : 200, headers, body: page ?? themeNotFound }
}

function asJson(reply: ApiReply, fault: ShopFault | null, query: URLSearchParams) {
  const body = faultyBody(fault, reply.body, query.get('after_id') ?? '0')
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status: reply.status, headers, body: JSON.stringify(body) }
}

function routeOf(version: string): string {
  if (version.startsWith('4')) return 'extension/factuurbrug/module/factuurbrug'
  return /^(3|2\.3)/.test(version) ? 'extension/module/factuurbrug' : 'module/factuurbrug'
}

function isFrontPage({ url = '/' }: IncomingMessage): boolean {
  return /^\/(index\.php)?$/.test(url)
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://shop').pathname
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
