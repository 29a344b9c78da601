import Big from 'big.js'
import type { Observed, ObservedInvoice } from '../observed.ts'
import { moneybirdKey } from '../world.ts'
import { levyKey, type Facts } from './facts.ts'
import { big, cents } from './numbers.ts'
import { faultsOfLines } from './lines.ts'
import { total, totalOf, vatPerRate } from './sums.ts'
import { faultsOfTreatment } from './treatment.ts'

const cent = new Big('0.01')

/** What is wrong with what was invoiced of an order, each fault in a sentence that begins with its class; none = it is right. */
export function faultsOfInvoice(facts: Facts, seen: Observed): string[] {
  const [invoice, second] = seen.invoices
  if (invoice === undefined) return ['no invoice: it is said to be done']
  if (second !== undefined) return [`invoiced twice: ${seen.invoices.map((one) => one.total).join(', ')}`]
  return [
    ...(invoice.currency === facts.currency ? [] : [`currency: ${invoice.currency}, not ${facts.currency}`]),
    ...faultsOfTotal(facts, invoice),
    ...faultsOfVat(facts, invoice),
    ...faultsOfLines(facts, invoice),
    ...faultsOfTreatment(facts, invoice),
    ...faultsOfPayment(facts, invoice),
  ]
}

/** What the customer still had to pay in money, in the currency of the booking. */
export function due(facts: Facts): Big {
  // OpenCart 2.3 takes more credit than there is to pay; the row says what was paid then: nothing.
  const isOverdrawn = facts.total.lt(0) && facts.rowTotal.eq(0)
  return cents((isOverdrawn ? facts.rowTotal : facts.total).times(facts.factor))
}

function faultsOfTotal(facts: Facts, invoice: ObservedInvoice): string[] {
  const sum = totalOf(invoice)
  const settled = settlements(invoice)
  const faults: string[] = []
  if (!sum.eq(invoice.total))
    faults.push(`sum: the lines make ${sum.toFixed(2)}, Moneybird says ${invoice.total}`)
  if (!sum.minus(settled).eq(due(facts))) {
    faults.push(`total: ${sum.minus(settled).toFixed(2)}, not ${due(facts).toFixed(2)}`)
  }
  return faults
}

/** Means of payment that were booked as payments. */
function settlements(invoice: ObservedInvoice): Big {
  const booked = invoice.payments.filter((payment) => payment.action === 'balance_settlement')
  return total(booked.map((payment) => new Big(payment.price)))
}

/** VAT per Moneybird rate as the shop's own rows have it; a levy is booked with VAT inside it where the merchant chose so. */
function expectedVat(facts: Facts): Map<string, Big> {
  const expected = new Map<string, Big>()
  const add = (key: string, amount: Big) => expected.set(key, (expected.get(key) ?? big(0)).plus(amount))
  for (const { rate, value } of facts.taxRows) {
    const key = rate[2] === 'F' ? levyKey(facts) : moneybirdKey(rate)
    const amount = value.times(facts.factor)
    if (rate[2] === 'P') add(key ?? `unmapped ${rate[0]}`, amount)
    else if (key !== 'none') add(key ?? '', vatIn(amount, key ?? ''))
  }
  for (const row of facts.extras) {
    const choice = facts.choices.fees?.[row.code]
    if (typeof choice === 'object' && choice.percentage > 0) {
      const key = `NL ${choice.percentage}`
      add(key, vatIn(row.value.times(facts.factor), key))
    }
  }
  return expected
}

function vatIn(gross: Big, key: string): Big {
  const percentage = new Big(key.split(' ')[1] ?? 0)
  return gross.times(percentage).div(percentage.plus(100))
}

function faultsOfVat(facts: Facts, invoice: ObservedInvoice): string[] {
  const expected = expectedVat(facts)
  const actual = vatPerRate(invoice)
  return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((key) => {
    const [is, should] = [actual.get(key) ?? big(0), expected.get(key) ?? big(0)]
    return is.minus(cents(should)).abs().lte(cent)
      ? []
      : [`VAT: ${is.toFixed(2)} at ${key}, not ${should.toFixed(4)}`]
  })
}

/** Sent and paid once when the order counts as paid, and else neither. */
function faultsOfPayment(facts: Facts, invoice: ObservedInvoice): string[] {
  const money = invoice.payments.filter((payment) => payment.action === null)
  const paid = total(money.map((payment) => new Big(payment.price)))
  const isPaid = ['3', '5'].includes(facts.order.order_status_id ?? '')
  const wanted = isPaid ? due(facts) : big(0)
  const faults =
    paid.eq(wanted) && money.length <= 1 ? [] : [`payment: ${paid.toFixed(2)}, not ${wanted.toFixed(2)}`]
  if ((invoice.state === 'draft') === isPaid) faults.push(`state: it is ${invoice.state}`)
  return faults
}
