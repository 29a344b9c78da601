import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateWorlds } from './generate/world.ts'
import { startShops, type Shops } from './play/shop.ts'
import { runWorld } from './run.ts'
import { readWorld, type OracleWorld } from './world.ts'

/** Rows of shops that OpenCart's own code filled, kept beside the repository. */
const folder = fileURLToPath(new URL('../../../shared/oracle/', import.meta.url))

/** A world takes some seconds, on a busy machine many; one that never ends hangs. */
const PATIENCE_MS = 600_000

let shops: Shops
beforeAll(async () => {
  shops = await startShops()
})
afterAll(() => shops.stop())

/** In the suite every second world, `ORACLE=all` plays all of them: each takes seconds, and `npm run oracle` plays them too. */
const isPlayed = (index: number) => process.env.ORACLE === 'all' || index % 2 === 0

/** What is wrong in a world, or refused without a true reason. */
async function faultsOf(name: string, world: OracleWorld): Promise<string[]> {
  const { judgements } = await runWorld(name, world, shops.open)
  expect(judgements).toHaveLength(world.rows.order.length)
  return judgements
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'falsely refused')
    .map(({ orderId, verdict, detail, order }) =>
      [`${name} ${orderId} ${verdict}: ${detail}`, ...order].join('\n'),
    )
}

describe('Every order that OpenCart computed is booked right or refused for a true reason', () => {
  if (!existsSync(folder)) {
    process.stderr.write('SKIPPED: orders computed by OpenCart: ../shared/oracle is absent\n')
    it.skip('all of them', () => undefined)
    return
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.json.gz'))
  for (const file of files.filter((_, index) => isPlayed(index))) {
    it(file, { timeout: PATIENCE_MS }, async () => {
      expect(await faultsOf(file, readWorld(`${folder}${file}`))).toEqual([])
    })
  }
})

describe('So is every order made by its arithmetic, with totals of other makers', () => {
  for (const { name, world } of generateWorlds(250, 1)) {
    it(`${name}, ${world.world.profile}`, { timeout: PATIENCE_MS }, async () => {
      expect(await faultsOf(name, world)).toEqual([])
    })
  }
})
