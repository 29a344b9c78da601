import { requestNames } from '../../src/demo/moneybird/server/routes.ts'
import { addKeyed } from '../../src/demo/moneybird/seed/seed.ts'
import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../src/demo/moneybird/seed/seed-invoice.ts'
import type { RawOrder } from '../../src/demo/shop/contract.ts'
import { idOf, type Bench } from './bench.ts'
import type { Case, Given } from './format.ts'
import type { Host } from './host.ts'

/** Puts the case's order into the shop, and the second one when there is one. */
export function placeOrders(bench: Bench, testCase: Case): void {
  bench.shop.data.addOrder(wholeOrder(testCase.order))
  if (testCase.given?.second_order_same_customer !== undefined) {
    bench.shop.data.addOrder({ ...wholeOrder(testCase.order), order_id: secondOrderId(testCase) })
  }
}

/** Id of the copy; far from the ids of the cases. */
export function secondOrderId(testCase: Case): string {
  return String(Number(testCase.order.order_id) + 1_000_000)
}

/** Columns that a case leaves out: the names of the addresses are those of the order. */
function wholeOrder(order: RawOrder): RawOrder {
  const { firstname, lastname } = order
  const isShipped = ['shipping_address_1', 'shipping_city', 'shipping_iso_code_2'].some(
    (key) => (order[key] ?? '') !== '',
  )
  return {
    payment_firstname: firstname,
    payment_lastname: lastname,
    ...(isShipped ? { shipping_firstname: firstname, shipping_lastname: lastname } : {}),
    ...order,
  }
}

/** What is there before anything happens and can stand in nobody's way: contacts, and what VIES knows. */
export function giveSurroundings(bench: Bench, given: Given): void {
  const { world } = bench.moneybird
  const made = addKeyed(given.contacts ?? [], (contact) => {
    const known = Object.entries(contact).filter(([, value]) => value !== undefined)
    return addContact(world, bench.administration, Object.fromEntries(known))
  })
  for (const [key, id] of made) bench.ids.set(key, id)
  for (const [number, verdict] of Object.entries(given.vies ?? {})) bench.vies.verdicts.set(number, verdict)
}

/**
 * The rest of what is given: invoices, the state of the administration, and faults.
 *
 * @param madeId id that an invoice of this order had in Moneybird, for `pushed`: a given invoice of that name takes it
 */
export function giveRest(bench: Bench, testCase: Case, host: Host, madeId: string | null): void {
  const given = testCase.given ?? {}
  const { administration, moneybird, shop } = bench
  giveInvoices(bench, testCase, madeId)
  for (const key of given.moneybird_tax_rates_inactive ?? []) {
    const rate = administration.taxRates.get(idOf(bench, key))
    if (rate !== undefined) rate.active = false
  }
  Object.assign(administration.record, given.moneybird_administration)
  moneybird.behaviour.reportTotal = given.moneybird_returns_total ?? null
  if (given.moneybird_fault !== undefined) giveFault(bench, given.moneybird_fault)
  if (given.opencart_fault !== undefined) {
    const { status, body } = given.opencart_fault
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? '')
    shop.setFault({ kind: 'reply', status, body: text })
  }
  if (given.crash_after !== undefined) {
    assertRequest(given.crash_after)
    host.crashAfter(given.crash_after)
  }
}

function giveInvoices(bench: Bench, testCase: Case, madeId: string | null): void {
  const { invoices = [], local_state = 'empty', find_by_reference_returns: chosen } = testCase.given ?? {}
  const { world } = bench.moneybird
  const { administration, ids } = bench
  const orderDate = testCase.order.date_added.slice(0, 10)
  // An original gets its id before the credit invoice that names it.
  for (const isCredit of [false, true]) {
    const part = invoices.filter((seed) => (seed.original_sales_invoice_id !== undefined) === isCredit)
    const made = addKeyed(part, ({ id, reference, total_price_incl_tax: total, ...seed }) => {
      const originalId = seed.original_sales_invoice_id
      const added = addInvoice(world, administration, {
        reference,
        total,
        contactId: contactFor(bench, testCase, seed.contact_email),
        invoiceDate: orderDate,
        ...(seed.state === undefined ? {} : { state: seed.state }),
        ...(seed.created_at === undefined ? {} : { createdAt: seed.created_at }),
        ...(originalId === undefined ? {} : { originalSalesInvoiceId: ids.get(originalId) ?? '999' }),
      })
      return madeId !== null && local_state === `pushed ${id}` ? renamed(bench, added, madeId) : added
    })
    for (const [key, id] of made) ids.set(key, id)
  }
  if (chosen === undefined) return
  const reference = invoices.find((seed) => seed.id === chosen)?.reference
  administration.findByReference.set(reference ?? String(testCase.order.order_id), idOf(bench, chosen))
}

function renamed(bench: Bench, id: string, newId: string): string {
  const { invoices } = bench.administration
  const invoice = invoices.get(id)
  if (invoice !== undefined) invoices.set(newId, { ...invoice, id: newId })
  invoices.delete(id)
  return newId
}

/** The contact of a given invoice: who has that address, else somebody new. Without an address it is the customer. */
function contactFor(bench: Bench, testCase: Case, address: string | undefined): string {
  const { order } = testCase
  const own = order.email.trim().toLowerCase()
  const email = (address ?? own).trim().toLowerCase()
  const known = [...bench.administration.contacts.values()].find(
    ({ fields }) => email !== '' && fields.send_invoices_to_email.toLowerCase() === email,
  )
  if (known !== undefined) return known.fields.id
  const company = decoded(order.payment_company ?? '')
  const names =
    email === own
      ? { firstname: decoded(order.firstname), lastname: decoded(order.lastname), company_name: company }
      : { firstname: 'Andere', lastname: 'Klant' }
  return addContact(bench.moneybird.world, bench.administration, { ...names, email })
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function giveFault(bench: Bench, fault: NonNullable<Given['moneybird_fault']>): void {
  const { request, status, body, headers = {}, times } = fault
  assertRequest(request)
  const limit = times === undefined ? {} : { times }
  if (fault.timeout_after_commit === true) {
    bench.moneybird.faults.add({ kind: 'reset', applied: true, request, ...limit })
    return
  }
  if (status === undefined) throw new Error('moneybird_fault: neither status nor timeout_after_commit')
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [headerName(name), value]))
  const answer = body === undefined ? {} : { body }
  bench.moneybird.faults.add({ kind: 'answer', request, status, headers: named, ...answer, ...limit })
}

/** The spelling of the stand-in, so that a header is replaced and not doubled. */
function headerName(name: string): string {
  const known = ['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']
  return known.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name
}

function assertRequest(request: string): void {
  if (!requestNames().has(request)) throw new Error(`Moneybird has no request ${request}`)
}
