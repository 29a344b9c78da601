import { z } from 'zod'
import { entryState } from '../domain/entry.ts'
import { connection } from './input-fields.ts'
import { orderSorts, orderTabs } from './views.ts'

/** Parts of what goes into calls. */
export const orderId = z.string().regex(/^\d{1,20}$/)
export const code = z.string().regex(/^[A-Z][A-Z_]{1,60}$/)
const day = z.string().regex(/^20\d\d-\d\d-\d\d$/)

/** Which orders a list is about, and how they are sorted. */
export const meantOrders = {
  tab: z.enum(orderTabs),
  /** Only those of one state of the tab. */
  state: entryState.optional(),
  code: code.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Code of a payment method. */
  method: z.string().min(1).max(100).optional(),
  from: day.optional(),
  until: day.optional(),
  search: z.string().max(200),
  /** By the date of the order unless told, the newest first. */
  sort: z.enum(orderSorts).optional(),
  descending: z.boolean().optional(),
}

/** A place outside the program, by its name. */
export const place = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('moneybird-invoice'), connection, orderId }),
  z.strictObject({ place: z.literal('moneybird'), connection }),
  z.strictObject({ place: z.literal('moneybird-tokens') }),
  z.strictObject({ place: z.literal('moneybird-application') }),
  z.strictObject({ place: z.literal('shop-order'), connection, orderId }),
  z.strictObject({ place: z.literal('shop'), connection }),
])
export const digits = z.string().regex(/^\d{1,20}$/)
/** `YYYY-MM`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
