import type { Memo } from '../ports/memo.ts'
import type { Notice } from '../service/host.ts'
import type { Door } from './door.ts'

export interface StartOpening {
  readonly door: Door
  /** The screen that the start was for, `''` = none in particular; `null` = a start without a window, as at login. */
  readonly screen: string | null
  /** Whether an icon in the tray can be seen. */
  readonly hasTray: () => Promise<boolean>
  readonly memo: Memo
  readonly say: () => Notice
  readonly notify: (notice: Notice) => void
}

/**
 * Opens the window at a start, or leaves it at the icon in the tray. Where there is no place for an icon the window opens anyway,
 * for otherwise nothing would show that the program runs; why is said the first time.
 */
export async function openAtStart({ door, screen, hasTray, memo, say, notify }: StartOpening): Promise<void> {
  if (screen !== null) {
    door.knock(screen)
    return
  }
  if (await hasTray()) return
  door.knock('')
  if (memo.get('toldNoTray') === true) return
  memo.set('toldNoTray', true)
  notify(say())
}
