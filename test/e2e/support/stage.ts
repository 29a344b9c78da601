import { demoVatNumbers } from '../../../src/demo/shop/demo-customers.ts'
import { demoOrders } from '../../../src/demo/shop/demo-orders.ts'
import type { CallName, Input, Outputs } from '../../../src/shared/contract/calls.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { bookingFor } from '../../support/connection-settings.ts'
import { DAY_MS, moneybirdToken, shopKey, type StandIns } from '../../support/stand-ins.ts'

/**
 * How far an installation is: `new` never used; `accepted` terms read, nothing connected; `ready` both sides connected, set up
 * previewed and automatic, never run; `run` the same after a run; `demo` the demo's orders, booked as the program proposes, after a run.
 */
export type Stage = 'new' | 'accepted' | 'ready' | 'run' | 'demo'

/** Makes a call and gives its answer; fails the test when that is a problem. */
export type Get = <C extends CallName>(name: C, input: Input<C>) => Promise<Outputs[C]>

/** The connection that the stages make: `Winkel`. */
export const connection = 'winkel'

/** Brings a new installation to a stage, as a merchant would. */
export async function bringTo(stage: Stage, get: Get, world: StandIns): Promise<void> {
  if (stage === 'new') return
  await get('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
  if (stage === 'accepted') return
  if (stage === 'demo') addDemoOrders(world)
  await connect(get, world, 'Winkel')
  await saveBooking(get, connection, stage === 'demo' ? await proposed(get) : bookingFor(world))
  await get('preview.days', { connection, days: 1 })
  await get('connection.automatic', { connection, on: true })
  if (stage !== 'ready') await get('run.now', { connection })
}

/** Adds a connection to the stand-ins; gives its id. Nothing is set up yet. */
export async function connect(get: Get, { shop, administration }: StandIns, name: string): Promise<string> {
  const { connection: id } = await get('connection.add', { name })
  await get('connection.shop', { connection: id, address: shop.address, key: shopKey, licence: '' })
  await get('connection.moneybird', { connection: id, token: moneybirdToken })
  await get('connection.administration', { connection: id, administrationId: administration.record.id })
  return id
}

export async function saveBooking(get: Get, id: string, booking: BookingSettings): Promise<void> {
  const { schedule } = await get('connection.settings', { connection: id })
  await get('connection.save', { connection: id, booking, schedule })
}

async function proposed(get: Get): Promise<BookingSettings> {
  const { settings, suggestion } = await get('connection.settings', { connection })
  const startDate = new Date(Date.now() - 35 * DAY_MS).toISOString().slice(0, 10)
  return { ...settings.booking, ...suggestion, startDate }
}

function addDemoOrders({ shop, vies }: StandIns): void {
  for (const { order } of demoOrders(Date.now())) shop.data.addOrder(order)
  for (const [number, verdict] of Object.entries(demoVatNumbers)) vies.verdicts.set(number, verdict)
}
