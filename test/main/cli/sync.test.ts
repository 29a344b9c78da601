import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectedInstallation, type Installation } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'

/** Orders: 1001 and 1002 fine, 1003 fails, 1004 waits for its status. */
async function shopWithOrders(): Promise<{ world: StandIns; installation: Installation }> {
  const world = await standIns({ now: 'real' })
  const { data } = world.shop
  data.addOrder(shopOrder(1001))
  data.addOrder(shopOrder(1002, { payment_company: 'Café ☕ 東京 & Zn.' }))
  data.addOrder(shopOrder(1003, { total: '30.0000' }))
  data.addOrder(shopOrder(1004, { order_status_id: status.pending }))
  return { world, installation: await connectedInstallation(world) }
}

test('preview, sync, orders and why tell machines the same story', async () => {
  const { world, installation } = await shopWithOrders()

  const preview = await installation.json(['preview', '--days', '7'])
  expect(preview).toMatchObject({
    code: 0,
    data: { counts: { good: 2, warning: 0, failed: 1, waiting: 1, done: 0 } },
  })
  expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)

  world.moneybird.counts.reset()
  const sync = await installation.json(['sync'])
  expect(sync.code, 'something needs the merchant').toBe(3)
  expect(sync.data).toEqual({
    kind: 'manual',
    startedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) as string,
    endedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) as string,
    orders: { done: 2, failed: 1, open: 1 },
    problem: null,
    requests: expect.objectContaining({
      'POST sales_invoices': 2,
      'PATCH send_invoice': 2,
      'POST payments': 2,
    }) as object,
    requestCount: world.moneybird.counts.total(),
    failures: [
      {
        orderId: '1003',
        problem: expect.objectContaining({ code: 'TOTAL_MISMATCH' }) as object,
      },
    ],
  })

  const open = await installation.json(['orders'])
  expect(open).toMatchObject({ code: 0, data: { orders: [{ orderId: '1003' }, { orderId: '1004' }] } })
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    .format(new Date())
    .slice(0, 7)
  const done = await installation.here(['orders', '--month', month, '--state', 'done'])
  expect(done).toMatchObject({ code: 0, data: { orders: [{ orderId: '1001' }, { orderId: '1002' }] } })

  expect(await installation.json(['why', '1001'])).toMatchObject({
    code: 0,
    data: { kind: 'known', entry: { state: 'done' } },
  })
  expect(await installation.here(['why', '4711'])).toMatchObject({ code: 0, data: { kind: 'not_in_shop' } })
  expect(await installation.json(['status'])).toMatchObject({
    code: 3,
    data: { connection: 'winkel', open: { failed: 1, open: 1 }, closed: 2, needsAttention: 1, pause: null },
  })
})

test('people read a table, a reason with its code, and what to do', async () => {
  const { installation } = await shopWithOrders()
  const sync = await installation.run(['sync'])
  expect(sync).toMatchObject({ code: 3, err: '' })
  expect(sync.out).toMatch(/^ {5}2 {2}/m)
  const orders = await installation.run(['orders'])
  expect(orders.out).toContain('1003')
  expect(orders.out).toContain('30,00')
  const why = await installation.said(['why', '1003'])
  expect(why).toContain('(TOTAL_MISMATCH)')
  const english = await installation.said(['--language', 'en', 'why', '1003'])
  expect(english).toContain('(TOTAL_MISMATCH)')
  expect(english).not.toBe(why)
})

test('ignore, unignore, allow and retry change what the next run does', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  expect(await installation.here(['ignore', '1004', '--reason', 'proefbestelling'])).toEqual({
    code: 0,
    data: { outcome: 'done' },
  })
  expect(await installation.here(['why', '1004'])).toMatchObject({
    data: { entry: { state: 'ignored', problem: { data: { reason: 'proefbestelling' } } } },
  })
  expect(await installation.here(['unignore', '1004'])).toMatchObject({ code: 0 })
  expect(await installation.here(['allow', '1004', 'STATUS_NOT_SELECTED'])).toMatchObject({ code: 0 })
  expect(await installation.here(['allow', '1003', 'TOTAL_MISMATCH'])).toEqual({
    code: 1,
    data: { outcome: 'not_allowed' },
  })
  expect(await installation.here(['retry', '4711'])).toEqual({ code: 1, data: { outcome: 'unknown_order' } })
  expect(await installation.here(['retry', '1001'])).toEqual({
    code: 1,
    data: { outcome: 'already_invoiced' },
  })
  world.shop.data.addOrder(shopOrder(1003))
  expect(await installation.here(['retry', '--code', 'TOTAL_MISMATCH'])).toEqual({
    code: 0,
    data: { retried: 1 },
  })
  expect(await installation.here(['sync'])).toMatchObject({
    code: 0,
    // Looked at again, for they changed within the last two hours: 1001 and 1002.
    data: { orders: { done: 3, draft: 1 } },
  })
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(4)
})

test('a change after invoicing is told, and seen to with one command', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  world.shop.data.setStatus(1001, status.cancelled)
  expect(await installation.here(['sync', '--nightly'])).toMatchObject({
    data: { kind: 'nightly', orders: { attention: 1 } },
  })
  expect(await installation.here(['seen', '1001'])).toEqual({ code: 0, data: { outcome: 'done' } })
  expect(await installation.here(['seen', '1001'])).toEqual({ code: 1, data: { outcome: 'nothing_to_do' } })
})

test('rebuild asks first, then finds everything again and writes nothing', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  expect(await installation.run(['rebuild']), 'nobody there to say yes').toMatchObject({ code: 1 })
  expect(await installation.here(['status'])).toMatchObject({ data: { closed: 2 } })
  world.moneybird.counts.reset()
  const rebuilt = await installation.here(['rebuild', '--yes'])
  expect(rebuilt).toMatchObject({ code: 0, data: { kind: 'rebuild', problem: null, orders: { done: 2 } } })
  expect(rebuilt.data).toMatchObject({ backup: expect.stringMatching(/^backup-/) as string })
  expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  expect(await installation.here(['sync'])).toMatchObject({ code: 3, data: { problem: null } })
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
})

test('the exit code tells what is wrong: nothing to connect, shop away, Moneybird away, a full plan', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  world.shop.setFault({ kind: 'reply', status: 503, body: 'onderhoud' })
  expect(await installation.here(['sync'])).toMatchObject({
    code: 1,
    data: { problem: { code: 'OPENCART_BAD_ANSWER' } },
  })
  const doctor = await installation.here(['doctor'])
  expect(doctor.code).toBe(1)
  expect(doctor.data).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ name: 'shop', good: false })]) as object,
  })
  world.shop.setFault(null)
  world.shop.data.addOrder(shopOrder(1010))
  world.moneybird.faults.add({ kind: 'answer', status: 503, request: 'POST sales_invoices' })
  expect(await installation.here(['sync'])).toMatchObject({ data: { orders: { sending: 1 } } })
  world.moneybird.faults.clear()
  world.shop.data.addOrder(shopOrder(1011))
  world.moneybird.faults.add({ kind: 'answer', status: 402, request: 'POST sales_invoices' })
  expect(await installation.here(['sync'])).toMatchObject({
    code: 5,
    data: { problem: { code: 'MONEYBIRD_PLAN_LIMIT' } },
  })
})

test('a month is checked: what is booked agrees, what is not is counted, what is twice is named', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  const open = await installation.here(['month'])
  expect(open).toMatchObject({ code: 3, data: { verdict: 'open', mismatches: [] } })
  expect(await installation.here(['month', '2020-01'])).toMatchObject({ code: 0, data: { verdict: 'empty' } })
  const { invoices } = world.administration
  const [first] = [...invoices.values()].filter(({ reference }) => reference === '1001')
  if (first === undefined) throw new Error('unreachable')
  invoices.set(`${first.id}0`, { ...first, id: `${first.id}0` })
  const twice = await installation.run(['month'])
  expect(twice.code).toBe(3)
  expect(twice.out).toContain('Bij 1 bestelling zegt Moneybird iets anders')
  expect(twice.out).toContain('Bestelling 1001: Moneybird heeft meer dan één factuur met deze referentie')
})

test('the report of a month is told with its sum, and its files go where they are wanted', async () => {
  const { installation } = await shopWithOrders()
  await installation.here(['sync'])
  const folder = join(await freshFolder(), 'boekhouder')
  const { out } = await installation.run(['month', '--save', folder])
  expect(out).toMatch(/Winkel €\s90,00 = Facturen €\s40,00 \+ Verschillen €\s50,00/u)
  expect(out).toContain('1a')
  const { data } = await installation.here(['month', '--save', folder])
  const { report, saved } = data as { report: { boxes: { box: string; base: string }[] }; saved: string[] }
  expect((await readdir(folder)).sort()).toEqual([...saved].sort())
  const vat = await readFile(join(folder, 'btw.csv'), 'utf8')
  for (const { box } of report.boxes) expect(vat).toContain(`${box};`)
  expect(vat).toContain(report.boxes[0]?.base.replace('.', ','))
  const taken = await installation.here(['month', '--save', join(folder, 'btw.csv')])
  expect(taken).toMatchObject({ code: 4, data: { problem: { code: 'DISK_WRITE_FAILED' } } })
})

test('doctor asks both sides: what is remembered of Moneybird does not make it good while the shop is away', async () => {
  const { world, installation } = await shopWithOrders()
  await installation.here(['sync'])
  world.shop.setFault({ kind: 'reply', status: 503, body: 'onderhoud' })
  const goodOnes = async () => {
    const { data } = await installation.here(['doctor'])
    const { checks } = data as { checks: { name: string; good: boolean }[] }
    const outside = checks.filter(({ name }) => ['shop', 'moneybird', 'mapping'].includes(name))
    return outside.filter(({ good }) => good).map(({ name }) => name)
  }
  expect(await goodOnes()).toEqual(['moneybird', 'mapping'])
  world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
  expect(await goodOnes()).toEqual([])
})

test('doctor names a rate of the shop that is not mapped, and finds everything in order where it is not charged', async () => {
  const { installation } = await shopWithOrders()
  await installation.here(['suggest', '--apply'])
  const first = await installation.run(['doctor'])
  expect(first.code).toBe(1)
  expect(first.out).toContain('IVA España 21%')
  expect((await installation.here(['config', 'set', 'connections.winkel.booking.oss=false'])).code).toBe(0)
  const doctor = await installation.run(['doctor'])
  expect(doctor).toMatchObject({ code: 0, err: '' })
  expect(doctor.out).toContain('BTW 21%')
})
