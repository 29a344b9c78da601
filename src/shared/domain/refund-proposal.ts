import { decimal, sum, ZERO } from './decimal.ts'
import {
  everythingLeft,
  leftOf,
  refundAmounts,
  refundLines,
  type InvoicedLine,
  type Refund,
} from './refund-lines.ts'

/** What a status means for an order that has an invoice. `won`: "Canceled Reversal", a chargeback that the merchant won. */
export type StatusMeaning = 'cancelled' | 'refunded' | 'chargeback' | 'won' | 'other'

/** An order that has an invoice that was sent. */
export interface InvoicedOrder {
  /** Of its invoice; credit invoices are `10246-R1`, `-R2`, ... */
  readonly reference: string
  readonly lines: readonly InvoicedLine[]
  /** Credit invoices that there are already. */
  readonly credits: number
}

/** What happened in the shop since the invoice. */
export interface AfterInvoice {
  /** Its statuses since then, oldest first. */
  readonly statuses: readonly StatusMeaning[]
  /** What comes back; `line` is the position on the invoice, `null` = it cannot be told. Those of earlier credits are left out. */
  readonly returns: readonly { readonly line: number | null; readonly quantity: string }[]
  /** Store credit that was given since, two decimals, VAT included. */
  readonly storeCredit: string
  /** What every line of the invoice comes to now that staff edited the order, two decimals; `null` = nobody did. */
  readonly edited: readonly string[] | null
}

export type RefundKind =
  'cancelled' | 'return' | 'price_reduction' | 'store_credit' | 'chargeback' | 'chargeback_won'

/**
 * What to do. `credit`: a credit invoice and money back · `store_credit`: a credit invoice, settled as store credit · `credit_and_new`:
 * the order went up or moved: credit all and make a new invoice · `take_back`: the payment, without a credit invoice · `pay_again`:
 * the payment that was taken back counts again · `look`: the merchant must say what came back.
 */
type RefundWay = 'credit' | 'store_credit' | 'credit_and_new' | 'take_back' | 'pay_again' | 'look'

export interface RefundProposal extends Refund {
  readonly kind: RefundKind
  readonly way: RefundWay
  /** Of the credit invoice; `''` = there is none. */
  readonly reference: string
  /** Nothing about it is a guess: the whole order, or what is left of it, goes back. */
  readonly isClearCut: boolean
}

/**
 * What follows from what happened after an invoice; `null` = nothing, or nothing that is left to credit. A chargeback takes back the
 * payment and leaves the invoice, which the merchant still has a claim for. A proposal: the merchant changes quantities and confirms.
 */
export function proposeRefund(order: InvoicedOrder, after: AfterInvoice): RefundProposal | null {
  const { lines } = order
  const dispute = disputeOf(after.statuses)
  if (dispute !== null) {
    const way = dispute === 'chargeback' ? 'take_back' : 'pay_again'
    return { ...refundAmounts(lines, []), kind: dispute, way, reference: '', isClearCut: true }
  }
  if (lines.every((line) => leftOf(line).gross.eq(0))) return null
  const found =
    ofReturns(lines, after) ??
    ofStoreCredit(lines, after) ??
    ofWithdrawal(lines, after) ??
    ofEdit(lines, after)
  if (found === null) return null
  return { ...found, reference: `${order.reference}-R${order.credits + 1}` }
}

type Unreferenced = Omit<RefundProposal, 'reference'>

/** The last word on the money: charged back, or won after that. */
function disputeOf(statuses: readonly StatusMeaning[]): 'chargeback' | 'chargeback_won' | null {
  const last = statuses.findLast((one) => one !== 'other')
  if (last === 'chargeback') return 'chargeback'
  return last === 'won' && statuses.includes('chargeback') ? 'chargeback_won' : null
}

function ofReturns(
  lines: readonly InvoicedLine[],
  { returns, storeCredit }: AfterInvoice,
): Unreferenced | null {
  if (returns.length === 0) return null
  const wanted = new Map<number, ReturnType<typeof decimal>>()
  for (const { line, quantity } of returns) {
    if (line !== null) wanted.set(line, (wanted.get(line) ?? ZERO).plus(quantity))
  }
  const there = lines.flatMap((line, i) =>
    line.kind === 'product' && leftOf(line).quantity.gt(0) ? [{ line, i }] : [],
  )
  const isAll =
    there.length > 0 && there.every(({ line, i }) => leftOf(line).quantity.lte(wanted.get(i) ?? ZERO))
  // Who sends back everything gets the delivery back as well (Directive 2011/83/EU, article 13(1)).
  const refund = isAll ? everythingLeft(lines) : refundLines(lines, wanted)
  const isKnown = returns.every(({ line }) => line !== null) && refund.lines.length > 0
  const way = !isKnown ? 'look' : decimal(storeCredit).gt(0) ? 'store_credit' : 'credit'
  return { ...refund, kind: 'return', way, isClearCut: isKnown && isAll }
}

function ofStoreCredit(lines: readonly InvoicedLine[], { storeCredit }: AfterInvoice): Unreferenced | null {
  const given = decimal(storeCredit)
  if (given.lte(0)) return null
  const left = lines.map((line) => leftOf(line).gross)
  const whole = sum(left)
  if (given.gte(whole))
    return {
      ...everythingLeft(lines),
      kind: 'store_credit',
      way: 'store_credit',
      isClearCut: given.eq(whole),
    }
  return {
    ...refundAmounts(lines, inProportion(left, given)),
    kind: 'store_credit',
    way: 'store_credit',
    isClearCut: false,
  }
}

/** An amount over the lines in proportion to what is left of them, to the cent: each gets what brings the sum so far right. */
function inProportion(left: readonly ReturnType<typeof decimal>[], amount: ReturnType<typeof decimal>) {
  const whole = sum(left)
  let [soFar, given] = [ZERO, ZERO]
  return left.map((one) => {
    soFar = soFar.plus(one)
    const share = amount.times(soFar).div(whole).round(2).minus(given)
    given = given.plus(share)
    return share
  })
}

function ofWithdrawal(lines: readonly InvoicedLine[], { statuses }: AfterInvoice): Unreferenced | null {
  const last = statuses.findLast((one) => one !== 'other')
  if (last !== 'cancelled' && last !== 'refunded') return null
  return { ...everythingLeft(lines), kind: 'cancelled', way: 'credit', isClearCut: true }
}

/** Edited down: what each line is less. Up, or from one line to another: another invoice is needed. */
function ofEdit(lines: readonly InvoicedLine[], { edited }: AfterInvoice): Unreferenced | null {
  if (edited === null) return null
  const less = lines.map((line, i) => leftOf(line).gross.minus(edited[i] ?? '0'))
  if (edited.length === lines.length && less.every((one) => one.eq(0))) return null
  const isDown = lines.every((line, i) => {
    const one = less[i] ?? ZERO
    return decimal(line.gross).lt(0) ? one.lte(0) : one.gte(0)
  })
  if (isDown && edited.length === lines.length && sum(less).gt(0))
    return { ...refundAmounts(lines, less), kind: 'price_reduction', way: 'credit', isClearCut: false }
  return { ...everythingLeft(lines), kind: 'price_reduction', way: 'credit_and_new', isClearCut: false }
}
