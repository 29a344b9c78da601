import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../harness/browser.ts'

let running: Promise<Browser> | null = null

/** The Chromium of this process; started when first asked for, and ended with the process at the latest. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launchChromium()
  return running
}

/** A page with a profile of its own. */
export interface OwnPage {
  readonly context: BrowserContext
  readonly page: Page
  /** Ends it, or keeps it for the next that asks. */
  release(): Promise<void>
}

const usual = 'nl-NL'
const kept: Pick<OwnPage, 'context' | 'page'>[] = []

/**
 * A page for a program that is served at an address of its own. One that was released is given again: a new one costs Chromium more
 * than a second of processor time. Nothing of before is left in it but what belongs to other addresses.
 */
export async function ownPage(locale = usual): Promise<OwnPage> {
  const found = locale === usual ? kept.pop() : undefined
  const context = found?.context ?? (await newContext(locale))
  const page = found?.page ?? (await context.newPage())
  return {
    context,
    page,
    async release() {
      if (locale !== usual || !(await isClean(context, page))) return context.close()
      kept.push({ context, page })
    },
  }
}

async function newContext(locale: string): Promise<BrowserContext> {
  const browser = await sharedBrowser()
  return browser.newContext({ viewport: { width: 1280, height: 800 }, locale })
}

/** Takes away what a test left; `false` = the page cannot be used again. */
async function isClean(context: BrowserContext, page: Page): Promise<boolean> {
  try {
    for (const other of context.pages()) if (other !== page) await other.close()
    // What the page still has to say is heard before nobody listens.
    await page.goto('about:blank')
    page.removeAllListeners()
    await context.clearCookies()
    await context.clearPermissions()
    return true
  } catch {
    return false
  }
}
