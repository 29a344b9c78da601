import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { shopTaxRateSchema } from './order.ts'

const status = z.object({
  id: z.string(),
  /** In Dutch where the shop has it, else in its first language. */
  name: z.string(),
  hint: z.enum(['paid', 'complete', '']),
})

const coded = z.object({ code: z.string(), title: z.string() })

/** What we know of the shop, as it is kept. */
export const shopInfoSchema = z.object({
  openCartVersion: z.string(),
  moduleVersion: z.string(),
  phpVersion: z.string(),
  /** Zone of the shop's calendar, `''` when the shop does not tell. */
  timeZone: z.string(),
  baseCurrency: z.string(),
  /** Where the shop's admin is, with a slash at its end; `''` or absent: the module does not tell. */
  adminUrl: z.string().exactOptional(),
  stores: z.array(z.object({ id: z.string(), name: z.string(), url: z.string() })),
  orderStatuses: z.array(status),
  taxRates: z.array(shopTaxRateSchema),
  taxClasses: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  /** Codes that occur in recent orders, each with its newest title. Absent: an older module does not tell. */
  paymentMethods: z.array(coded),
  shippingMethods: z.array(coded).optional(),
  /** Codes of the rows at the foot of recent orders. */
  totalCodes: z.array(coded).optional(),
  customFields: z.array(z.object({ id: z.string(), name: z.string() })),
  orderCount: z.number(),
})
export type ShopInfo = Immutable<z.output<typeof shopInfoSchema>>
