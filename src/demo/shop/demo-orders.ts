import type { ProblemCode } from '../../shared/domain/problem.ts'
import type { ContractInfo, RawOrder } from './contract.ts'
import { storiesAbroad } from './demo-orders-abroad.ts'
import { awkwardStories } from './demo-orders-awkward.ts'
import { discountStories } from './demo-orders-discounts.ts'
import { everydayStories } from './demo-orders-everyday.ts'
import { buildOrder, type OrderStory } from './order-builder.ts'
import { demoShopInfo } from './shop-info.ts'
import { wallClock } from './zone.ts'

const HOUR = 3_600_000

/** The orders fill this many hours before now: a little less than thirty days. */
const SPAN_HOURS = 29.5 * 24

const FIRST_ORDER_ID = 10_241

export interface DemoOrder {
  readonly story: string
  readonly order: RawOrder
  /** The code with which it must be refused, `null` when it need not be. */
  readonly refused: ProblemCode | null
}

/**
 * The orders of the demo shop over the thirty days before `now` (ms UTC), oldest first, the kinds well mixed. The same
 * `now` gives the same orders. Ids have gaps, as in a real shop.
 */
export function demoOrders(now: number, info: ContractInfo = demoShopInfo()): DemoOrder[] {
  const stories = interleaved([everydayStories, discountStories, storiesAbroad, awkwardStories])
  return stories.map((story, index) => {
    const hoursAgo = 1 + ((stories.length - 1 - index) * SPAN_HOURS) / stories.length
    const time = now - Math.round(hoursAgo * HOUR) - (index % 7) * 611_000
    const added = wallClock(time, info.time_zone)
    const modified = wallClock(time + 1_260_000, info.time_zone)
    const orderId = FIRST_ORDER_ID + index + Math.floor(index / 4)
    const order = buildOrder(story, orderId, { added, modified })
    return {
      story: story.story,
      order: named(order, info),
      refused: story.refused ?? null,
    }
  })
}

/** Adds the titles that go with the codes: name of the status and of the payment method. */
function named(order: RawOrder, info: ContractInfo): RawOrder {
  const status = info.order_statuses.find((each) => each.order_status_id === order.order_status_id)
  const method = info.payment_methods.find((each) => each.code === order.payment_code)
  return { ...order, order_status: status?.names['nl-nl'] ?? '', payment_method: method?.title ?? '' }
}

/** Takes from each list in turn, in proportion to its length, so that no kind comes in a row. */
function interleaved(lists: readonly (readonly OrderStory[])[]): OrderStory[] {
  const placed = lists.flatMap((list) =>
    list.map((story, index) => ({ story, at: (index + 0.5) / list.length })),
  )
  return placed.sort((a, b) => a.at - b.at).map(({ story }) => story)
}
