import { describe, test } from 'vitest'
import { z } from 'zod'
import { destinationOf } from '../../src/demo/moneybird/server/api.ts'
import type { Http, HttpAnswer } from '../../src/main/adapters/http.ts'
import type { Bookkeeping, Answered } from '../../src/main/ports/bookkeeping.ts'
import { build, contactDraft, invoiceDraft, noon, token } from '../main/adapters/moneybird/bench.ts'
import type { Chance } from '../simulation/chance.ts'
import { hostileAnswer } from './answers.ts'
import { barrage, must, OVER_HTTP } from './barrage.ts'
import { inProcess, overHttp, type Deliver } from './deliver.ts'
import { moneybirdReplies } from './real-replies.ts'

const id = z.string().regex(/^[\w-]{1,64}$/)
const money = z.string().regex(/^-?\d{1,20}\.\d{2}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const emails = z.array(z.string().refine((text) => text === text.trim().toLowerCase() && text !== ''))

const invoice = z.strictObject({
  id,
  reference: z.string(),
  number: z.string().min(1).nullable(),
  state: z.string().min(1),
  date: day.nullable(),
  currency: z.string().min(1),
  total: money,
  unpaid: money,
  contactId: id,
  contactEmail: z.string(),
  contactName: z.string(),
  vat: z.array(
    z.strictObject({
      taxRateId: id,
      amount: money,
      inBase: z.strictObject({ base: money, vat: money }).exactOptional(),
    }),
  ),
  ledgerLines: z
    .array(z.strictObject({ taxRateId: z.string(), ledgerAccountId: z.string(), base: money }))
    .exactOptional(),
  country: z.string().exactOptional(),
  lines: z
    .array(
      z.strictObject({
        id,
        description: z.string(),
        quantity: z.string().regex(/^-?\d+(\.\d+)?$/),
        gross: money,
        taxRateId: id,
        ledgerAccountId: id.nullable(),
      }),
    )
    .exactOptional(),
  creditOf: id.nullable(),
  payments: z.array(
    z.strictObject({ id: id.exactOptional(), price: money, action: z.string().min(1).nullable() }),
  ),
  createdAt: z.string(),
})

const contact = z.strictObject({
  id,
  version: z.string(),
  emails,
  companyName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  address1: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  customerId: z.string(),
  taxNumber: z.string(),
  archived: z.boolean(),
  createdAt: z.string(),
})

const named = z.strictObject({ id, name: z.string(), isDefault: z.boolean() })

const administration = z.strictObject({
  id,
  name: z.string(),
  currency: z.string(),
  country: z.string(),
  periodLockedUntil: day.nullable(),
  suspended: z.boolean(),
  taxRates: z.array(
    z.strictObject({
      id,
      name: z.string(),
      percentage: z.string().regex(/^-?\d+(\.\d+)?$/),
      country: z.string(),
      active: z.boolean(),
    }),
  ),
  ledgerAccounts: z.array(
    z.strictObject({
      id,
      name: z.string(),
      type: z.string(),
      active: z.boolean(),
      allowsSalesInvoice: z.boolean(),
      allowsPayment: z.boolean(),
      financialAccountId: id.nullable(),
    }),
  ),
  workflows: z.array(named),
  documentStyles: z.array(named),
})

/** A call whose answer is hostile, and what a value out of it must look like. */
interface Target {
  readonly endpoint: string
  readonly ask: (moneybird: Bookkeeping) => Promise<Answered<unknown>>
  readonly value: z.ZodType
}

const facts = [
  'GET administrations',
  'GET tax_rates',
  'GET ledger_accounts',
  'GET workflows',
  'GET document_styles',
]

const targets: readonly Target[] = [
  ...facts.map((endpoint): Target => ({
    endpoint,
    ask: (ask) => ask.administration(),
    value: administration,
  })),
  {
    endpoint: 'GET sales_invoices',
    ask: (ask) => ask.findByReferences(['1001', '1002']),
    value: z.array(invoice),
  },
  { endpoint: 'GET sales_invoices/:id', ask: (ask) => ask.getInvoice('1'), value: invoice.nullable() },
  {
    endpoint: 'GET sales_invoices/synchronization',
    ask: (ask) => ask.invoiceIds('2026-11-01', '2026-11-30'),
    value: z.set(id),
  },
  {
    endpoint: 'GET contacts/synchronization',
    ask: (ask) => ask.changedContacts(null, (versions) => [...versions.keys()]),
    value: z.array(id),
  },
  { endpoint: 'POST contacts/synchronization', ask: (ask) => ask.contacts(['1']), value: z.array(contact) },
  { endpoint: 'POST contacts', ask: (ask) => ask.createContact(contactDraft), value: contact },
  { endpoint: 'POST sales_invoices', ask: (ask) => ask.createInvoice(invoiceDraft, '1'), value: invoice },
  { endpoint: 'DELETE sales_invoices/:id', ask: (ask) => ask.deleteDraft('1'), value: z.null() },
  {
    endpoint: 'PATCH sales_invoices/:id/send_invoice',
    ask: (ask) => ask.send('1', 'Manual'),
    value: invoice,
  },
  {
    endpoint: 'POST sales_invoices/:id/payments',
    ask: (ask) => ask.pay('1', { price: '20.00', date: '2026-11-24', action: null }),
    value: z.null(),
  },
  {
    endpoint: 'PATCH sales_invoices/:id/duplicate_creditinvoice',
    ask: (ask) => ask.createCredit('1'),
    value: invoice,
  },
]

/** Bodies of refusals as Moneybird words them. */
const refusals = [
  '{"error":"record not found","symbolic":{"administration_id":"not_found"}}',
  '{"error":{"contact_id":["is invalid"],"base":["a","b"]},"symbolic":{"invoice":{"contact_id":"invalid"}},"details":{"invoice_date":[{"error":"closed"}]}}',
  '{"error":"No access","symbolic":{"base":"invalid"}}',
]

type Replies = Awaited<ReturnType<typeof moneybirdReplies>>

/** Answers one endpoint with a hostile answer, every other with a real one. */
function answering(real: Replies, endpoint: string, hostile: Http): Http {
  return (request) => {
    const asked = destinationOf(request.method, new URL(request.url).pathname).endpoint
    const body = real.get(asked)?.at(-1) ?? '[]'
    const honest: HttpAnswer = { kind: 'answer', status: 200, header: () => null, body }
    return asked === endpoint ? hostile(request) : Promise.resolve(honest)
  }
}

async function shoot(real: Replies, deliver: Deliver, chance: Chance): Promise<string> {
  const { endpoint, ask, value } = chance.pick(targets)
  const hostile = hostileAnswer(chance, { good: real.get(endpoint) ?? ['{"id":"1"}'], bad: refusals })
  const http = answering(real, endpoint, deliver(hostile, chance))
  const { moneybird, throttle } = build(http, 'https://moneybird.test/api/v2')
  const end = await ask(moneybird)
  if (end.kind === 'done') {
    value.parse(end.value)
    mustStandIn([hostile.body, ...[...real.values()].flat()], end.value)
    const amounts = [
      ...amountsIn(hostile.body),
      ...(real.get('GET sales_invoices/:id') ?? []).flatMap(amountsIn),
    ]
    for (const made of [end.value].flat()) mustBeAmong(amounts, made)
  } else mustBeTold(end)
  const isRead = endpoint.startsWith('GET') || endpoint.endsWith('/synchronization')
  must(!isRead || end.kind !== 'unknown', 'a read is never in doubt')
  must(
    throttle.blocks.every((until) => until - noon <= 305_000),
    'no wait is longer than the window',
  )
  return end.kind
}

const copied = new Set(['id', 'contactId', 'taxRateId', 'creditOf', 'reference', 'state', 'number'])

/** What names and numbers things stands in an answer to the letter. */
function mustStandIn(answers: readonly string[], value: unknown): void {
  for (const text of namesIn(value)) {
    must(
      answers.some((answer) => answer.includes(text)),
      `${text} stands in no answer`,
    )
  }
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) => {
    if (typeof inside !== 'string') return namesIn(inside)
    return copied.has(key) ? [JSON.stringify(inside).slice(1, -1)] : []
  })
}

interface Amounts {
  readonly total: number
  readonly unpaid: number
}

/** What an answer says that invoices come to, read in another way than the program reads it. */
function amountsIn(body: string): Amounts[] {
  try {
    const rows = [JSON.parse(body) as unknown].flat().map((row) => Object(row) as Record<string, unknown>)
    return rows.map((row) => ({
      total: parseFloat(String(row.total_price_incl_tax)),
      unpaid: parseFloat(String(row.total_unpaid)),
    }))
  } catch {
    return []
  }
}

/** An invoice comes to what the answer says of it; anything else is let be. */
function mustBeAmong(amounts: readonly Amounts[], made: unknown): void {
  const read = invoice.safeParse(made).data
  if (read === undefined) return
  const isSame = (a: number, b: string) => Math.abs(a - Number(b)) <= 0.005 + Math.abs(a) * 1e-12
  const isIt = (row: Amounts) => isSame(row.total, read.total) && isSame(row.unpaid, read.unpaid)
  must(amounts.some(isIt), `${read.total} and ${read.unpaid} stand in no answer`)
}

/** A failure says what it is, in bounded words without a secret. */
function mustBeTold(end: Exclude<Answered<unknown>, { kind: 'done' }>): void {
  const text = JSON.stringify(end)
  must(['refused', 'unknown', 'not_sent', 'later', 'paused'].includes(end.kind), text)
  must(!text.includes(token) && text.length < 3000, 'what is told is short and holds no secret')
}

describe('each hostile reply of Moneybird gives a value of the right form, or a failure that says so', () => {
  test('thousands of them', async () => {
    const real = await moneybirdReplies('123')
    await barrage('Moneybird', (chance) => shoot(real, inProcess, chance))
  })

  test('and some over real HTTP', async () => {
    const [real, deliver] = [await moneybirdReplies('123'), await overHttp()]
    await barrage('Moneybird over HTTP', (chance) => shoot(real, deliver, chance), OVER_HTTP)
  })
})
