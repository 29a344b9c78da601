import { chromium, type Browser } from 'playwright-core'
import { commonFlags, findChromium } from '../../harness/chromium.ts'

let running: Promise<Browser> | null = null

/** The Chromium of this test file; started when first asked for, and ended with the process at the latest. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launch()
  return running
}

async function launch(): Promise<Browser> {
  const found = await findChromium()
  const args = commonFlags(found).filter((flag) => !flag.startsWith('--headless'))
  return chromium.launch({
    executablePath: found.path,
    args: [...args, found.isShell ? '--headless' : '--headless=new'],
    ignoreDefaultArgs: ['--headless', '--headless=old', '--headless=new'],
  })
}
