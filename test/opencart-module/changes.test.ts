import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers, call, shop } from './support/call.ts'
import type { Answer } from './support/call.ts'
import { startMaria } from '../../scripts/module/maria.ts'
import { startPhp } from './support/php.ts'
import { makeShop } from '../../scripts/module/made-shop.ts'

const maria = await startMaria()
afterAll(() => maria?.stop())

interface Reply {
  readonly ids: readonly string[]
  readonly total: string
  readonly next: string
  readonly asked: number
}

describe.runIf(maria !== null).each(['5.6', '8.2'] as const)('changes on PHP %s', (phpVersion) => {
  let ask: (get: Record<string, string>) => Promise<Reply>
  let raw: (gets: readonly Record<string, unknown>[]) => Promise<readonly Answer[]>

  beforeAll(async () => {
    const php = await startPhp(phpVersion)
    const at = shop({
      version: '4.1.0.4',
      database: { port: maria!.port, name: 'made' },
      before: `$db->query("SET time_zone = '+01:00'");`,
    })
    raw = (gets) =>
      answers(
        php,
        at,
        gets.map((get) => call({ do: 'orders', ...get })),
      )
    ask = async (get) => {
      const [answer] = await raw([get])
      expect([answer?.problem, answer?.status]).toEqual(['', 200])
      const orders = answer!.body.orders as { order_id: string }[]
      return {
        ids: orders.map((order) => order.order_id),
        total: String(answer!.body.total),
        next: String(answer!.body.next_after_id),
        asked: answer!.asked.length,
      }
    }
    // 3,000 orders, one a minute from 1 January 2026, each changed when it was made.
    maria!.sql(makeShop('made', { orders: 3000, linesPerOrder: 1, indexed: true, engine: 'InnoDB' }))
  })

  test('pages by key: every changed order once, in order, with the total on the first page', async () => {
    const seen: string[] = []
    let after = '0'
    const totals: string[] = []
    for (let page = 0; page < 40 && after !== ''; page++) {
      const reply = await ask({ modified_since: '2026-01-02 00:00:00', after_id: after, limit: '100' })
      seen.push(...reply.ids)
      totals.push(reply.total)
      after = reply.next
    }
    // The first day holds 1,440 orders: 1 to 1439 and the one of midnight is 1440.
    expect(seen).toEqual(Array.from({ length: 3000 - 1439 }, (_, at) => String(1440 + at)))
    expect(totals).toEqual(['1561', ...totals.slice(1).map(() => '')])
  })

  test('finds the old order that was changed among the new ones, on whatever page it falls', async () => {
    maria!.sql(
      "USE made; UPDATE oc_order SET date_modified='2026-01-03 01:59:45' WHERE order_id IN (5, 700, 2999)",
    )
    const all = await ask({ modified_since: '2026-01-03 01:59:30' })
    expect(all).toMatchObject({ ids: ['5', '700', '2999', '3000'], total: '4', next: '' })
    const first = await ask({ modified_since: '2026-01-03 01:59:30', limit: '2' })
    expect(first).toMatchObject({ ids: ['5', '700'], total: '4', next: '700' })
    expect(await ask({ modified_since: '2026-01-03 01:59:30', limit: '2', after_id: '700' })).toMatchObject({
      ids: ['2999', '3000'],
      total: '',
      next: '',
    })
    maria!.sql('USE made; UPDATE oc_order SET date_modified=date_added')
  })

  test('finds the order whose status changed without its date, as 4.1 does', async () => {
    maria!.sql(
      'USE made; INSERT INTO oc_order_history (order_history_id, order_id, order_status_id, date_added) VALUES (9001, 42, 5, NOW()), (9002, 42, 7, NOW()), (9003, 2999, 5, NOW()), (9004, 77777, 5, NOW())',
    )
    const reply = await ask({ modified_since: '2026-01-03 01:59:30', history_after: '9000' })
    expect(reply).toMatchObject({ ids: ['42', '2999', '3000'], total: '3' })
    expect(await ask({ modified_since: '2026-01-03 01:59:30', history_after: '9002' })).toMatchObject({
      ids: ['2999', '3000'],
    })
    expect(
      await ask({ modified_since: '2026-01-03 01:59:30', history_after: '9000', limit: '1' }),
    ).toMatchObject({ ids: ['42'], total: '3', next: '42' })
    expect(
      await ask({ modified_since: '2026-01-03 01:59:30', history_after: '9000', limit: '1', after_id: '42' }),
    ).toMatchObject({ ids: ['2999'], next: '2999' })
    expect(await ask({ modified_since: '2026-01-03 01:59:30' })).toMatchObject({ ids: ['3000'] })
    maria!.sql('USE made; DELETE FROM oc_order_history WHERE order_history_id > 9000')
  })

  test('a brief look goes by keys: the newest orders, and older ones by their history or a return', async () => {
    maria!.sql(
      `USE made; UPDATE oc_order SET date_modified='2026-01-03 01:59:45' WHERE order_id IN (5, 2900);
      INSERT INTO oc_order_history (order_history_id, order_id, order_status_id, date_added) VALUES (9001, 42, 5, NOW());
      INSERT INTO oc_return (return_id, order_id, product, quantity, return_action_id, date_added, date_modified) VALUES (1, 77, 'Mok', 1, 0, '2026-01-03 01:59:50', '0000-00-00 00:00:00'), (2, 2900, 'Mok', 1, 0, '2026-01-03 01:59:50', '0000-00-00 00:00:00'), (3, 78, 'Mok', 1, 0, '2025-12-01 00:00:00', '2026-01-03 01:59:50'), (4, 79, 'Mok', 1, 0, '2025-12-01 00:00:00', '2025-12-02 00:00:00');`,
    )
    const since = { modified_since: '2026-01-03 01:59:30', history_after: '9000' }
    const brief = { ...since, look: 'recent' }
    expect(await ask(brief)).toMatchObject({ ids: ['42', '77', '78', '2900', '3000'], total: '5', next: '' })
    expect(await ask({ ...brief, limit: '2' })).toMatchObject({ ids: ['42', '77'], total: '5', next: '77' })
    expect(await ask({ ...brief, limit: '2', after_id: '77' })).toMatchObject({
      ids: ['78', '2900'],
      next: '2900',
    })
    // The whole look finds the one that something else than OpenCart changed.
    expect(await ask(since)).toMatchObject({ ids: ['5', '42', '77', '78', '2900', '3000'], total: '6' })
    maria!.sql(
      'USE made; UPDATE oc_order SET date_modified=date_added; DELETE FROM oc_order_history WHERE order_history_id > 9000; DELETE FROM oc_return',
    )
  })

  test('a brief look reads no more than two hundred orders, but all of them after a long silence', async () => {
    const since = (modified: string) => ({
      do: 'orders',
      modified_since: modified,
      history_after: '3000',
      look: 'recent',
    })
    const [quiet] = await raw([since('2027-01-01 00:00:00')])
    expect(quiet?.body).toMatchObject({ total: '0', orders: [] })
    const scans = (quiet?.asked ?? []).filter(
      (sql) => sql.includes('oc_order`') && !sql.includes('order_history'),
    )
    expect(scans.length).toBeGreaterThan(0)
    for (const sql of scans) expect(sql).toMatch(/order_id > 2800|MAX\(order_id\)/)
    const [silent] = await raw([since('2026-01-01 00:00:00')])
    expect(silent?.body).toMatchObject({ total: '3000' })
  })

  test('counts every order once, also when many changed in both ways', async () => {
    maria!.sql(
      'USE made; INSERT INTO oc_order_history (order_history_id, order_id, order_status_id, date_added) SELECT 10000 + order_id, order_id, 5, NOW() FROM oc_order WHERE order_id <= 2000',
    )
    expect(await ask({ modified_since: '2026-01-02 00:00:00', history_after: '9999' })).toMatchObject({
      total: '3000',
      next: '100',
    })
    expect(
      await ask({ modified_since: '2027-01-01 00:00:00', history_after: '9999', after_id: '1990' }),
    ).toMatchObject({
      ids: ['1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998', '1999', '2000'],
      next: '',
    })
    maria!.sql('USE made; DELETE FROM oc_order_history WHERE order_history_id > 9000')
  })

  test('an order without a change date goes by the date it was made', async () => {
    maria!.sql('USE made; UPDATE oc_order SET date_modified = NULL WHERE order_id IN (10, 3000)')
    expect(await ask({ modified_since: '2026-01-03 01:59:30' })).toMatchObject({ ids: ['3000'], total: '1' })
    maria!.sql('USE made; UPDATE oc_order SET date_modified=date_added')
  })

  test('nothing changed: an empty page and a cursor', async () => {
    const [answer] = await raw([{ modified_since: '2027-01-01 00:00:00', history_after: '9000' }])
    expect(answer?.body).toMatchObject({ total: '0', orders: [], next_after_id: '' })
    const cursor = answer?.body.cursor as { modified: string; history_id: string }
    expect(cursor.modified).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(cursor.history_id).toBe('3000')
  })

  test('tells which orders are gone, and lists what is there by the thousands', async () => {
    const [some] = await raw([{ ids: '3,1,2,3,999999' }])
    expect((some?.body.orders as { order_id: string }[]).map((order) => order.order_id)).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(some?.body.missing).toEqual(['999999'])
    const [list] = await raw([{ do: 'ids', after_id: '2998' }])
    expect(list?.body).toMatchObject({
      rows: [
        ['2999', '5'],
        ['3000', '5'],
      ],
      next_after_id: '',
    })
    const [page] = await raw([{ do: 'ids', limit: '2' }])
    expect(page?.body).toMatchObject({
      rows: [
        ['1', '5'],
        ['2', '5'],
      ],
      next_after_id: '2',
    })
  })

  test('a page of 100 costs as many queries as a page of one', async () => {
    const hundred = await ask({
      modified_since: '2026-01-01 00:00:00',
      after_id: '500',
      history_after: '9000',
      limit: '100',
    })
    const one = await ask({
      modified_since: '2026-01-01 00:00:00',
      after_id: '500',
      history_after: '9000',
      limit: '1',
    })
    expect([hundred.ids.length, one.ids.length]).toEqual([100, 1])
    expect(hundred.asked).toBe(one.asked)
    expect(hundred.asked).toBeLessThanOrEqual(16)
  })

  test('what is asked cannot be bent into something else', async () => {
    const attacks = [
      "' OR '1'='1",
      '1 OR 1=1',
      '1;DROP TABLE oc_order',
      '-1',
      '1e3',
      '0x10',
      ' 1',
      '1 ',
      '1\n',
      '99999999999',
      '2147483648',
      '1,',
      ',',
      '1--',
      '\\',
      '%27',
      '１',
      'null',
      '1/**/',
      '1.0',
    ]
    const moments = [
      "2026-01-01 00:00:00' OR '1'='1",
      '2026-01-01',
      '2026-13-01 00:00:00',
      '2026-02-30 00:00:00',
      '2026-01-01 24:00:00',
      '2026-01-01T00:00:00',
      '2026-01-01 00:00:00\n',
      '0000-00-00 00:00:00',
      '',
    ]
    const since = { modified_since: '2026-01-01 00:00:00' }
    const gets = [
      ...attacks.flatMap((bad) => [
        { ...since, after_id: bad },
        { ...since, limit: bad },
        { ...since, look: bad },
        { ...since, history_after: bad },
        { ids: bad },
        { do: 'ids', after_id: bad },
        { do: 'ids', limit: bad },
        { do: bad },
      ]),
      ...moments.map((bad) => ({ modified_since: bad })),
      ...['after_id', 'limit', 'history_after', 'modified_since', 'look', 'ids', 'do'].map((name) => ({
        ...since,
        [name]: ['1'],
      })),
      { ids: Array.from({ length: 101 }, (_, at) => at + 1).join(',') },
      { ...since, limit: '101' },
      { ...since, limit: '0' },
      { do: 'ids', limit: '5001' },
      { ids: '0' },
      { ids: '1'.repeat(100_000) },
      { do: 'x'.repeat(100_000) },
      {},
    ]
    const given = await raw(gets)
    const through = given.flatMap((answer, at) => (answer.status === 400 ? [] : [gets[at]]))
    expect(through).toEqual([])
    expect(
      given.flatMap((answer) => answer.asked.filter((sql) => !/^SELECT (NOW\(\)|`key`)/.test(sql))),
    ).toEqual([])
  })

  test('a query that fails tells nothing of the database', async () => {
    maria!.sql('USE made; RENAME TABLE oc_order_total TO oc_order_total_away')
    const [answer] = await raw([{ ids: '1' }])
    maria!.sql('USE made; RENAME TABLE oc_order_total_away TO oc_order_total')
    expect([answer?.status, answer?.text]).toEqual([
      500,
      '{"api":1,"error":{"code":"shop_error","message":"The shop could not answer."}}',
    ])
    expect(answer?.problem).toContain('oc_order_total')
  })
})
