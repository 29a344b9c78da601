import { dialog, type BrowserWindow } from 'electron'
import type { ShellText } from '../../shared/text/shell.ts'
import type { Log } from '../ports/log.ts'
import { crashCounter } from './crash-counter.ts'

/**
 * Loads the page again when its process ends by itself. When that keeps happening the window is closed and a sentence says so;
 * the engine is not part of it and goes on.
 */
export function reviveAfterCrash(
  window: BrowserWindow,
  options: { readonly log: Log; readonly text: () => ShellText },
): void {
  const isWorthATry = crashCounter()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    options.log.error('window-crashed', { reason })
    if (isWorthATry(Date.now())) {
      window.webContents.reload()
      return
    }
    const { message, detail } = options.text().crashed
    window.destroy()
    void dialog.showMessageBox({ type: 'error', message, detail })
  })
}
