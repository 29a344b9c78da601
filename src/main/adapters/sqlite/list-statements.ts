import type { SortKey } from '../../ports/records.ts'

export type Sql = string

/** Where the rows of a list come from, each in the order that is asked for. */
export type Source =
  /** One state, however many it has: by date only. */
  | 'state'
  /** One problem code. */
  | 'code'
  /** All orders, in the order of the sort's own index. */
  | 'all'
  /** One country or payment method, when few orders have it. */
  | Mark

/** What else an order can be picked out by. */
export type Mark = 'country' | 'method'

export interface ListShape {
  readonly sort: SortKey
  readonly descending: boolean
  readonly isFirst: boolean
}

const keys: Readonly<Record<SortKey, string>> = {
  date: 'date',
  order: 'id',
  customer: 'customer',
  total: 'total',
}

/**
 * A step through an index: so many rows from where the last one ended, of which those that are meant are given. Values: `$after`,
 * `$afterId`, `$state`, `$code`, `$states`, `$from`, `$until`, `$low`, `$high`, `$step`, `$limit`.
 * @param search further conditions
 */
export function step(source: Source, shape: ListShape, search: readonly Sql[] = []): Sql {
  const conditions = [...meant(source), ofMarks, ...search].join(' AND ')
  const columns = 'id, date, state, code, customer, total, number, country, method'
  return `SELECT ${place(shape.sort)} FROM (${rows(source, shape, columns)} LIMIT $step)
    WHERE ${conditions} ORDER BY ${order(shape)} LIMIT $limit`
}

/** Where that step ends; nothing when there is no more. */
export function stepEnd(source: Source, shape: ListShape): Sql {
  return `${rows(source, shape, place(shape.sort))} LIMIT 1 OFFSET $step - 1`
}

/** Few are meant: all are looked up, and sorted. Of a state those without a problem code. */
export function gathered(source: Source, shape: ListShape): Sql {
  const [index, own] = {
    state: ['orders_state', [`state = $state`, `+code = ''`]],
    code: ['orders_code_date', [`code = $code`, `code <> ''`, ofStates]],
    all: ['orders_date', []],
    country: ['orders_country', [`country = $country AND country <> ''`, ofStates, ofCode]],
    method: ['orders_method', [`method = $method AND method <> ''`, ofStates, ofCode]],
  }[source] as [Sql, Sql[]]
  const where = [...own, ofMarks, 'date BETWEEN $from AND $until', ...past(shape)].join(' AND ')
  return `SELECT ${place(shape.sort)} FROM orders INDEXED BY ${index} WHERE ${where} ORDER BY ${order(shape)} LIMIT $limit`
}

/** Of these very orders (a search) those that are meant. */
export function amongIds(shape: ListShape): Sql {
  const where = [among, ...past(shape)].join(' AND ')
  return `SELECT ${place(shape.sort)} FROM orders WHERE ${where} ORDER BY ${order(shape)} LIMIT $limit`
}

/** `$states`: `,done,draft,`, or `''` for any. */
const ofStates = `($states = '' OR instr($states, ',' || state || ',') > 0)`
const ofCode = `($code = '' OR +code = $code)`
const ofMarks = `($country = '' OR country = $country) AND ($method = '' OR method = $method)`
const isMeant = `+date BETWEEN $from AND $until AND ${ofStates}
  AND ${ofCode}`
const among = `id IN (SELECT value FROM json_each($ids)) AND ${isMeant} AND ${ofMarks}`

/** How many orders have a mark, up to `$most`, whatever else is asked. */
export function withMark(mark: Mark): Sql {
  return `SELECT COUNT(*) AS count FROM (SELECT 1 FROM orders INDEXED BY orders_${mark}
    WHERE ${mark} = $${mark} AND ${mark} <> '' LIMIT $most)`
}

/** How many of those are meant. */
export function meantWithMark(mark: Mark): Sql {
  return `SELECT COUNT(*) AS count FROM orders INDEXED BY orders_${mark}
    WHERE ${mark} = $${mark} AND ${mark} <> '' AND ${ofMarks} AND ${isMeant.replace('+date', 'date')}`
}

export const counts = {
  amongIds: `SELECT COUNT(*) AS count FROM orders WHERE ${among}`,
  /** How many are meant of each state and code, and between which numbers they lie. */
  groups: `SELECT state, code, SUM(orders) AS count, CAST(MIN(low) AS TEXT) AS low, CAST(MAX(high) AS TEXT) AS high FROM days
    WHERE ${isMeant.replace('+date', 'date')} GROUP BY state, code`,
} as const

/** What a search finds, at most `$limit` of each. */
export const matches = {
  numbers:
    'SELECT CAST(id AS TEXT) AS orderId FROM orders WHERE id BETWEEN $low AND $high ORDER BY id DESC LIMIT $limit',
  amounts:
    'SELECT CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_total WHERE total IN ($amount, -$amount) LIMIT $limit',
  invoices: (words: number): Sql => `SELECT CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_tail
    WHERE tail <> '' AND tail >= $tail AND tail < $tail || char(1114111) AND ${contains(words)} LIMIT $limit`,
  parts: (
    words: number,
  ): Sql => `SELECT CAST(id AS TEXT) AS orderId FROM searched CROSS JOIN orders ON id = searched.rowid
    WHERE searched MATCH $trigrams AND searched.rowid BETWEEN $low AND $high AND ${contains(words)}
    ORDER BY searched.rowid DESC LIMIT $limit`,
  beginnings: (
    words: number,
  ): Sql => `SELECT CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_customer
    WHERE customer >= $word0 AND customer < $word0 || char(1114111) AND ${contains(words)} LIMIT $limit`,
  highest: 'SELECT CAST(MAX(id) AS TEXT) AS orderId FROM orders',
} as const

function contains(words: number): Sql {
  return Array.from(
    { length: words },
    (_, i) => `instr(orders.customer || ' ' || orders.number, $word${i}) > 0`,
  ).join(' AND ')
}

/** The same as a condition on one row. */
export function matching(words: number, isNumber: boolean, isAmount: boolean): Sql {
  return `(${[
    `(${contains(words).replaceAll('orders.', '')})`,
    ...(isNumber ? ['substr(CAST(id AS TEXT), 1, length($number)) = $number'] : []),
    ...(isAmount ? ['total IN ($amount, -$amount)'] : []),
  ].join(' OR ')})`
}

/** Every statement that a list can need. */
export function* allListStatements(): Iterable<Sql> {
  for (const shape of shapes()) yield* statementsOf(shape)
  yield* Object.values(counts)
  for (const mark of ['country', 'method'] as const) yield* [withMark(mark), meantWithMark(mark)]
  yield* [
    matches.numbers,
    matches.amounts,
    matches.highest,
    matches.invoices(2),
    matches.parts(2),
    matches.beginnings(2),
  ]
}

function shapes(): ListShape[] {
  const firsts = (['date', 'order', 'customer', 'total'] as const).flatMap((sort) =>
    [true, false].map((descending) => ({ sort, descending, isFirst: true })),
  )
  return firsts.flatMap((first) => [first, { ...first, isFirst: false }])
}

function statementsOf(shape: ListShape): Sql[] {
  const isByDate = shape.sort === 'date'
  const walked: readonly Source[] = isByDate ? ['state', 'code', 'all'] : ['code', 'all']
  const gatheredOf: readonly Source[] = isByDate ? [] : ['state', 'code', 'all']
  return [
    ...walked.flatMap((source) => [step(source, shape, [matching(2, true, true)]), stepEnd(source, shape)]),
    ...gatheredOf.map((source) => gathered(source, shape)),
    gathered('country', shape),
    gathered('method', shape),
    amongIds(shape),
  ]
}

function rows(source: Source, shape: ListShape, columns: Sql): Sql {
  const { sort } = shape
  const where = [...ofSource(source, sort), ...past(shape)]
  const index =
    source === 'state'
      ? 'INDEXED BY orders_state'
      : source === 'code'
        ? `INDEXED BY orders_code_${sort}`
        : sort === 'order'
          ? 'NOT INDEXED'
          : `INDEXED BY orders_${sort}`
  return `SELECT ${columns} FROM orders ${index} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY ${order(shape)}`
}

/** Bounds that the index itself serves. */
function ofSource(source: Source, sort: SortKey): Sql[] {
  const bounds =
    sort === 'date'
      ? ['date BETWEEN $from AND $until']
      : sort === 'order'
        ? ['id BETWEEN $low AND $high']
        : []
  if (source === 'state') return ['state = $state', ...bounds]
  return source === 'code' ? [`code = $code AND code <> ''`, ...bounds] : bounds
}

/** What is left to be looked at in each row. `$isAny`: with and without a problem code. */
function meant(source: Source): Sql[] {
  const date = 'date BETWEEN $from AND $until'
  if (source === 'state') return [date]
  return source === 'code'
    ? [date, ofStates]
    : [date, ofStates, `($isAny OR code = '')`, `($code = '' OR code = $code)`]
}

/** A row comparison, because only that is one step in an index. */
function past({ sort, descending, isFirst }: ListShape): Sql[] {
  if (isFirst) return []
  const sign = descending ? '<' : '>'
  return [sort === 'order' ? `id ${sign} $afterId` : `(${keys[sort]}, id) ${sign} ($after, $afterId)`]
}

function order({ sort, descending }: ListShape): Sql {
  const direction = descending ? 'DESC' : 'ASC'
  return sort === 'order' ? `id ${direction}` : `${keys[sort]} ${direction}, id ${direction}`
}

function place(sort: SortKey): Sql {
  return `CAST(id AS TEXT) AS orderId, ${sort === 'order' ? 'CAST(id AS TEXT)' : keys[sort]} AS key`
}
