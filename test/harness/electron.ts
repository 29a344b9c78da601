import type * as Electron from 'electron'
import { app } from './app.ts'
import { BrowserWindowStandIn } from './browser-window.ts'
import { ipcMain } from './ipc.ts'
import { MenuItemStandIn, MenuStandIn, NotificationStandIn, TrayStandIn } from './menus.ts'
import { safeStorage } from './safe-storage.ts'
import { protocol, session } from './session.ts'
import { autoUpdater, dialog, nativeTheme, powerMonitor, screen, shell } from './system.ts'
import { webContents } from './web-contents.ts'

/** What the program gets for `electron`. Its names are checked here; the parts check their own members. */
const electron = {
  app,
  autoUpdater,
  BrowserWindow: BrowserWindowStandIn,
  dialog,
  ipcMain,
  Menu: MenuStandIn,
  MenuItem: MenuItemStandIn,
  nativeTheme,
  Notification: NotificationStandIn,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray: TrayStandIn,
  webContents,
} satisfies { readonly [Name in keyof typeof Electron]?: unknown }

export { electron as 'module.exports' }
