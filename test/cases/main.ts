import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allModes, type Mode } from './bench.ts'
import { readCase, type ReadCase } from './format.ts'
import { describeFailures, runCase } from './run-cases.ts'

/**
 * Plays files of acceptance cases: `npm run cases -- FILE.json [FILE2.json ...] [--only ID,ID] [--arithmetic MODE]
 * [--verbose]`. Exit code 0: all passed; 1: some failed; 2: a file could not be read or the call was wrong.
 */
const usage =
  'Usage: npm run cases -- FILE.json [FILE2.json ...] [--only ID,ID] [--arithmetic sum|line|line_tax] [--verbose]\n'

interface Options {
  readonly files: readonly string[]
  readonly only: readonly string[] | null
  readonly modes: readonly Mode[]
  readonly verbose: boolean
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      arithmetic: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  })
  const modes = allModes.filter((mode) => values.arithmetic === undefined || mode.name === values.arithmetic)
  if (positionals.length === 0 || modes.length === 0)
    throw new Error('a file is wanted, and a known arithmetic')
  const only = values.only?.split(',').map((id) => id.trim()) ?? null
  return { files: positionals, only, modes, verbose: values.verbose }
}

/** The cases of a file. Throws when it is no list. */
function readFile(file: string): ReadCase[] {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  if (!Array.isArray(parsed)) throw new Error('not a list of cases')
  return parsed.map(readCase)
}

async function play(item: ReadCase, options: Options): Promise<boolean> {
  if (!item.ok) {
    print(`FAIL ${item.id} ${item.title}`, [item.reason])
    return false
  }
  const result = await runCase(item.case, options.modes)
  const isGood = result.failures.length === 0
  const details = isGood ? [] : describeFailures(result)
  print(`${isGood ? 'ok  ' : 'FAIL'} ${item.case.id} ${item.case.title}`, [
    ...details,
    ...(options.verbose ? result.story : []),
  ])
  return isGood
}

function print(head: string, details: readonly string[]): void {
  process.stdout.write([head, ...details.map((line) => `     ${line}`)].join('\n') + '\n')
}

async function main(): Promise<number> {
  let options: Options
  const items: ReadCase[] = []
  try {
    options = readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n${usage}`)
    return 2
  }
  for (const file of options.files) {
    try {
      items.push(...readFile(file))
    } catch (error) {
      process.stderr.write(`${file}: ${reasonOf(error)}\n`)
      return 2
    }
  }
  let passed = 0
  let failed = 0
  for (const item of items) {
    const id = item.ok ? item.case.id : item.id
    if (options.only !== null && !options.only.includes(id)) continue
    if (await play(item, options)) passed += 1
    else failed += 1
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed > 0 ? 1 : 0
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

process.exitCode = await main()
