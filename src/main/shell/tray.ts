import { join } from 'node:path'
import { Menu, nativeTheme, Tray } from 'electron'
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
  const refresh = () => {
    if (shown === null) return
    const { state, text } = shown
    tray.setImage(picture(state.icon))
    tray.setToolTip(`Factuurbrug: ${state.status}`)
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, text, actions)))
  }
  // On macOS a click opens the menu, as it should there.
  if (platform !== 'darwin') tray.on('click', actions.open)
  nativeTheme.on('updated', refresh)
  return {
    show(state, text) {
      shown = { state, text }
      refresh()
    },
  }
}

/** Whether the tray is dark: the system's own colours, which on Windows differ from those of programs. */
function isDark(platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI
  // The panels of most Linux desktops are dark whatever the theme of their windows.
  return true
}
