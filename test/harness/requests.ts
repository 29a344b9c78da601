import { fromChromium } from './addresses.ts'
import type { Session } from './cdp.ts'
import { pages, type SchemeHandler } from './session.ts'
import { makeEvent } from './types.ts'

/** A request of a page that waits for a decision. */
interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
  }
}

export interface RequestHost {
  readonly page: Session
  /** Chromium's id of the main frame. */
  readonly mainFrame: string
  /** Whether the program itself asked for this load; then nobody is asked whether it may. Answers `true` once per load. */
  takeOwnLoad(): boolean
  emit(event: string, ...args: unknown[]): boolean
}

/** Puts every request of a page before the program: navigations, `webRequest`, and its own schemes. */
export async function interceptRequests(host: RequestHost): Promise<void> {
  host.page.on('Fetch.requestPaused', (paused) => {
    void decide(host, paused).catch(() => undefined)
  })
  await host.page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function decide(host: RequestHost, paused: PausedRequest): Promise<void> {
  const { requestId, request } = paused
  const url = fromChromium(request.url)
  const fail = (errorReason: 'Aborted' | 'BlockedByClient') =>
    host.page.send('Fetch.failRequest', { requestId, errorReason })
  const handler = pages.protocolStandIn.handlers.get(url.slice(0, url.indexOf(':')))
  if (handler !== undefined && isOfChromiumItself(url)) await nothing(host, paused)
  else if (paused.resourceType === 'Document' && !mayNavigate(host, paused, url)) await fail('Aborted')
  else if (!pages.mayLoad(url, request.method)) await fail('BlockedByClient')
  else if (handler === undefined) await host.page.send('Fetch.continueRequest', { requestId })
  else await serve(host, paused, url, handler)
}

/** Chromium looks for a picture of every site; of a scheme that is the program's own, Electron does not. */
function isOfChromiumItself(url: string): boolean {
  return URL.parse(url)?.pathname === '/favicon.ico'
}

async function nothing({ page }: RequestHost, { requestId }: PausedRequest): Promise<void> {
  await page.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
}

async function serve(
  host: RequestHost,
  paused: PausedRequest,
  url: string,
  handler: SchemeHandler,
): Promise<void> {
  const { requestId, request } = paused
  const answer = await handler(new Request(url, { method: request.method, headers: request.headers }))
  await host.page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: answer.status,
    responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
  })
}

/** Asks the program's listeners, as Electron does for what a page starts itself. */
function mayNavigate(host: RequestHost, paused: PausedRequest, url: string): boolean {
  const isMainFrame = paused.frameId === host.mainFrame
  const isRedirect = paused.redirectedRequestId !== undefined
  if (isMainFrame && !isRedirect && host.takeOwnLoad()) return true
  const names = isRedirect
    ? ['will-redirect']
    : isMainFrame
      ? ['will-frame-navigate', 'will-navigate']
      : ['will-frame-navigate']
  return names.every((name) => {
    const event = makeEvent({ url, isMainFrame, isSameDocument: false })
    host.emit(name, event)
    return !event.defaultPrevented
  })
}
