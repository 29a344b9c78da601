import type { DownloadItem, Session, WebContents } from 'electron'
import { scheme, type PageSource } from './page-address.ts'

type Guarded = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>
  on(
    event: 'will-download',
    listener: (
      event: { preventDefault(): void },
      item: Download,
      contents: Pick<WebContents, 'getURL'>,
    ) => void,
  ): unknown
}

type Download = Pick<DownloadItem, 'getURL' | 'getFilename' | 'setSaveDialogOptions'>

/** What screens hand to the merchant as a file: text, a list for a spreadsheet, the module for the shop, a month. */
const savedFile = /^[\w.-]+\.(txt|csv|zip|xml|pdf)$/

/**
 * Takes everything from the window's session that the screens do not need: permissions, devices, the network, downloads other
 * than what a screen itself made.
 *
 * @param page the only origin that may be loaded from
 */
export function lockSession(session: Guarded, page: PageSource): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isAllowed(request.url, page) })
  })
  session.on('will-download', (event, item, contents) => {
    const [, kind] = savedFile.exec(item.getFilename()) ?? []
    if (kind !== undefined && isMadeHere(item, contents.getURL(), page)) {
      // Electron asks where to put what nobody named a place for; unless told it says the address at the top.
      item.setSaveDialogOptions({ title: 'Factuurbrug', filters: [{ name: kind, extensions: [kind] }] })
    } else event.preventDefault()
  })
}

/** Whether a file was made by our own page and not fetched. */
function isMadeHere(item: Download, from: string, page: PageSource): boolean {
  return item.getURL().startsWith(`blob:${page.origin}/`) && page.isOwn(from)
}

/** Keeps every page where it is: no other address, no new windows, no web views. */
export function guardContents(contents: WebContents, page: PageSource): void {
  contents.on('will-navigate', (event) => {
    if (!page.isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !page.isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Addresses that Chromium itself needs, and our own. The development server also talks over a web socket. */
function isAllowed(address: string, page: PageSource): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (url.protocol === 'devtools:' || url.protocol === 'data:' || url.protocol === 'blob:') return true
  const origin = `${url.protocol}//${url.host}`
  if (page.origin.startsWith(`${scheme}:`)) return origin === page.origin
  return origin === page.origin || origin === page.origin.replace(/^http/, 'ws')
}
