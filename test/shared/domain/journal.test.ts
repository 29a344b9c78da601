import { describe, expect, test } from 'vitest'
import { notesOf, settingChanges } from '../../../src/shared/domain/journal.ts'
import { entry } from '../../main/service/entries.ts'

const line = (at: string, event: 'seen' | 'status_changed' | 'sent', detail: string) => ({
  at,
  event,
  detail,
})
const story = [line('T1', 'seen', 'Betaald'), line('T2', 'status_changed', 'Verzonden')]

describe('what was added to the story of an order', () => {
  test('is all of it for an order that is new, with what its status was before', () => {
    expect(notesOf(null, entry(7, '2026-11-24', { story }))).toEqual([
      { at: 'T1', orderId: '7', event: 'seen', field: '', from: '', to: 'Betaald' },
      { at: 'T2', orderId: '7', event: 'status_changed', field: '', from: 'Betaald', to: 'Verzonden' },
    ])
  })

  test('is only what came, also when the middle of a long story was dropped', () => {
    const longer = [...story, line('T3', 'sent', '2026-0001')]
    const told = notesOf(story.at(-1)!, entry(7, '2026-11-24', { story: longer }))
    expect(told.map(({ at }) => at)).toEqual(['T3'])
    expect(notesOf(longer.at(-1)!, entry(7, '2026-11-24', { story: longer }))).toEqual([])
    const shortened = [story[1]!, line('T4', 'sent', '2026-0001')]
    expect(notesOf(story.at(-1)!, entry(7, '2026-11-24', { story: shortened })).map(({ at }) => at)).toEqual([
      'T4',
    ])
  })
})

describe('which settings were changed', () => {
  const nameOf = (id: string, field: string) => (field === 'taxMap' && id === '496' ? '21% btw' : id)

  test('is told with what was there and what came, by the names of Moneybird', () => {
    const before = {
      toleranceCents: 3,
      kor: false,
      taxMap: [{ name: 'BTW', percentage: '9', taxRateId: '1' }],
    }
    const added = { name: 'BTW hoog', percentage: '21', taxRateId: '496' }
    const after = { ...before, toleranceCents: 5, taxMap: [...before.taxMap, added] }
    expect(settingChanges(before, after, nameOf)).toEqual([
      { field: 'toleranceCents', from: '3', to: '5' },
      { field: 'taxMap', from: '', to: 'BTW hoog – 21 – 21% btw' },
    ])
  })

  test('is nothing when nothing was', () => {
    expect(settingChanges({ a: [1], b: { c: null } }, { a: [1], b: { c: null } }, nameOf)).toEqual([])
  })

  test('tells of a table only the rows that differ', () => {
    const before = { ledgers: { product: '1', shipping: null } }
    expect(settingChanges(before, { ledgers: { product: '1', shipping: '2' } }, nameOf)).toEqual([
      { field: 'ledgers', from: '', to: 'shipping: 2' },
    ])
  })
})
