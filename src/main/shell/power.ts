import { powerMonitor } from 'electron'
import type { Log } from '../ports/log.ts'

export interface PowerWishes {
  readonly wake: () => void
  /** Ends the program in order, without asking anything: nobody is there to answer. */
  readonly leave: () => void
}

/** Looks what is due when the computer wakes up, and leaves in order when it shuts down. */
export function watchPower(log: Log, { wake, leave }: PowerWishes): void {
  const onWake = () => {
    log.info('computer-woke')
    wake()
  }
  powerMonitor.on('resume', onWake)
  powerMonitor.on('unlock-screen', onWake)
  powerMonitor.on('suspend', () => {
    log.info('computer-sleeps')
  })
  // Electron's types know no event here, but it comes: without `preventDefault` the system does not wait for a write in progress.
  const onShutdown = (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    leave()
  }
  powerMonitor.on('shutdown', onShutdown)
}
