import type { Administration } from '../../shared/domain/administration.ts'
import type { ContactDraft, Invoice, InvoiceDraft } from '../../shared/domain/invoice.ts'
import type { RateAmounts } from '../../shared/domain/month-rates.ts'
import type { PaymentPlan } from '../../shared/domain/payment-method.ts'
import type { Problem } from '../../shared/domain/problem.ts'

/** The bookkeeping (Moneybird), one administration. */
export interface Bookkeeping {
  /** The administration with its tax rates, ledger accounts, workflows and document styles. */
  administration(): Promise<Answered<Administration>>
  /** Every invoice, draft or credit invoice with one of these references. At most 100. */
  findByReferences(references: readonly string[]): Promise<Answered<readonly Invoice[]>>
  /** One invoice; `null` when it does not exist (any more). */
  getInvoice(id: string): Promise<Answered<Invoice | null>>
  /**
   * Turnover and VAT per rate of all sales invoices dated in a month (`YYYY-MM`), by Moneybird's own report; `null` = the way in that the
   * merchant gave may not read it.
   */
  taxReport(month: string): Promise<Answered<readonly RateAmounts[] | null>>
  /** Ids of all invoices dated in a period (`YYYY-MM-DD`, inclusive), drafts included. */
  invoiceIds(from: string, until: string): Promise<Answered<ReadonlySet<string>>>
  /**
   * Contacts changed since a moment (ISO UTC; `null` = all), archived ones included. However many there are: the list is read in parts.
   * @param pick ids out of a part (versions by id) that are worth knowing
   * @returns all that were picked
   */
  changedContacts(
    since: string | null,
    pick: (versions: ReadonlyMap<string, string>) => readonly string[],
  ): Promise<Answered<readonly string[]>>
  /** Whole contacts, at most 100 ids. */
  contacts(ids: readonly string[]): Promise<Answered<readonly Contact[]>>
  createContact(draft: ContactDraft): Promise<Answered<Contact>>
  createInvoice(draft: InvoiceDraft, contactId: string): Promise<Answered<Invoice>>
  deleteDraft(id: string): Promise<Answered<null>>
  send(id: string, method: 'Manual' | 'Email'): Promise<Answered<Invoice>>
  pay(id: string, payment: Payment): Promise<Answered<null>>
  /** Makes a draft credit invoice of a sent invoice: all its lines negated below a heading, under the same reference. */
  createCredit(id: string): Promise<Answered<Invoice>>
  /** Gives a draft credit invoice its own reference and, where not all is credited, its own lines; all or nothing. */
  changeCredit(id: string, change: CreditChange): Promise<Answered<Invoice>>
  /** Settles a sent credit invoice against the open invoice that it credits. */
  settleCredit(id: string): Promise<Answered<Invoice>>
  /** Takes a payment off an invoice again. */
  takeBack(id: string, paymentId: string): Promise<Answered<null>>
  /** The exact bodies that would be sent, for the preview; the same code makes those of the real calls. */
  bodies(draft: InvoiceDraft, contactId: string, contact: ContactDraft | null): PreviewBodies
}

export interface Contact {
  readonly id: string
  readonly version: string
  /** All addresses of `email` and `send_invoices_to_email`, lower case, trimmed. */
  readonly emails: readonly string[]
  readonly companyName: string
  readonly firstName: string
  readonly lastName: string
  readonly address1: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly customerId: string
  readonly taxNumber: string
  readonly archived: boolean
  readonly createdAt: string
}

export interface Payment extends Partial<Omit<PaymentPlan, 'action'>> {
  /** Two decimals. */
  readonly price: string
  /** The same amount in the administration's currency; required by Moneybird for an invoice in another currency. */
  readonly priceInBase?: string
  readonly date: string
  readonly action: PaymentPlan['action'] | 'rounding_error'
}

/** What a draft credit invoice becomes. */
export interface CreditChange {
  readonly reference: string
  /** Ids of lines that go. */
  readonly remove: readonly string[]
  readonly add: readonly CreditLine[]
}

/** A line of a credit invoice, VAT included. */
export interface CreditLine {
  readonly description: string
  /** Below zero. */
  readonly amount: string
  /** Per piece, two decimals: above zero for what was sold, below for a discount. */
  readonly price: string
  readonly taxRateId: string
  readonly ledgerAccountId: string | null
}

interface PreviewBodies {
  readonly contact: string | null
  readonly invoice: string
}

/**
 * How a call ended.
 * `refused`: not applied, and why. `unknown`: may have been applied; look before repeating. `not_sent`: nothing left
 * this machine or nothing was applied, for a passing reason. `later`: over the limit until the given moment (ms).
 * `paused`: the connection as a whole cannot go on (signed out, plan limit, suspended).
 */
export type Answered<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' | 'not_sent'; readonly problem: Problem }
  | { readonly kind: 'later'; readonly until: number }
  | { readonly kind: 'paused'; readonly problem: Problem }

export interface Refusal {
  readonly status: number
  /** Moneybird's own words, shortened; nothing personal is added by us. */
  readonly reason: string
  /** Names of the fields that Moneybird complained about. */
  readonly fields: readonly string[]
}
