import { dialog, type BrowserWindow } from 'electron'
import type { ShellText } from '../../shared/text/shell.ts'
import type { Log } from '../ports/log.ts'

/** So often within a minute a page that stopped is loaded again. */
const mostReloads = 3
const WITHIN_MS = 60_000

/**
 * Loads the page again when its process ends by itself. When that keeps happening the window is closed and a sentence says so;
 * the engine is not part of it and goes on.
 */
export function reviveAfterCrash(
  window: BrowserWindow,
  options: { readonly log: Log; readonly text: () => ShellText },
): void {
  const decide = crashCounter()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    options.log.error('window-crashed', { reason })
    if (reason === 'clean-exit') return
    if (decide(Date.now())) {
      window.webContents.reload()
      return
    }
    const { message, detail } = options.text().crashed
    void dialog.showMessageBox({ type: 'error', message, detail })
    window.destroy()
  })
}

/** Tells at each crash whether to try once more. */
export function crashCounter(): (now: number) => boolean {
  let crashes: number[] = []
  return (now) => {
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now]
    return crashes.length <= mostReloads
  }
}
