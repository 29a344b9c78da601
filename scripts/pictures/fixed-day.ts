import { runInThisContext } from 'node:vm'

/** The day on all pictures: a Tuesday afternoon, so that pictures made anew differ only where the program does. */
const day = Date.parse('2026-11-24T12:05:00Z')

/**
 * A script that has the clock begin at this day and run on from there. For the program (`node --import` of this file) and for
 * the page that shows it.
 */
export const clockScript = `{
  const Real = Date
  const shift = ${day} - Real.now()
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift)
      else super(...parts)
    }
    static now() {
      return Real.now() + shift
    }
  }
}`

if (process.env.FACTUURBRUG_PICTURES === '1') runInThisContext(clockScript)
