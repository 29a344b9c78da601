import Big from 'big.js'
import { describe, test } from 'vitest'
import { z } from 'zod'
import type { Http, HttpAnswer } from '../../src/main/adapters/http.ts'
import { entrySchema } from '../../src/shared/domain/entry.ts'
import { createOpenCartShop } from '../../src/main/adapters/opencart/client.ts'
import type { Shop } from '../../src/main/ports/shop.ts'
import { assess } from '../../src/main/sync/assess.ts'
import type { Problem } from '../../src/shared/domain/problem.ts'
import type { Order } from '../../src/shared/domain/order.ts'
import type { Result } from '../../src/shared/domain/result.ts'
import { bookingSchema } from '../../src/shared/domain/settings.ts'
import { kindOf } from '../../src/shared/problems/about.ts'
import type { Chance } from '../simulation/chance.ts'
import { hostileAnswer } from './answers.ts'
import { barrage, must, OVER_HTTP } from './barrage.ts'
import { inProcess, overHttp, type Deliver } from './deliver.ts'
import { shopReplies } from './real-replies.ts'

const text = z.string().refine((value) => value.isWellFormed(), 'a text that is whole')
const id = z.string().regex(/^[1-9]\d{0,18}$/)
const amount = z.instanceof(Big)

const address = z.strictObject({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  postcode: text,
  city: text,
  country: z.string().regex(/^([A-Z]{2})?$/),
})

const order = z.strictObject({
  id,
  storeId: z.string().min(1),
  invoiceNo: z.string(),
  statusId: z.string().regex(/^\d{1,10}$/),
  statusName: text,
  date: z.string().refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)), 'a day'),
  placedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  modified: z.string(),
  email: text,
  firstName: text,
  lastName: text,
  payment: address,
  shipping: address.nullable(),
  customFields: z.record(z.string().regex(/^[A-Za-z0-9][\w-]{0,63}$/), text),
  paymentMethod: z.string(),
  paymentCode: z.string(),
  paymentReference: z.string().regex(/^[\w.-]{0,64}$/),
  history: z
    .array(
      z.strictObject({
        statusId: z.string().regex(/^\d{1,10}$/),
        at: z.iso.datetime(),
        date: z.iso.date(),
      }),
    )
    .exactOptional(),
  shippingCode: z.string(),
  needsShipping: z.boolean().nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  currencyValue: amount,
  products: z.array(
    z.strictObject({
      name: text,
      options: z.array(z.strictObject({ name: text, value: text })),
      quantity: amount,
      price: amount,
      total: amount,
      tax: amount,
      taxClassId: z.string(),
    }),
  ),
  vouchersSold: z.array(z.strictObject({ description: text, amount })),
  returns: z
    .array(z.strictObject({ id: z.string(), product: text, quantity: z.string(), action: text }))
    .exactOptional(),
  credits: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d{1,20}$/),
        amount,
        at: z.union([z.literal(''), z.iso.datetime()]),
      }),
    )
    .exactOptional(),
  totals: z.array(z.strictObject({ code: z.string(), title: text, value: amount })),
  total: amount,
  fingerprint: z.string().regex(/^[0-9a-f]{64}(\.[0-9a-f]+)?$/),
})

const settings = bookingSchema.parse({
  startDate: '2026-01-01',
  pushStatuses: ['2', '5'],
  paidStatuses: ['5'],
  referenceFormat: '{store_id}-{order_id}',
})

/** Whether the engine can take an order up and keep it: one that it cannot would stop all others. */
function isStorable(read: Order): boolean {
  const context = { settings, baseCurrency: 'EUR', at: '2026-11-24T11:00:00.000Z', again: false }
  return entrySchema.safeParse(assess(null, read, context)).success
}

const orders = z
  .array(
    z.union([
      z.strictObject({ ok: z.literal(true), order: order.refine(isStorable, 'an order to be kept') }),
      z.strictObject({ ok: z.literal(false), orderId: id, field: z.string().min(1).max(500) }),
    ]),
  )
  .transform((all) => all.map((read) => (read.ok ? read.order.id : read.orderId)))

/** Ids that rise: else paging would not end. */
const rising = (ids: readonly string[]): boolean =>
  ids.every((one, index) => index === 0 || BigInt(one) > BigInt(ids[index - 1] ?? '0'))

const names = z.array(z.strictObject({ id: z.string(), name: text }))

const coded = z.array(z.strictObject({ code: z.string(), title: text }))

const info = z.strictObject({
  openCartVersion: z.string(),
  moduleVersion: z.string(),
  phpVersion: z.string(),
  timeZone: z.string(),
  baseCurrency: z.string(),
  adminUrl: z.string().exactOptional(),
  stores: z.array(z.strictObject({ id: z.string(), name: text, url: z.string() })),
  orderStatuses: z.array(
    z.strictObject({ id: z.string(), name: text, hint: z.enum(['paid', 'complete', '']) }),
  ),
  taxRates: z.array(
    z.strictObject({
      name: text,
      rate: z.string().regex(/^-?\d+(\.\d+)?$/),
      kind: z.enum(['percentage', 'fixed']),
      countries: z.array(z.string()),
      based: z.array(z.enum(['shipping', 'payment', 'store'])),
    }),
  ),
  taxClasses: z.array(z.strictObject({ id: z.string(), title: text })).exactOptional(),
  paymentMethods: coded,
  shippingMethods: coded.exactOptional(),
  totalCodes: coded.exactOptional(),
  customFields: names,
  orderCount: z.int().min(0),
})

/** A question whose answer is hostile, and what a value out of it must look like. */
interface Target {
  readonly real: readonly string[]
  readonly asks: (question: URLSearchParams) => boolean
  readonly ask: (shop: Shop) => Promise<Result<unknown, Problem>>
  readonly value: z.ZodType
}

const since = { modified: '2026-01-01 00:00:00', historyId: '' }
const asked = ['10241', '10242']
const infos = shopReplies({ do: 'info' })

const targets: readonly Target[] = [
  { real: infos, asks: (q) => q.get('do') === 'info', ask: (shop) => shop.info(), value: info },
  {
    real: shopReplies({ do: 'orders', modified_since: since.modified, limit: '2' }, 20),
    asks: (q) => q.has('modified_since'),
    ask: (shop) => shop.changedOrders(since, '10'),
    value: z.strictObject({
      orders: orders.refine((ids) => rising(['10', ...ids])),
      cursor: z.strictObject({
        modified: z.string().max(19),
        historyId: z.string().max(19),
        scanned: z.string().max(19),
      }),
      total: z.int().min(0).nullable(),
      nextAfterId: id.nullable(),
    }),
  },
  {
    real: shopReplies({ do: 'orders', ids: asked.join(',') }),
    asks: (q) => q.has('ids'),
    ask: (shop) => shop.ordersById(asked),
    value: z
      .strictObject({ orders, missing: z.array(id) })
      .refine(
        (page) => [...page.orders, ...page.missing].sort().join() === asked.join(),
        'exactly those asked for',
      ),
  },
  {
    real: shopReplies({ do: 'ids', limit: '20' }),
    asks: (q) => q.get('do') === 'ids',
    ask: (shop) => shop.existingIds('10'),
    value: z.strictObject({
      ids: z.array(id).refine((ids) => rising(['10', ...ids])),
      nextAfterId: id.nullable(),
    }),
  },
]

const refusals = [
  '{"api":1,"error":{"code":"wrong_key","message":"The key is not right"}}',
  '{"api":1,"error":{"code":"api_too_old","message":""},"module_version":"0.9"}',
  '{"api":1,"error":{"code":"shop_error","message":"SQLSTATE[HY000]"}}',
]

const key = 'Sleutel-die-niemand-ziet'

function shopBehind(http: Http): Shop {
  const address = 'https://winkel.test/index.php?route=extension/factuurbrug/module/factuurbrug'
  return createOpenCartShop({ http, address, apiKey: key, licenceKey: '', timeZone: 'Europe/Amsterdam' })
}

async function shoot(deliver: Deliver, chance: Chance): Promise<string> {
  const { real, asks, ask, value } = chance.pick(targets)
  const hostile = deliver(hostileAnswer(chance, { good: real, bad: refusals }), chance)
  const honest: HttpAnswer = { kind: 'answer', status: 200, header: () => null, body: infos[0] ?? '' }
  const shop = shopBehind((request) =>
    asks(new URL(request.url).searchParams) ? hostile(request) : Promise.resolve(honest),
  )
  const end = await ask(shop)
  if (end.ok) {
    value.parse(end.value)
    return 'read'
  }
  mustBeTold(end.problem)
  return end.problem.data.cause ?? end.problem.code
}

/** A failure says what it is, in bounded words without the key, and passes or waits for the merchant. */
function mustBeTold(problem: Problem): void {
  const said = JSON.stringify(problem)
  must(['retry', 'paused'].includes(kindOf(problem.code)), said)
  must(!said.includes(key) && said.length < 1000, 'what is told is short and holds no secret')
}

describe('each hostile reply of the shop gives what was asked for, or a failure that says why not', () => {
  test('thousands of them', () => barrage('shop', (chance) => shoot(inProcess, chance)))

  test('and some over real HTTP', async () => {
    const deliver = await overHttp()
    await barrage('shop over HTTP', (chance) => shoot(deliver, chance), OVER_HTTP)
  })
})
