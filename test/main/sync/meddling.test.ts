import { expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import * as actions from '../../../src/main/sync/actions.ts'
import type { ActionPorts } from '../../../src/main/sync/actions.ts'
import type { ActionOutcome } from '../../../src/shared/contract/actions.ts'
import { expectAllDone, expectNothingTwice, invoicesOf, settle, theInvoice } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, startStandIns, type StandIns } from '../../support/stand-ins.ts'

/** What the merchant does to order 1002 while a run works on it, and what must have come of it in the end. */
interface Meddling {
  act(ports: ActionPorts, world: StandIns): Promise<ActionOutcome>
  after(world: StandIns, program: Program, outcome: ActionOutcome): Promise<void>
}

/**
 * A run over order 1001, which is new, and 1002, which was seen before and was paid since; at one moment of it the merchant
 * does something to 1002. Gives how many moments there were.
 */
async function meddle(at: number, meddling: Meddling): Promise<number> {
  const world = await startStandIns()
  try {
    let count = 0
    const outcomes: Promise<ActionOutcome>[] = []
    let begin: (() => Promise<ActionOutcome>) | null = null
    const program = await openProgram(world, {
      onMoment: () => {
        if (begin !== null && ++count === at) outcomes.push(begin())
      },
    })
    world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
    await program.run('hourly')
    world.clock.advance(HOUR_MS)
    world.shop.data.addOrder(shopOrder(1001))
    world.shop.data.setStatus(1002, status.paid)
    const { ports } = await program.inside()
    begin = () => meddling.act(ports, world)
    await program.run('hourly')
    begin = null
    const [done] = outcomes
    if (done !== undefined) await meddling.after(world, program, await done)
    await program.kill()
    return count
  } catch (error) {
    if (error instanceof Error) error.message = `meddling at moment ${at}: ${error.message}`
    throw error
  } finally {
    await world.close()
  }
}

async function meddleEverywhere(meddling: Meddling, step = 1): Promise<void> {
  for (let at = 1; at <= (await meddle(at, meddling)); at += step);
}

test('an order that is ignored at any moment of a run is either left out or invoiced once, as was said', async () => {
  const outcomes = new Set<string>()
  await meddleEverywhere({
    act: (ports) => actions.ignore(ports, '1002', 'toch niet'),
    async after(world, program, outcome) {
      outcomes.add(outcome)
      await settle(world, program, [1001, 1002])
      expectNothingTwice(world, [1001, 1002])
      if (outcome === 'done') {
        expect(await program.entry(1002)).toMatchObject({ state: 'ignored' })
        expect(invoicesOf(world, 1002)).toEqual([])
      } else await expectAllDone(world, program, [1001, 1002])
    },
  })
  expect(outcomes).toEqual(new Set(['done', 'busy', 'already_invoiced']))
})

test('a contact that is chosen at any moment of a run is the one that is used, when it was said to be', async () => {
  let contactId = ''
  await meddleEverywhere(
    {
      act(ports, world) {
        contactId = addContact(world.moneybird.world, world.administration, { company_name: 'De Zaak' })
        return actions.chooseContact(ports, '1002', contactId)
      },
      async after(world, program, outcome) {
        await settle(world, program, [1001, 1002])
        expectNothingTwice(world, [1001, 1002])
        const { contact, state } = theInvoice(world, 1002)
        expect(state).toBe('paid')
        expect(contact.id === contactId).toBe(outcome === 'done')
      },
    },
    2,
  )
})
