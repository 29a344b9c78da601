import { describe, expect, it } from 'vitest'
import { readIdPage, readOrderPage } from '../../../../src/main/adapters/opencart/read-pages.ts'

const page = (changes: object): unknown => {
  const cursor = { modified: '2026-11-24 10:00:00', history_id: '4' }
  return { api: 1, cursor, total: '', orders: [], next_after_id: '', ...changes }
}

describe('a page', () => {
  it('has no total when it is not the first, and no next page when it is the last', () => {
    expect(readOrderPage(page({}), '7', 'UTC')).toMatchObject({ value: { total: null, nextAfterId: null } })
    const withoutKeys = page({ total: undefined, next_after_id: null })
    expect(readOrderPage(withoutKeys, '7', 'UTC')).toMatchObject({
      value: { total: null, nextAfterId: null },
    })
  })

  it('may have a cursor of an empty table, also in the zeros of an old database', () => {
    const zeros = page({ cursor: { modified: '0000-00-00 00:00:00', history_id: 0 } })
    expect(readOrderPage(zeros, '0', 'UTC')).toMatchObject({
      value: { cursor: { modified: '', historyId: '0' } },
    })
  })

  it.each(['5', '4'])('after 5 that says it goes on after %s is a repetition', (next) => {
    const expected = { problem: { data: { cause: 'repeated_page', detail: `next_after_id ${next}` } } }
    expect(readOrderPage(page({ next_after_id: next }), '5', 'UTC')).toMatchObject(expected)
    expect(readIdPage({ api: 1, rows: [], next_after_id: next }, '5')).toMatchObject(expected)
  })

  it('of ids is read with or without what else its rows hold', () => {
    const rows = [['6', '5'], [7], ['8', 0, 'extra']]
    expect(readIdPage({ rows, next_after_id: '8' }, '5')).toEqual({
      ok: true,
      value: { ids: ['6', '7', '8'], nextAfterId: '8' },
    })
    expect(readIdPage({ rows: [['6', '5'], []], next_after_id: '' }, '5')).toMatchObject({
      problem: { data: { cause: 'wrong_shape', detail: 'rows[1][0]' } },
    })
  })
})
