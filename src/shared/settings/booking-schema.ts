import { z } from 'zod'
import { knownPickups } from '../domain/territory.ts'
import type { BookingSettings, LineKind, Treatment } from '../domain/settings.ts'
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

const taxMapping = z.strictObject(
  { name, percentage, taxRateId: id },
  { error: 'an object with name, percentage and taxRateId' },
)

const taxMap = z
  .array(taxMapping, { error: 'a list of tax mappings' })
  .refine(
    (list) =>
      new Set(list.map((row) => JSON.stringify([row.name, Number(row.percentage)]))).size === list.length,
    { error: 'a list in which no name stands twice with the same percentage' },
  )

const zeroRates = z.strictObject(
  {
    reverseCharge: idOrNone.default(null),
    export: idOrNone.default(null),
    noVat: idOrNone.default(null),
    kor: idOrNone.default(null),
  },
  { error: 'an object with reverseCharge, export, noVat and kor' },
)

const referenceFormat = form(
  /^(?=.*\{order_id\})(?! )(?:[^,|:{}\p{Cc}]|\{(?:order_id|store_id|invoice_no)\}){1,60}(?<! )$/u,
  'text with {order_id}, and if wanted {store_id} and {invoice_no}; no comma, pipe or colon',
)

const feeRule = z.union([z.literal('line'), z.strictObject({ taxRateId: id })], {
  error: '"line" or { "taxRateId": "..." }',
})

const treatments = {
  domestic: 'domestic',
  eu_consumer: 'eu_consumer',
  oss: 'oss',
  reverse_charge: 'reverse_charge',
  export: 'export',
  kor: 'kor',
  no_vat: 'no_vat',
} satisfies { readonly [T in Treatment]: T }

const lineKinds = {
  product: 'product',
  shipping: 'shipping',
  fee: 'fee',
  discount: 'discount',
  gift_voucher_sold: 'gift_voucher_sold',
  gift_voucher_used: 'gift_voucher_used',
  store_credit: 'store_credit',
  rounding: 'rounding',
} satisfies { readonly [K in LineKind]: K }

const perTreatment = z.partialRecord(
  z.enum(treatments, { error: `one of: ${Object.keys(treatments).join(', ')}` }),
  z.partialRecord(z.enum(lineKinds, { error: `one of: ${Object.keys(lineKinds).join(', ')}` }), id, {
    error: 'an object with ids of ledger accounts per kind of line',
  }),
  { error: 'an object with ledger accounts per treatment' },
)

const ledgers = z.strictObject(
  {
    product: idOrNone.default(null),
    shipping: idOrNone.default(null),
    fee: idOrNone.default(null),
    discount: idOrNone.default(null),
    voucher: idOrNone.default(null),
    credit: idOrNone.default(null),
    perTreatment: perTreatment.default({}),
  },
  { error: 'an object with ids of ledger accounts' },
)

/** How one connection books; everything but the start date has a default. */
export const bookingSchema = z.strictObject(
  {
    startDate: date,
    timeZone: timeZone.default('Europe/Amsterdam'),
    pushStatuses: statuses.default([]),
    paidStatuses: statuses.default([]),
    // The ids of a fresh shop. 9 is "Canceled Reversal": the merchant won, and the order is paid.
    cancelledStatuses: statuses.default(['7', '8', '10', '14', '16']),
    refundedStatuses: statuses.default(['11', '12', '13']),
    referenceFormat: referenceFormat.default('{order_id}'),
    taxMap: taxMap.default([]),
    levies: z.record(name, id, { error: 'an object with an id per name of a levy' }).default({}),
    zeroRates: zeroRates.prefault({}),
    oss: yesOrNo.default(false),
    kor: yesOrNo.default(false),
    korFrom: dateOrNone.default(''),
    korUntil: dateOrNone.default(''),
    pickupCodes: z
      .array(form(/^[^\s.]{1,60}(?:\.\S{1,60})?$/u, 'a shipping code'), { error: 'a list of shipping codes' })
      .default(knownPickups),
    vatNumberField: form(/^(?:custom_field\.[a-z0-9_]{1,40})?$/, 'custom_field.N or ""').default(''),
    toleranceCents: z
      .int({ error: 'a whole number from 0 to 10' })
      .min(0, { error: 'a whole number from 0 to 10' })
      .max(10, { error: 'a whole number from 0 to 10' })
      .default(3),
    roundingLine: yesOrNo.default(true),
    zeroOrders: oneOf(['skip', 'invoice']).default('skip'),
    shippingWithoutVat: oneOf(['fail', 'book']).default('fail'),
    untaxedLines: oneOf(['fail', 'book']).default('fail'),
    foreignCurrency: oneOf(['block', 'order', 'base']).default('block'),
    fees: z.record(name, feeRule, { error: 'an object with a rule per total code' }).default({ '*': 'line' }),
    ledgers: ledgers.prefault({}),
    sending: oneOf(['Manual', 'Email']).default('Manual'),
    alwaysPaid: yesOrNo.default(false),
    registerPayment: yesOrNo.default(true),
    afterInvoiceChange: oneOf(['flag', 'credit_draft']).default('flag'),
    defaultContactId: idOrNone.default(null),
    contactMatch: oneOf(['company', 'email']).default('company'),
    workflowId: idOrNone.default(null),
    documentStyleId: idOrNone.default(null),
  },
  { error: 'an object with at least startDate' },
) satisfies z.ZodType<BookingSettings>
