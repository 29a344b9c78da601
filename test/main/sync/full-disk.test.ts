import { expect, test } from 'vitest'
import { expectAllDone, expectNothingTwice, settle } from '../../support/books.ts'
import { fillableDisk } from '../../support/full-disk.ts'
import { shopOrders } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { startStandIns } from '../../support/stand-ins.ts'

const orders = [1001, 1002]

/** Fills the disk at one write of a run; gives whether there was such a write. */
async function fillAt(write: number, restarts: boolean): Promise<boolean> {
  const world = await startStandIns()
  try {
    const full = fillableDisk()
    const program = await openProgram(world, { disk: full.disk })
    await program.run('hourly')
    for (const order of shopOrders(2)) world.shop.data.addOrder(order)
    full.fillFrom(write + 1)
    const report = await program.run('manual')
    if (full.refused() === 0) return false
    expect(report.problem, `full at write ${write}`).toMatchObject({
      code: 'DISK_WRITE_FAILED',
      data: { reason: 'ENOSPC' },
    })
    const arrived = Object.values(world.moneybird.counts.writes).reduce((sum, count) => sum + count, 0)
    await program.run('manual')
    const later = Object.values(world.moneybird.counts.writes).reduce((sum, count) => sum + count, 0)
    expect(later, 'nothing is written while no intent can be stored').toBe(arrived)
    full.fillFrom(null)
    if (restarts) await program.kill()
    await program.run('manual')
    expectNothingTwice(world, orders)
    await settle(world, program, orders)
    await expectAllDone(world, program, orders)
    await program.kill()
    return true
  } finally {
    await world.close()
  }
}

test.each([
  { how: 'and the program goes on', restarts: false },
  { how: 'and the program is started again', restarts: true },
])(
  'a disk that is full from any write of a run loses nothing and doubles nothing, $how',
  async ({ restarts }) => {
    let writes = 0
    while (await fillAt(writes, restarts)) writes += 1
    process.stdout.write(`full disk: at each of ${writes} writes\n`)
    expect(writes).toBeGreaterThan(10)
  },
)
