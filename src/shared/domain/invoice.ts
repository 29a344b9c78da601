import type { Decimal } from './decimal.ts'
import type { LineKind } from './line-kinds.ts'
import type { Treatment } from './settings.ts'

/** The invoice that we ask Moneybird to make: everything decided, nothing written yet. */
export interface InvoiceDraft {
  readonly reference: string
  /** Day of the invoice, `YYYY-MM-DD` (`invoice-date.ts`). */
  readonly date: string
  /** Day of supply, where it is another. */
  readonly supplied?: string
  readonly currency: string
  readonly lines: readonly InvoiceLine[]
  /** What the customer paid or owes, two decimals; equals the sum of the lines. */
  readonly total: string
  /** VAT per Moneybird rate as computed from the gross lines, for the check afterwards. */
  readonly vat: readonly VatAmount[]
  readonly workflowId: string | null
  readonly documentStyleId: string | null
}

/** One line; `price` includes VAT and has two decimals, because Moneybird keeps no more. */
export interface InvoiceLine {
  readonly kind: LineKind
  readonly description: string
  /** Quantity, always positive; `'1'` when quantity × rounded unit price would miss the line's total. */
  readonly amount: string
  readonly price: string
  readonly taxRateId: string
  readonly ledgerAccountId: string | null
  /** Why it has the VAT that it has. */
  readonly treatment: Treatment
}

export interface VatAmount {
  readonly taxRateId: string
  readonly percentage: string
  /** Net base and VAT, two decimals. */
  readonly base: string
  readonly amount: string
}

/** A line before prices are chosen: exact gross amount, and the rate and reason found for it. */
export interface ValuedLine {
  readonly kind: LineKind
  readonly description: string
  readonly quantity: Decimal
  /** Exact amount of the whole line, VAT included. */
  readonly gross: Decimal
  /** The VAT in it as the shop charged it. */
  readonly vat: Decimal
  readonly percentage: Decimal
  readonly taxRateId: string
  readonly treatment: Treatment
  /** What one piece costs without VAT, in words, where the invoice must show it; absent or `''` = it need not. */
  readonly piece?: string
}

/** What the lines of a rate come to, as Moneybird has it; two decimals. */
interface ToldRate {
  readonly taxRateId: string
  /** The VAT. */
  readonly amount: string
  /** Without VAT, and the VAT, in the administration's currency; absent = not told. */
  readonly inBase?: { readonly base: string; readonly vat: string }
}

/** A line of an invoice as Moneybird has it; without VAT, in the administration's currency. */
interface LedgerLine {
  readonly taxRateId: string
  readonly ledgerAccountId: string
  readonly base: string
}

/** What Moneybird told of an invoice, as far as we compare it. */
export interface Invoice {
  readonly id: string
  readonly reference: string
  /** Invoice number, `null` while a draft. */
  readonly number: string | null
  readonly state: string
  readonly date: string | null
  readonly currency: string
  /** Total including VAT, two decimals. */
  readonly total: string
  readonly unpaid: string
  readonly contactId: string
  readonly contactEmail: string
  readonly contactName: string
  readonly vat: readonly ToldRate[]
  /** Lines on ledger accounts, where they were told. */
  readonly ledgerLines?: readonly LedgerLine[]
  /** Country of the contact, ISO code. */
  readonly country?: string
  /** Id of the invoice that this one credits. */
  readonly creditOf: string | null
  readonly payments: readonly {
    readonly id?: string
    readonly price: string
    readonly action: string | null
  }[]
  /** Its lines in their order; absent = they were not told in a form that can be read. */
  readonly lines?: readonly BookedLine[]
  readonly createdAt: string
}

/** A line of an invoice as Moneybird has it. */
export interface BookedLine {
  readonly id: string
  readonly description: string
  /** Decimal text; below zero on a credit invoice. */
  readonly quantity: string
  /** Of the whole line, VAT included, two decimals. */
  readonly gross: string
  readonly taxRateId: string
  readonly ledgerAccountId: string | null
}

/** The contact that a new customer gets; `email` may be `''`. */
export interface ContactDraft {
  readonly companyName: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly address1: string
  readonly address2: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly taxNumber: string
  /** Set only when there is no e-mail address to find the contact by again. */
  readonly customerId: string
}
