import { z } from 'zod'

/**
 * The format of the acceptance cases, as their README gives it. Unknown keys are refused where they could change the
 * meaning: a key that a runner does not know is a promise that it does not check.
 */

const amount = z.string().regex(/^-?\d+(\.\d+)?$/)
const number = z.union([z.string(), z.number()]).transform(String)
const yes = z.union([z.literal(1), z.literal(true)])
const note = { note: z.string().optional() }

const product = z.looseObject({ model: z.string().optional(), name: z.string() })

/** The order is handed to the shop as it is, so only what the runner itself looks at is described. */
const order = z.looseObject({
  order_id: z.union([z.string(), z.number()]),
  date_added: z.string(),
  firstname: z.string(),
  lastname: z.string(),
  email: z.string(),
  payment_company: z.string().optional(),
  products: z.array(product),
})

const settings = z.strictObject({
  start_date: z.string(),
  push_statuses: z.array(number),
  paid_statuses: z.array(number),
  reference_format: z.string().optional(),
  tax_map: z.array(z.strictObject({ opencart_name: z.string(), rate: number, moneybird: z.string() })),
  zero_rate_map: z.strictObject({
    icp: z.string().nullish(),
    export: z.string().nullish(),
    no_vat: z.string().nullish(),
  }),
  oss: z.boolean(),
  kor: z.boolean(),
  vat_number_field: z.string().nullish(),
  tolerance_cents: z.int(),
  rounding_line: z.boolean(),
  zero_orders: z.enum(['skip', 'invoice']),
  shipping_without_vat: z.enum(['fail', 'book']),
  untaxed_lines: z.enum(['fail', 'book']).optional(),
  foreign_currency: z.enum(['block', 'order', 'base']),
  voucher_ledger: z.string().nullable(),
  credit_ledger: z.string().nullable(),
  fees: z.record(
    z.string(),
    z.union([z.enum(['line', 'payment', 'ignore']), z.strictObject({ tax: z.string() })]),
  ),
  send: z.literal('manual'),
  register_payment: z.boolean(),
  after_invoice_change: z.enum(['flag', 'credit_draft']),
  default_contact: z.string().nullable(),
  ...note,
})

const contact = z.strictObject({
  id: z.string(),
  firstname: z.string().default(''),
  lastname: z.string().default(''),
  company_name: z.string().optional(),
  email: z.string().default(''),
  address1: z.string().default(''),
  zipcode: z.string().default(''),
  city: z.string().default(''),
  country: z.string().default('NL'),
  address2: z.string().optional(),
  phone: z.string().optional(),
  tax_number: z.string().optional(),
  customer_id: z.string().optional(),
  archived: z.boolean().optional(),
  created_at: z.string().optional(),
})

const invoice = z.strictObject({
  id: z.string(),
  reference: z.string(),
  total_price_incl_tax: amount,
  state: z.enum(['draft', 'scheduled', 'open', 'late', 'reminded', 'paid', 'uncollectible']).optional(),
  contact_email: z.string().optional(),
  created_at: z.string().optional(),
  original_sales_invoice_id: z.string().optional(),
})

const moneybirdFault = z.strictObject({
  request: z.string(),
  status: z.int().optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), number).optional(),
  times: z.int().positive().optional(),
  timeout_after_commit: z.boolean().optional(),
})

const given = z.strictObject({
  contacts: z.array(contact).optional(),
  invoices: z.array(invoice).optional(),
  find_by_reference_returns: z.string().optional(),
  local_state: z
    .string()
    .regex(/^(empty|pushed \S+)$/)
    .optional(),
  vies: z.record(z.string(), z.enum(['valid', 'invalid', 'unavailable'])).optional(),
  moneybird_fault: moneybirdFault.optional(),
  moneybird_returns_total: amount.optional(),
  moneybird_tax_rates_inactive: z.array(z.string()).optional(),
  moneybird_administration: z.record(z.string(), z.unknown()).optional(),
  opencart_fault: z.strictObject({ status: z.int(), body: z.unknown().optional() }).optional(),
  opencart_timezone: z.string().optional(),
  pc_timezone: z.string().optional(),
  crash_after: z.string().optional(),
  deleted_in_opencart: yes.optional(),
  second_order_same_customer: yes.optional(),
  ...note,
})

const line = z.strictObject({
  kind: z.string().optional(),
  description: z.string(),
  amount,
  price: amount,
  tax: z.string(),
  ledger: z.string().optional(),
})

const credit = z.strictObject({
  lines: z.array(line).optional(),
  total_incl: amount.optional(),
  vat: z.array(z.looseObject({ tax: z.string(), amount })).optional(),
})

const stepExpect = z.strictObject({
  invoices_total: z.int().optional(),
  invoices_deleted: z.int().optional(),
  contacts_total: z.int().optional(),
  send_requests_total: z.int().optional(),
  payments_total: z.int().optional(),
  payment_amount: amount.optional(),
  credit_drafts_total: z.int().optional(),
  credit: credit.optional(),
  invoice_total: amount.optional(),
  shop_total: amount.optional(),
  attention: z.string().nullable().optional(),
  adopted: z.boolean().optional(),
  ...note,
})

const step = z.strictObject({
  sync: yes.optional(),
  nightly: yes.optional(),
  manual_sync_at_same_time: yes.optional(),
  restart: yes.optional(),
  status: number.optional(),
  edit: z.record(z.string(), z.unknown()).optional(),
  expect: stepExpect.optional(),
  ...note,
})

const writes = z.strictObject({
  contacts_created: z.int(),
  contacts_updated: z.int(),
  invoices_created: z.int(),
  send_requests: z.int(),
  payments: z.int(),
})

const outcomes = [
  ...(['pushed', 'failed', 'skipped', 'open', 'ignored'] as const),
  ...(['retry', 'paused', 'attention', 'already_invoiced'] as const),
] as const

const expect = z.strictObject({
  outcome: z.enum(outcomes),
  code: z.string().optional(),
  message_nl: z.string().optional(),
  fix_nl: z.string().optional(),
  shop_total: amount.optional(),
  writes,
  warnings: z.array(z.string()).optional(),
  invoice: z
    .strictObject({
      reference: z.string(),
      invoice_date: z.string(),
      currency: z.string(),
      lines: z.array(line),
      vat: z.array(z.strictObject({ tax: z.string(), rate: number, base: amount, amount })),
      total_incl: amount,
      total_excl_before_rounding: amount.optional(),
    })
    .optional(),
  rounding_cents_needed: z.record(z.string(), z.number()).optional(),
  payment: z.strictObject({ amount, date: z.string() }).optional(),
  send: z.strictObject({ delivery_method: z.string() }).optional(),
  contact: z
    .object({
      id: z.string().optional(),
      new: z.boolean().optional(),
      unchanged: z.boolean().optional(),
    })
    .catchall(z.string().nullable())
    .optional(),
  alternative: z
    .strictObject({
      invoice_total: amount,
      vat: amount,
      payments: z.array(
        z.strictObject({
          price: amount,
          manual_payment_action: z.string().optional(),
          ledger: z.string().optional(),
        }),
      ),
    })
    .optional(),
  ...note,
})

const caseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  order,
  settings,
  given: given.optional(),
  events: z.array(step).optional(),
  flags: z.unknown().optional(),
  expect,
  ...note,
})

export type Case = z.output<typeof caseSchema>
export type CaseSettings = Case['settings']
export type Given = NonNullable<Case['given']>
export type Expect = Case['expect']
export type ExpectedLine = z.output<typeof line>
export type Outcome = Expect['outcome']
export type StepExpect = z.output<typeof stepExpect>
export type Step = z.output<typeof step>

/** One item of a file: a case, or why it is none. */
export type ReadCase =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly id: string; readonly title: string; readonly reason: string }

/** Reads an item of a file of cases. */
export function readCase(value: unknown): ReadCase {
  const read = caseSchema.safeParse(value)
  if (read.success) return { ok: true, case: read.data }
  const { id, title } = z
    .looseObject({ id: z.unknown(), title: z.unknown() })
    .catch({ id: '?', title: '' })
    .parse(value)
  const reason = read.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
  return {
    ok: false,
    id: String(id),
    title: String(title),
    reason: `not in the documented format: ${reason}`,
  }
}
