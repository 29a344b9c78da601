import type { ConnectionState } from '../../../../src/main/ports/store.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

/** An order that was invoiced. */
export function entry(orderId: string, date: string, changes: Partial<Entry> = {}): Entry {
  return {
    orderId,
    storeId: '0',
    date,
    customer: 'Zoë Müller-Ñandú 🧀 "&amp;" 李',
    total: '121.00',
    currency: 'EUR',
    baseTotal: '121.00',
    statusId: '5',
    statusName: 'Voltooid',
    paid: true,
    fingerprint: 'f'.repeat(32),
    state: 'done',
    problem: problem('TOTAL_MISMATCH', { lines: '1.00', total: '2.00', difference: '1.00', row: '' }),
    warnings: [{ code: 'TOTAL_DIFFERS', cents: -2 }, { code: 'NO_EMAIL' }],
    intent: {
      step: 'create',
      at: '2026-11-24T11:00:00.000Z',
      contactId: '',
      contactKey: '',
      expected: {
        reference: orderId,
        contactId: '',
        currency: 'EUR',
        total: '121.00',
        vat: [{ taxRateId: '1', amount: '21.00' }],
        lineCount: 2,
      },
    },
    reference: orderId,
    invoice: {
      id: '434534873498573498',
      number: null,
      state: 'sent',
      total: '121.00',
      contactId: '1',
      adopted: false,
      fingerprint: '',
      creditId: null,
    },
    vatCheck: { number: 'NL1', valid: true, checkedAt: '2026-11-24T11:00:00.000Z', requestId: '' },
    overrides: { allow: [], contactId: null, referenceSuffix: '' },
    story: [{ at: '2026-11-24T11:00:00.000Z', event: 'seen', detail: '' }],
    ...changes,
  }
}

/** A change that adds these entries to the open work. */
export function adding(...entries: readonly Entry[]): (state: ConnectionState) => ConnectionState {
  return (state) => ({
    ...state,
    entries: { ...state.entries, ...Object.fromEntries(entries.map((one) => [one.orderId, one])) },
  })
}
