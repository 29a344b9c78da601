import { Notification } from 'electron'
import type { Log } from '../ports/log.ts'
import type { Notice } from '../service/host.ts'

/**
 * Shows notices of the system; a click opens the screen that the notice is about. What was said before, and whether the
 * merchant wants to be told, is not decided here. One that the system refuses (a program without signature on macOS) is in the
 * log; what it was about stands in the tray and the window all the same.
 */
export function createNotifier(
  icon: string,
  log: Log,
  open: (path: string) => void,
): (notice: Notice) => void {
  // One that nobody refers to is collected, and its click is lost.
  const shown = new Set<Notification>()
  return ({ title, body, path }) => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body, icon })
    shown.add(notification)
    notification.on('click', () => {
      shown.delete(notification)
      open(path)
    })
    notification.on('close', () => {
      shown.delete(notification)
    })
    notification.on('failed', () => {
      shown.delete(notification)
      log.warn('notice-failed')
    })
    notification.show()
  }
}
