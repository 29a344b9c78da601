import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { MoneybirdServer } from '../../src/demo/moneybird/server/server.ts'
import type { OAuthClient } from '../../src/main/ports/oauth.ts'

/** How the program is registered at the stand-in, and who logs in there. */
export const application: OAuthClient = { id: 'factuurbrug', secret: 'geheim-van-de-bouwer' }
export const user = { email: 'baas@winkel.nl', password: 'wachtwoord' }

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Registers the program with these addresses, letter for letter. */
export function register({ oauth }: MoneybirdServer, redirects: readonly string[]): void {
  oauth.applications.set(application.id, { ...application, name: 'Factuurbrug', redirects })
  oauth.users.set(user.email, user.password)
}

/** What the merchant does at Moneybird. */
export interface Merchant {
  /** `refuse` at the question, or the id of the administration that is chosen; the first unless told. */
  readonly choice?: string
}

/** Plays browser and merchant at an address of Moneybird; gives where the browser is sent, or the code that is shown. */
export async function visit(address: string, { choice }: Merchant = {}): Promise<string> {
  let cookie = ''
  const call = async (path: string, fields?: Record<string, string>) => {
    const init = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }
    const response = await fetch(new URL(path, address), { ...init, headers: { cookie }, redirect: 'manual' })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { location: response.headers.get('location') ?? '', text: await response.text() }
  }
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&#38;', '&'),
      ]),
    )
  const login = await call(address)
  const entered = await call('/oauth/login', { ...hidden(login.text), ...user })
  const question = await call(entered.location)
  const first = /<option value="(\d+)"/.exec(question.text)?.[1] ?? ''
  const decision = choice === 'refuse' ? 'refuse' : 'allow'
  const answer = await call('/oauth/authorize', {
    ...hidden(question.text),
    administration: choice === undefined || choice === 'refuse' ? first : choice,
    decision,
  })
  return answer.location === '' ? (/<code>(\w+)<\/code>/.exec(answer.text)?.[1] ?? '') : answer.location
}
