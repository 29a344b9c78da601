import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../../src/main/adapters/sqlite/schema.ts'
import { openStore } from '../../../../src/main/wiring/store.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import type { EntryRefund } from '../../../../src/shared/domain/entry-refund.ts'
import { simulatedRecords } from '../../../simulation/records.ts'
import { freshFolder } from '../../../support/folders.ts'
import { entry } from '../../service/entries.ts'

const refund: EntryRefund = {
  reference: '1-R1',
  invoiceId: '9',
  kind: 'return',
  way: 'credit',
  money: 'back',
  state: 'asked',
  at: '2026-11-24T11:00:00.000Z',
  statusId: '5',
  fingerprint: 'a',
  returnIds: ['7'],
  lines: [{ line: 0, description: 'Mok', quantity: '1', gross: '-10.00' }],
  total: '-10.00',
  creditId: null,
  number: null,
  problem: null,
}

const invoice = {
  id: '9',
  number: '2026-1',
  state: 'paid',
  total: '20.00',
  contactId: '5',
  adopted: false,
  fingerprint: 'a',
  creditId: null,
} as const

const refunded = (id: number, state: EntryRefund['state']): Entry => ({
  ...entry(id, `2026-11-0${id}`),
  state: 'done',
  problem: null,
  invoice,
  refunds: [{ ...refund, state }],
})

/** On a disk, and as the simulation has them. */
const kinds = [
  [
    'on a disk',
    async () => openStore({ folder: await freshFolder(), now: Date.now, onDamage: () => undefined }),
  ],
  [
    'in the simulation',
    () =>
      simulatedRecords().forLife(
        () => Promise.resolve(),
        () => false,
      ),
  ],
] as const

describe.each(kinds)('refunds %s', (_where, open) => {
  test('are found by how they stand, and by whether a run has to write them', async () => {
    const records = await open()
    const states = ['asked', 'draft', 'done', 'left', 'refused'] as const
    await records.commit({ entries: states.map((state, i) => ({ entry: refunded(i + 1, state) })) })
    expect([...records.refundsDue(false)].flat()).toEqual(['1'])
    expect([...records.refundsDue(true)].flat()).toEqual(['1', '2'])
    expect(records.refunds('done', 9)).toEqual([refunded(3, 'done')])
    expect(records.refunds('left', 9).map(({ orderId }) => orderId)).toEqual(['4'])
  })

  test('whose write is under way are in doubt, and no run begins them anew', async () => {
    const records = await open()
    const asked = refunded(1, 'asked')
    const intent = { step: 'refund', at: refund.at, contactId: '', contactKey: '', expected: null } as const
    await records.commit({ entries: [{ entry: { ...asked, state: 'sending', intent } }] })
    expect([...records.refundsDue(true)].flat()).toEqual([])
    expect(records.inDoubt()).toHaveLength(1)
  })
})

test('records of before there were refunds open with all that is in them', async () => {
  const folder = await freshFolder()
  const raw = new DatabaseSync(join(folder, 'records.db'))
  raw.exec(`PRAGMA page_size = 512; ${migrations[0] ?? ''}; PRAGMA user_version = 1`)
  const old = entry(1, '2026-11-01')
  raw
    .prepare(
      `INSERT INTO orders VALUES (1, '2026-11-01', 'done', '', '', '', 0, '', 0, 0, 'EUR', '', '', '', 0, ?)`,
    )
    .run(JSON.stringify(old))
  raw.close()
  const store = await openStore({ folder, now: Date.now, onDamage: () => undefined })
  expect(store.entry('1')).toEqual(old)
  expect(await store.commit({ entries: [{ entry: refunded(1, 'asked'), over: old }] })).toEqual(new Set())
  expect([...store.refundsDue(false)].flat()).toEqual(['1'])
  await store.close()
})
