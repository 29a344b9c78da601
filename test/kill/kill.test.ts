import { expect, test } from 'vitest'
import { shopOrder } from '../support/orders.ts'
import { standIns } from '../support/stand-ins.ts'
import { checkBooks } from './checks.ts'
import { killAgainAndAgain } from './kills.ts'

const TIMES = 12

test(`after each of ${TIMES} kills of the real program nothing is twice or unknown, and in the end every order is paid once`, async () => {
  const tally = await killAgainAndAgain(TIMES, 1)
  process.stdout.write(`kills: ${JSON.stringify(tally)}\n`)
  expect(Object.values(tally.kills).reduce((sum, count) => sum + count, 0)).toBe(TIMES)
  for (const [moment, count] of Object.entries(tally.kills)) expect(count, moment).toBeGreaterThan(0)
  expect(tally.orders).toBeGreaterThan(TIMES)
})

test('books in which something stands twice are seen', async () => {
  const world = await standIns({ now: 'real' })
  world.shop.data.addOrder(shopOrder(1001))
  const call = (path: string, body: object) =>
    fetch(`${world.moneybird.url}/${world.administration.record.id}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer moneybird-token-0123456789',
      },
      body: JSON.stringify(body),
    })
  const contact = { firstname: 'Jan', send_invoices_to_email: 'klant1001@example.nl' }
  await call('contacts', { contact })
  checkBooks(world)
  await call('contacts', { contact })
  expect(() => {
    checkBooks(world)
  }).toThrow('klant1001@example.nl has 2 contacts')
})
