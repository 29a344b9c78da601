import { describe, expect, test } from 'vitest'
import { isClosed } from '../../../src/main/ports/standing.ts'
import { planned, told, unreadable, withProblem } from '../../../src/main/sync/entries.ts'
import type { Entry, EntryState } from '../../../src/shared/domain/entry.ts'
import { problem, type Problem } from '../../../src/shared/domain/problem.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'

const at = '2026-11-24T11:00:00.000Z'
const bare = unreadable('1001', at)
const intent = { step: 'send', at, contactId: '', contactKey: '', expected: null } as const

describe('the story of an order', () => {
  test('tells the same line twice in a row once, with its first moment', () => {
    const once = told(bare, at, 'problem', 'TOTAL_MISMATCH')
    const later = '2026-11-25T11:00:00.000Z'
    expect(told(once, later, 'problem', 'TOTAL_MISMATCH')).toBe(once)
    expect(told(once, later, 'problem', 'NO_LINES').story.map(({ detail }) => detail)).toEqual([
      'TOTAL_MISMATCH',
      'NO_LINES',
    ])
    expect(told(once, later, 'retried', 'TOTAL_MISMATCH').story).toHaveLength(2)
  })

  test('of more than forty lines loses its middle: the first ten stay, and the last thirty', () => {
    let entry: Entry = bare
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
    for (const line of lines(1, 40)) entry = told(entry, at, 'retried', line)
    expect(entry.story.map(({ detail }) => detail)).toEqual(lines(1, 40))
    entry = told(entry, at, 'retried', '41')
    expect(entry.story.map(({ detail }) => detail)).toEqual([...lines(1, 10), ...lines(12, 41)])
  })
})

describe('an order with a problem', () => {
  test.each<[Problem, EntryState]>([
    [problem('TOTAL_MISMATCH', { total: '1.00', lines: '2.00', difference: '1.00', row: '' }), 'failed'],
    [problem('ZERO_TOTAL', {}), 'skipped'],
    [problem('INVOICE_GONE', { number: '' }), 'attention'],
    [problem('MONEYBIRD_TEMPORARY', { reason: '' }), 'planned'],
    [problem('MONEYBIRD_PLAN_LIMIT', {}), 'planned'],
    [problem('LICENCE_ENDED', { until: '' }), 'planned'],
  ])('%o stands as %s, with nothing in doubt', (reason, state) => {
    const entry = withProblem({ ...bare, intent }, reason, at)
    expect(entry).toMatchObject({ state, problem: reason, intent: null })
    expect(entry.story).toEqual([{ at, event: 'problem', detail: reason.code }])
  })

  test('that is work again has no problem, no warnings and no intent', () => {
    const warnings = [{ code: 'NO_EMAIL' }] as const
    const failed: Entry = { ...bare, problem: problem('NO_LINES', {}), warnings, intent }
    expect(planned(failed, at)).toEqual({
      ...bare,
      state: 'planned',
      story: [{ at, event: 'planned', detail: '' }],
    })
  })
})

test('an order is closed when it is done, skipped or ignored, and nothing of it is in doubt', () => {
  const states = 'open planned sending draft done failed skipped ignored attention'.split(' ') as EntryState[]
  expect(states.filter((state) => isClosed({ ...bare, state }))).toEqual(['done', 'skipped', 'ignored'])
  expect(states.filter((state) => isClosed({ ...bare, state, intent }))).toEqual([])
})

test('an order of which only the number could be read has the day on which that was', () => {
  expect(bare).toEqual({
    orderId: '1001',
    storeId: '0',
    date: '2026-11-24',
    customer: '',
    total: '0.00',
    currency: 'EUR',
    baseTotal: '0.00',
    statusId: '',
    statusName: '',
    paid: false,
    fingerprint: '',
    state: 'failed',
    problem: null,
    warnings: [],
    intent: null,
    reference: '',
    invoice: null,
    vatCheck: null,
    overrides: noOverrides,
    story: [],
  })
})
