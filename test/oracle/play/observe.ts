import type { InvoiceRecord } from '../../../src/demo/moneybird/invoices/invoice-record.ts'
import type { Connection } from '../../../src/main/home.ts'
import type { Observed, ObservedInvoice } from '../observed.ts'
import type { OracleWorld } from '../world.ts'
import type { Books } from './settings.ts'

/** What there is to see of every order, in Moneybird and in the program. */
export function observeAll(world: OracleWorld, books: Books, connection: Connection): readonly Observed[] {
  const byReference = Map.groupBy(
    books.administration.invoices.values(),
    (invoice) => invoice.reference ?? '',
  )
  const seen: Observed[] = []
  for (const { order_id: orderId } of world.rows.order) {
    if (orderId === null || orderId === undefined) continue
    const entry = connection.ports.store.entry(orderId)
    seen.push({
      orderId,
      state: entry?.state ?? 'absent',
      problem: entry?.problem ?? null,
      warnings: entry?.warnings.map((warning) => warning.code) ?? [],
      invoices: (byReference.get(orderId) ?? []).map((invoice) => invoiceOf(invoice, books)),
    })
  }
  return seen
}

function invoiceOf(invoice: InvoiceRecord, { ids }: Books): ObservedInvoice {
  const keys = new Map([...ids].map(([key, id]) => [id, key]))
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const key = (id: string | null) => (id === null ? null : (keys.get(id) ?? `unknown ${id}`))
  return {
    currency: invoice.currency,
    state: invoice.state,
    total: invoice.totals.incl,
    inclusive: invoice.pricesAreInclTax,
    lines: invoice.details.map((line) => ({
      description: line.description,
      amount: line.amountDecimal,
      price: line.price,
      rate: key(line.taxRateId) ?? '',
      ledger: key(line.ledgerAccountId) ?? '',
    })),
    payments: invoice.payments.map((payment) => ({
      price: payment.price,
      action: payment.manual_payment_action,
      ledger: key(payment.ledger_account_id),
    })),
    contact: {
      company: text(invoice.contact.company_name),
      taxNumber: text(invoice.contact.tax_number),
      country: text(invoice.contact.country),
    },
  }
}
