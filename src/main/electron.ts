import { join } from 'node:path'
import { app, dialog, ipcMain, protocol, session } from 'electron'
import type { Problem } from '../shared/domain/problem.ts'
import { sayProblem } from '../shared/text/say.ts'
import { noticeText } from '../shared/text/notices.ts'
import { shellText } from '../shared/text/shell.ts'
import type { Home } from './home.ts'
import { createService, type Service } from './service/service.ts'
import { pageServer, registerScheme } from './shell/app-protocol.ts'
import { createGate } from './shell/gate.ts'
import { createDoor, isQuiet, watchDoor } from './shell/door.ts'
import { leaveLinks, linkedScreen, takeLinks } from './shell/links.ts'
import { createNotifier } from './shell/notifier.ts'
import { openAtStart } from './shell/opening.ts'
import { pageSource, scheme } from './shell/page-address.ts'
import { quitInOrder } from './shell/quit.ts'
import { guardContents, lockSession } from './shell/security.ts'
import { startShell } from './shell/shell.ts'
import { isInstallerStart } from './shell/squirrel.ts'
import { systemUpdater } from './shell/updater.ts'
import { keepWindow } from './shell/window.ts'
import {
  electronHost,
  hasTray,
  openElectronHome,
  startAtLogin,
  updaterFeed,
  windowMemo,
} from './wiring/electron-home.ts'

/** Entry of the desktop program. */

/** Set by Forge under `npm start`; `undefined` in what is packaged. */
declare const MAIN_WINDOW_VITE_DEV_SERVER_URL: string | undefined

/** The built files: this one, the preload script and the pictures. */
const folder = import.meta.dirname
const page = pageSource(MAIN_WINDOW_VITE_DEV_SERVER_URL)
const door = createDoor()

if (
  isInstallerStart(process.platform, process.argv, process.execPath, forgetProgram) ||
  !app.requestSingleInstanceLock()
) {
  app.quit()
} else {
  beforeReady()
  void app.whenReady().then(whenReady)
}

/** Uninstalling leaves nothing in the system that starts or calls a program that is gone. */
function forgetProgram(): void {
  leaveLinks(app)
  startAtLogin(false)
}

function beforeReady(): void {
  app.enableSandbox()
  registerScheme(protocol)
  // What Chromium keeps for itself does not belong among the orders.
  app.setPath('sessionData', join(app.getPath('userData'), 'browser'))
  // The name under which Squirrel's shortcut stands in the start menu; without it Windows shows no notices.
  if (process.platform === 'win32') app.setAppUserModelId('com.squirrel.factuurbrug.factuurbrug')
  takeLinks(app, process.platform)
  watchDoor(app, door)
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, page)
  })
  // The program lives in the tray: a closed window ends nothing.
  app.on('window-all-closed', () => undefined)
}

async function whenReady(): Promise<void> {
  lockSession(session.defaultSession, page)
  session.defaultSession.protocol.handle(scheme, pageServer(join(folder, '../renderer/main_window')))
  const home = await openElectronHome(app.getPath('userData'), session.fromPartition('engine'))
  if (home.ok) run(home.value)
  else giveUp(home.problem)
}

function run(home: Home): void {
  const text = () => shellText[home.settings().language]
  const memo = windowMemo(home)
  const window = keepWindow({
    page,
    folder,
    memo,
    log: home.log,
    text,
  })
  const notify = createNotifier(join(folder, 'icon.png'), home.log, (path) => {
    window.show(path)
  })
  const update = updater(home, (version) => {
    const { title, ready } = noticeText[home.settings().language].update
    notify({ title: title(version), body: ready, path: '' })
  })
  const service = createService(home, electronHost(notify, update))
  const { dispatch } = service
  void service.start()
  ipcMain.handle('call', createGate({ dispatch, origin: page.origin, isOurs: window.isOurs, log: home.log }))
  startShell({ service, log: home.log, window, pictures: folder, text })
  leaveInOrder(home, service, () => {
    const { title, body } = text().closing
    notify({ title, body, path: '' })
  })
  door.open((hash) => {
    window.show(hash)
  })
  void openAtStart({
    door,
    screen: isQuietStart() ? null : linkedScreen(process.argv),
    hasTray,
    memo,
    say: () => ({ ...text().noTray, path: '' }),
    notify,
  })
}

/** The system's updater, where this build has one; `null` = newer versions are only told of. */
function updater({ log }: Home, tell: (version: string) => void): (() => void) | null {
  const place = updaterFeed()
  return place === null ? null : systemUpdater({ ...place, arch: process.arch, log, tell })
}

/** macOS says in its own way that it is login. */
function isQuietStart(): boolean {
  const isLogin = process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
  return isLogin || isQuiet(process.argv)
}

function leaveInOrder(home: Home, service: Service, sayWait: () => void): void {
  const onQuit = quitInOrder({
    close: async () => {
      await service.close()
      await home.close()
    },
    sayWait,
    exit: () => {
      app.exit()
    },
    log: home.log,
  })
  // Not at `before-quit`: unsaved changes in the window may still call it off.
  app.on('will-quit', onQuit)
}

/** Another program works on the data, or they cannot be read: says what to do, and ends. */
function giveUp(problem: Problem): void {
  const { what, why, todo } = sayProblem(problem, 'nl')
  dialog.showErrorBox(shellText.nl.cannotStart, [what, why, todo].join('\n\n'))
  app.exit(1)
}
