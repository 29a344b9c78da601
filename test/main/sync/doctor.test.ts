import { expect, test } from 'vitest'
import { examine } from '../../../src/main/sync/doctor.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { openProgram } from '../../support/program.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'

/** An examination of a program in use, after something changed. */
async function examined(change: (world: StandIns) => void, booking: Partial<BookingSettings> = {}) {
  const world = await standIns()
  const program = await openProgram(world, { booking })
  await program.run('manual')
  change(world)
  return examine((await program.inside()).ports, program.settings.booking)
}

test('an examination of a shop that does not answer says so, and goes on with Moneybird', async () => {
  const [shop, moneybird, mapping] = await examined((world) => {
    world.shop.setFault({ kind: 'reset' })
  })
  expect(shop).toMatchObject({ name: 'shop', detail: '', problem: { code: 'OPENCART_BAD_ANSWER' } })
  expect(moneybird).toMatchObject({ name: 'moneybird', problem: null })
  expect(mapping).toMatchObject({ name: 'mapping', problem: null })
})

test('an examination names the versions of the shop', async () => {
  const [shop] = await examined(() => undefined)
  expect(shop?.detail).toMatch(/^OpenCart [\d.]+, PHP [\d.]+, [\d.]+$/)
})

test('an examination without access to Moneybird cannot judge the mapping, and does not', async () => {
  const checks = await examined(({ moneybird }) => {
    moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
  })
  expect(checks.map(({ name, problem }) => [name, problem?.code])).toEqual([
    ['shop', undefined],
    ['moneybird', 'MONEYBIRD_DISCONNECTED'],
  ])
})

test.each(['switched off', 'deleted'])(
  'an examination names the rate that was %s in Moneybird',
  async (how) => {
    const checks = await examined(({ administration: { taxRates } }) => {
      const rate = [...taxRates.values()].find(({ name }) => name === '9% btw')
      if (rate === undefined) throw new Error('There is no rate of 9%')
      if (how === 'deleted') taxRates.delete(rate.id)
      else taxRates.set(rate.id, { ...rate, active: false })
    })
    expect(checks[2]).toEqual({
      name: 'mapping',
      detail: '',
      problem: { code: 'TAX_RATE_INACTIVE', data: { name: 'BTW 9%' } },
    })
  },
)

test('an examination misses the rates when none are mapped', async () => {
  const checks = await examined(() => undefined, { taxMap: [] })
  expect(checks[2]).toMatchObject({
    name: 'mapping',
    problem: { code: 'SETTINGS_INCOMPLETE', data: { missing: 'taxRates' } },
  })
})

/** The shop has two more rates at home, both called BTW. */
function allMapped({ taxMap }: BookingSettings): Partial<BookingSettings> {
  return { taxMap: [...taxMap, ...taxMap.map((row) => ({ ...row, name: 'BTW' }))] }
}

test('an examination names a rate of the shop that is not mapped', async () => {
  const [, , mapping] = await examined(() => undefined)
  expect(mapping).toMatchObject({
    name: 'mapping',
    problem: { code: 'TAX_MAPPING_MISSING', data: { name: 'BTW', percentage: '21' } },
  })
})

test('under the small-business scheme no rate need be mapped', async () => {
  const [, , mapping] = await examined(() => undefined, { taxMap: [], kor: true })
  expect(mapping).toMatchObject({ name: 'mapping', problem: null })
})

test('an examination names the rates that are mapped, and the shop and the administration', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const { ports } = await program.inside()
  const booking = { ...program.settings.booking, ...allMapped(program.settings.booking) }
  const checks = await examine(ports, booking)
  expect(checks.map(({ name, problem }) => [name, problem])).toEqual([
    ['shop', null],
    ['moneybird', null],
    ['mapping', null],
  ])
  const names = booking.taxMap.map(({ name }) => name)
  expect(checks[1]?.detail).toBe(world.administration.record.name)
  expect(checks[2]?.detail).toBe(names.join(', '))
})
