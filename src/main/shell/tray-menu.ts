import type { MenuItemConstructorOptions } from 'electron'
import type { ShellText } from '../../shared/text/shell.ts'
import type { TrayState } from './tray-state.ts'

/** What the tray can ask for. */
export interface TrayActions {
  readonly syncNow: () => void
  readonly pause: (paused: boolean) => void
  readonly open: () => void
  readonly openFailures: () => void
  readonly quit: () => void
}

/** The menu of the tray: how things are, then what can be done. */
export function trayMenu(
  state: TrayState,
  text: ShellText,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const line = (id: string, label: string): MenuItemConstructorOptions => ({ id, label, enabled: false })
  return [
    line('status', state.status),
    line('last', state.lastRun),
    ...(state.nextRun === '' ? [] : [line('next', state.nextRun)]),
    { type: 'separator' },
    { id: 'sync', label: text.syncNow, enabled: state.canSync, click: actions.syncNow },
    {
      id: 'pause',
      label: state.isPaused ? text.resume : text.pause,
      click: () => {
        actions.pause(!state.isPaused)
      },
    },
    { type: 'separator' },
    { id: 'open', label: text.open, click: actions.open },
    ...(state.needsYou === 0
      ? []
      : [{ id: 'failures', label: text.failures(state.needsYou), click: actions.openFailures }]),
    { type: 'separator' },
    { id: 'quit', label: text.quit, click: actions.quit },
  ]
}
