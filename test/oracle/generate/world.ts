import type { OracleWorld } from '../world.ts'
import { generateOrder, type RowIds } from './order.ts'
import { randomOf } from './random.ts'
import { generateShop, profiles, versions } from './shop.ts'

/** A random shop with orders, by seed. OSS is on in odd seeds, as in all worlds. */
export function generateWorld(seed: number, orders: number): OracleWorld {
  const random = randomOf(seed * 7919 + 17)
  // Sixteen worlds on end have all profiles, 96 all pairs of version and profile; 37 and 96 have no divisor in common.
  const pairs = versions.length * profiles.length
  const pair = (seed * 37 + Math.floor(seed / pairs)) % pairs
  const version = versions[Math.floor(pair / profiles.length)] ?? versions[0]
  const profile = profiles[pair % profiles.length] ?? profiles[0]
  const shop = generateShop(version, profile, seed, random)
  const ids = countingIds()
  const made = Array.from({ length: orders }, (_, at) => generateOrder(shop, at + 1, ids, random))
  return {
    version,
    world: {
      seed,
      profile,
      rates: shop.rates,
      classes: shop.classes,
      based: shop.based,
      products: shop.products.map((one) => ({ id: one.id, class: one.taxClass, ship: one.shipped ? 1 : 0 })),
    },
    settings: shop.choices,
    rows: {
      order: made.map((one) => one.order),
      order_product: made.flatMap((one) => one.products),
      order_option: made.flatMap((one) => one.options),
      order_total: made.flatMap((one) => one.totals),
      order_voucher: made.flatMap((one) => one.vouchers),
    },
    truth: Object.fromEntries(made.map((one) => [one.order.order_id ?? '', one.truth])),
  }
}

const mostPerWorld = 125

/** As many worlds as hold this number of orders, each with its own shop; as few as there are kinds of shops, or more. */
export function* generateWorlds(
  orders: number,
  seed: number,
): Iterable<{ name: string; world: OracleWorld }> {
  const ordersPerWorld = Math.min(mostPerWorld, Math.ceil(orders / profiles.length))
  for (let made = 0, at = seed; made < orders; made += ordersPerWorld, at += 1) {
    const world = generateWorld(at, Math.min(ordersPerWorld, orders - made))
    yield { name: `${world.version}-${at}`, world }
  }
}

function countingIds(): RowIds {
  const last = new Map<string, number>()
  return {
    next(table) {
      const id = (last.get(table) ?? 0) + 1
      last.set(table, id)
      return String(id)
    },
  }
}
