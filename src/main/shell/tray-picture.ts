import type { TrayIcon } from './tray-state.ts'

/** File of the tray's picture: a template on macOS, which colours it itself; elsewhere one for light and one for dark. */
export function trayPicture(icon: TrayIcon, platform: NodeJS.Platform, dark: boolean): string {
  if (platform === 'darwin') return `tray-${icon}Template.png`
  return `tray-${icon}-${dark ? 'dark' : 'light'}.${platform === 'win32' ? 'ico' : 'png'}`
}
