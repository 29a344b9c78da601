import type { Browser } from 'playwright-core'
import { launchChromium } from '../../harness/browser.ts'

let running: Promise<Browser> | null = null

/** The Chromium of this test file; started when first asked for, and ended with the process at the latest. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launchChromium()
  return running
}
