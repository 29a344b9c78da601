import type { ContactFields, CustomFieldValue, Event, Note } from '../records.ts'
import type { KeptTexts } from './kept-texts.ts'
import type { Totals } from './totals.ts'

export type InvoiceState = 'draft' | 'scheduled' | 'open' | 'late' | 'reminded' | 'paid' | 'uncollectible'

export interface Detail {
  readonly id: string
  readonly description: string
  /** The amount as typed ("2 x"), `null` when none was given. */
  readonly amount: string | null
  /** The number in it, decimal text. */
  readonly amountDecimal: string
  /** Unit price, decimal text, possibly with more than two decimals. */
  readonly price: string
  readonly taxRateId: string
  readonly ledgerAccountId: string
  readonly rowOrder: number
  readonly period: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface PaymentRecord {
  readonly id: string
  readonly administration_id: string
  readonly invoice_type: 'SalesInvoice'
  readonly invoice_id: string
  readonly financial_account_id: string | null
  readonly user_id: string
  readonly payment_transaction_id: null
  readonly transaction_identifier: string | null
  readonly price: string
  readonly price_base: string
  readonly payment_date: string
  readonly credit_invoice_id: string | null
  readonly financial_mutation_id: string | null
  readonly ledger_account_id: string | null
  readonly linked_payment_id: null
  readonly manual_payment_action: string | null
  readonly created_at: string
  readonly updated_at: string
}

export interface InvoiceRecord extends KeptTexts {
  readonly id: string
  /** Snapshot: an invoice keeps the address it was made with. */
  contact: ContactFields
  contactPersonId: string | null
  /** `2026-0001`; `null` until sent. */
  number: string | null
  draftId: number | null
  state: InvoiceState
  /** `YYYY-MM-DD` in the administration's zone. */
  invoiceDate: string | null
  /** Days until due. */
  dueInterval: number
  paymentReference: string | null
  currency: string
  /** Percentage over all lines, decimal text. */
  discount: string
  pricesAreInclTax: boolean
  workflowId: string
  documentStyleId: string
  readonly originalSalesInvoiceId: string | null
  sentAt: string | null
  paidAt: string | null
  viewCode: string | null
  lastSending: { readonly method: string; readonly email: string } | null
  readonly createdAt: string
  updatedAt: string
  details: readonly Detail[]
  totals: Totals
  /** A fault: the total that is reported instead of the computed one. */
  reportedTotal: string | null
  readonly payments: PaymentRecord[]
  customFields: readonly CustomFieldValue[]
  readonly notes: Note[]
  readonly events: Event[]
}
