import type { RawAnswer } from '../ports/moneybird-raw.ts'
import type { MeasuringBooks } from './lists.ts'
import type { Probe } from './probe.ts'
import { amountAt, at, fieldsIn, itemsOf, keptIn, said, textAt } from './read.ts'

/** Makes the fields of drafts for one contact. */
export interface DraftMaker {
  /** The day of all of them, `YYYY-MM-DD`. */
  readonly today: string
  readonly hasLowRate: boolean
  /** A draft of lines `[price, rate, amount]`; prices include VAT unless `more` says otherwise. */
  fields(
    lines: readonly DraftLine[],
    more?: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>
}

export type DraftLine = readonly [price: string, rate?: 'high' | 'low', amount?: string]

/** @returns `null` when the administration lacks the rate or account that lines are booked on */
export function draftMaker(probe: Probe, contactId: string, books: MeasuringBooks): DraftMaker | null {
  const { high, low, ledger } = books
  if (high === null || ledger === null) return null
  const today = new Date(probe.clock.now()).toISOString().slice(0, 10)
  return {
    today,
    hasLowRate: low !== null,
    fields: (lines, more = {}) => ({
      contact_id: contactId,
      reference: probe.reference(),
      invoice_date: today,
      currency: 'EUR',
      prices_are_incl_tax: true,
      details_attributes: lines.map(([price, rate = 'high', amount = '1'], index) => ({
        description: `Meting ${index + 1}`,
        amount,
        price,
        tax_rate_id: rate === 'high' ? high : low,
        ledger_account_id: ledger,
        row_order: index,
      })),
      ...more,
    }),
  }
}

/** The form in which a draft was taken, or refused. */
export function saidDraft(answer: RawAnswer): string {
  const { status, json } = answer
  if (status >= 400 || status === 0) return said(answer)
  const state = textAt(json, 'state')
  return `${status} ${state}${textAt(json, 'invoice_id') === '' ? '' : ', numbered'}`
}

/** Every field that is read of an invoice. */
const read = [
  ...[
    'id',
    'reference',
    'invoice_id',
    'state',
    'invoice_date',
    'currency',
    'contact_id',
    'contact.firstname',
  ],
  ...['contact.send_invoices_to_email', 'total_price_incl_tax', 'total_unpaid', 'tax_totals.0.tax_rate_id'],
  ...['tax_totals.0.tax_amount', 'original_sales_invoice_id', 'payments', 'created_at'],
]

/** Measures making and deleting a draft, and what of it comes back. */
export async function measureDrafts(probe: Probe, maker: DraftMaker): Promise<void> {
  const sent = maker.fields([['12.10']])
  const made = await probe.draft(sent)
  probe.saw('draft-made', saidDraft(made))
  probe.saw('draft-read', fieldsIn(made.json, read))
  const { details_attributes: lines, ...fields } = sent
  const kept = keptIn(made.json, fields)
  const line = itemsOf(lines)[0]
  const texts = ['description', 'amount', 'tax_rate_id', 'ledger_account_id'] as const
  const sentLine = Object.fromEntries(texts.map((name) => [name, at(line, name)]))
  const keptLine = keptIn(at(made.json, 'details.0'), sentLine)
  const isPriceKept = amountAt(made.json, 'details.0.price') === amountAt(line, 'price')
  probe.saw('draft-kept', kept !== 'all' ? kept : isPriceKept ? keptLine : '- price')
  await measureLong(probe, maker)
  const wrong = maker.fields([['1.00']])
  const wrongLine = { ...(itemsOf(wrong.details_attributes)[0] as object), tax_rate_id: '1' }
  probe.saw('wrong-rate', said(await probe.draft({ ...wrong, details_attributes: [wrongLine] })))
  const id = textAt(made.json, 'id')
  if (id === '') return
  probe.saw('draft-deleted', said(await probe.ask('DELETE', `/sales_invoices/${id}.json`)))
  probe.saw('draft-deleted-twice', said(await probe.ask('DELETE', `/sales_invoices/${id}.json`)))
}

async function measureLong(probe: Probe, maker: DraftMaker): Promise<void> {
  const description = 'Lang '.repeat(200).trimEnd().padEnd(1000, '.')
  const fields = maker.fields([['1.00']])
  const line = { ...(itemsOf(fields.details_attributes)[0] as object), description }
  const made = await probe.draft({ ...fields, details_attributes: [line] })
  const kept = textAt(made.json, 'details.0.description')
  probe.saw('long-description', kept === description ? 'yes' : kept === '' ? said(made) : `${kept.length}`)
}
