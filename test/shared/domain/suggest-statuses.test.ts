import { describe, expect, test } from 'vitest'
import { suggestStatuses } from '../../../src/shared/domain/suggest-statuses.ts'

describe('the proposed statuses', () => {
  const statuses = (...list: [string, ('paid' | 'complete' | '')?][]) => {
    const booking = suggestStatuses(list.map(([name, hint]) => ({ id: name, name, hint: hint ?? '' })))
    expect(booking.pushStatuses).toEqual(booking.paidStatuses)
    return {
      paid: booking.paidStatuses,
      cancelled: booking.cancelledStatuses,
      refunded: booking.refundedStatuses,
    }
  }

  test('are paid by the shop’s own hint or by name', () => {
    expect(
      statuses(
        ['Processing', 'paid'],
        ['Ingepakt', 'complete'],
        ['Betaald'],
        ['Voltooid'],
        ['Verzonden'],
        ['Onderweg'],
      ),
    ).toEqual({
      paid: ['Processing', 'Ingepakt', 'Betaald', 'Voltooid', 'Verzonden'],
      cancelled: [],
      refunded: [],
    })
    expect(statuses(['Paid'], ['Complete'], ['Shipped']).paid).toEqual(['Paid', 'Complete', 'Shipped'])
  })

  test('are cancelled or refunded by name, and then not paid whatever the hint', () => {
    const cancelled = [
      'Geannuleerd',
      'Canceled',
      'Geweigerd',
      'Denied',
      'Verlopen',
      'Expired',
      'Mislukt',
      'Failed',
      'Voided',
      'Ongeldig',
    ]
    const refunded = ['Terugbetaald', 'Refunded', 'Reversed', 'Chargeback', 'Gecrediteerd']
    expect(statuses(...[...cancelled, ...refunded].map((name): [string, 'paid'] => [name, 'paid']))).toEqual({
      paid: [],
      cancelled,
      refunded,
    })
  })

  test.each([
    'In afwachting',
    'Pending',
    'Onbetaald',
    'Unpaid',
    'Concept',
    'Niet betaald',
    'Not paid',
    'Incomplete',
    'Onvoltooid',
  ])('are not paid while waiting, whatever the hint: %s', (name) => {
    expect(statuses([name, 'paid'])).toEqual({ paid: [], cancelled: [], refunded: [] })
  })

  test.each([
    'Canceled Reversal',
    'Cancelled reversal',
    'Reversal canceled',
    'Geannuleerde terugboeking',
    'Terugboeking geannuleerd',
    'Chargeback won',
    'Storno ingetrokken',
  ])('take it that the merchant won the money back: %s is invoiced and paid', (name) => {
    for (const hint of ['', 'paid'] as const) {
      expect(statuses([name, hint])).toEqual({ paid: [name], cancelled: [], refunded: [] })
    }
  })

  test.each([
    'Geannuleerd, teruggeboekt',
    'Canceled and refunded',
    'Geannuleerd (terugbetaald)',
    'Gestorneerd',
  ])('take money that went back for a refund: %s', (name) => {
    expect(statuses([name, 'paid'])).toEqual({ paid: [], cancelled: [], refunded: [name] })
  })

  test('of a fresh English shop, which counts Pending and Reversed as paid', () => {
    const fresh =
      'Pending Processing Shipped Complete Canceled Denied Canceled_Reversal Failed Refunded Reversed Chargeback Expired Processed Voided'
    const hints: Record<string, 'paid' | 'complete'> = {
      ...{ Pending: 'paid', Processing: 'paid', Reversed: 'paid' },
      ...{ Shipped: 'complete', Complete: 'complete' },
    }
    const names = fresh.split(' ').map((name) => name.replace('_', ' '))
    expect(
      statuses(...names.map((name): [string, 'paid' | 'complete' | ''] => [name, hints[name] ?? ''])),
    ).toEqual({
      paid: ['Processing', 'Shipped', 'Complete', 'Canceled Reversal'],
      cancelled: ['Canceled', 'Denied', 'Failed', 'Expired', 'Voided'],
      refunded: ['Refunded', 'Reversed', 'Chargeback'],
    })
  })
})
