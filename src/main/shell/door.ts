import type { App } from 'electron'
import { linkedScreen } from './links.ts'

/** Whoever asks for the window is let in: at once when it is there, else as soon as it can be. */
export interface Door {
  /** Asks for the window, at a screen (`#/failures`) when one is named. */
  knock(hash: string): void
  /** From now on `show` is called for all who ask; at once when somebody asked before. @returns whether somebody did */
  open(show: (hash: string) => void): boolean
}

/** @returns a door that remembers what was asked last, a link before a plain start */
export function createDoor(): Door {
  let waiting: string | null = null
  let show: ((hash: string) => void) | null = null
  return {
    knock(hash) {
      if (show !== null) show(hash)
      else waiting = hash === '' ? (waiting ?? '') : hash
    },
    open(how) {
      show = how
      if (waiting === null) return false
      how(waiting)
      return true
    },
  }
}

/** At login and by the system itself the program starts without a window. */
export function isQuiet(argv: readonly string[]): boolean {
  return argv.includes('--hidden') || argv.includes('--headless')
}

/**
 * Hears everybody who asks for the window. Called before `ready`: macOS hands over the link that started the program before that,
 * and only once.
 */
export function watchDoor(app: App, door: Door): void {
  app.on('open-url', (event, link) => {
    event.preventDefault()
    door.knock(linkedScreen([link]))
  })
  app.on('second-instance', (_event, argv) => {
    if (!isQuiet(argv)) door.knock(linkedScreen(argv))
  })
  app.on('activate', () => {
    door.knock('')
  })
}
