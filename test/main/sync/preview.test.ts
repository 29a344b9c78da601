import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { demoOrders } from '../../../src/demo/shop/demo-orders.ts'
import { demoVatNumbers } from '../../../src/demo/shop/demo-customers.ts'
import { allow, chooseContact } from '../../../src/main/sync/actions.ts'
import { NEW_CONTACT, previewDays, previewOrder } from '../../../src/main/sync/preview.ts'
import type { Preview } from '../../../src/shared/contract/preview.ts'
import { problem, type Problem } from '../../../src/shared/domain/problem.ts'
import type { Result } from '../../../src/shared/domain/result.ts'
import { theInvoice } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram, type Program, type ProgramOptions } from '../../support/program.ts'
import { noon, standIns, type StandIns } from '../../support/stand-ins.ts'

/** A program of which every body that it sends is kept, by path. */
async function listened(world: StandIns, options: ProgramOptions = {}) {
  const sent: { path: string; body: string }[] = []
  const program = await openProgram(world, {
    ...options,
    fetch: (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      if (init?.method === 'POST' && typeof init.body === 'string')
        sent.push({ path: pathname.split('/').slice(4).join('/'), body: init.body })
      return fetch(input, init)
    },
  })
  return { program, sent }
}

function valueOf(result: Result<Preview, Problem>): Preview {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function preview(program: Program, days = 30): Promise<Preview> {
  const { ports } = await program.inside()
  return valueOf(await previewDays(ports, program.settings.booking, days))
}

function expectNothingWritten({ moneybird }: StandIns): void {
  expect(Object.values(moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  expect(moneybird.requests.every((request) => request.applied === null)).toBe(true)
}

describe('a preview of the demo shop', () => {
  test('writes nothing, and its bodies are byte for byte what the run then sends', async () => {
    const world = await standIns({ rateLimit: null })
    for (const [number, verdict] of Object.entries(demoVatNumbers)) world.vies.verdicts.set(number, verdict)
    for (const { order } of demoOrders(noon)) world.shop.data.addOrder(order)
    const { program, sent } = await listened(world, { booking: { startDate: '2026-10-20' } })
    const shown = await preview(program, 31)
    expectNothingWritten(world)
    expect((await program.state()).entries).toEqual({})
    expect(sent.filter(({ path }) => !path.endsWith('synchronization.json'))).toEqual([])
    const report = await program.run('manual')
    const ready = shown.counts.good + shown.counts.warning
    expect(ready).toBeGreaterThan(20)
    expect((report.orders.done ?? 0) + (report.orders.draft ?? 0)).toBe(ready)
    expect(report.orders.failed).toBe(shown.counts.failed)
    const contacts = new Set(shown.orders.flatMap((order) => order.bodies?.contact ?? []))
    for (const { body } of sent.filter(({ path }) => path === 'contacts.json'))
      expect([...contacts]).toContain(body)
    const expected = shown.orders.flatMap((order) => order.bodies?.invoice ?? [])
    const real = sent.filter(({ path }) => path === 'sales_invoices.json').map(({ body }) => body)
    expect(real.map(withoutContact)).toEqual(expected.map(withoutContact))
  })

  test('says of each failing order what the run then says', async () => {
    const world = await standIns({ rateLimit: null })
    for (const { order } of demoOrders(noon)) world.shop.data.addOrder(order)
    const { program } = await listened(world, { booking: { startDate: '2026-10-20' } })
    const shown = await preview(program, 31)
    await program.run('manual')
    for (const { orderId, verdict, problem, warnings, total } of shown.orders) {
      const entry = await program.entry(orderId)
      expect(entry.total, orderId).toBe(total)
      if (verdict === 'failed') expect(entry, orderId).toMatchObject({ state: 'failed', problem })
      if (verdict === 'warning') expect(entry.warnings, orderId).toEqual(warnings)
    }
  })
})

function withoutContact(body: string): string {
  return body.replace(/"contact_id":"[^"]+"/, '"contact_id":""')
}

test('the contact id of a known customer is in the body, and no contact body', async () => {
  const world = await standIns()
  const contactId = addContact(world.moneybird.world, world.administration, {
    firstname: 'Jan',
    lastname: 'Jansen',
    email: 'klant1001@example.nl',
  })
  const { program } = await listened(world)
  for (const order of shopOrders(2)) world.shop.data.addOrder(order)
  const [known, fresh] = (await preview(program)).orders
  expect(known?.bodies).toMatchObject({ contact: null })
  expect(known?.bodies?.invoice).toContain(`"contact_id":"${contactId}"`)
  expect(fresh?.bodies?.contact).toContain('klant1002@example.nl')
  expect(fresh?.bodies?.invoice).toContain(`"contact_id":"${NEW_CONTACT}"`)
})

describe('an order from before the start date', () => {
  test('is previewed, and the preview says that a run leaves it out', async () => {
    const world = await standIns()
    const { program } = await listened(world, { booking: { startDate: '2026-11-20' } })
    world.shop.data.addOrder(shopOrder(1001, { date_added: '2026-11-10 10:00:00' }))
    world.shop.data.addOrder(shopOrder(1002, { date_added: '2026-11-21 10:00:00' }))
    const [old, recent] = (await preview(program)).orders
    expect(old).toMatchObject({ orderId: '1001', verdict: 'good', leftOut: { code: 'BEFORE_START_DATE' } })
    expect(recent).toMatchObject({ orderId: '1002', verdict: 'good', leftOut: null })
    await program.run('manual')
    expect([...world.administration.invoices.values()].map(({ reference }) => reference)).toEqual(['1002'])
    program.settings.booking = { ...program.settings.booking, startDate: '2026-11-01' }
    expect((await preview(program)).orders[0]).toMatchObject({ orderId: '1001', leftOut: null })
  })
})

describe('what the merchant decided for one order', () => {
  test('a chosen contact is the one that the preview shows', async () => {
    const world = await standIns()
    const contactId = addContact(world.moneybird.world, world.administration, { company_name: 'De Zaak' })
    const { program, sent } = await listened(world)
    world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
    await program.run('hourly')
    const { ports } = await program.inside()
    await chooseContact(ports, '1001', contactId)
    world.shop.data.setStatus(1001, status.paid)
    const shown = valueOf(await previewOrder(ports, program.settings.booking, '1001'))
    expect(shown.orders[0]?.bodies?.invoice).toContain(`"contact_id":"${contactId}"`)
    await program.run('hourly')
    expect(sent.map(({ body }) => body)).toContain(shown.orders[0]?.bodies?.invoice)
    expect(theInvoice(world, 1001).contact.id).toBe(contactId)
  })

  test('a contact without the refused address is the one that the preview shows, not the general one', async () => {
    const world = await standIns()
    const general = addContact(world.moneybird.world, world.administration, { company_name: 'Toonbank' })
    const { program, sent } = await listened(world, { booking: { defaultContactId: general } })
    world.shop.data.addOrder(shopOrder(1001, { email: 'jan@nergens.invalid' }))
    await program.run('hourly')
    const { ports } = await program.inside()
    await allow(ports, '1001', 'CONTACT_EMAIL_REJECTED')
    const shown = valueOf(await previewOrder(ports, program.settings.booking, '1001'))
    await program.run('hourly')
    expect(sent.map(({ body }) => body)).toContain(shown.orders[0]?.bodies?.contact)
    expect(theInvoice(world, 1001).contact.id).not.toBe(general)
  })
})

test('a preview knows what is done, waits, fails and cannot be read, and previews orders from before the start date', async () => {
  const world = await standIns()
  const { program } = await listened(world)
  const { data } = world.shop
  data.addOrder(shopOrder(1001))
  await program.run('hourly')
  data.addOrder(shopOrder(1002, { date_added: '2026-10-28 10:00:00' }))
  data.addOrder(shopOrder(1003, { order_status_id: status.pending }))
  data.addOrder(shopOrder(1004, { total: '30.0000' }))
  data.addOrder(shopOrder(1005, { total: 'veel' }))
  data.addOrder(shopOrder(1006, { date_added: '2026-10-20 10:00:00' }))
  const shown = await preview(program)
  expect(shown.orders.map(({ orderId, verdict }) => `${orderId} ${verdict}`)).toEqual([
    '1001 done',
    '1002 good',
    '1003 waiting',
    '1004 failed',
    '1005 failed',
  ])
  expect(shown.counts).toEqual({ good: 1, warning: 0, there: 0, failed: 2, waiting: 1, done: 1 })
  expect(shown.orders.at(-1), 'of what cannot be read nothing is shown but the field').toEqual({
    orderId: '1005',
    date: '',
    customer: '',
    total: '',
    currency: 'EUR',
    verdict: 'failed',
    problem: problem('ORDER_UNREADABLE', { field: 'total' }),
    warnings: [],
    leftOut: null,
    draft: null,
    contact: null,
    bodies: null,
  })
})

test('a preview of an order that is not in the shop is empty', async () => {
  const world = await standIns()
  const { program } = await listened(world)
  const { ports } = await program.inside()
  expect(valueOf(await previewOrder(ports, program.settings.booking, '4711')).orders).toEqual([])
})

test.each([
  { what: 'Moneybird is signed out', status: 401, code: 'MONEYBIRD_DISCONNECTED' },
  { what: 'Moneybird does not answer', status: 503, code: 'MONEYBIRD_TEMPORARY' },
])('a preview while $what is a problem, not an empty preview', async ({ status: answer, code }) => {
  const world = await standIns()
  const { program } = await listened(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'answer', status: answer, request: '*' })
  const { ports } = await program.inside()
  const failed = { ok: false, problem: { code } }
  expect(await previewDays(ports, program.settings.booking, 30)).toMatchObject(failed)
  expect(await previewOrder(ports, program.settings.booking, '1001')).toMatchObject(failed)
})

test.each(['contacts/synchronization', '*'])(
  'a preview for which Moneybird refuses %s is a problem with its words',
  async (path) => {
    const world = await standIns()
    const { program } = await listened(world)
    world.shop.data.addOrder(shopOrder(1001))
    const answer = { kind: 'answer', status: 422, body: { error: { base: ['nu niet'] } } } as const
    world.moneybird.faults.add({ ...answer, request: path === '*' ? path : `GET ${path}` })
    const { ports } = await program.inside()
    expect(await previewDays(ports, program.settings.booking, 30)).toMatchObject({
      ok: false,
      problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: 'base: nu niet' } },
    })
  },
)

test('a preview while the shop does not answer is a problem, not an empty preview', async () => {
  const world = await standIns()
  const { program } = await listened(world)
  await program.run('manual')
  world.shop.setFault({ kind: 'reset' })
  const { ports } = await program.inside()
  const failed = { ok: false, problem: { code: 'OPENCART_BAD_ANSWER' } }
  expect(await previewDays(ports, program.settings.booking, 30)).toMatchObject(failed)
  expect(await previewOrder(ports, program.settings.booking, '1001')).toMatchObject(failed)
})
