/** Rows that are drawn: those in sight and some around them. `end` is not in it. */
export interface Span {
  readonly start: number
  readonly end: number
}

const AROUND = 12
/** The span moves in steps, so that scrolling draws anew once in so many rows. */
const STEP = 6

/**
 * Which rows to draw.
 *
 * @param top distance in pixels from the first row to the top of the window; negative while the list begins below it
 * @param height of the window, in pixels
 */
export function spanOf(top: number, height: number, rowHeight: number, count: number): Span {
  const first = Math.floor(top / rowHeight / STEP) * STEP - AROUND
  const last = Math.ceil((top + height) / rowHeight / STEP) * STEP + AROUND
  const start = Math.max(0, Math.min(first, count))
  return { start, end: Math.max(start, Math.min(last, count)) }
}
