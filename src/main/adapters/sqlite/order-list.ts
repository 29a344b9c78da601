import { setImmediate as giveWay } from 'node:timers/promises'
import type { EntryPage, OrderQuery } from '../../ports/records.ts'
import { entryIn, stateOf } from './columns.ts'
import type { Database, Values, Row } from './database.ts'
import * as sql from './list-statements.ts'
import { find } from './matches.ts'
import { afterOf, merged, tokenOf, type Place } from './places.ts'
import { searchOf } from './search.ts'
import { statements } from './statements.ts'

/** So many orders are sorted for one page; of more, the index of what they are sorted by is walked. */
const GATHERED = 2000
/** Rows of the longest step of a walk: a few milliseconds. */
const LONGEST_STEP = 1000

/** What is meant of one state and code, by the tallies of days. */
interface StateGroup {
  readonly state: string
  readonly code: string
  readonly count: number
}

/** A part of the orders that are meant, and the quickest way to the first of them. */
interface Arm {
  readonly source: sql.Source
  readonly isFew: boolean
  readonly values: Values
}

/** One page of a list. The way there depends on how many are meant, which the tallies know. */
export async function listOrders(database: Database, query: OrderQuery): Promise<EntryPage> {
  const bare = valuesOf(query)
  const rows = database.named(sql.counts.groups, bare)
  const groups = rows.map(({ state, code, count }) => ({
    state: String(state),
    code: String(code),
    count: Number(count),
  }))
  const total = countOf(groups)
  if (total === 0) return { entries: [], next: null, total: 0 }
  const values = { ...bare, ...boundsOf(rows) }
  const search = searchOf(query.search)
  if (search !== null) return searched(database, query, values, search)
  const mark = markOf(query)
  if (mark !== null && hasFew(database, mark, values)) {
    const places = placesIn(database.named(sql.gathered(mark, shapeOf(query)), values))
    return pageOf(database, query, places, Number(database.named(sql.meantWithMark(mark), values)[0]?.count))
  }
  const places: Place[] = []
  for (const arm of armsOf(query, groups, values)) places.push(...(await firstOf(database, query, arm)))
  // How many there are of a mark that many have is nowhere kept.
  return pageOf(database, query, merged(places, query), mark === null ? total : null)
}

/** The country or the payment method that is asked for; of both the country. */
function markOf({ country, method }: OrderQuery): sql.Mark | null {
  if (country !== '') return 'country'
  return method === '' ? null : 'method'
}

function hasFew(database: Database, mark: sql.Mark, values: Values): boolean {
  const most = GATHERED + 1
  return Number(database.named(sql.withMark(mark), { ...values, most })[0]?.count) < most
}

async function searched(
  database: Database,
  query: OrderQuery,
  values: Values,
  search: NonNullable<ReturnType<typeof searchOf>>,
): Promise<EntryPage> {
  const found = await find(database, search)
  const own = { ...values, ...found.values }
  const exact = search.number === null ? [] : among(database, query, own, [search.number])
  if (!found.isAll) {
    const arm: Arm = { source: 'all', isFew: false, values: { ...own, isAny: 1 } }
    return pageOf(database, query, await walk(database, query, arm, [found.condition]), null, exact)
  }
  const ids = listIn(found.ids)
  const total = Number(database.named(sql.counts.amongIds, { ...own, ids })[0]?.count)
  return pageOf(database, query, among(database, query, own, found.ids), total, exact)
}

/** Those of these orders that are meant, in order. */
function among(database: Database, query: OrderQuery, values: Values, ids: readonly string[]): Place[] {
  return placesIn(database.named(sql.amongIds(shapeOf(query)), { ...values, ids: listIn(ids) }))
}

/** As JSON that holds the numbers whole, however long. */
function listIn(ids: readonly string[]): string {
  return `[${ids.join()}]`
}

function armsOf({ sort, states, code }: OrderQuery, groups: readonly StateGroup[], values: Values): Arm[] {
  const isFew = countOf(groups) <= GATHERED && sort !== 'date'
  if (code !== '') return [{ source: 'code', isFew, values }]
  if (states === null) return [{ source: 'all', isFew, values: { ...values, isAny: 1 } }]
  if (sort === 'date') {
    const present = new Set(groups.map(({ state }) => state))
    return [...present].map((state) => ({ source: 'state', isFew: false, values: { ...values, state } }))
  }
  return [...armsOfCodes(groups, values), ...armsWithoutCode(groups, values)]
}

function armsOfCodes(groups: readonly StateGroup[], values: Values): Arm[] {
  const codes = Map.groupBy(
    groups.filter(({ code }) => code !== ''),
    ({ code }) => code,
  )
  return [...codes].map(([code, members]) => ({
    source: 'code',
    isFew: countOf(members) <= GATHERED,
    values: { ...values, code },
  }))
}

/** Of the large states (nearly all orders are done) the index of the sort is walked, of the small ones all are looked up. */
function armsWithoutCode(groups: readonly StateGroup[], values: Values): Arm[] {
  const plain = groups.filter(({ code }) => code === '')
  const large = plain.filter(({ count }) => count > GATHERED)
  const few: Arm[] = plain
    .filter(({ count }) => count <= GATHERED)
    .map(({ state }) => ({ source: 'state', isFew: true, values: { ...values, state } }))
  if (large.length === 0) return few
  const states = listOf(large.map(({ state }) => state))
  return [...few, { source: 'all', isFew: false, values: { ...values, states, isAny: 0 } }]
}

/** The first of an arm, one more than a page. */
async function firstOf(database: Database, query: OrderQuery, arm: Arm): Promise<Place[]> {
  if (!arm.isFew) return walk(database, query, arm)
  await giveWay()
  return placesIn(database.named(sql.gathered(arm.source, shapeOf(query)), arm.values))
}

async function walk(
  database: Database,
  query: OrderQuery,
  { source, values }: Arm,
  search: readonly sql.Sql[] = [],
): Promise<Place[]> {
  let at = query
  const places: Place[] = []
  for (let step = query.limit + 1; ; step = Math.min(step * 2, LONGEST_STEP)) {
    const shape = shapeOf(at)
    const now = { ...values, ...afterOf(at), step }
    places.push(...placesIn(database.named(sql.step(source, shape, search), now)))
    if (places.length > query.limit) return places
    const [end] = placesIn(database.named(sql.stepEnd(source, shape), now))
    if (end === undefined) return places
    at = { ...at, after: tokenOf(end) }
    await giveWay()
  }
}

/** @param exact the order whose very number was typed: it comes first, whatever the order, and does not come again */
function pageOf(
  database: Database,
  { limit, after }: OrderQuery,
  places: readonly Place[],
  total: number | null,
  exact: readonly Place[] = [],
): EntryPage {
  const leading = after === null ? exact : []
  const others = places.filter(({ id }) => id !== exact[0]?.id)
  const room = Math.max(1, limit - leading.length)
  const page = others.slice(0, room)
  const last = page.at(-1)
  const isMore = places.length > limit || others.length > room
  const entries = [...leading, ...page].flatMap(({ id }) => {
    const row = database.get(statements.entry, BigInt(id))
    return row === null ? [] : [entryIn(String(row.entry))]
  })
  return { entries, next: isMore && last !== undefined ? tokenOf(last) : null, total }
}

function shapeOf({ sort, descending, after }: OrderQuery): sql.ListShape {
  return { sort, descending, isFirst: after === null }
}

function placesIn(rows: readonly Row[]): Place[] {
  return rows.map(({ orderId, key }) => ({ id: String(orderId), key: key ?? '' }))
}

function countOf(groups: readonly StateGroup[]): number {
  return groups.reduce((all, { count }) => all + count, 0)
}

function valuesOf(query: OrderQuery): Values {
  const { states, code, country, method, from, until, limit } = query
  return {
    country,
    method,
    states: states === null ? '' : listOf(states.map(stateOf)),
    code,
    from,
    until: until === '' ? '~' : until,
    // One more than the page, to see whether there is another.
    limit: limit + 1,
    ...afterOf(query),
  }
}

function listOf(states: readonly string[]): string {
  return `,${states.join(',')},`
}

/** Between which numbers all that are meant lie. */
function boundsOf(rows: readonly Row[]): Values {
  const ids = rows.flatMap(({ low, high }) => [BigInt(String(low)), BigInt(String(high))])
  return { low: ids.reduce((a, b) => (a < b ? a : b)), high: ids.reduce((a, b) => (a > b ? a : b)) }
}
