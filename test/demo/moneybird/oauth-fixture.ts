import type { Application } from '../../../src/demo/moneybird/oauth/oauth-book.ts'
import type { MoneybirdServer } from '../../../src/demo/moneybird/server/server.ts'

const application: Application = {
  id: 'programma',
  secret: 'geheim-van-programma',
  name: 'Factuurbrug',
  redirects: ['http://127.0.0.1:9/terug', 'urn:ietf:wg:oauth:2.0:oob'],
}
export const [loopback = '', outOfBand = ''] = application.redirects
export const user = { email: 'baas@winkel.nl', password: 'wachtwoord' }

/** A person with a browser that shows no pages: logs in, consents, and tells where it was sent. */
export interface Visitor {
  get(path: string): Promise<Response>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>
  /** Logs in at an authorize address; gives what the question carries on. */
  logIn(query: string): Promise<Readonly<Record<string, string>>>
  /** Logs in and consents; gives the address to which the browser is sent. */
  consent(query: string, fields?: Readonly<Record<string, string>>): Promise<URL>
}

export function prepare({ oauth }: MoneybirdServer): void {
  oauth.applications.set(application.id, application)
  oauth.users.set(user.email, user.password)
}

export function visitorOf({ webUrl, world }: MoneybirdServer): Visitor {
  let cookie = ''
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(webUrl + path, { ...init, headers: { cookie }, redirect: 'manual' })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  const get = (path: string) => call(path, {})
  const post: Visitor['post'] = (path, fields) =>
    call(path, { method: 'POST', body: new URLSearchParams(fields) })
  const logIn: Visitor['logIn'] = async (query) => {
    const { asked = '' } = hiddenIn(await (await get(`/oauth/authorize?${query}`)).text())
    const entered = await post('/oauth/login', { asked, ...user })
    return hiddenIn(await (await get(entered.headers.get('location') ?? '')).text())
  }
  return {
    get,
    post,
    logIn,
    async consent(query, fields = {}) {
      const carried = await logIn(query)
      const [administration = ''] = world.administrations.keys()
      const answer = await post('/oauth/authorize', {
        ...carried,
        administration,
        decision: 'allow',
        ...fields,
      })
      return new URL(answer.headers.get('location') ?? `about:${answer.status}`)
    },
  }
}

function hiddenIn(html: string): Record<string, string> {
  const found = html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name, value.replaceAll('&#38;', '&')]),
  )
}

/** The query of an authorization request; `''` leaves a part out. */
export function asking(parts: Readonly<Record<string, string>> = {}): string {
  const all = {
    client_id: application.id,
    redirect_uri: loopback,
    response_type: 'code',
    scope: 'sales_invoices',
    state: 'toestand',
    ...parts,
  }
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()
}

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly error?: string
}

/** Asks the token address; `client` unless told otherwise. */
export async function ask(
  { webUrl }: MoneybirdServer,
  path: 'token' | 'revoke',
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: Tokens }> {
  const body = new URLSearchParams({
    client_id: application.id,
    client_secret: application.secret,
    ...fields,
  })
  const response = await fetch(`${webUrl}/oauth/${path}`, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Tokens }
}
