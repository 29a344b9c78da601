import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateWorlds } from './generate/world.ts'
import { startShops } from './play/shop.ts'
import { clustersOf, countsOf, reportOf, type JudgedWorld } from './report.ts'
import { runWorld } from './run.ts'
import { packWorld, readWorld, type OracleWorld } from './world.ts'

/**
 * Plays orders that OpenCart computed, or orders made by its arithmetic, and judges what became of them:
 *
 *     npm run oracle -- FOLDER [FILE.json.gz ...] [--json] [--stand-in]
 *     npm run oracle -- --generate 20000 [--seed 1] [--write FOLDER]
 *
 * `--stand-in` plays without PHP, `--write` keeps the generated worlds. Exit code 0: none was refused falsely and none is
 * wrong; 1: some were; 2: the call was wrong or a world cannot be read.
 */
const usage = `Usage: npm run oracle -- FOLDER|FILE.json.gz [...] [--json] [--stand-in]
       npm run oracle -- --generate ORDERS [--seed N] [--write FOLDER] [--json] [--stand-in]
`

interface Options {
  readonly worlds: Iterable<NamedWorld>
  readonly json: boolean
  readonly php: boolean
}

interface NamedWorld {
  readonly name: string
  readonly world: OracleWorld
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      generate: { type: 'string' },
      seed: { type: 'string', default: '1' },
      write: { type: 'string' },
      json: { type: 'boolean', default: false },
      'stand-in': { type: 'boolean', default: false },
    },
  })
  const files = positionals.flatMap(filesOf)
  if ((files.length === 0) === (values.generate === undefined)) {
    throw new Error('a folder with worlds is wanted, or how many orders to generate')
  }
  const made =
    values.generate === undefined ? null : generateWorlds(count(values.generate), count(values.seed))
  const worlds = made === null ? read(files) : values.write === undefined ? made : kept(made, values.write)
  return { worlds, json: values.json, php: !values['stand-in'] }
}

function count(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${text} is no number of orders, or no seed`)
  return number
}

function* kept(worlds: Iterable<NamedWorld>, folder: string): Iterable<NamedWorld> {
  mkdirSync(folder, { recursive: true })
  for (const one of worlds) {
    writeFileSync(join(folder, `${one.name}.json.gz`), packWorld(one.world))
    yield one
  }
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => name.endsWith('.json.gz'))
  if (names.length === 0) throw new Error(`${path} holds no world (*.json.gz)`)
  return names.sort().map((name) => join(path, name))
}

function* read(files: readonly string[]): Iterable<NamedWorld> {
  for (const file of files) {
    try {
      yield { name: basename(file, '.json.gz'), world: readWorld(file) }
    } catch (error) {
      throw new Error(`${file}: ${reasonOf(error)}`, { cause: error })
    }
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  const shops = await startShops(options.php)
  const judged: JudgedWorld[] = []
  try {
    for (const { name, world } of options.worlds) judged.push(await runWorld(name, world, shops.open))
  } finally {
    await shops.stop()
  }
  const counts = countsOf(judged)
  const lines = options.json
    ? [JSON.stringify({ ...counts, shop: shops.kind, clusters: clustersOf(judged), worlds: judged }, null, 1)]
    : reportOf(judged)
  await write(`${lines.join('\n')}\n`)
  return counts.wrong + counts.falselyRefused === 0 ? 0 : 1
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve()
    })
  })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

try {
  // PHP in WebAssembly keeps its connections, and so this process, open.
  process.exit(await main())
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n${usage}`)
  process.exit(2)
}
