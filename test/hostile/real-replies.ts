import { answerQuery } from '../../src/demo/shop/api.ts'
import { demoOrders } from '../../src/demo/shop/demo-orders.ts'
import { createShopData } from '../../src/demo/shop/shop-data.ts'
import { demoShopInfo } from '../../src/demo/shop/shop-info.ts'
import { play } from '../faults/scene.ts'
import { scenes } from '../faults/scenes.ts'
import { noon } from '../support/stand-ins.ts'

/** Of a list so many rows are kept: what is in the others is the same again. */
const ROWS = 2

const SHORTEST = 3

/** What the Moneybird stand-in answers in the scenes of the fault matrix, the shortest of each endpoint. */
export async function moneybirdReplies(
  administrationId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const replies = new Map<string, Set<string>>()
  for (const scene of Object.values(scenes)) {
    const { requests } = await play(scene, null)
    const own = requests.flatMap(({ path }) => /\/(\d+)\//.exec(path)?.[1] ?? [])[0] ?? ''
    for (const { endpoint, responseBody } of requests) {
      if (responseBody === undefined) continue
      const few: unknown = Array.isArray(responseBody) ? responseBody.slice(0, ROWS) : responseBody
      const text = JSON.stringify(few)
        .replaceAll(/127\.0\.0\.1:\d+/g, 'moneybird.test')
        .replaceAll(own, administrationId)
      replies.set(endpoint, (replies.get(endpoint) ?? new Set()).add(text))
    }
  }
  return new Map([...replies].map(([endpoint, texts]) => [endpoint, shortest([...texts])]))
}

function shortest(texts: readonly string[]): readonly string[] {
  return texts.toSorted((a, b) => a.length - b.length || a.localeCompare(b)).slice(0, SHORTEST)
}

/** What the shop's module answers to a question about the demo shop, a few orders at a time. */
export function shopReplies(question: Readonly<Record<string, string>>, pages = 1): readonly string[] {
  const data = createShopData(demoShopInfo('Europe/Amsterdam'), 'Europe/Amsterdam', () => noon)
  for (const { order } of demoOrders(noon)) data.addOrder(order)
  const ids = data.orders().map((order) => order.order_id)
  return Array.from({ length: pages }, (_, page) => {
    const after = page === 0 ? {} : { after_id: ids[page * ROWS - 1] ?? '0' }
    return JSON.stringify(answerQuery(data, new URLSearchParams({ ...question, ...after })).body)
  })
}
