import { z } from 'zod'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import type { ShopAnswerCause } from '../../../shared/problems/shop-answers.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { IdPage, OrderPage, OrdersById, ReadOrder } from '../../ports/shop.ts'
import { count, id, pathText, rawText } from './schema.ts'
import { readOrder } from './read-order.ts'

const nothingOr = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.nullable(item))

/** Stored time; an empty shop has no highest one, and an old MySQL may answer zeros. */
const storedTime = rawText
  .transform((value) => (value.startsWith('0000') ? '' : value))
  .pipe(z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)]))

const pageReply = z.object({
  cursor: z.object({ modified: storedTime, history_id: rawText.pipe(z.string().regex(/^\d{0,19}$/)) }),
  total: nothingOr(count),
  orders: z.array(z.unknown()),
  next_after_id: nothingOr(id),
})

const byIdReply = z.object({ orders: z.array(z.unknown()), missing: z.array(id) })

const idsReply = z.object({
  rows: z.array(z.tuple([id], z.unknown()).transform(([orderId]) => orderId)),
  next_after_id: nothingOr(id),
})

/** Reads a page of `do=orders` that was asked for after `afterId`; ids must rise, so that paging always ends. */
export function readOrderPage(reply: unknown, afterId: string, zone: string): Result<OrderPage, Problem> {
  const read = parsed(pageReply, reply)
  if (!read.ok) return read
  const orders = readOrders(read.value.orders, zone)
  if (!orders.ok) return orders
  const nextAfterId = read.value.next_after_id
  const repeated = repetition(orders.value.map(idOf), afterId, nextAfterId)
  if (repeated !== null) return fail(badAnswer('repeated_page', repeated))
  const { modified, history_id: historyId } = read.value.cursor
  return ok({ orders: orders.value, cursor: { modified, historyId }, total: read.value.total, nextAfterId })
}

/** Reads the reply to a question for given orders. Each id must come back exactly once, found or missing. */
export function readOrdersById(
  reply: unknown,
  asked: readonly string[],
  zone: string,
): Result<OrdersById, Problem> {
  const read = parsed(byIdReply, reply)
  if (!read.ok) return read
  const orders = readOrders(read.value.orders, zone)
  if (!orders.ok) return orders
  const answered = [...orders.value.map(idOf), ...read.value.missing]
  const open = new Set(asked)
  const surplus = answered.find((answeredId) => !open.delete(answeredId))
  if (surplus !== undefined) return fail(badAnswer('repeated_page', `order_id ${surplus}`))
  const [unanswered] = open
  if (unanswered !== undefined) return fail(badAnswer('wrong_shape', `missing ${unanswered}`))
  return ok({ orders: orders.value, missing: read.value.missing })
}

/** Reads a page of `do=ids` that was asked for after `afterId`. */
export function readIdPage(reply: unknown, afterId: string): Result<IdPage, Problem> {
  const read = parsed(idsReply, reply)
  if (!read.ok) return read
  const ids = read.value.rows
  const nextAfterId = read.value.next_after_id
  const repeated = repetition(ids, afterId, nextAfterId)
  return repeated === null ? ok({ ids, nextAfterId }) : fail(badAnswer('repeated_page', repeated))
}

/** The problem of a shop that answered, but not with what was asked. */
export function badAnswer(cause: ShopAnswerCause, detail: string): Problem {
  return problem('OPENCART_BAD_ANSWER', { cause, detail })
}

function parsed<T extends z.ZodType>(schema: T, reply: unknown): Result<z.infer<T>, Problem> {
  const read = schema.safeParse(reply)
  if (read.success) return ok(read.data)
  return fail(badAnswer('wrong_shape', pathText(read.error.issues[0]?.path ?? [])))
}

function readOrders(values: readonly unknown[], zone: string): Result<readonly ReadOrder[], Problem> {
  const orders: ReadOrder[] = []
  for (const [index, value] of values.entries()) {
    const order = readOrder(value, zone)
    if (order === null) return fail(badAnswer('wrong_shape', `orders[${index}].order_id`))
    orders.push(order)
  }
  return ok(orders)
}

function idOf(read: ReadOrder): string {
  return read.ok ? read.order.id : read.orderId
}

/** The first thing that does not rise: an id at or below the one before it, or the key of the next page. */
function repetition(ids: readonly string[], afterId: string, nextAfterId: string | null): string | null {
  let last = BigInt(afterId)
  for (const current of ids) {
    if (BigInt(current) <= last) return `order_id ${current}`
    last = BigInt(current)
  }
  if (nextAfterId === null) return null
  const grows = BigInt(nextAfterId) >= last && BigInt(nextAfterId) > BigInt(afterId)
  return grows ? null : `next_after_id ${nextAfterId}`
}
