import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { creditInvoices } from '../main/sync/refund-bench.ts'
import { shopOrders } from '../support/orders.ts'
import { standIns } from '../support/stand-ins.ts'
import { timesSent } from './in-the-books.ts'
import { makePlace, type Place } from './place.ts'
import { killAt, startVictim } from './victim.ts'

/** Draft, its lines, sending, payment: so many writes has a refund. */
const WRITES = 4

async function sendsCredits({ folder }: Place): Promise<void> {
  const file = join(folder, 'settings.json')
  const settings = JSON.parse(await readFile(file, 'utf8')) as { connections: { booking: object }[] }
  for (const one of settings.connections) one.booking = { ...one.booking, refundSending: 'Manual' }
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 })
}

test('a refund of the real program that is killed at each of its writes is there once, sent once and paid back once', async () => {
  const world = await standIns({ now: 'real', rateLimit: null })
  const place = await makePlace(world)
  onTestFinished(() => place.remove())
  await sendsCredits(place)
  const ids = Array.from({ length: WRITES }, (_, index) => 1001 + index)
  const run = (...command: string[]) => startVictim(place.folder, command).ended
  for (const order of shopOrders(WRITES)) world.shop.data.addOrder(order)
  expect(await run('sync')).toBe(0)
  for (const id of ids)
    world.shop.data.edit(id, {
      returns: [{ return_id: String(id), product: 'Mok', quantity: '1', line: '0' }],
    })
  await run('sync')
  for (const [index, id] of ids.entries()) {
    await place.forgetRequests()
    const victim = startVictim(place.folder, ['refunds', 'confirm', String(id)])
    await killAt(world, place.folder, victim, { kind: 'write', count: index + 1 })
    expect(creditInvoices(world).length).toBeLessThanOrEqual(index + 1)
  }
  // Who was killed before it had begun begins again; what is in doubt is asked about once the settle time is over.
  for (const id of ids) await run('refunds', 'confirm', String(id))
  await run('sync')
  const credits = creditInvoices(world)
  expect(credits.map(({ reference }) => reference).sort()).toEqual(ids.map((id) => `${id}-R1`))
  for (const credit of credits) {
    expect(credit).toMatchObject({
      state: 'paid',
      totals: { incl: '-10.00' },
      payments: [{ price: '-10.0' }],
    })
    expect(timesSent(world, credit.id)).toBe(1)
  }
})
