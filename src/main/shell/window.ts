import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { EventName, Events } from '../../shared/contract/calls.ts'
import type { ShellText } from '../../shared/text/shell.ts'
import type { Log } from '../ports/log.ts'
import type { Memo } from '../ports/memo.ts'
import { reviveAfterCrash } from './crash.ts'
import type { PageSource } from './page-address.ts'
import { webPreferences } from './web-preferences.ts'
import { openingPlace, smallest, type WindowPlace } from './window-place.ts'

export interface WindowOptions {
  readonly page: PageSource
  /** Where the preload script and the picture for the task bar are. */
  readonly folder: string
  readonly memo: Memo
  readonly log: Log
  readonly text: () => ShellText
}

/** The one window, which exists only while it is open. */
export interface WindowKeeper {
  /** Opens the window, or brings it to the front; at a screen (`#/failures`) when one is named. */
  show(hash?: string): void
  /** Sends an event of the contract to the screens, if there are any. */
  send<E extends EventName>(event: E, data: Events[E]): void
  readonly isOurs: (contentsId: number) => boolean
  /** Takes the window away without asking whether something was saved. */
  leave(): void
}

/**
 * Keeps the window: made when asked for and destroyed when closed, so that a program in the tray costs no page. Remembers
 * size and place.
 */
export function keepWindow(options: WindowOptions): WindowKeeper {
  let window: BrowserWindow | null = null

  const open = (hash: string) => {
    const opened = createWindow(options)
    window = opened
    opened.on('closed', () => {
      window = null
    })
    void load(opened, options.page.page(hash), options.log)
  }

  return {
    show(hash = '') {
      if (window === null) {
        open(hash)
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (hash !== '') window.webContents.send('event', 'navigate', { path: hash })
    },
    send(event, data) {
      window?.webContents.send('event', event, data)
    },
    isOurs: (contentsId) => window?.webContents.id === contentsId,
    leave() {
      window?.destroy()
    },
  }
}

function createWindow(options: WindowOptions): BrowserWindow {
  const { isMaximized, ...place } = openingPlace(
    options.memo.get('window'),
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Factuurbrug',
    icon: join(options.folder, 'icon.png'),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
    webPreferences: webPreferences(options.folder, app.isPackaged),
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    options.memo.set('window', place)
  })
  // The screens ask to stay when something was not saved; Chromium then keeps the page without a word.
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesUnsaved(window, options.text())) event.preventDefault()
  })
  reviveAfterCrash(window, options)
  return window
}

function leavesUnsaved(window: BrowserWindow, text: ShellText): boolean {
  const { message, detail, stay, leave } = text.unsaved
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === 1
}

async function load(window: BrowserWindow, address: string, log: Log): Promise<void> {
  try {
    await window.loadURL(address)
  } catch {
    // Closed while it loaded, or the files of the program are damaged: then an empty window at least shows that.
    if (window.isDestroyed()) return
    log.error('window-load-failed')
    window.show()
  }
}
