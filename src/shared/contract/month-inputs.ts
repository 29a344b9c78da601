import { z } from 'zod'
import { connection, digits, month } from './input-fields.ts'

const one = z.strictObject({ connection, month })

/** What goes into the calls about a month. */
export const monthInputs = {
  /** Holds the orders of a month (this one unless told) against Moneybird; changes nothing. */
  'month.check': z.strictObject({ connection, month: month.optional() }),
  /** The report of a month by invoice date, out of what is known here; asks nobody. */
  'month.report': one,
  /** Asks Moneybird what the next hundred invoices came to of which that is not known; `'0'` = the first. One request. */
  'month.ask': z.strictObject({ connection, month, after: digits }),
  /** Holds the VAT of a month against Moneybird's own report. One request. */
  'month.compare': one,
  /** The files for an accountant: one by one, or in a zip. */
  'month.save': z.strictObject({ connection, month, as: z.enum(['files', 'zip']) }),
  /** Marks a month as handed over, or not any more. */
  'month.close': z.strictObject({ connection, month, closed: z.boolean() }),
} as const
