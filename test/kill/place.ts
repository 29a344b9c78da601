import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/main/wiring/store.ts'
import { secretNames } from '../../src/main/home.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { noAppState, withMemory } from '../../src/shared/settings/app-state.ts'
import { formatSettings } from '../../src/shared/settings/read-settings.ts'
import { noSettings } from '../../src/shared/settings/schema.ts'
import { termsVersion } from '../../src/shared/text/terms.ts'
import { bookingFor, connectionFor, connectionId } from '../support/connection-settings.ts'
import { moneybirdToken, shopKey, type StandIns } from '../support/stand-ins.ts'

/** A data folder on a real disk, and what can be seen in it while no process works there. */
export interface Place {
  readonly folder: string
  /** The store as the next process will find it, read from a copy. Throws when a file of it is damaged. */
  look(): Promise<Store>
  /** Files that a process should have taken away when it ended well. */
  leftovers(): Promise<string[]>
  /**
   * Forgets how much of Moneybird's limit was used. The limit is not what is tried here (this Moneybird has none), and hundreds
   * of restarts would wait for it.
   */
  forgetRequests(): Promise<void>
  remove(): Promise<void>
}

/** @param below where the folder is made */
export async function makePlace(world: StandIns, below: string = tmpdir()): Promise<Place> {
  const folder = await mkdtemp(join(below, 'factuurbrug-kill-'))
  const copy = await mkdtemp(join(tmpdir(), 'factuurbrug-look-'))
  await setUp(world, folder)
  let looked: Store | null = null
  return {
    folder,
    async look() {
      await looked?.close()
      await rm(copy, { recursive: true })
      const from = join(folder, 'connections', connectionId)
      await mkdir(from, { recursive: true })
      await cp(from, copy, { recursive: true })
      const onDamage = (file: string): never => {
        throw new Error(`${file} is damaged`)
      }
      looked = await openStore({ folder: copy, now: Date.now, onDamage })
      return looked
    },
    async leftovers() {
      const files = await readdir(folder, { recursive: true })
      return files.filter((file) => /\.(tmp|pid|damaged)$/.test(file))
    },
    forgetRequests: () => rm(join(folder, 'requests.json'), { force: true }),
    async remove() {
      await rm(folder, { recursive: true, force: true })
      await rm(copy, { recursive: true, force: true })
    },
  }
}

async function setUp(world: StandIns, folder: string): Promise<void> {
  const endpoints = { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
  const settings = { ...noSettings, endpoints, connections: [connectionFor(world, bookingFor(world))] }
  const secrets = {
    [secretNames.shopKey(connectionId)]: shopKey,
    [secretNames.moneybirdToken(connectionId)]: moneybirdToken,
  }
  const at = new Date().toISOString()
  const state = withMemory(noAppState, connectionId, { previewedAt: at, automaticAt: at })
  const terms = { version: termsVersion, acceptedAt: at }
  const write = (name: string, text: string) => writeFile(join(folder, name), text, { mode: 0o600 })
  await write('settings.json', formatSettings(settings))
  await write('app.json', JSON.stringify({ ...state, terms }))
  await write('secrets.json', JSON.stringify({ version: 1, secrets }))
}
