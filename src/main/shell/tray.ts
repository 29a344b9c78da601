import { join } from 'node:path'
import { Menu, nativeTheme, Tray, type MenuItemConstructorOptions } from 'electron'
import type { ShellText } from '../../shared/text/shell.ts'
import { trayMenu, type TrayActions } from './tray-menu.ts'
import { trayPicture } from './tray-picture.ts'
import type { TrayIcon, TrayState } from './tray-state.ts'

export interface TrayKeeper {
  show(state: TrayState, text: ShellText): void
}

/**
 * Puts the icon in the tray and keeps it as the last shown state says, in light and in dark.
 *
 * @param folder where the pictures are
 */
export function keepTray(folder: string, platform: NodeJS.Platform, actions: TrayActions): TrayKeeper {
  let shown: { readonly state: TrayState; readonly text: ShellText } | null = null
  const picture = (icon: TrayIcon) => join(folder, trayPicture(icon, platform, isDark(platform)))
  const tray = new Tray(picture('disconnected'))
  const menu = keepMenu(tray)
  const refresh = () => {
    if (shown === null) return
    const { state, text } = shown
    tray.setImage(picture(state.icon))
    tray.setToolTip(`Factuurbrug: ${state.status}`)
    menu.show(trayMenu(state, text, actions))
  }
  // On macOS a click opens the menu, as it should there.
  if (platform !== 'darwin') tray.on('click', actions.open)
  nativeTheme.on('updated', () => {
    menu.forget()
    refresh()
  })
  return {
    show(state, text) {
      shown = { state, text }
      refresh()
    },
  }
}

interface MenuKeeper {
  show(lines: readonly MenuItemConstructorOptions[]): void
  /** Has the next one made anew, whatever it says. */
  forget(): void
}

/**
 * Keeps the menu of the icon: made anew only when its lines changed, and never while somebody reads it, for the system would close
 * it then, or keep the old one.
 */
function keepMenu(tray: Tray): MenuKeeper {
  let isOpen = false
  let told = ''
  let wanted: MenuItemConstructorOptions[] | null = null
  const renew = () => {
    if (isOpen || wanted === null) return
    const menu = Menu.buildFromTemplate(wanted)
    wanted = null
    menu.on('menu-will-show', () => {
      isOpen = true
    })
    menu.on('menu-will-close', () => {
      isOpen = false
      // The click that closes it comes after this.
      setImmediate(renew)
    })
    tray.setContextMenu(menu)
  }
  return {
    show(lines) {
      const words = JSON.stringify(lines)
      if (words === told) return
      told = words
      wanted = [...lines]
      renew()
    },
    forget() {
      told = ''
    },
  }
}

/** Whether the tray is dark: the system's own colours, which on Windows differ from those of programs. */
function isDark(platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI
  // The panels of most Linux desktops are dark whatever the theme of their windows.
  return true
}
