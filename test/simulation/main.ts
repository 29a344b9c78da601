import { parseArgs } from 'node:util'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { endEverywhere } from './every-moment.ts'
import { controls } from './controls.ts'
import { play } from './play.ts'
import { playMany, type Sum } from './sum.ts'

/**
 * Plays simulated worlds and reports.
 *
 *     npm run sim -- --seeds 1000            worlds 1 to 1000
 *     npm run sim -- --seed 4711             one world, with its story
 *     npm run sim -- --crashes 1000000       worlds until so many crashes
 *     npm run sim -- --every-moment          every single and paired moment of a first run, and the controls that must fail
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      seed: { type: 'string' },
      crashes: { type: 'string' },
      'every-moment': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.seed !== undefined && values.seeds === undefined) return tell(Number(values.seed))
  if (values['every-moment']) return everyMoment()
  const first = Number(values.seed ?? '1')
  const limits =
    values.crashes === undefined
      ? { seeds: Number(values.seeds ?? '1000'), crashes: Infinity }
      : { seeds: Infinity, crashes: Number(values.crashes) }
  return report(await inWorkers(first, limits), values.json)
}

/** One world with all that happened in it. */
async function tell(seed: number): Promise<number> {
  const { story, broken } = await play(seed, { tell: true })
  say(story.join('\n'))
  say(broken === null ? `world ${seed}: nothing was broken` : `world ${seed}: BROKEN: ${broken}`)
  return broken === null ? 0 : 1
}

async function everyMoment(): Promise<number> {
  let failures = 0
  for (const [orders, pairs] of [
    [5, false],
    [1, true],
    [2, true],
  ] as const) {
    const { worlds, crashes, broken } = await endEverywhere(orders, pairs)
    failures += broken.length
    say(
      `${orders} orders, every ${pairs ? 'pair of moments' : 'moment'}: ${worlds} worlds, ${crashes} crashes, ${broken.length} broken`,
    )
  }
  for (const [name, options] of Object.entries(controls)) {
    const sum = await playMany(1, { seeds: 400, crashes: Infinity }, 1, options)
    if (sum.broken.length === 0) failures += 1
    say(`control, a program that ${name}: broken in ${sum.broken.length} of ${sum.worlds} worlds`)
  }
  return failures === 0 ? 0 : 1
}

/** Shares the worlds among the processors: each takes every n-th seed. */
async function inWorkers(first: number, limits: { seeds: number; crashes: number }): Promise<Sum> {
  const workers = availableParallelism()
  const started = performance.now()
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      inWorker({
        first: first + index,
        step: workers,
        seeds: Math.ceil((limits.seeds - index) / workers),
        crashes: limits.crashes / workers,
      }),
    ),
  )
  const whole = parts.reduce((all, part) => ({
    worlds: all.worlds + part.worlds,
    crashes: all.crashes + part.crashes,
    faults: all.faults + part.faults,
    invoices: all.invoices + part.invoices,
    requests: all.requests + part.requests,
    broken: [...all.broken, ...part.broken],
    seconds: 0,
  }))
  return { ...whole, seconds: (performance.now() - started) / 1000 }
}

function inWorker(task: object): Promise<Sum> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function report(sum: Sum, json: boolean): number {
  const { worlds, crashes, faults, invoices, requests, broken, seconds } = sum
  if (json) say(JSON.stringify(sum, null, 2))
  else {
    say(`worlds    ${worlds}`)
    say(`crashes   ${crashes}`)
    say(`faults    ${faults}`)
    say(`requests  ${requests}`)
    say(`invoices  ${invoices}`)
    say(`broken    ${broken.length}`)
    say(`seconds   ${seconds.toFixed(1)}`)
    for (const { seed, reason } of broken.slice(0, 10))
      say(`world ${seed}: ${reason}. Replay: npm run sim -- --seed ${seed}`)
  }
  return broken.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()
