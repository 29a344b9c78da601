import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMonth } from '../../../src/main/sync/month.ts'
import { referenceCalls } from '../../../src/main/sync/reference-calls.ts'
import { entry, invoice } from '../service/entries.ts'

test('every reference is asked for once, in order, and no call is too long or answered by more than a page', () => {
  const references = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 400 })
  fc.assert(
    fc.property(references, fc.integer({ min: 0, max: 3 }), (all, each) => {
      const calls = [...referenceCalls(all, () => each)]
      expect(calls.flat()).toEqual(all)
      for (const call of calls) {
        expect(call.length).toBeGreaterThan(0)
        expect(call.length * Math.max(each, 1)).toBeLessThanOrEqual(100)
        expect(encodeURIComponent(call.join('|')).length).toBeLessThanOrEqual(1_800)
      }
    }),
  )
})

test('a month of 10,000 orders is held against Moneybird in 100 requests, and credit invoices are counted on', async () => {
  const asked: number[] = []
  const check = (credited: number) => {
    asked.length = 0
    const entries = Array.from({ length: 10_000 }, (_, index) => {
      const reference = String(100_000 + index)
      const creditId = index < credited ? `9${reference}` : null
      const made = invoice(`2026-${reference}`, '20.00', { creditId })
      return entry(reference, '2026-11-02', { ...made, reference })
    })
    return checkMonth(
      {
        store: { entriesOf: () => [entries] },
        bookkeeping: {
          findByReferences: (references) => {
            asked.push(references.length)
            return Promise.resolve({ kind: 'done', value: [] })
          },
        },
      },
      '2026-11',
    )
  }
  expect(await check(0)).toMatchObject({ ok: true, value: { asked: 10_000 } })
  expect(asked).toHaveLength(100)
  await check(100)
  expect(asked.slice(0, 3)).toEqual([50, 50, 100])
})
