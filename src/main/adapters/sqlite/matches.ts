import { setImmediate as giveWay } from 'node:timers/promises'
import type { Database, Values } from './database.ts'
import { matches, matching, type Sql } from './list-statements.ts'
import { tailOf, trigrams, type Search } from './search.ts'

/** So many hits of a search are sorted and counted; who finds more types on. */
const MOST = 1000

const MOST_PARTS = 50n
const SMALLEST_PART = 100_000n

/** What a search finds. */
export interface Found {
  readonly ids: readonly string[]
  /** Whether those are all. */
  readonly isAll: boolean
  /** What holds for each order that is found, with its values. */
  readonly condition: Sql
  readonly values: Values
}

/** Looks in every index in which the search may be, each in a step of its own. */
export async function find(database: Database, search: Search): Promise<Found> {
  const { number, amount, words } = search
  const values: Values = {
    number: number ?? '',
    amount: amount ?? 0,
    ...Object.fromEntries(words.map((word, i) => [`word${i}`, word])),
  }
  const ids = new Set<string>()
  for (const [statement, own] of questions(database, search)) {
    for (const { orderId } of database.named(statement, { ...values, ...own, limit: MOST + 1 }))
      ids.add(String(orderId))
    if (ids.size > MOST) break
    await giveWay()
  }
  const condition = matching(words.length, number !== null, amount !== null)
  return { ids: [...ids], isAll: ids.size <= MOST, condition, values }
}

function* questions(database: Database, { number, amount, words }: Search): Iterable<readonly [Sql, Values]> {
  const highest = BigInt(String(database.get(matches.highest)?.orderId ?? '0'))
  if (number !== null) {
    let width = 1n
    for (let low = BigInt(number); low <= highest; low *= 10n, width *= 10n)
      yield [matches.numbers, { low, high: low + width - 1n }]
  }
  if (amount !== null) yield [matches.amounts, {}]
  const tail = tailOf(words.at(-1) ?? '')
  if (tail !== '') yield [matches.invoices(words.length), { tail }]
  const names = words.filter((word) => !/\d/.test(word))
  const long = (names.length === 0 ? words : names).flatMap((word) => trigrams(word) ?? [])
  if (long.length === 0) yield [matches.beginnings(words.length), {}]
  else
    for (const part of parts(highest))
      yield [matches.parts(words.length), { trigrams: long.join(' AND '), ...part }]
}

/** The numbers from the highest down in parts, so that none takes long. */
function* parts(highest: bigint): Iterable<Values> {
  const width = highest / MOST_PARTS > SMALLEST_PART ? highest / MOST_PARTS : SMALLEST_PART
  for (let high = highest; high > 0n; high -= width) yield { low: high - width + 1n, high }
}
