import { expect, test } from 'vitest'
import { shopOrder } from '../../../support/orders.ts'
import { connection, openBench } from '../bench.ts'

test('what was changed in the settings is kept with the names that a reader knows, and goes into the file', async () => {
  const { world, get } = await openBench({ stage: 'ready' })
  world.shop.data.addOrder(shopOrder(1001))
  await get('run.now', { connection })
  const { settings, schedule, choices } = await get('connection.settings', { connection })
  const [rate] = choices.moneybirdRates
  const taxMap = [
    ...settings.booking.taxMap,
    { name: 'BTW oud', percentage: '21', taxRateId: rate?.id ?? '' },
  ]
  await get('connection.save', { connection, schedule, booking: { ...settings.booking, kor: true, taxMap } })
  await get('connection.automatic', { connection, on: false })
  const { notes } = await get('journal.list', { connection, about: 'settings', after: null, limit: 10 })
  expect(notes.find(({ field }) => field === 'kor')).toMatchObject({ from: 'false', to: 'true' })
  expect(notes.find(({ field }) => field === 'taxMap')?.to).toContain(rate?.name)
  expect(notes.some(({ field }) => field === 'automatic')).toBe(true)
  const ofOrder = await get('journal.list', { connection, about: '1001', after: null, limit: 50 })
  expect(ofOrder.notes.map(({ event }) => event)).toEqual(expect.arrayContaining(['seen', 'sent', 'paid']))
  const { text } = await get('journal.file', { connection })
  expect(text.split('\r\n')[0]).toBe('Wanneer;Wie;Bestelling;Wat;Van;Naar')
  expect(text).toMatch(/;Jij;;Instelling gewijzigd: KOR\.;uit;aan\r\n/u)
  expect(text).toMatch(/;Factuurbrug;1001;Betaling van €\s20,00 in Moneybird gezet\.;;\r\n/u)
})

test('a setting that was saved as it was leaves nothing behind', async () => {
  const { get } = await openBench({ stage: 'ready' })
  const { settings, schedule } = await get('connection.settings', { connection })
  await get('connection.save', { connection, schedule, booking: settings.booking })
  const { notes } = await get('journal.list', { connection, about: 'settings', after: null, limit: 10 })
  expect(notes.map(({ field }) => field)).toEqual(['automatic'])
})
