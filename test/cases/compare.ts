import { isDeepStrictEqual } from 'node:util'
import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import type { ContactFields } from '../../src/demo/moneybird/records.ts'
import { idOf, type Bench, type Mode } from './bench.ts'
import { compareInvoice } from './compare-invoice.ts'
import type { ExpectedInvoice } from './compared.ts'
import { differs } from './differs.ts'
import type { Case, Expect } from './format.ts'
import { secondOrderId } from './given.ts'
import { invoicesOf, referenceOf, type Observed, type Start } from './observe.ts'
import { attentionOf, isBesides, warningName } from './outcome.ts'

/** What a comparison needs beside what was seen. */
export interface Ground {
  readonly bench: Bench
  readonly mode: Mode
  readonly testCase: Case
  readonly start: Start
}

/** Compares what was seen with the outer expectation of the case. */
export function compareCase(ground: Ground, observed: Observed): string[] {
  const { expect } = ground.testCase
  const { entry } = observed
  return [
    ...compareVerdict(expect, observed),
    ...(entry === null || expect.shop_total === undefined
      ? []
      : differs('shop total', entry.total, expect.shop_total)),
    ...compareWrites(ground, observed),
    ...compareWarnings(expect, observed),
    ...(expect.payment !== undefined && attentionOf(entry) === 'PAYMENT_PENDING'
      ? ['the order still waits for its payment']
      : []),
    ...compareInvoices(ground, observed),
    ...alwaysRules(ground, observed),
  ]
}

function compareVerdict(expect: Expect, { verdict }: Observed): string[] {
  const hasCode = expect.outcome !== 'pushed' && expect.outcome !== 'already_invoiced'
  return [
    ...differs('outcome', named(verdict.outcome, verdict.code), named(expect.outcome, expect.code)),
    ...(hasCode && expect.code === undefined ? ['the case names no code for this outcome'] : []),
  ]
}

function named(outcome: string, code: string | null | undefined): string {
  return code === null || code === undefined ? outcome : `${outcome} ${code}`
}

/** The writes, with the two allowances: voucher as payment, and a contact before an invoice that was refused. */
function compareWrites({ testCase }: Ground, observed: Observed): string[] {
  const { writes: wanted, alternative } = testCase.expect
  const { writes } = observed
  const reference = referenceOf(testCase)
  const [invoice] = invoicesOf(observed, reference)
  const settlements =
    invoice?.payments.filter((one) => one.manual_payment_action === 'balance_settlement') ?? []
  const roundings = observed.invoices.flatMap((one) =>
    one.payments.filter((payment) => payment.manual_payment_action === 'rounding_error'),
  )
  const payments =
    alternative !== undefined && settlements.length > 0 ? alternative.payments.length : wanted.payments
  const mayHaveContact = isInvoiceRefused(testCase) && writes.invoicesCreated === 0
  const contacts =
    mayHaveContact && writes.contactsCreated <= 1 ? writes.contactsCreated : wanted.contacts_created
  return [
    ...differs('contacts created', writes.contactsCreated, contacts),
    ...differs('contacts changed', writes.contactsUpdated, wanted.contacts_updated),
    ...differs('invoices created', writes.invoicesCreated, wanted.invoices_created),
    ...differs('send requests', writes.sendRequests, wanted.send_requests),
    ...differs('payments', writes.payments - roundings.length, payments),
  ]
}

function isInvoiceRefused({ given }: Case): boolean {
  const fault = given?.moneybird_fault
  return fault?.request === 'POST sales_invoices' && fault.timeout_after_commit !== true
}

function compareWarnings(expect: Expect, { entry }: Observed): string[] {
  if (expect.outcome !== 'pushed' && expect.outcome !== 'already_invoiced') return []
  const told = (entry?.warnings ?? []).filter(({ code }) => !isBesides(code))
  const actual = [...new Set(told.map(warningName))].sort()
  const wanted = [...new Set(expect.warnings ?? [])].sort()
  return differs('warnings', actual.join(' '), wanted.join(' '))
}

function compareInvoices(ground: Ground, observed: Observed): string[] {
  const { testCase } = ground
  const { outcome, invoice: expected } = testCase.expect
  if (outcome !== 'pushed' || expected === undefined) return []
  const first = compareOne(ground, observed, expected.reference, expected)
  if (testCase.given?.second_order_same_customer === undefined) return first
  const reference = referenceOf(testCase, secondOrderId(testCase))
  const second = compareOne(ground, observed, reference, expected)
  const [one] = invoicesOf(observed, expected.reference)
  const [other] = invoicesOf(observed, reference)
  return [
    ...first,
    ...second.map((difference) => `second order: ${difference}`),
    ...differs('contact of the second order', other?.contact.id, one?.contact.id),
  ]
}

function compareOne(
  ground: Ground,
  observed: Observed,
  reference: string,
  expected: ExpectedInvoice,
): string[] {
  const invoices = invoicesOf(observed, reference)
  const [invoice] = invoices
  if (invoice === undefined) return [`no invoice with reference ${reference}`]
  const { bench, mode, testCase, start } = ground
  const isGiven = start.invoices.has(invoice.id)
  const tooMany = invoices.length > 1 && testCase.given?.invoices === undefined
  return [
    ...(tooMany ? [`${invoices.length} invoices with reference ${reference}`] : []),
    ...compareInvoice({ bench, mode, testCase, invoice, reference, isGiven }, expected),
    ...compareContact(ground, observed, invoice),
  ]
}

/** The contact of an invoice; whatever the case does not name is free. */
function compareContact(
  { bench, testCase, start }: Ground,
  observed: Observed,
  invoice: InvoiceRecord,
): string[] {
  const wanted = testCase.expect.contact
  if (wanted === undefined) return []
  const contact = observed.contacts.find((one) => one.id === invoice.contact.id)
  if (contact === undefined) return ['the contact of the invoice is gone']
  const { id, new: isNew } = wanted
  const marks = new Set(['id', 'new', 'unchanged'])
  const fields = Object.entries(wanted).filter(([name]) => !marks.has(name))
  return [
    ...(id === undefined ? [] : differs('contact', contact.id, idOf(bench, id))),
    ...(isNew === undefined ? [] : differs('contact is new', !start.contacts.has(contact.id), isNew)),
    ...fields.flatMap(([name, value]) =>
      differs(`contact ${name}`, contactField(contact, name), value ?? ''),
    ),
  ]
}

/** A field of a contact by its name in the cases; `email` is where its invoices go. */
function contactField(contact: ContactFields, name: string): unknown {
  return Reflect.get(contact, name === 'email' ? 'send_invoices_to_email' : name) ?? ''
}

/** What holds in every case, whatever it expects. */
export function alwaysRules(ground: Ground, observed: Observed): string[] {
  const { start } = ground
  const silent = observed.applied.filter(
    (request) =>
      request.applied === 'sendRequests' && !JSON.stringify(request.requestBody).includes('delivery_method'),
  )
  return [
    ...(silent.length > 0 ? ['a send request without delivery method'] : []),
    ...changedContacts(start, observed),
    ...newContactRules(start, observed),
    ...lostInvoices(ground, observed),
    ...(observed.writes.contactsDeleted > 0 ? ['a contact was deleted'] : []),
    ...(observed.writes.invoicesUpdated > 0 ? ['an invoice was changed'] : []),
  ]
}

function changedContacts(start: Start, observed: Observed): string[] {
  return [...start.contacts].flatMap(([id, before]) => {
    const now = observed.contacts.find((contact) => contact.id === id)
    return isDeepStrictEqual(now, before) ? [] : [`contact ${before.lastname || id} was changed`]
  })
}

function newContactRules(start: Start, observed: Observed): string[] {
  const isNew = (contact: ContactFields) => !start.contacts.has(contact.id)
  return observed.contacts
    .filter((contact) => isNew(contact) && contact.delivery_method !== 'Manual')
    .map((contact) => `the new contact gets its invoices by ${contact.delivery_method}`)
}

/** Only a draft of our own that failed the check afterwards may be deleted, and then its order has failed. */
function lostInvoices({ start, testCase }: Ground, observed: Observed): string[] {
  const left = new Set(observed.invoices.map((invoice) => invoice.id))
  const lost = [...start.invoices].filter((id) => !left.has(id))
  const deleted = observed.writes.invoicesDeleted
  const isExpected =
    testCase.expect.outcome !== 'pushed' ||
    (testCase.events ?? []).some((step) => step.expect?.invoices_deleted !== undefined)
  return [
    ...(lost.length > 0 ? ['an invoice that was there before was deleted'] : []),
    ...(deleted > 0 && !isExpected ? ['an invoice was deleted'] : []),
  ]
}
