import { z } from 'zod'
import { decimal } from './decimal.ts'
import type { Immutable } from './immutable.ts'
import type { Invoice, InvoiceDraft } from './invoice.ts'
import { problem, type Problem } from './problem.ts'

/** What Moneybird's answer must say. Small enough to be stored with the intent, so that it can be checked after a crash. */
export const expectedSchema = z.object({
  reference: z.string(),
  contactId: z.string(),
  currency: z.string(),
  /** Two decimals. */
  total: z.string(),
  vat: z.array(z.object({ taxRateId: z.string(), amount: z.string() })),
  lineCount: z.number(),
})
export type ExpectedInvoice = Immutable<z.output<typeof expectedSchema>>

/** The expectation that goes with a draft. */
export function expectationOf(draft: InvoiceDraft, contactId: string): ExpectedInvoice {
  const { reference, currency, total } = draft
  const vat = draft.vat.map(({ taxRateId, amount }) => ({ taxRateId, amount }))
  return { reference, contactId, currency, total, vat, lineCount: draft.lines.length }
}

/**
 * Compares the draft that Moneybird made with what was asked, before anything is sent. A draft that fails is deleted.
 * VAT may differ by a cent and by half a cent a line: Moneybird's rounding order is not documented.
 *
 * @returns INVOICE_CONTACT_DIFFERS, INVOICE_TOTAL_DIFFERS, INVOICE_VAT_DIFFERS or `null`
 */
export function checkDraft(draft: ExpectedInvoice, made: Invoice, toleranceCents: number): Problem | null {
  if (made.contactId !== draft.contactId || made.reference !== draft.reference) {
    return problem('INVOICE_CONTACT_DIFFERS', {})
  }
  const apart = decimal(made.total).minus(draft.total).times(100).abs()
  if (apart.gt(toleranceCents) || made.currency !== draft.currency) {
    return problem('INVOICE_TOTAL_DIFFERS', { invoice: made.total, total: draft.total })
  }
  const margin = decimal('0.01').plus(decimal('0.005').times(draft.lineCount))
  const expected = new Map(draft.vat.map((vat) => [vat.taxRateId, vat.amount]))
  const rates = new Set([...expected.keys(), ...made.vat.map((vat) => vat.taxRateId)])
  for (const rate of rates) {
    const asked = expected.get(rate) ?? '0'
    const got = made.vat.find((vat) => vat.taxRateId === rate)?.amount ?? '0'
    if (decimal(asked).minus(got).abs().gt(margin)) {
      return problem('INVOICE_VAT_DIFFERS', { invoice: got, expected: asked })
    }
  }
  return null
}
