import { z } from 'zod'
import type { Immutable } from './immutable.ts'

/** A Moneybird sales tax rate. */
const taxRate = z.object({
  id: z.string(),
  name: z.string(),
  /** Decimal text, `"25.5"`. */
  percentage: z.string(),
  /** Empty for domestic rates, else the OSS country. */
  country: z.string(),
  active: z.boolean(),
})
export type TaxRate = Immutable<z.output<typeof taxRate>>

const ledgerAccount = z.object({
  id: z.string(),
  name: z.string(),
  /** Moneybird `account_type`: `revenue`, `current_liabilities`, ... */
  type: z.string(),
  active: z.boolean(),
  allowsSalesInvoice: z.boolean(),
  /** Payments may be booked on it; absent in what was kept of a time when it was not asked. */
  allowsPayment: z.boolean().exactOptional(),
  /** The bank account, cash register or the like whose account it is; `null` = of none. */
  financialAccountId: z.string().nullable().exactOptional(),
})
export type LedgerAccount = Immutable<z.output<typeof ledgerAccount>>

const namedThing = z.object({ id: z.string(), name: z.string(), isDefault: z.boolean() })
export type NamedThing = Immutable<z.output<typeof namedThing>>

/** What we know of the Moneybird administration when mapping, as it is kept. */
export const administrationSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  country: z.string(),
  /** Invoices on or before this date are refused by Moneybird, `YYYY-MM-DD` or `null`. */
  periodLockedUntil: z.string().nullable(),
  suspended: z.boolean(),
  taxRates: z.array(taxRate),
  ledgerAccounts: z.array(ledgerAccount),
  workflows: z.array(namedThing),
  documentStyles: z.array(namedThing),
})
export type Administration = Immutable<z.output<typeof administrationSchema>>

/** An administration that a token reaches, for the choice when connecting. */
export interface AdministrationChoice extends Pick<Administration, 'id' | 'name' | 'currency' | 'country'> {
  /** Nothing can be booked in it. */
  readonly isSuspended: boolean
  /** Nothing can be booked up to and including this date (`YYYY-MM-DD`); `null` = all is open. */
  readonly lockedUntil: string | null
}
