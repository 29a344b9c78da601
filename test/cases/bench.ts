import { startMoneybird, type MoneybirdServer } from '../../src/demo/moneybird/server/server.ts'
import { addAdministration, addLedger, addTaxRate } from '../../src/demo/moneybird/seed/seed.ts'
import type { Arithmetic } from '../../src/demo/moneybird/invoices/totals.ts'
import { createWorld, type AdministrationBooks } from '../../src/demo/moneybird/world.ts'
import { startShop, type ShopServer } from '../../src/demo/shop/server.ts'
import { demoShopInfo } from '../../src/demo/shop/shop-info.ts'
import { startVies, type ViesStandIn } from '../../src/demo/vies.ts'
import { virtualClock, type VirtualClock } from '../support/virtual-clock.ts'
import { moneybirdLedgers, moneybirdRates, shopRates } from './tables.ts'

/** A way in which Moneybird may compute; every case must end the same under all of them. */
export interface Mode {
  readonly name: string
  readonly arithmetic: Arithmetic
  readonly roundInputPrices: boolean
}

export const allModes: readonly Mode[] = [
  { name: 'sum', arithmetic: 'sum', roundInputPrices: false },
  { name: 'line', arithmetic: 'line', roundInputPrices: false },
  { name: 'line_tax', arithmetic: 'line_tax', roundInputPrices: false },
  { name: 'rounded prices', arithmetic: 'sum', roundInputPrices: true },
]

/** The stand-ins of one play, and the ids that they gave to the keys of the cases. */
export interface Bench {
  readonly clock: VirtualClock
  readonly moneybird: MoneybirdServer
  readonly administration: AdministrationBooks
  readonly shop: ShopServer
  readonly vies: ViesStandIn
  /** Stand-in id by key (`mb_nl21`, `ledger_klanttegoed`, `c100`, `i500`). */
  readonly ids: Map<string, string>
  close(): Promise<void>
}

export const shopKey = 'case-key-0123456789'

/** 2026-11-24 12:00 in Amsterdam. */
const noon = Date.parse('2026-11-24T11:00:00Z')

/** Starts stand-ins that hold the fixed tables and nothing else. */
export async function startBench(mode: Mode, shopZone: string): Promise<Bench> {
  const clock = virtualClock(noon)
  const world = createWorld(() => clock.now())
  const administration = addAdministration(world)
  const ids = new Map<string, string>()
  for (const { key, ...rate } of moneybirdRates) ids.set(key, addTaxRate(world, administration, rate))
  for (const { key, ...ledger } of moneybirdLedgers) ids.set(key, addLedger(world, administration, ledger))
  const { arithmetic, roundInputPrices } = mode
  const moneybird = await startMoneybird({ world, arithmetic, roundInputPrices })
  const shop = await startShop({
    key: shopKey,
    now: () => clock.now(),
    timeZone: shopZone,
    info: { ...demoShopInfo(shopZone), tax_rates: shopRates.map(taxRate) },
  })
  const vies = await startVies()
  const close = async () => {
    await Promise.all([moneybird.close(), shop.close(), vies.close()])
  }
  return { clock, moneybird, administration, shop, vies, ids, close }
}

function taxRate([name, rate, type, country]: (typeof shopRates)[number], index: number) {
  return { tax_rate_id: String(91 + index), name, rate, type, countries: [country] }
}

/** The stand-in's id of a key of the cases. */
export function idOf(bench: Bench, key: string): string {
  const id = bench.ids.get(key)
  if (id === undefined) throw new Error(`Nothing is called ${key}`)
  return id
}

/** The key of an id, or the id itself when the case has no name for it. */
export function keyOf(bench: Bench, id: string): string {
  return [...bench.ids].find(([, known]) => known === id)?.[0] ?? id
}
