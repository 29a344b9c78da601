import type { Page } from 'playwright-core'

/** What went wrong in a page. */
export interface PageFaults {
  /** What the test does on purpose (such as ending the engine) may be complained of from now on. */
  allow(pattern: RegExp): void
  /** Throws when the page complained since the last time: an error in the console (the content security policy complains there), or one that nobody caught. */
  check(): void
}

/** Listens to a page from now on. */
export function watchFaults(page: Page): PageFaults {
  const allowed: RegExp[] = []
  let faults: string[] = []
  const note = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) faults.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => {
    note(error.stack ?? error.message)
  })
  page.on('crash', () => {
    note('the page crashed')
  })
  return {
    allow: (pattern) => allowed.push(pattern),
    check() {
      const seen = faults
      faults = []
      if (seen.length > 0) throw new Error(`The page complained:\n${seen.join('\n')}`)
    },
  }
}
