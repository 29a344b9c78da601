import { isDeepStrictEqual } from 'node:util'
import type { Write } from '../../src/demo/moneybird/server/replies.ts'
import { decimal, money } from '../../src/shared/domain/decimal.ts'
import { alwaysRules, type Ground } from './compare.ts'
import { compareVat } from './compare-invoice.ts'
import { paidOf } from './compare-payments.ts'
import { differs } from './differs.ts'
import { compareLines, linesOf } from './compare-lines.ts'
import type { StepExpect } from './format.ts'
import { countOn, creditsOf, invoicesOf, referenceOf, type Observed } from './observe.ts'
import { attentionOf } from './outcome.ts'

/** Compares the totals that a step names. */
export function compareStep(ground: Ground, observed: Observed, expect: StepExpect): string[] {
  const reference = referenceOf(ground.testCase)
  const invoices = invoicesOf(observed, reference)
  const credits = creditsOf(observed, reference)
  const ids = [...invoices, ...credits].map((invoice) => invoice.id)
  const [invoice] = invoices
  const { entry, writes } = observed
  const named = (what: string, actual: unknown, wanted: unknown) =>
    wanted === undefined ? [] : differs(what, actual, wanted)
  return [
    ...named('invoices', invoices.length, expect.invoices_total),
    ...named('deleted invoices', writes.invoicesDeleted, expect.invoices_deleted),
    ...named('contacts', observed.contacts.length, expect.contacts_total),
    ...named('send requests', countOn(observed, 'sendRequests', ids), expect.send_requests_total),
    ...named('payments', countOn(observed, 'payments', ids), expect.payments_total),
    ...named(
      'credit drafts',
      credits.filter((one) => one.state === 'draft').length,
      expect.credit_drafts_total,
    ),
    ...named('payment', invoice && money(paidOf(invoice)), expect.payment_amount),
    ...named('invoice total', invoice && money(decimal(invoice.totals.incl)), expect.invoice_total),
    ...named('shop total', entry?.total, expect.shop_total),
    ...named('attention', attentionOf(entry), expect.attention),
    ...named('adopted', entry?.invoice?.adopted ?? false, expect.adopted),
    ...(expect.credit === undefined ? [] : compareCredit(ground, observed, expect.credit)),
  ]
}

/** The credit invoice, compared like an invoice; its heading, which says what it credits, may stand above the lines. */
function compareCredit(
  { bench, testCase }: Ground,
  observed: Observed,
  expect: NonNullable<StepExpect['credit']>,
): string[] {
  const [credit] = creditsOf(observed, referenceOf(testCase))
  if (credit === undefined) return ['there is no credit invoice']
  const lines = linesOf(bench, credit).filter((line) => !line.value.eq(0))
  const rounding = (text: string) => text.trim() === 'Afronding'
  const booked = lines.filter((line) => !rounding(line.description))
  const differences = [
    ...(expect.lines === undefined ? [] : compareLines(expect.lines, booked, credit.pricesAreInclTax)),
    ...(expect.vat === undefined ? [] : compareVat(bench, credit, expect.vat)),
    ...(expect.total_incl === undefined
      ? []
      : differs('total', money(decimal(credit.totals.incl)), expect.total_incl)),
  ]
  return differences.map((difference) => `credit invoice: ${difference}`)
}

/** Which key of a step's expectation allows which writes. */
const allowedBy: Readonly<Record<Write, keyof StepExpect | null>> = {
  contactsCreated: 'contacts_total',
  contactsUpdated: null,
  contactsDeleted: null,
  invoicesCreated: 'invoices_total',
  invoicesUpdated: null,
  invoicesDeleted: 'invoices_deleted',
  sendRequests: 'send_requests_total',
  payments: 'payments_total',
  creditDrafts: 'credit_drafts_total',
  creditSettlements: null,
  paymentsDeleted: null,
  notes: null,
}

/** After the outer expectation was checked, a step may add only what it names, and the outcome stays. */
export function compareLater(
  ground: Ground,
  before: Observed,
  after: Observed,
  expect: StepExpect | undefined,
): string[] {
  const writes = Object.entries(allowedBy).flatMap(([write, key]) => {
    const more = after.writes[write as Write] - before.writes[write as Write]
    const isAllowed = key !== null && expect?.[key] !== undefined
    return more === 0 || isAllowed ? [] : [`${more} more ${write} than the step names`]
  })
  return [
    ...writes,
    ...differs('outcome', after.verdict.outcome, ground.testCase.expect.outcome),
    ...changedInvoices(before, after),
    ...alwaysRules(ground, after),
  ]
}

/** An invoice that was sent stays as it is. */
function changedInvoices(before: Observed, after: Observed): string[] {
  return before.invoices
    .filter((invoice) => invoice.state !== 'draft')
    .flatMap((invoice) => {
      const now = after.invoices.find((one) => one.id === invoice.id)
      const isSame =
        isDeepStrictEqual(now?.details, invoice.details) && isDeepStrictEqual(now?.contact, invoice.contact)
      return isSame ? [] : [`the invoice ${invoice.reference ?? ''} was changed after it was sent`]
    })
}
