import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { WebContents, WebPreferences } from 'electron'
import { fromChromium, originOf, toChromium } from './addresses.ts'
import type { Session } from './cdp.ts'
import { answerInvoke } from './ipc.ts'
import { worldScripts } from './page-worlds.ts'
import { chromium, state } from './process-state.ts'
import { interceptRequests } from './requests.ts'
import { pages } from './session.ts'
import { makeEvent, type Part } from './types.ts'

const preloadWorld = 'Electron Isolated Context'

const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  'clipboard-read': 'clipboard-read',
} as const

const usualPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** A page of Chromium with Electron's face. */
export class WebContentsStandIn extends EventEmitter implements Part<WebContents> {
  static #lastId = 0
  static readonly all = new Map<number, WebContentsStandIn>()

  readonly id = ++WebContentsStandIn.#lastId
  readonly session = pages as unknown as WebContents['session']
  readonly #frame = { url: '', origin: 'null', parent: null }
  readonly mainFrame = this.#frame as unknown as WebContents['mainFrame']
  /** Chromium's id of the page. */
  targetId = ''
  readonly #booted: Promise<Session>
  #context = ''
  /** The page that is shown, and the one of which is known that all of it is there, by Chromium's name for their loads. */
  #loader = ''
  #loaded = ''
  #isOwnLoad = false
  #isGone = false
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  readonly #preferences: WebPreferences

  constructor(size: { readonly width: number; readonly height: number }, preferences: WebPreferences) {
    super()
    this.#preferences = preferences
    const { preload } = preferences
    WebContentsStandIn.all.set(this.id, this)
    this.#booted = this.#boot(size, preload === undefined ? '' : readFileSync(preload, 'utf8'))
    this.#booted.catch((error: unknown) => {
      if (!this.#isGone) process.emitWarning(`stand-in: ${String(error)}`)
    })
    state.app.emit('web-contents-created', makeEvent({}), this)
  }

  async #boot(size: { readonly width: number; readonly height: number }, preload: string): Promise<Session> {
    const { cdp, browser } = chromium()
    // A window each, as in Electron: pages in one window would be its tabs, of which only one is in sight.
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...size,
    })
    this.targetId = targetId
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    const page = cdp.session(sessionId)
    this.#listenTo(page)
    const { main, isolated } = worldScripts(randomUUID(), preload)
    await Promise.all([
      ...Object.entries(permissions).map(([name, permission]) => {
        const setting = pages.isGranted(permission) ? 'granted' : 'denied'
        return browser.send('Browser.setPermission', { permission: { name }, setting })
      }),
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Inspector.enable'),
      page.send('Runtime.addBinding', { name: '__standInSend', executionContextName: preloadWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: preloadWorld }),
      interceptRequests({
        page,
        mainFrame: targetId,
        emit: (event, ...args) => this.emit(event, ...args),
        takeOwnLoad: () => {
          const isOwn = this.#isOwnLoad
          this.#isOwnLoad = false
          return isOwn
        },
      }),
    ])
    return page
  }

  #listenTo(page: Session): void {
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const frame = (context.auxData as { frameId?: string } | undefined)?.frameId
      if (context.name === preloadWorld && frame === this.targetId) this.#context = context.uniqueId
    })
    page.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === '__standInSend') void this.#answer(payload)
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#frame.url = fromChromium(frame.url)
      this.#frame.origin = originOf(this.#frame.url)
      this.#loader = frame.loaderId
    })
    page.on('Page.loadEventFired', () => {
      this.#loaded = this.#loader
      this.emit('did-finish-load', makeEvent({}))
    })
    page.on('Inspector.targetCrashed', () => {
      this.#context = ''
      this.emit('render-process-gone', makeEvent({}), { reason: 'crashed', exitCode: 133 })
    })
  }

  /** Whether the program lets this page open a window. */
  mayOpen(url: string): boolean {
    return this.#openHandler({ url } as Electron.HandlerDetails).action === 'allow'
  }

  async #answer(payload: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] }
    // The rest of the event is not used by the program.
    const event = { sender: this, senderFrame: this.#frame } as unknown as Electron.IpcMainInvokeEvent
    await this.#deliver({ id, ...(await answerInvoke(event, channel, args)) })
  }

  async #deliver(message: object): Promise<void> {
    if (this.#context === '' || this.#isGone) return
    const expression = `__standInReceive(${JSON.stringify(JSON.stringify(message))})`
    const page = await this.#booted
    await page.send('Runtime.evaluate', { expression, uniqueContextId: this.#context }).catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#deliver({ channel, args })
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#booted
    const failed = once(this, 'did-finish-load')
    this.#isOwnLoad = true
    const { errorText, loaderId } = await page.send('Page.navigate', { url: toChromium(url) })
    // The empty page of before may still tell that it has been loaded: this is about the one that was asked for.
    if (errorText === undefined)
      while (loaderId !== undefined && this.#loaded !== loaderId) await once(this, 'did-finish-load')
    // A load that fails ends with a page that says so; one that was stopped leaves the page as it is.
    else if (errorText !== 'net::ERR_ABORTED') await failed
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
  }

  /** Also starts a new process for a page that crashed. */
  reload(): void {
    void this.loadURL(this.#frame.url).catch(() => undefined)
  }

  forcefullyCrashRenderer(): void {
    // Never answered: the page that should answer is gone.
    void this.#booted.then((page) => page.send('Page.crash').catch(() => undefined))
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#booted
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'failed')
    return result.value as unknown
  }

  /** As asked for, over what is so in Electron when nobody asks. */
  getLastWebPreferences(): WebPreferences {
    return { ...usualPreferences, ...this.#preferences }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL(): string {
    return this.#frame.url
  }

  isDestroyed(): boolean {
    return this.#isGone
  }

  /** Whether the page's own `beforeunload` wants to stay, and the program lets it. */
  async wantsToStay(): Promise<boolean> {
    const ask = `(() => { const event = document.createEvent('BeforeUnloadEvent'); event.initEvent('beforeunload', false, true); window.dispatchEvent(event); return event.defaultPrevented || event.returnValue !== '' })()`
    if ((await this.executeJavaScript(ask).catch(() => false)) !== true) return false
    const event = makeEvent({})
    this.emit('will-prevent-unload', event)
    return !event.defaultPrevented
  }

  /** Ends the page. */
  end(): void {
    if (this.#isGone) return
    this.#isGone = true
    WebContentsStandIn.all.delete(this.id)
    const { browser } = chromium()
    void this.#booted
      .then(() => browser.send('Target.closeTarget', { targetId: this.targetId }))
      .catch(() => undefined)
    this.emit('destroyed')
  }
}

/** The module `webContents`; Playwright finds the window of a page with it. */
export const webContents = {
  getAllWebContents: () => [...WebContentsStandIn.all.values()] as unknown as WebContents[],
  fromId: (id: number) => WebContentsStandIn.all.get(id) as unknown as WebContents | undefined,
  fromDevToolsTargetId: (targetId: string) =>
    [...WebContentsStandIn.all.values()].find((contents) => contents.targetId === targetId) as unknown as
      WebContents | undefined,
}
