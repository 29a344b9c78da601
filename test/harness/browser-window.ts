import { EventEmitter } from 'node:events'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { state } from './process-state.ts'
import { makeEvent, type Part } from './types.ts'
import { WebContentsStandIn } from './web-contents.ts'

const usual = { x: 0, y: 0, width: 800, height: 600 }

/** A window: Chromium runs without a screen, so what is shown, where and how large is only noted. */
export class BrowserWindowStandIn extends EventEmitter implements Part<BrowserWindow> {
  static readonly #open = new Set<BrowserWindowStandIn>()

  readonly id: number
  readonly #contents: WebContentsStandIn
  readonly webContents: BrowserWindow['webContents']
  readonly options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  #isFocused = false
  #isDestroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { nodeIntegration, contextIsolation, sandbox } = options.webPreferences ?? {}
    if (nodeIntegration === true || contextIsolation === false || (sandbox === false && !state.isSandboxed))
      throw new Error('stand-in: only sandboxed and isolated windows without Node')
    this.options = options
    const { x = usual.x, y = usual.y, width = usual.width, height = usual.height } = options
    this.#bounds = { x, y, width, height }
    this.#isVisible = options.show !== false
    this.#contents = new WebContentsStandIn({ width, height }, options.webPreferences ?? {})
    this.webContents = this.#contents as unknown as BrowserWindow['webContents']
    this.id = this.#contents.id
    BrowserWindowStandIn.#open.add(this)
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'))
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindowStandIn.#open] as unknown as BrowserWindow[]
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    const found = [...BrowserWindowStandIn.#open].find((window) => window.#contents === contents)
    return (found ?? null) as unknown as BrowserWindow | null
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url)
  }

  show(): void {
    this.#isVisible = true
    this.emit('show')
    this.focus()
  }

  focus(): void {
    this.#isFocused = true
    this.emit('focus')
  }

  minimize(): void {
    this.#isMinimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.#isMinimized = false
    this.emit('restore')
  }

  maximize(): void {
    this.#isMaximized = true
    this.emit('maximize')
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('resize')
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isFocused(): boolean {
    return this.#isFocused
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** As in Electron: the program may prevent it, then the page may, and only then the window is destroyed. */
  close(): void {
    void this.closed()
  }

  /** The same, for who wants to know: `true` when the window is gone. */
  async closed(): Promise<boolean> {
    if (this.#isDestroyed) return true
    const event = makeEvent({})
    this.emit('close', event)
    if (event.defaultPrevented || (await this.#contents.wantsToStay())) return false
    this.destroy()
    return true
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    BrowserWindowStandIn.#open.delete(this)
    this.#contents.end()
    this.emit('closed')
    if (BrowserWindowStandIn.#open.size > 0 || state.isQuitting) return
    if (state.app.listenerCount('window-all-closed') > 0) state.app.emit('window-all-closed')
    else state.app.emit('stand-in-quit')
  }
}
