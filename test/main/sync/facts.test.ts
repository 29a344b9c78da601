import type { RunKind } from '../../../src/shared/contract/run.ts'
import { describe, expect, test } from 'vitest'
import { forgetOtherAdministration } from '../../../src/main/sync/facts.ts'
import { expectAllDone } from '../../support/books.ts'
import { shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

/** How often the administration was asked for. */
function timesRead({ moneybird }: StandIns): number {
  return moneybird.counts.requests['GET administrations'] ?? 0
}

/** A program whose shop answers all but the question what it is, as long as `isMute`. */
async function withMuteShop() {
  const world = await standIns()
  const mute = { isMute: false }
  const program = await openProgram(world, {
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      return mute.isMute && url.searchParams.get('do') === 'info'
        ? Promise.resolve(new Response('', { status: 503 }))
        : fetch(input, init)
    },
  })
  return { world, program, mute }
}

describe('what is known of shop and administration', () => {
  test.each<[RunKind, number]>([
    ['manual', 60_000],
    ['nightly', HOUR_MS],
    ['hourly', 24 * HOUR_MS],
  ])('is young enough for a run of kind %s until %d ms, and then read anew', async (kind, limit) => {
    const world = await standIns()
    const program = await openProgram(world)
    await program.run(kind)
    const first = timesRead(world)
    world.clock.advance(limit - 1)
    await program.run(kind)
    expect(timesRead(world)).toBe(first)
    world.clock.advance(1)
    await program.run(kind)
    expect(timesRead(world)).toBe(first + 1)
    await program.run(kind)
    expect(timesRead(world), 'just read').toBe(first + 1)
  })

  test('is read anew when the clock was set back to before it was', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    await program.run('hourly')
    const first = timesRead(world)
    world.clock.advance(-HOUR_MS)
    await program.run('hourly')
    expect(timesRead(world)).toBe(first + 1)
  })

  test('stays in use while the shop cannot say what it is', async () => {
    const { world, program, mute } = await withMuteShop()
    await program.run('hourly')
    world.clock.advance(25 * HOUR_MS)
    world.shop.data.addOrder(shopOrder(1001))
    mute.isMute = true
    expect(await program.run('hourly')).toMatchObject({ problem: null })
    await expectAllDone(world, program, [1001])
  })

  test('is needed once: a shop that never said what it is is not read', async () => {
    const { world, program, mute } = await withMuteShop()
    mute.isMute = true
    world.shop.data.addOrder(shopOrder(1001))
    const { problem } = await program.run('hourly')
    expect(problem?.code).toMatch(/^OPENCART_/)
    expect((await program.state()).entries).toEqual({})
  })
})

test('a suspended administration pauses the connection, by name, and the shop is still read', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.administration.record.suspended = true
  world.shop.data.addOrder(shopOrder(1001))
  const { problem } = await program.run('manual')
  expect(problem).toMatchObject({ code: 'ADMINISTRATION_SUSPENDED' })
  expect(await program.entry(1001)).toMatchObject({ state: 'planned' })
  expect((await program.state()).pause).toMatchObject({ problem })
})

describe('another administration', () => {
  /** The store of a program that made a contact. */
  async function storeInUse() {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    await program.run('manual')
    const { store } = (await program.inside()).ports
    const made = [...world.administration.contacts.keys()]
    const known = () => [store.contactsSyncedAt(), ...store.contactVersions(made)]
    expect(known()).toHaveLength(2)
    return { store, known, id: world.administration.record.id }
  }

  test('makes that no contact of the one before is used, and that rates are read anew', async () => {
    const { store, known } = await storeInUse()
    await forgetOtherAdministration(store, '4711')
    expect(known()).toEqual([null])
    expect(store.runState().lastRuns.hourly, 'the rest stays').not.toBeNull()
    expect(store.loadFacts()).toMatchObject({ fetchedAt: '1970-01-01T00:00:00.000Z' })
  })

  test('that is the same one changes nothing', async () => {
    const { store, known, id } = await storeInUse()
    const before = [store.loadFacts(), known(), store.runState()]
    await forgetOtherAdministration(store, id)
    expect([store.loadFacts(), known(), store.runState()]).toEqual(before)
  })

  test('chosen before anything was read has nothing to forget', async () => {
    const world = await standIns()
    const { store } = (await (await openProgram(world)).inside()).ports
    await forgetOtherAdministration(store, '4711')
    expect(store.loadFacts()).toBeNull()
  })
})
