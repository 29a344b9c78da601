import { describe, expect, test } from 'vitest'
import { demoVatNumbers } from '../../../../src/demo/shop/demo-customers.ts'
import { demoOrders } from '../../../../src/demo/shop/demo-orders.ts'
import { startVies } from '../../../../src/demo/vies.ts'
import { moneybirdToken, shopKey } from '../../../support/stand-ins.ts'
import { connection, openBench, type Bench } from '../bench.ts'

/** A month of awkward orders, run over twice: many customers, many failures, a log with something in it. */
async function lived(): Promise<Bench & { readonly personal: readonly string[] }> {
  const bench = await openBench({ stage: 'ready' })
  const vies = await startVies(demoVatNumbers)
  const { world, home, get } = bench
  const personal = new Set<string>()
  for (const { order } of demoOrders(Date.now())) {
    world.shop.data.addOrder(order)
    const { firstname, lastname, email, payment_address_1: street, payment_postcode: postcode } = order
    for (const text of [lastname, email, street, postcode, `${String(firstname)} ${String(lastname)}`])
      if (typeof text === 'string' && text.trim().length > 3) personal.add(text.trim())
  }
  const { settings } = await get('connection.settings', { connection })
  await get('connection.save', {
    connection,
    booking: { ...settings.booking, startDate: '2020-01-01' },
    schedule: settings.schedule,
  })
  await home.saveSettings({
    ...home.settings(),
    endpoints: { ...home.settings().endpoints, vies: vies.baseUrl },
  })
  await get('run.now', { connection })
  world.moneybird.faults.add({
    request: 'POST contacts',
    kind: 'answer',
    status: 422,
    body: { error: { email: ['jan@example.nl is niet geldig'] } },
  })
  world.shop.setFault({ kind: 'reply', status: 500, body: 'Jan Jansen, jan@example.nl, Dorpsstraat 12' })
  await get('run.now', { connection })
  await vies.close()
  return { ...bench, personal: [...personal] }
}

describe('the support report', () => {
  test('holds what helps, and no customer, address or key', async () => {
    const { get, home, personal } = await lived()
    home.log.warn('stray', { detail: `${shopKey} ${moneybirdToken} jan.jansen@example.nl` })
    const { text } = await get('help.report', { connection })
    expect(text).toContain('Factuurbrug 9.9.9 (browser)')
    expect(text).toMatch(/OpenCart 3\.0\.\d/)
    expect(text).toMatch(/Causes: .*FOREIGN_CURRENCY 1/)
    expect(text).toContain('run-end')
    expect(text).toContain('"taxMap"')
    expect(personal.length).toBeGreaterThan(50)
    for (const words of personal) expect(text).not.toContain(words)
    for (const secret of [shopKey, moneybirdToken]) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/[\w.]+@[\w.]+/)
    expect(text, 'nor the address of the shop').not.toContain('127.0.0.1')
  })

  test('can be made when nothing is set up yet', async () => {
    const { get } = await openBench({ stage: 'new' })
    const { connection: id } = await get('connection.add', { name: 'Bakkerij Jansen' })
    const { text } = await get('help.report', { connection: id })
    expect(text).toContain('Connection: SETTINGS_INCOMPLETE')
    expect(text).not.toContain('Jansen')
  })
})

describe('the log', () => {
  test('is listed newest first, without a customer in it', async () => {
    const { get, personal } = await lived()
    const { lines } = await get('log.list', { limit: 500 })
    expect(lines[0]?.event).toBe('run-end')
    expect(lines.length).toBeGreaterThan(3)
    for (const words of personal) expect(JSON.stringify(lines)).not.toContain(words)
    expect((await get('log.list', { limit: 2 })).lines).toEqual(lines.slice(0, 2))
  })
})

describe('the doctor', () => {
  test('finds all well, or says of each thing what is wrong', async () => {
    const { get, world } = await openBench({ stage: 'ready' })
    const { settings, schedule } = await get('connection.settings', { connection })
    const { taxMap } = settings.booking
    const all = [...taxMap, ...taxMap.map((row) => ({ ...row, name: 'BTW' }))]
    await get('connection.save', { connection, booking: { ...settings.booking, taxMap: all }, schedule })
    const good = await get('help.doctor', { connection })
    expect(good.checks.every(({ isGood }) => isGood)).toBe(true)
    expect(good.checks.map(({ name }) => name)).toEqual([
      'folder',
      'settings',
      'shop',
      'moneybird',
      'mapping',
    ])
    world.shop.setFault({ kind: 'reply', status: 500, body: '' })
    const { checks } = await get('help.doctor', { connection })
    expect(checks.find(({ name }) => name === 'shop')).toMatchObject({ isGood: false, detail: '' })
    expect(checks.find(({ name }) => name === 'shop')?.problem?.code).toMatch(/^(SHOP|OPENCART)_/)
  })
})
