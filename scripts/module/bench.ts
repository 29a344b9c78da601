import { answers, call, shop } from '../../test/opencart-module/support/call.ts'
import { startPhp } from '../../test/opencart-module/support/php.ts'
import type { Php } from '../../test/opencart-module/support/php.ts'
import { makeShop } from './made-shop.ts'
import type { MadeShop } from './made-shop.ts'
import { startMaria } from './maria.ts'
import type { Maria } from './maria.ts'

/**
 * How much time of the database a call costs in a shop of 100,000 orders: the module's own queries, as the real PHP asks
 * them, run once more with MariaDB's profiler. Run with `node scripts/module/bench.ts`; it takes a minute or two.
 */
const ORDERS = 100_000
const LIMIT_MS = 50

const SHOPS: Readonly<Record<string, MadeShop>> = {
  'OpenCart 3.0 (MyISAM)': { orders: ORDERS, linesPerOrder: 2, indexed: true, engine: 'MyISAM' },
  'OpenCart 4.x (InnoDB)': { orders: ORDERS, linesPerOrder: 2, indexed: true, engine: 'InnoDB' },
  'OpenCart 2.3 (MyISAM, no index on order_product)': {
    orders: ORDERS,
    linesPerOrder: 2,
    indexed: false,
    engine: 'MyISAM',
  },
}

const nothingNew = { modified_since: '2026-03-12 00:00:00', history_after: '100000' }

/** Orders were made one a minute from 1 January 2026, so the last ones are of 11 March. */
const PAGES: Readonly<Record<string, Record<string, string>>> = {
  'a poll, nothing changed': { ...nothingNew, look: 'recent' },
  'the same, looking at all orders': nothingNew,
  'a poll, the last 90 orders': {
    modified_since: '2026-03-11 09:11:00',
    history_after: '99910',
    look: 'recent',
  },
  'first page of everything': { modified_since: '2026-01-01 00:00:00' },
  'a page in the middle of everything': {
    modified_since: '2026-01-01 00:00:00',
    after_id: '50000',
    history_after: '99000',
  },
  'the last page of everything': { modified_since: '2026-01-01 00:00:00', after_id: '99900' },
}

async function main(): Promise<void> {
  const maria = await startMaria()
  if (maria === null) return
  try {
    const php = await startPhp('8.2')
    for (const [name, made] of Object.entries(SHOPS)) await measure(maria, php, name, made)
  } finally {
    await maria.stop()
  }
}

async function measure(maria: Maria, php: Php, name: string, made: MadeShop): Promise<void> {
  maria.sql(makeShop('bench', made))
  say(`\n${name}, ${String(ORDERS)} orders`)
  const at = shop({ version: '4.1.0.4', database: { port: maria.port, name: 'bench' } })
  for (const [what, get] of Object.entries(PAGES)) {
    const [answer] = await answers(php, at, [call({ do: 'orders', ...get })])
    if (answer?.status !== 200) throw new Error(answer?.problem)
    const orders = (answer.body.orders as unknown[]).length
    const milliseconds = best(maria, answer.asked)
    const mark = milliseconds > LIMIT_MS ? '  <-- over 50 ms' : ''
    say(
      `  ${what.padEnd(36)} ${String(orders).padStart(3)} orders  ${String(answer.asked.length).padStart(2)} queries  ${milliseconds.toFixed(1).padStart(6)} ms${mark}`,
    )
  }
}

/** Lowest of fifteen, since other work on the machine only adds. */
function best(maria: Maria, queries: readonly string[]): number {
  return Math.min(...Array.from({ length: 15 }, () => once(maria, queries)))
}

function once(maria: Maria, queries: readonly string[]): number {
  const script = [
    'USE bench;',
    'SET profiling_history_size=100, profiling=1;',
    ...queries.map((query) => `${query};`),
    'SET profiling=0;',
    "SELECT 'TIME', SUM(duration) FROM information_schema.profiling;",
  ]
  const said = maria.sql(script.join('\n'))
  return Number(/TIME\t([0-9.]+)/.exec(said)?.[1]) * 1000
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
// PHP keeps its connections open.
process.exit()
