import { onTestFinished } from 'vitest'
import {
  startMoneybird,
  type ServerOptions,
  type MoneybirdServer,
} from '../../src/demo/moneybird/server/server.ts'
import { createDemoWorld } from '../../src/demo/moneybird/seed/demo-world.ts'
import type { AdministrationBooks } from '../../src/demo/moneybird/world.ts'
import { startShop, type ShopOptions, type ShopServer } from '../../src/demo/shop/server.ts'
import { startVies, type ViesStandIn } from '../../src/demo/vies.ts'
import { virtualClock, type VirtualClock } from './virtual-clock.ts'

/** The outside world of the program: shop, Moneybird and VIES over real HTTP, all on one clock that a test moves. */
export interface StandIns {
  readonly clock: VirtualClock
  readonly moneybird: MoneybirdServer
  readonly administration: AdministrationBooks
  readonly shop: ShopServer
  readonly vies: ViesStandIn
  close(): Promise<void>
}

export const shopKey = 'Winkel-sleutel-0123456789!'
export const moneybirdToken = 'moneybird-token-0123456789'

/** 2026-11-24 12:00 in Amsterdam. */
export const noon = Date.parse('2026-11-24T11:00:00Z')

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** The real time, for programs in a process of their own. It cannot be moved. */
const realTime: VirtualClock = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  sleep: () => Promise.reject(new Error('Nobody sleeps on the real clock here')),
  advance() {
    throw new Error('Real time cannot be moved')
  },
}

interface StandInOptions extends Omit<ServerOptions, 'world' | 'now' | 'token' | 'port'> {
  /** Start of the clock, ms; noon unless told. `real`: the clock of this computer. */
  readonly now?: number | 'real'
  readonly shop?: Partial<Omit<ShopOptions, 'key' | 'now'>>
}

/** Starts all three with empty books and an empty shop. Who calls closes them. */
export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const { now = noon, shop: shopOptions = {}, ...moneybirdOptions } = options
  const clock = now === 'real' ? realTime : virtualClock(now)
  const { world, administration } = createDemoWorld(() => clock.now())
  const [moneybird, shop, vies] = await Promise.all([
    startMoneybird({ world, token: moneybirdToken, ...moneybirdOptions }),
    startShop({ key: shopKey, now: () => clock.now(), ...shopOptions }),
    startVies(),
  ])
  return {
    clock,
    moneybird,
    administration,
    shop,
    vies,
    async close() {
      await Promise.all([moneybird.close(), shop.close(), vies.close()])
    },
  }
}

/** The same, closed by itself after the test. */
export async function standIns(options: StandInOptions = {}): Promise<StandIns> {
  const made = await startStandIns(options)
  onTestFinished(() => made.close())
  return made
}
