import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { buildScreens, sizesOf } from '../../scripts/sizes/screens.ts'
import { launchChromium } from '../harness/browser.ts'
import { makeInstallation } from './installation.ts'
import type { OutsideProcess } from './outside-process.ts'
import { startProgram } from './program-process.ts'

/** One time from loading to the last row. */
interface Round {
  /** Orders that were in the list when the scrolling ended. */
  readonly scrolledTo: number
  readonly firstPaintMs: number
  /** Longest task of the page from its first moment to the last row, as the browser tells of those of 50 ms and more; 0 = none. */
  readonly longestTaskMs: number
  readonly longTasks: number
  /** Longest task while scrolling alone. */
  readonly longestScrollTaskMs: number
  /** Elements in the page at the end: only rows in sight are drawn. */
  readonly elements: number
}

export interface RendererFigures extends Round {
  /** Scripts and styles that the largest screen needs before it shows. */
  readonly gzipKb: number
  /** The same as `firstPaintMs` in a browser that was just started and has kept nothing; the best of as many. */
  readonly firstPaintColdMs: number
  /** Longest task of every round; the figures are those of the best, since other work on the computer only adds. */
  readonly allLongestMs: readonly number[]
}

const ROUNDS = 3

const viewport = { width: 1280, height: 800 }

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

const root = resolve(import.meta.dirname, '../..')

/** What the page notes of itself; must run before anything of ours. */
const noteTasks = `
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
`

/** The orders list over a history, in a real browser on the real program: painted, then scrolled to its end with the wheel. */
export async function measureRenderer(outside: OutsideProcess, orders: number): Promise<RendererFigures> {
  const gzipKb = Math.round(sizesOf(await buildScreens(root)).first / 100) / 10
  const installation = await makeInstallation(outside.at, { orders, months: 12 })
  const program = await startProgram(installation.folder)
  const browser = await launchChromium()
  try {
    const rounds: Round[] = []
    const page = await browser.newPage({ viewport, locale: 'nl-NL' })
    await page.addInitScript(noteTasks)
    await page.goto(program.entry)
    await page.locator('main h1').first().waitFor()
    const address = `${new URL(program.entry).origin}/#/orders`
    await page.goto(address)
    const session = await page.context().storageState()
    for (let i = 0; i < ROUNDS; i++) rounds.push(await playRound(page, orders))
    const [best] = rounds.toSorted((a, b) => a.longestTaskMs - b.longestTaskMs)
    if (best === undefined) throw new Error('No round was played')
    const cold: number[] = []
    for (let i = 0; i < ROUNDS; i++) cold.push(await paintCold(address, session))
    const firstPaintColdMs = Math.round(Math.min(...cold))
    return {
      gzipKb,
      firstPaintColdMs,
      ...best,
      allLongestMs: rounds.map(({ longestTaskMs }) => longestTaskMs),
    }
  } finally {
    await browser.close()
    await program.close()
    await installation.remove()
  }
}

/** First paint in a browser of its own, which is signed in and knows nothing else. */
async function paintCold(address: string, session: StorageState): Promise<number> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport, storageState: session })
    await page.goto(address)
    return await firstPaint(page)
  } finally {
    await browser.close()
  }
}

/** Loads the page anew, and scrolls from its first row to its last. */
async function playRound(page: Page, orders: number): Promise<Round> {
  await page.reload()
  await page.locator('tbody tr a').first().waitFor()
  const firstPaintMs = await firstPaint(page)
  const started = await page.evaluate<number>('performance.now()')
  const scrolledTo = await scrollToEnd(page, orders)
  const tasks = await page.evaluate<[number, number][]>('globalThis.tasks')
  const longest = (some: readonly [number, number][]) =>
    Math.round(Math.max(0, ...some.map(([, duration]) => duration)))
  return {
    scrolledTo,
    firstPaintMs: Math.round(firstPaintMs),
    longestTaskMs: longest(tasks),
    longTasks: tasks.length,
    longestScrollTaskMs: longest(tasks.filter(([at]) => at >= started)),
    elements: await page.evaluate<number>("document.querySelectorAll('*').length"),
  }
}

/** The rows may be there a moment before the browser tells of the first paint. */
async function firstPaint(page: Page): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const at = await page.evaluate<number | null>(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null",
    )
    if (at !== null) return at
    await pause(50)
  }
  throw new Error('The browser told of no first paint')
}

/** Turns the wheel until the last order is there, or nothing more comes for ten seconds. */
async function scrollToEnd(page: Page, orders: number): Promise<number> {
  await page.mouse.move(600, 500)
  let [known, since] = [0, performance.now()]
  while (known < orders && performance.now() - since < 10_000) {
    await page.mouse.wheel(0, 8000)
    await pause(30)
    const now = await lastRow(page)
    if (now > known) [known, since] = [now, performance.now()]
  }
  return known
}

/** Place in the list of the last row that is drawn. */
function lastRow(page: Page): Promise<number> {
  return page.evaluate<number>(
    "Number([...document.querySelectorAll('tbody tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex') ?? 1) - 1",
  )
}
