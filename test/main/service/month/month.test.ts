import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatStamp } from '../../../../src/shared/text/format.ts'
import { monthBefore } from '../../../support/months.ts'
import { shopOrder, shopOrders } from '../../../support/orders.ts'
import { standIns } from '../../../support/stand-ins.ts'
import { connection, openBench } from '../bench.ts'

const now = formatStamp(new Date().toISOString(), 'Europe/Amsterdam')
const month = now.slice(0, 7)

async function booked() {
  const world = await standIns({ now: 'real', rateLimit: null })
  for (const order of shopOrders(3)) world.shop.data.addOrder(order)
  const bench = await openBench({ stage: 'ready', world })
  await bench.get('run.now', { connection })
  return { ...bench, world }
}

const text = (content: string) => Buffer.from(content, 'base64').toString()

describe('a month as its screen asks for it', () => {
  test('costs no request, and has the same figures on screen, in the files and in the zip', async () => {
    const { get, world } = await booked()
    const before = world.moneybird.requests.length
    const view = await get('month.report', { connection, month })
    const { files } = await get('month.save', { connection, month, as: 'files' })
    const { files: zipped } = await get('month.save', { connection, month, as: 'zip' })
    expect(world.moneybird.requests.length - before).toBe(0)
    expect(view).toMatchObject({ unknown: 0, hidden: 0, isOver: false, closedAt: null, currency: 'EUR' })
    expect(view.report.shop.total).toBe('60.00')
    const vat = files.find(({ name }) => name === 'btw.csv')?.content ?? ''
    expect(text(vat)).toContain('1a;Hoog tarief;49,59;10,41')
    expect(files.map(({ name }) => name)).toEqual(view.files.map(({ name }) => name))
    const [zip] = zipped
    const inside = unzipSync(Buffer.from(zip?.content ?? '', 'base64'))
    expect(Object.keys(inside)).toEqual(files.map(({ name }) => name))
    expect(Buffer.from(inside['btw.csv'] ?? []).toString()).toBe(text(vat))
    const page = files.find(({ name }) => name === 'maand.pdf')?.content ?? ''
    expect(text(page).startsWith('%PDF-')).toBe(true)
  })

  test('equals Moneybird’s own report per rate; what is booked there by hand is told as what there is more', async () => {
    const { get, world } = await booked()
    const equal = await get('month.compare', { connection, month })
    expect(equal.rates?.map(({ isEqual }) => isEqual)).toEqual([true])
    const [invoice] = world.administration.invoices.values()
    if (invoice === undefined) throw new Error('unreachable')
    world.administration.invoices.set('1', { ...invoice, id: '1', reference: 'met de hand' })
    const more = await get('month.compare', { connection, month })
    expect(more.rates).toMatchObject([{ isEqual: false, apart: { base: '16.53', vat: '3.47' } }])
  })

  test('a way in that may not read reports is no broken connection', async () => {
    const { get, world } = await booked()
    world.moneybird.faults.add({
      kind: 'answer',
      status: 401,
      request: 'GET reports',
      body: { error: 'No access to sales_invoices and documents' },
    })
    expect((await get('month.compare', { connection, month })).rates).toBeNull()
    expect((await get('overview.get', { connection })).connection.verdict.kind).not.toBe('standstill')
  })
})

describe('a month that was handed over', () => {
  test('cannot be one that is not over', async () => {
    const { codeOf, get } = await booked()
    expect(await codeOf('month.close', { connection, month, closed: true })).toBe('MONTH_NOT_OVER')
    expect((await get('month.report', { connection, month })).closedAt).toBeNull()
  })

  test('shows what would still fall into it before it is booked; then it bears the day of booking', async () => {
    const { get, world } = await booked()
    const last = monthBefore(month)
    const { settings, schedule } = await get('connection.settings', { connection })
    const booking = { ...settings.booking, startDate: `${last}-01`, vatPeriod: 'none' as const }
    await get('connection.save', { connection, booking, schedule })
    await get('month.close', { connection, month: last, closed: true })
    expect((await get('month.report', { connection, month: last })).closedAt).not.toBeNull()
    world.shop.data.addOrder(shopOrder(1050, { date_added: `${last}-15 10:00:00` }))
    const [preview] = (await get('preview.order', { connection, orderId: '1050' })).orders
    expect(preview?.problem?.code).toBe('MONTH_CLOSED')
    await get('run.now', { connection })
    const { report } = await get('month.report', { connection, month: last })
    expect(report.differences.items).toMatchObject([
      { orderId: '1050', reason: 'MONTH_CLOSED', isExplained: false, amount: '20.00' },
    ])
    await get('orders.allow', { connection, orderId: '1050' })
    await get('run.now', { connection })
    const [made] = [...world.administration.invoices.values()].filter(({ reference }) => reference === '1050')
    expect(made?.invoiceDate).toBe(now.slice(0, 10))
    expect(made?.details[0]?.period).toContain(`${last.replace('-', '')}15`)
    expect((await get('month.report', { connection, month: last })).report.shop.orders.count).toBe(0)
    expect((await get('month.report', { connection, month })).report.shop.orders.count).toBe(4)
  })
})
