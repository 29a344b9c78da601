import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chance } from '../test/simulation/chance.ts'
import { mutantsOf, type Mutant } from './mutate/mutants.ts'
import { makeWorkplace, type Fate } from './mutate/workplace.ts'

/**
 * Mutation testing: changes the sources of domain and synchronisation in one place at a time, in a copy of the project, and
 * runs the tests of that part. A change that no test notices is a hole, or no real change; docs/reliability.md judges them.
 *
 *     npm run mutate                          150 changes drawn by seed 1
 *     npm run mutate -- --count 500 --seed 2  others
 *     npm run mutate -- --only recover.ts --count 1000
 *                                             all of a file
 *     npm run mutate -- --minutes 20          stops drawing after so long
 */
const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})

const slow = ['crashes', 'faults', 'requests', 'hostile-orders', 'fetching', 'meddling', 'lost-data']
const ofSync = globSync('test/main/sync/*.test.ts')
const isSlow = (file: string) => slow.some((name) => file.endsWith(`/${name}.test.ts`))

/** Quick tests first: most changes are noticed there. */
const stages = {
  domain: [['test/shared/domain'], ['test/fixtures-mapping'], ofSync.filter((file) => !isSlow(file))],
  sync: [ofSync.filter((file) => !isSlow(file)), ofSync.filter(isSlow)],
}

function draw(): Mutant[] {
  const files = globSync(['src/shared/domain/*.ts', 'src/main/sync/*.ts']).toSorted()
  const all = files.filter((file) => file.includes(values.only)).flatMap(mutantsOf)
  const luck = chance(Number(values.seed))
  const drawn: Mutant[] = []
  while (drawn.length < Number(values.count) && all.length > 0) {
    drawn.push(...all.splice(luck.below(all.length), 1))
  }
  return drawn
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 90)

process.chdir(root)
const waiting = draw()
const until = performance.now() + Number(values.minutes) * 60_000
const fates: Record<Fate, number> = { killed: 0, timeout: 0, survived: 0 }

/** Tests that fail by themselves would make every change look noticed. */
async function checkTests(): Promise<void> {
  const workplace = makeWorkplace(root)
  for (const part of ['domain', 'sync'] as const) {
    if (!(await workplace.passes(stages[part])))
      throw new Error(`The tests of ${part} fail without any change`)
  }
  workplace.remove()
}

async function work(): Promise<void> {
  const workplace = makeWorkplace(root)
  while (performance.now() < until) {
    const mutant = waiting.shift()
    if (mutant === undefined) break
    const part = mutant.file.startsWith('src/main') ? 'sync' : 'domain'
    const fate = await workplace.try(mutant, stages[part])
    fates[fate] += 1
    const { file, line, before, after } = mutant
    say(`${fate.padEnd(9)}${file}:${line}  ${oneLine(before)}  ->  ${oneLine(after)}`)
  }
  workplace.remove()
}

await checkTests()
await Promise.all(Array.from({ length: Number(values.workers) }, work))
const noticed = fates.killed + fates.timeout
const total = noticed + fates.survived
const score = ((noticed / total) * 100).toFixed(1)
say(`${total} changes, ${noticed} noticed (${score} %), ${fates.survived} not`)
