import { expect, test } from 'vitest'
import type { RecordChange } from '../../../src/main/ports/records.ts'
import * as actions from '../../../src/main/sync/actions.ts'
import type { ActionPorts } from '../../../src/main/sync/actions.ts'
import type { ActionOutcome } from '../../../src/shared/contract/actions.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { standIns } from '../../support/stand-ins.ts'

/** The ports of a program in which a run begins to write the order right after the action has read it. */
function raced(ports: ActionPorts): ActionPorts {
  const { store, clock } = ports
  let first: () => Promise<unknown> = () => Promise.resolve()
  return {
    clock,
    store: Object.assign(Object.create(store) as typeof store, {
      entry(orderId: string) {
        const found = store.entry(orderId)
        if (found === null) return null
        const at = '2026-11-24T11:00:00.000Z'
        const intent = { step: 'create', at, contactId: '5', contactKey: '', expected: null } as const
        const taken = { ...found, state: 'sending', intent } as const
        const begun = store.commit({ entries: [{ entry: taken }] })
        first = () => begun
        return found
      },
      async commit(change: RecordChange) {
        await first()
        return store.commit(change)
      },
    }),
  }
}

const deeds: [string, (ports: ActionPorts) => Promise<ActionOutcome>][] = [
  ['ignored', (ports) => actions.ignore(ports, '1001', 'proef')],
  ['offered again', (ports) => actions.retry(ports, '1001')],
  ['allowed something', (ports) => actions.allow(ports, '1001', 'ZERO_TOTAL')],
  ['given another contact', (ports) => actions.chooseContact(ports, '1001', '7')],
]

test.each(deeds)('an order cannot be %s once a run took it up, however close', async (_what, deed) => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
  await program.run('manual')
  const { ports } = await program.inside()
  expect(await deed(raced(ports))).toBe('busy')
  const entry = await program.entry(1001)
  expect(entry).toMatchObject({ state: 'sending', intent: { step: 'create' } })
  expect(entry.overrides).toMatchObject({ allow: [], contactId: null })
})
