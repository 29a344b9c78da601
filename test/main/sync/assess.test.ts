import { describe, expect, test } from 'vitest'
import { assess, entryReference, type AssessContext } from '../../../src/main/sync/assess.ts'
import type { Entry, EntryInvoice } from '../../../src/shared/domain/entry.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { problem, type Problem } from '../../../src/shared/domain/problem.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'
import { allowing, orderWith, settings, settingsWith } from '../../shared/domain/support.ts'

const at = '2026-11-24T11:00:00.000Z'
const context: AssessContext = { settings, baseCurrency: 'EUR', at, again: false }
const again: AssessContext = { ...context, again: true }
const order = orderWith({ fingerprint: 'a' })
const fresh = assess(null, order, context)
const intent = { step: 'create', at, contactId: '', contactKey: '', expected: null } as const

/** The entry of the order with a problem that it had before. */
const failed = (reason: Problem): Entry => ({ ...fresh, state: 'failed', problem: reason })
const events = (entry: Entry) => entry.story.map(({ event, detail }) => [event, detail].join(' ').trim())

describe('an order that was never seen', () => {
  test('is work when its status is ticked, under the reference of the settings', () => {
    expect(fresh).toMatchObject({ state: 'planned', problem: null, intent: null, reference: '1001' })
    expect(events(fresh)).toEqual(['seen Voltooid', 'planned'])
  })

  test('waits when its status is not, and is looked for under its reference all the same', () => {
    const entry = assess(null, orderWith({ statusId: '1', statusName: 'Nieuw' }), context)
    expect(entry).toMatchObject({
      state: 'open',
      reference: '1001',
      problem: { code: 'STATUS_NOT_SELECTED', data: { status: 'Nieuw' } },
    })
  })

  test('from before the start date is left out, without a reference', () => {
    const entry = assess(null, orderWith({ date: '2025-12-31' }), context)
    expect(entry).toMatchObject({ state: 'ignored', reference: '', problem: { code: 'BEFORE_START_DATE' } })
  })

  test('waits for the shop’s invoice number when the reference has it', () => {
    const numbered = { ...context, settings: settingsWith({ referenceFormat: 'F{invoice_no}' }) }
    expect(assess(null, order, numbered)).toMatchObject({
      state: 'open',
      reference: '',
      problem: { code: 'INVOICE_NO_MISSING' },
    })
    expect(assess(null, { ...order, invoiceNo: '7' }, numbered)).toMatchObject({
      state: 'planned',
      reference: 'F7',
    })
  })
})

describe('an order in which nothing changed', () => {
  test('and that failed is looked at again by the night only, without a word in its story', () => {
    const entry = failed(problem('NO_LINES', {}))
    expect(assess(entry, order, context)).toEqual(entry)
    expect(assess(entry, order, again)).toEqual({ ...entry, state: 'planned', problem: null })
  })

  test.each(['INVOICE_TOTAL_DIFFERS', 'INVOICE_VAT_DIFFERS', 'INVOICE_CONTACT_DIFFERS'] as const)(
    'and whose draft was wrong (%s) is not tried again by the night either',
    (code) => {
      const entry = failed({ code, data: {} })
      expect(assess(entry, order, again)).toEqual(entry)
    },
  )

  test('and that was skipped stays so', () => {
    const entry: Entry = { ...fresh, state: 'skipped', problem: problem('ZERO_TOTAL', {}) }
    expect(assess(entry, order, again)).toEqual(entry)
    const changed = assess(entry, { ...order, fingerprint: 'b' }, context)
    expect(changed).toMatchObject({ state: 'planned', problem: null })
  })

  test('and that is work stays so, without a word in its story', () => {
    expect(assess(fresh, order, context)).toEqual(fresh)
  })
})

describe('news of an order', () => {
  const entry = failed(problem('NO_LINES', {}))

  test('is told: that it was edited, and then it is work again', () => {
    const changed = assess(entry, { ...order, fingerprint: 'b' }, context)
    expect(changed).toMatchObject({ state: 'planned', problem: null, fingerprint: 'b' })
    expect(events(changed).slice(2)).toEqual([`order_changed ${fresh.total}`, 'planned'])
  })

  test('is told: that its status is another', () => {
    const changed = assess(entry, { ...order, statusId: '1', statusName: 'Nieuw' }, context)
    expect(changed).toMatchObject({ state: 'open', statusId: '1', statusName: 'Nieuw' })
    expect(events(changed).slice(2)).toEqual(['status_changed Nieuw', 'problem STATUS_NOT_SELECTED'])
  })

  test('changes nothing of what is being written, or was ignored by the merchant', () => {
    const news: Order = { ...order, fingerprint: 'b' }
    const sending: Entry = { ...fresh, state: 'sending', intent, reference: 'old' }
    expect(assess(sending, news, context)).toMatchObject({ state: 'sending', intent, reference: 'old' })
    const ignored: Entry = {
      ...fresh,
      state: 'ignored',
      problem: problem('MERCHANT_IGNORED', { reason: '' }),
    }
    expect(assess(ignored, news, context)).toMatchObject({
      state: 'ignored',
      problem: { code: 'MERCHANT_IGNORED' },
    })
  })
})

describe('the reference', () => {
  const numbered = settingsWith({ referenceFormat: '{order_id}{invoice_no}' })

  test('never changes once a write was tried under it', () => {
    const tried = { ...fresh, reference: 'old' }
    expect(entryReference({ ...tried, intent }, order, settings)).toBe('old')
    expect(entryReference({ ...tried, invoice }, order, settings)).toBe('old')
    expect(entryReference(tried, order, settings)).toBe('1001')
  })

  test('does without the invoice number when the merchant said so, and bears what he put behind it', () => {
    expect(entryReference(fresh, order, numbered)).toBe('')
    expect(entryReference({ ...fresh, overrides: allowing('INVOICE_NO_MISSING') }, order, numbered)).toBe(
      '1001',
    )
    const overrides = { ...noOverrides, referenceSuffix: '-2' }
    expect(entryReference({ ...fresh, overrides }, order, settings)).toBe('1001-2')
  })
})

const invoice: EntryInvoice = {
  id: '9',
  number: '2026-1',
  state: 'paid',
  total: '20.00',
  contactId: '5',
  adopted: false,
  fingerprint: 'a',
  creditId: null,
}

describe('an order that has its invoice', () => {
  const done: Entry = { ...fresh, state: 'done', invoice }
  const edited: Order = { ...order, fingerprint: 'b' }
  const refunded: Order = { ...order, statusId: '11', statusName: 'Terugbetaald' }

  test('is left alone while it is as it was invoiced', () => {
    expect(assess(done, order, again)).toEqual(done)
  })

  test('and is changed asks for attention, once, with the amounts of now', () => {
    const changed = assess(done, edited, context)
    expect(changed).toMatchObject({
      state: 'attention',
      problem: { code: 'ORDER_CHANGED_AFTER_INVOICE', data: { invoiced: '20.00', total: fresh.total } },
    })
    const more = assess({ ...changed, state: 'done' }, edited, context)
    expect(more).toEqual(changed)
  })

  test.each<[EntryInvoice['state'], string]>([
    ['draft', 'draft'],
    ['paid', 'done'],
  ])('and is as it was again is settled: a %s invoice stands as %s', (state, result) => {
    const changed = assess({ ...done, invoice: { ...invoice, state } }, edited, context)
    const back = assess(changed, order, context)
    expect(back).toMatchObject({ state: result, problem: null })
    expect(events(back).at(-1)).toBe('settled')
  })

  test('and is withdrawn asks for a credit invoice, and names the one that is there', () => {
    expect(assess(done, refunded, context)).toMatchObject({
      state: 'attention',
      problem: { code: 'CREDIT_NEEDED', data: { status: 'Terugbetaald', creditId: '' } },
    })
    const credited = { ...done, invoice: { ...invoice, creditId: '10' } }
    expect(assess(credited, refunded, context).problem?.data.creditId).toBe('10')
    const seen = { ...done, overrides: allowing('CREDIT_NEEDED') }
    expect(assess(seen, refunded, context)).toMatchObject({ state: 'done', problem: null })
  })

  test.each([problem('PAYMENT_PENDING', { reason: '' }), problem('SEND_REFUSED', { reason: '' })])(
    'keeps asking for what the shop has no part in: $code',
    (reason) => {
      const entry: Entry = { ...done, state: 'attention', problem: reason }
      expect(assess(entry, order, context)).toEqual(entry)
    },
  )

  test('that is gone stays so, whatever the shop says', () => {
    const gone: Entry = { ...done, state: 'attention', problem: problem('INVOICE_GONE', { number: '' }) }
    for (const now of [edited, refunded])
      expect(assess(gone, now, context)).toMatchObject({ state: 'attention', problem: gone.problem })
  })
})
