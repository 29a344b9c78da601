import { money, decimal } from '../../../shared/domain/decimal.ts'
import type { Behaviour, MoneybirdContext } from '../context.ts'
import type { Detail, InvoiceRecord } from './invoice-record.ts'
import { detailErrors } from './invoice-rules.ts'
import { readAmount, readNumber } from './numbers.ts'
import type { PayloadFields } from './payload.ts'
import { flagField, idField, isObject, itemsOf, textField } from './payload.ts'
import type { FieldError } from '../server/replies.ts'
import { unknownRecord } from '../server/replies.ts'
import type { Totals } from './totals.ts'
import { computeTotals } from './totals.ts'
import type { AdministrationBooks } from '../world.ts'
import { timestamp } from '../world.ts'

/**
 * The lines of an invoice after a request: new ones added, those with an `id` changed or (`_destroy`) removed.
 * `attributes` is `details_attributes` as sent; the errors when a line does not fit.
 */
export function applyDetails(
  context: MoneybirdContext,
  existing: readonly Detail[],
  attributes: unknown,
): readonly Detail[] | { readonly errors: readonly FieldError[] } {
  const lines = new Map(existing.map((line) => [line.id, line]))
  for (const item of (itemsOf(attributes) ?? []).filter(isObject)) {
    const errors = applyDetail(context, lines, item)
    if (errors.length > 0) return { errors }
  }
  return [...lines.values()].sort((a, b) => a.rowOrder - b.rowOrder)
}

function applyDetail(
  context: MoneybirdContext,
  lines: Map<string, Detail>,
  item: PayloadFields,
): readonly FieldError[] {
  const id = idField(item, 'id')
  const old = lines.get(id ?? '')
  if (id !== undefined && old === undefined) return [unknownRecord('details.id')]
  if (old !== undefined && flagField(item, '_destroy') === true) {
    lines.delete(old.id)
    return []
  }
  const complete = old === undefined ? item : { ...requestOf(old), ...item }
  const errors = detailErrors(context.administration, complete)
  if (errors.length > 0) return errors
  const fresh = newDetail(context, complete, lines.size)
  const line = old === undefined ? fresh : { ...fresh, id: old.id, createdAt: old.createdAt }
  lines.set(line.id, line)
  return []
}

function requestOf(line: Detail): PayloadFields {
  return {
    description: line.description,
    price: line.price,
    ...(line.amount === null ? {} : { amount: line.amount }),
    tax_rate_id: line.taxRateId,
    ledger_account_id: line.ledgerAccountId,
    row_order: line.rowOrder,
    ...(line.period === null ? {} : { period: line.period }),
  }
}

function newDetail(context: MoneybirdContext, item: PayloadFields, position: number): Detail {
  const { world, administration, behaviour } = context
  const typed = item.amount === undefined ? null : (idField(item, 'amount') ?? null)
  const at = timestamp(world)
  const order = item.row_order
  return {
    id: world.newId(),
    description: textField(item, 'description') ?? '',
    amount: typed,
    amountDecimal: typed === null ? '1' : (readAmount(typed) ?? '1'),
    price: inputPrice(behaviour, readNumber(item.price) ?? '0'),
    taxRateId: idField(item, 'tax_rate_id') ?? defaultTaxRateId(administration),
    ledgerAccountId: idField(item, 'ledger_account_id') ?? defaultLedgerId(administration),
    rowOrder: order === undefined ? position : Number(order),
    period: textField(item, 'period') ?? null,
    createdAt: at,
    updatedAt: at,
  }
}

function inputPrice(behaviour: Behaviour, price: string): string {
  return behaviour.roundInputPrices ? money(decimal(price)) : price
}

function defaultTaxRateId(administration: AdministrationBooks): string {
  const rates = [...administration.taxRates.values()]
  return rates.find((rate) => rate.active && rate.tax_rate_type === 'sales_invoice')?.id ?? ''
}

/** The ledger account of lines that name none. */
export function defaultLedgerId(administration: AdministrationBooks): string {
  const ledgers = [...administration.ledgers.values()]
  return ledgers.find((ledger) => ledger.active && ledger.account_type === 'revenue')?.id ?? ''
}

/** Totals of an invoice as it stands. */
export function totalsOf(
  administration: AdministrationBooks,
  behaviour: Pick<Behaviour, 'arithmetic'>,
  invoice: Pick<InvoiceRecord, 'details' | 'discount' | 'pricesAreInclTax'>,
): Totals {
  const lines = invoice.details.map((line) => ({
    amount: line.amountDecimal,
    price: line.price,
    taxRateId: line.taxRateId,
    percentage: administration.taxRates.get(line.taxRateId)?.percentage ?? '0',
  }))
  return computeTotals(lines, {
    arithmetic: behaviour.arithmetic,
    inclusive: invoice.pricesAreInclTax,
    discount: invoice.discount,
  })
}
