import { z } from 'zod'
import {
  date,
  dateOrNone,
  form,
  id,
  idOrNone,
  name,
  oneOf,
  percentage,
  statuses,
  timeZone,
  yesOrNo,
} from './fields.ts'
import type { Immutable } from './immutable.ts'
import { lineKindNames, perAccount } from './line-kinds.ts'
import { paymentMethods } from './payment-rule.ts'
import { knownPickups } from './pickup-codes.ts'
import { roleNames } from './total-roles.ts'

/** Why a line has the VAT that it has; decides the Moneybird rate of lines without VAT. */
export const treatmentSchema = oneOf([
  'domestic',
  'eu_consumer',
  'oss',
  'reverse_charge',
  'export',
  'kor',
  'no_vat',
])
export type Treatment = z.output<typeof treatmentSchema>

const taxMapping = z.strictObject(
  {
    /** Name of the rate in OpenCart, as the tax rows of orders show it. */
    name,
    percentage,
    taxRateId: id,
  },
  { error: 'an object with name, percentage and taxRateId' },
)
export type TaxMapping = Immutable<z.output<typeof taxMapping>>

/** One name and percentage may go to the rates of several countries: that of the order then decides. */
const taxMap = z.array(taxMapping, { error: 'a list of tax mappings' }).refine(
  (list) => {
    const keys = list.map((row) => JSON.stringify([row.name, Number(row.percentage), row.taxRateId]))
    return new Set(keys).size === list.length
  },
  { error: 'a list in which no mapping stands twice' },
)

/** Moneybird rates for lines without VAT, one per reason: they end up in different boxes of the VAT return. */
const zeroRates = z.strictObject(
  {
    reverseCharge: idOrNone.default(null),
    export: idOrNone.default(null),
    noVat: idOrNone.default(null),
    kor: idOrNone.default(null),
  },
  { error: 'an object with reverseCharge, export, noVat and kor' },
)
export type ZeroRates = Immutable<z.output<typeof zeroRates>>

const referenceFormat = form(
  /^(?=.*\{order_id\})(?! )(?:[^,|:{}\p{Cc}]|\{(?:order_id|store_id|invoice_no)\}){1,60}(?<! )$/u,
  'text with {order_id}, and if wanted {store_id} and {invoice_no}; no comma, pipe or colon',
)

/** What a total code is: one of the roles, or an amount at a fixed rate. */
const feeRule = z.union([z.enum(roleNames), z.strictObject({ taxRateId: id })], {
  error: `${roleNames.map((role) => `"${role}"`).join(', ')} or { "taxRateId": "..." }`,
})
export type FeeRule = Immutable<z.output<typeof feeRule>>

const perTreatment = z.partialRecord(
  treatmentSchema,
  z.partialRecord(oneOf(lineKindNames), id, {
    error: 'an object with ids of ledger accounts per kind of line',
  }),
  { error: 'an object with ledger accounts per treatment' },
)

const ledgers = z.strictObject(
  {
    ...perAccount(() => idOrNone.default(null)),
    /** Other account for product, shipping, fee and discount lines of one treatment, e.g. export turnover. */
    perTreatment: perTreatment.default({}),
  },
  { error: 'an object with ids of ledger accounts' },
)
export type Ledgers = Immutable<z.output<typeof ledgers>>

const tolerance = 'a whole number from 0 to 10'

/**
 * How one connection books its orders, part of the settings file: percentages and amounts are decimal text, ids are text.
 * Everything but the start date has a default.
 */
export const bookingSchema = z.strictObject(
  {
    /** First order date that is taken, `YYYY-MM-DD`. */
    startDate: date,
    /** Zone of the shop's calendar where the shop itself does not tell (OpenCart before 3.0.3.8). */
    timeZone: timeZone.default('Europe/Amsterdam'),
    pushStatuses: statuses.default([]),
    paidStatuses: statuses.default([]),
    /** The ids of a fresh shop; 9 is "Canceled Reversal": the merchant won, and the order is paid. */
    cancelledStatuses: statuses.default(['7', '8', '10', '14', '16']),
    refundedStatuses: statuses.default(['11', '12', '13']),
    /** Text with `{order_id}`, and if wanted `{store_id}` and `{invoice_no}`. */
    referenceFormat: referenceFormat.default('{order_id}'),
    taxMap: taxMap.default([]),
    /** Fixed levies that the shop charges as a tax: own line with this Moneybird rate, the levy being the gross amount. */
    levies: z.record(name, id, { error: 'an object with an id per name of a levy' }).default({}),
    zeroRates: zeroRates.prefault({}),
    oss: yesOrNo.default(false),
    /** Small-business scheme, for orders from `korFrom` until `korUntil` (both inclusive; `''` = no bound). */
    kor: yesOrNo.default(false),
    korFrom: dateOrNone.default(''),
    korUntil: dateOrNone.default(''),
    /** Shipping codes, or their part before the dot, with which the customer collects the goods at the shop. */
    pickupCodes: z
      .array(form(/^[^\s.]{1,60}(?:\.\S{1,60})?$/u, 'a shipping code'), { error: 'a list of shipping codes' })
      .default(knownPickups),
    /** `custom_field.N`: where customers fill in their VAT number; `''` = nowhere. */
    vatNumberField: form(/^(?:custom_field\.[a-z0-9_]{1,40})?$/, 'custom_field.N or ""').default(''),
    /** Largest difference in cents that a rounding line may close, 0-10, inclusive. */
    toleranceCents: z
      .int({ error: tolerance })
      .min(0, { error: tolerance })
      .max(10, { error: tolerance })
      .default(3),
    roundingLine: yesOrNo.default(true),
    zeroOrders: oneOf(['skip', 'invoice']).default('skip'),
    /** `included`: the price includes VAT, at the rate of the goods; `book`: without VAT. */
    shippingWithoutVat: oneOf(['fail', 'included', 'book']).default('fail'),
    untaxedLines: oneOf(['fail', 'included', 'book']).default('fail'),
    /** Tax classes of the shop whose products are exempt from VAT. */
    exemptClasses: statuses.default([]),
    foreignCurrency: oneOf(['block', 'order', 'base']).default('block'),
    /** Role per total code; `*` = all codes that are neither named nor known (`row-role.ts`). */
    fees: z.record(name, feeRule, { error: 'an object with a rule per total code' }).default({ '*': 'line' }),
    ledgers: ledgers.prefault({}),
    /** Which day the invoice bears. */
    invoiceDate: oneOf(['order', 'payment', 'booking']).default('order'),
    /** For which periods VAT is returned: no invoice is dated in one whose return is due already. */
    vatPeriod: oneOf(['quarter', 'month', 'none']).default('quarter'),
    sending: oneOf(['Manual', 'Email']).default('Manual'),
    alwaysPaid: yesOrNo.default(false),
    registerPayment: yesOrNo.default(true),
    /** Payment methods that go another way than the rest; a method without a row goes by what stands above. */
    paymentMethods: paymentMethods.default({}),
    afterInvoiceChange: oneOf(['flag', 'credit_draft']).default('flag'),
    /** What becomes of a credit invoice that the merchant agreed to: it stays a draft, or is sent this way. */
    refundSending: oneOf(['draft', 'Manual', 'Email']).default('draft'),
    /** Moneybird contact for customers without e-mail address. */
    defaultContactId: idOrNone.default(null),
    /** What must agree before an order with a company goes on a contact: e-mail address and company, or the first alone. */
    contactMatch: oneOf(['company', 'email']).default('company'),
    workflowId: idOrNone.default(null),
    documentStyleId: idOrNone.default(null),
  },
  { error: 'an object with at least startDate' },
)
export type BookingSettings = Immutable<z.output<typeof bookingSchema>>

/** What the merchant allowed for one order, beyond the settings. */
export const overridesSchema = z.object({
  /** Problem codes that this order may have; see `may.allow` in `shared/problems`. */
  allow: z.array(z.string()),
  contactId: z.string().nullable(),
  /** Added to the reference when an earlier invoice holds it for another order. */
  referenceSuffix: z.string(),
})
export type OrderOverrides = Immutable<z.output<typeof overridesSchema>>

export const noOverrides: OrderOverrides = { allow: [], contactId: null, referenceSuffix: '' }
