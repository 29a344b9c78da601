import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMoneybird } from '../../../src/demo/moneybird/server/server.ts'
import { startVies } from '../../../src/demo/vies.ts'
import { secretNames, type Connection } from '../../../src/main/home.ts'
import type { Log } from '../../../src/main/ports/log.ts'
import type { Secrets } from '../../../src/main/ports/secrets.ts'
import { createLimiter } from '../../../src/main/sync/limiter.ts'
import { openConnection } from '../../../src/main/wiring/connection.ts'
import { personalTokens } from '../../support/way-in.ts'
import { virtualClock } from '../../support/virtual-clock.ts'
import type { Observed } from '../observed.ts'
import type { OracleWorld } from '../world.ts'
import { observeAll } from './observe.ts'
import { connectionId, connectionOf, openBooks } from './settings.ts'
import type { OpenShop } from './shop.ts'

const shopKey = 'Oracle!Sleutel#2026'

/** Later than every order. */
const now = Date.parse('2027-02-01T11:00:00Z')

/** Memory where the system has a folder of it: nothing here is about disks. */
const filesBelow = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/**
 * Plays a whole shop through the program: its rows over HTTP, the engine, Moneybird's and VIES' stand-ins over HTTP.
 *
 * @param validNumbers VAT numbers that VIES knows
 * @returns what became of every order, in the order of the shop
 */
export async function playWorld(
  world: OracleWorld,
  openShop: OpenShop,
  validNumbers: readonly string[],
): Promise<readonly Observed[]> {
  const clock = virtualClock(now)
  const books = openBooks(world, () => clock.now())
  const folder = await mkdtemp(join(filesBelow, 'factuurbrug-oracle-'))
  const vies = await startVies(Object.fromEntries(validNumbers.map((number) => [number, 'valid'])))
  const moneybird = await startMoneybird({ world: books.world, rateLimit: null })
  const shop = await openShop(world, shopKey, () => clock.now())
  try {
    const settings = connectionOf(world, books, shop.address)
    const noTimes = { load: () => Promise.resolve([]), save: () => Promise.resolve() }
    const opened = await openConnection(
      {
        folder,
        fetch,
        clock,
        log: silent,
        secrets,
        access: personalTokens(secrets),
        throttle: await createLimiter(clock, noTimes, () => false, Number.MAX_SAFE_INTEGER),
        progress: () => undefined,
      },
      { moneybird: moneybird.url, vies: vies.baseUrl },
      () => settings,
    )
    if (!opened.ok) throw new Error(`The connection does not open: ${JSON.stringify(opened.problem)}`)
    await run(opened.value)
    return observeAll(world, books, opened.value)
  } finally {
    await Promise.all([shop.close(), moneybird.close(), vies.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(connection: Connection): Promise<void> {
  const report = await connection.engine.run('hourly')
  if (report.problem !== null) throw new Error(`The run broke off: ${JSON.stringify(report.problem)}`)
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

const known = new Map([
  [secretNames.shopKey(connectionId), shopKey],
  [secretNames.moneybirdToken(connectionId), 'oracle-token-0123456789'],
])

const secrets: Secrets = {
  get: (name) => Promise.resolve(known.get(name) ?? null),
  getFor: (name) => Promise.resolve(known.get(name) ?? null),
  setFor: () => Promise.reject(new Error('Nothing changes secrets here')),
  snapshot: () => Promise.reject(new Error('Nothing changes secrets here')),
  remove: () => Promise.reject(new Error('Nothing changes secrets here')),
}
