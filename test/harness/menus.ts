import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type {
  Menu,
  MenuItem,
  MenuItemConstructorOptions,
  NativeImage,
  NotificationConstructorOptions,
  Tray,
  Notification,
} from 'electron'
import { state } from './process-state.ts'
import type { Part } from './types.ts'

/** A line of a menu. Roles do nothing, but for quitting. */
export class MenuItemStandIn implements Part<MenuItem> {
  readonly id: string
  readonly label: string
  readonly type: MenuItem['type']
  readonly enabled: boolean
  readonly visible: boolean
  readonly click: MenuItem['click']
  readonly #submenu: MenuStandIn | undefined

  constructor(options: MenuItemConstructorOptions) {
    const { submenu, role } = options
    this.id = options.id ?? ''
    this.label = options.label ?? role ?? ''
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.#submenu = Array.isArray(submenu) ? MenuStandIn.buildFromTemplate(submenu) : undefined
    this.click = () => {
      if (!this.enabled) return
      if (role === 'quit') state.app.emit('stand-in-quit')
      const item = this as unknown as MenuItem
      options.click?.(item, undefined, { triggeredByAccelerator: false })
    }
  }

  find(id: string): MenuItemStandIn | null {
    return this.id === id ? this : (this.#submenu?.find(id) ?? null)
  }
}

export class MenuStandIn extends EventEmitter implements Part<Menu> {
  readonly #items: readonly MenuItemStandIn[]
  /** While somebody reads it; tests emit the events that say so. */
  isOpen = false

  constructor(items: readonly MenuItemStandIn[] = []) {
    super()
    this.#items = items
    this.on('menu-will-show', () => (this.isOpen = true))
    this.on('menu-will-close', () => (this.isOpen = false))
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): MenuStandIn {
    return new MenuStandIn(
      template.map((options) => new MenuItemStandIn(options as MenuItemConstructorOptions)),
    )
  }

  static setApplicationMenu(): void {
    return
  }

  get items(): MenuItem[] {
    return this.#items as unknown as MenuItem[]
  }

  find(id: string): MenuItemStandIn | null {
    for (const item of this.#items) {
      const found = item.find(id)
      if (found !== null) return found
    }
    return null
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.find(id) as unknown as MenuItem | null
  }
}

/** An icon that only notes what it shows; the picture must exist and be one. */
export class TrayStandIn extends EventEmitter implements Part<Tray> {
  #menu: MenuStandIn | null = null

  constructor(image: NativeImage | string) {
    super()
    this.setImage(image)
  }

  setImage(image: NativeImage | string): void {
    if (typeof image !== 'string') throw new Error('stand-in: pictures are given as files')
    const magic = readFileSync(image).subarray(0, 4).toString('latin1')
    const expected = extname(image) === '.ico' ? '\0\0\x01\0' : '\x89PNG'
    if (magic !== expected) throw new Error(`Failed to load image from path '${image}'`)
  }

  setToolTip(): void {
    return
  }

  /** Under the hand of who reads it the system closes the old one: nobody wants that. */
  setContextMenu(menu: Menu | null): void {
    if (this.#menu?.isOpen === true) throw new Error('stand-in: the menu is open')
    this.#menu = menu as unknown as MenuStandIn | null
  }
}

/** A notice that nobody sees. */
export class NotificationStandIn extends EventEmitter implements Part<Notification> {
  readonly title: string
  readonly body: string

  constructor(options: NotificationConstructorOptions = {}) {
    super()
    this.title = options.title ?? ''
    this.body = options.body ?? ''
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    this.emit('show')
  }
}
