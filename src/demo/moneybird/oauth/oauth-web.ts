import { randomBytes } from 'node:crypto'
import type { TokenRequest } from './oauth-asks.ts'
import { OUT_OF_BAND, readAsk } from './oauth-asks.ts'
import type { OAuthBook } from './oauth-book.ts'
import {
  cannotPage,
  codePage,
  consentPage,
  loginPage,
  newApplicationPage,
  registeredPage,
} from './oauth-pages.ts'
import { signInWords as words } from './oauth-words.ts'
import type { WebPage } from '../web/web-pages.ts'
import type { MoneybirdWorld } from '../world.ts'

/** A request to the pages for signing in. */
interface WebRequest {
  readonly method: string
  readonly url: URL
  readonly cookie: string
  readonly body: string
}

/** The pages with which a merchant logs in and consents, as far as a browser sees them. */
export interface OAuthWeb {
  /** `null` = not one of these pages. */
  page(request: WebRequest): WebPage | null
}

const COOKIE = 'moneybird_sessie'

export function createOAuthWeb(world: MoneybirdWorld, book: OAuthBook): OAuthWeb {
  const sessions = new Set<string>()
  const site: Site = { world, book, sessions }
  const pages: Readonly<Record<string, (site: Site, request: WebRequest) => WebPage>> = {
    'GET /oauth/authorize': showQuestion,
    'POST /oauth/login': logIn,
    'POST /oauth/authorize': decide,
    'GET /user/applications/new': newApplicationPage,
    'POST /user/applications': register,
  }
  return {
    page(request) {
      const name = `${request.method} ${request.url.pathname}`
      return Object.hasOwn(pages, name) ? (pages[name]?.(site, request) ?? null) : null
    },
  }
}

interface Site {
  readonly world: MoneybirdWorld
  readonly book: OAuthBook
  readonly sessions: Set<string>
}

/** The question, or the login before it. */
function showQuestion(site: Site, { url, cookie }: WebRequest): WebPage {
  const read = readAsk(site.book, url.searchParams)
  if ('page' in read) return cannotPage(400, read.page)
  if ('error' in read) return sendBack(read.redirect, { error: read.error, state: read.state })
  return question(site, read.ask, url.search, sessionOf(site, cookie))
}

function question(site: Site, ask: TokenRequest, asked: string, session: string | null): WebPage {
  if (session === null) return loginPage({ asked }, false)
  const administrations = [...site.world.administrations.values()]
  // The form proves that it is ours with the session itself, which another page cannot know.
  return consentPage({ asked, proof: session }, { ...ask, administrations })
}

function logIn(site: Site, { body }: WebRequest): WebPage {
  const form = new URLSearchParams(body)
  const asked = form.get('asked') ?? ''
  const read = readAsk(site.book, new URLSearchParams(asked))
  if (!('ask' in read)) return cannotPage(400, words.expired)
  const password = site.book.users.get(form.get('email') ?? '')
  if (password === undefined || password !== form.get('password')) return loginPage({ asked }, true)
  const session = randomBytes(16).toString('hex')
  site.sessions.add(session)
  const headers = { 'set-cookie': `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax` }
  return redirect(`/oauth/authorize${asked}`, headers)
}

function decide(site: Site, { body, cookie }: WebRequest): WebPage {
  const form = new URLSearchParams(body)
  const session = sessionOf(site, cookie)
  const read = readAsk(site.book, new URLSearchParams(form.get('asked') ?? ''))
  if (!('ask' in read) || session === null || form.get('proof') !== session)
    return cannotPage(403, words.expired)
  const { application, redirect: target, scopes, state, challenge } = read.ask
  if (form.get('decision') !== 'allow') {
    const refusal = {
      error: 'access_denied',
      error_description: 'The resource owner denied the request.',
      state,
    }
    return target === OUT_OF_BAND ? cannotPage(200, words.refuse) : sendBack(target, refusal)
  }
  const administration = form.get('administration') ?? ''
  if (!site.world.administrations.has(administration)) return cannotPage(400, words.expired)
  const code = site.book.newCode({
    applicationId: application.id,
    redirect: target,
    scopes,
    challenge,
    administrationIds: [administration],
    readOnly: false,
  })
  return target === OUT_OF_BAND ? codePage(code) : sendBack(target, { code, state })
}

function register(site: Site, { body }: WebRequest): WebPage {
  const form = new URLSearchParams(body)
  const application = {
    id: randomBytes(16).toString('hex'),
    secret: randomBytes(16).toString('hex'),
    name: form.get('name') ?? '',
    redirects: (form.get('redirects') ?? '').split(/\r?\n/).filter((line) => line !== ''),
  }
  site.book.applications.set(application.id, application)
  return registeredPage(application)
}

function sessionOf({ sessions }: Site, cookie: string): string | null {
  const session = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)`).exec(cookie)?.[1]
  return session !== undefined && sessions.has(session) ? session : null
}

function sendBack(target: string, answer: Readonly<Record<string, string | null>>): WebPage {
  const url = new URL(target)
  for (const [name, value] of Object.entries(answer)) if (value !== null) url.searchParams.set(name, value)
  return redirect(url.href)
}

function redirect(location: string, headers: Readonly<Record<string, string>> = {}): WebPage {
  return { status: 302, headers: { ...headers, location, 'cache-control': 'no-store' }, body: '' }
}
