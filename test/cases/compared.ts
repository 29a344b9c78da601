import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import type { Bench, Mode } from './bench.ts'
import type { Case, Expect } from './format.ts'

/** The invoice that a case expects. */
export type ExpectedInvoice = NonNullable<Expect['invoice']>

/** One invoice with everything that it is compared by. */
export interface Compared {
  readonly bench: Bench
  readonly mode: Mode
  readonly testCase: Case
  readonly invoice: InvoiceRecord
  /** Reference that the invoice must bear. */
  readonly reference: string
  /** Whether the runner itself put the invoice there: then its lines say nothing. */
  readonly isGiven: boolean
}
