import { app, powerMonitor } from 'electron'
import type { Log } from '../ports/log.ts'

/** Looks what is due when the computer wakes up, and leaves in order when it shuts down. */
export function watchPower(log: Log, wake: () => void): void {
  const onWake = () => {
    log.info('computer-woke')
    wake()
  }
  powerMonitor.on('resume', onWake)
  powerMonitor.on('unlock-screen', onWake)
  powerMonitor.on('suspend', () => {
    log.info('computer-sleeps')
  })
  powerMonitor.on('shutdown', () => {
    app.quit()
  })
}
