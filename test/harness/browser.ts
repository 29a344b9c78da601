import { chromium, type Browser } from 'playwright-core'
import { PATIENCE_MS } from '../support/patience.ts'
import { commonFlags, findChromium } from './chromium.ts'

/** Starts a Chromium with Playwright. Its pages have as much patience as all tests have. */
export async function launchChromium(...flags: readonly string[]): Promise<Browser> {
  const { path } = await findChromium()
  const args = [...commonFlags(), ...flags]
  const browser = await chromium.launch({ executablePath: path, args, timeout: PATIENCE_MS })
  browser.on('context', (context) => {
    context.setDefaultTimeout(PATIENCE_MS)
  })
  return browser
}
