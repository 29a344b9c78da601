import { app, nativeTheme } from 'electron'
import type { AppView } from '../../shared/contract/views.ts'
import type { ShellText } from '../../shared/text/shell.ts'
import type { Log } from '../ports/log.ts'
import type { Service } from '../service/service.ts'
import { setAppMenu } from './app-menu.ts'
import { coalesced } from './coalesced.ts'
import { watchPower } from './power.ts'
import { trayState } from './tray-state.ts'
import { keepTray } from './tray.ts'
import type { WindowKeeper } from './window.ts'

export interface ShellOptions {
  readonly service: Service
  readonly log: Log
  readonly window: WindowKeeper
  /** Where the pictures of the tray are. */
  readonly pictures: string
  readonly text: () => ShellText
}

/** Joins tray, menus, power and window to the service: what it says is shown, what is clicked is asked of it. */
export function startShell({ service, log, window, pictures, text }: ShellOptions): void {
  const { platform } = process
  let view: AppView | null = null

  const tray = keepTray(pictures, platform, {
    syncNow: () => {
      for (const { id } of view?.connections ?? []) void service.api['run.now']({ connection: id })
    },
    pause: (paused) => {
      void service.api['app.pause']({ paused })
    },
    open: () => {
      window.show()
    },
    openFailures: () => {
      window.show('#/failures')
    },
    quit: () => {
      app.quit()
    },
  })

  const refresh = coalesced(async () => {
    const answer = await service.api['app.view']({})
    if (!answer.ok) return
    const before = view
    view = answer.value
    tray.show(trayState(view, Date.now(), ownTimeZone()), text())
    if (before?.language !== view.language) setAppMenu(text(), platform)
    if (before?.preferences.theme !== view.preferences.theme) nativeTheme.themeSource = view.preferences.theme
  })
  refresh()
  service.subscribe((event) => {
    window.send(event.name, event.data)
    if (event.name !== 'navigate') refresh()
  })
  watchPower(log, {
    wake: () => {
      void service.wake()
    },
    leave: () => {
      window.leave()
      app.quit()
    },
  })
}

/** The zone of this computer, in which the merchant tells the time. */
function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
