import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBench, type Bench, type Mode } from './bench.ts'
import { compareCase, type Ground } from './compare.ts'
import { compareLater, compareStep } from './compare-step.ts'
import type { Case } from './format.ts'
import { PATIENCE_MS } from '../support/patience.ts'
import { giveRest, giveSurroundings, placeOrders } from './given.ts'
import { openHost, type Host } from './host.ts'
import { invoicesOf, markStart, observe, referenceOf, type Observed } from './observe.ts'
import { checkedAfter, pause, playStep, stepsOf } from './steps.ts'

/** How one play of a case ended. */
export interface Play {
  readonly mode: Mode
  /** What is not as the case expects; none = it passed. */
  readonly differences: readonly string[]
  /** What happened, for a closer look. */
  readonly story: readonly string[]
}

/** Memory where the system has a folder of it: hundreds of plays wait seconds for a disk, and no case is about disks. */
const filesBelow = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Does something to Moneybird behind the program's back, after the runs of a step: to see whether the runner sees it. */
export type Meddle = (bench: Bench) => void

/** Plays a case against the real engine with fresh stand-ins and files. */
export async function playCase(testCase: Case, mode: Mode, meddle: Meddle = () => undefined): Promise<Play> {
  const folder = await mkdtemp(join(filesBelow, 'factuurbrug-case-'))
  const zone = testCase.given?.opencart_timezone ?? 'Europe/Amsterdam'
  const bench = await startBench(mode, zone)
  try {
    const differences = await inTime(play({ testCase, mode, bench, folder, meddle }))
    return { mode, differences, story: storyOf(bench) }
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { mode, differences: [`could not be played: ${reason}`], story: storyOf(bench) }
  } finally {
    await bench.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Stage {
  readonly testCase: Case
  readonly mode: Mode
  readonly bench: Bench
  readonly folder: string
  readonly meddle: Meddle
}

async function play({ testCase, mode, bench, folder, meddle }: Stage): Promise<string[]> {
  giveSurroundings(bench, testCase.given ?? {})
  const host = await openHost(testCase.settings, bench, folder)
  placeOrders(bench, testCase)
  const madeId = await invoiceBefore(testCase, bench, host)
  giveRest(bench, testCase, host, madeId)
  const ground: Ground = { bench, mode, testCase, start: markStart(bench) }
  const steps = stepsOf(testCase)
  const checked = checkedAfter(steps)
  const differences: string[] = []
  let before: Observed | null = null
  for (const [index, step] of steps.entries()) {
    if (index > 0) pause(bench)
    await playStep(bench, host, testCase, step)
    meddle(bench)
    const observed = await observe(bench, host, testCase, ground.start)
    const found = step.expect === undefined ? [] : compareStep(ground, observed, step.expect)
    if (before !== null) found.push(...compareLater(ground, before, observed, step.expect))
    differences.push(...found.map((difference) => `step ${index + 1}: ${difference}`))
    if (index === checked) differences.push(...compareCase(ground, observed))
    if (index >= checked) before = observed
  }
  return differences
}

/**
 * `pushed`: invoices the order before the case begins, and takes the invoice out of Moneybird again.
 *
 * @returns the id that the invoice had; `null` when nothing was invoiced before
 */
async function invoiceBefore(testCase: Case, bench: Bench, host: Host): Promise<string | null> {
  if (testCase.given?.local_state?.startsWith('pushed ') !== true) return null
  await host.run(['hourly'])
  const observed = await observe(bench, host, testCase, markStart(bench))
  const [invoice] = invoicesOf(observed, referenceOf(testCase))
  if (invoice === undefined) throw new Error(`local_state: the order was ${JSON.stringify(observed.verdict)}`)
  bench.administration.invoices.delete(invoice.id)
  bench.moneybird.counts.reset()
  pause(bench)
  return invoice.id
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const alarm = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    alarm.reject(new Error('it does not come to an end'))
  }, PATIENCE_MS)
  try {
    return await Promise.race([work, alarm.promise])
  } finally {
    clearTimeout(timer)
  }
}

function storyOf(bench: Bench): string[] {
  return bench.moneybird.requests.map(
    ({ method, path, query, status, requestBody, applied }) =>
      `${method} ${path.split('/').slice(4).join('/')}${query} ${status ?? 'no answer'} ${applied ?? ''} ` +
      (requestBody === undefined ? '' : JSON.stringify(requestBody)),
  )
}
