import { stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTLE_MS } from '../../../src/main/sync/doubts.ts'
import { expectAllDone, expectNothingTwice, settle, theInvoice } from '../../support/books.ts'
import { connectionId } from '../../support/connection-settings.ts'
import { crashEverywhere } from '../../support/crash-everywhere.ts'
import { shopOrder } from '../../support/orders.ts'
import type { Program } from '../../support/program.ts'

const dataOf = (program: Program) => join(program.folder, 'connections', connectionId)

describe('damaged records', () => {
  test('whatever write it lost: the older copy is taken, Moneybird is given time, asked, and nothing is made twice', async () => {
    const moments = await crashEverywhere({
      async before(world, program) {
        world.shop.data.addOrder(shopOrder(1001))
        await program.run('hourly')
        world.clock.advance(600_000)
        world.shop.data.addOrder(shopOrder(1002))
      },
      run: 'manual',
      async after(world, program) {
        await program.kill()
        const file = join(dataOf(program), 'records.db')
        await truncate(file, Math.floor((await stat(file)).size / 2))
        const crashedAt = world.clock.now()
        const before = world.moneybird.requests.length
        await program.run('manual')
        expect(program.log).toContainEqual(expect.objectContaining({ event: 'data-damaged' }))
        const first = world.moneybird.requests[before]
        expect((first?.at ?? Infinity) - crashedAt, 'waits before it asks').toBeGreaterThanOrEqual(SETTLE_MS)
        expectNothingTwice(world, [1001, 1002])
        await settle(world, program, [1001, 1002])
        // One that had been sent and not paid is found as it is: nobody can say whether its payment was on the way.
        const { payments } = theInvoice(world, 1002)
        await expectAllDone(world, program, payments.length === 0 ? [1001] : [1001, 1002])
        expect(await program.entry(1002)).toMatchObject({ state: 'done' })
      },
    })
    expect(moments).toBeGreaterThan(30)
  })
})
