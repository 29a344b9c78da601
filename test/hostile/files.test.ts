import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Conf from 'conf'
import { test } from 'vitest'
import { realDisk, type Disk } from '../../src/main/adapters/disk/disk.ts'
import { openDocuments } from '../../src/main/adapters/lowdb/documents.ts'
import { folderOf } from '../../src/main/wiring/connection.ts'
import { openAppState } from '../../src/main/adapters/conf/app-state.ts'
import { requestLog } from '../../src/main/adapters/node/request-log.ts'
import { secretsFile } from '../../src/main/adapters/node/secrets-file.ts'
import { StoreError } from '../../src/main/ports/store.ts'
import { noAppState, withMemory } from '../../src/shared/settings/app-state.ts'
import { formatSettings, readSettings } from '../../src/shared/settings/read-settings.ts'
import { noSettings } from '../../src/shared/settings/schema.ts'
import { play } from '../faults/scene.ts'
import { scenes } from '../faults/scenes.ts'
import { bookingFor, connectionFor, connectionId } from '../support/connection-settings.ts'
import { freshFolder } from '../support/folders.ts'
import { standIns } from '../support/stand-ins.ts'
import { barrage, must } from './barrage.ts'
import { hostileText } from './mutate.ts'

/** Fewer than of replies: what stands on this disk the program wrote itself. */
const FILES = 3_000

test('3,000 hostile settings files: each is read, or refused with a line of the file', async () => {
  const world = await standIns()
  const settings = { ...noSettings, connections: [connectionFor(world, bookingFor(world))] }
  const real = [formatSettings(settings), JSON.stringify(settings)].map((text) =>
    text.replaceAll(world.shop.origin, 'https://winkel.test/'),
  )
  await barrage(
    'settings.json',
    (chance) => {
      const text = hostileText(chance, real)
      const read = readSettings(text, 'settings.json')
      if (read.ok) {
        const again = readSettings(formatSettings(read.value), 'settings.json')
        must(JSON.stringify(again) === JSON.stringify(read), 'what was read can be kept')
        return 'read'
      }
      const line = Number(read.problem.data.line ?? '1')
      must(line >= 1 && line <= text.split('\n').length, `line ${line}`)
      return read.problem.code
    },
    FILES,
  )
})

test('3,000 hostile files of documents: each is read, of a later version, or told of and started anew', async () => {
  const night = await play(scenes.night, null)
  const real = [await readFile(join(folderOf(night.folder, connectionId), 'state.json'), 'utf8')]
  await barrage(
    'state.json',
    async (chance) => {
      const told: string[] = []
      const disk: Disk = {
        ...realDisk,
        list: () => Promise.resolve([]),
        rename: () => Promise.resolve(),
        read: (path) => Promise.resolve(path.endsWith('.bak') ? null : hostileText(chance, real)),
      }
      try {
        const documents = await openDocuments({
          folder: '/nowhere',
          disk,
          onDamage: (file) => told.push(file),
        })
        must(told.length === 0 || documents.loadFacts() === null, 'damage is started anew')
        return told.length === 0 ? 'read' : 'damaged'
      } catch (error) {
        must(error instanceof StoreError && error.problem.code === 'DATA_NEWER', String(error))
        return 'newer'
      }
    },
    FILES,
  )
})

/** A disk on which every file says this. */
function diskSaying(text: string): Disk {
  return { ...realDisk, read: () => Promise.resolve(text) }
}

const folder = '/nowhere'
const appState = withMemory(noAppState, 'winkel', {
  shop: { title: 'Winkel', detail: '4.1.0.3', since: '2026-11-24T11:00:00.000Z' },
  notified: ['1001:TAX_RATE_INACTIVE'],
})

/** The small files of the program: what is said of one that is not right. */
const smallFiles: Readonly<
  Record<string, { real: readonly string[]; read: (disk: Disk) => Promise<unknown> }>
> = {
  'app.json': {
    real: [JSON.stringify(appState)],
    read: async (disk) => {
      const there = await freshFolder()
      await writeFile(join(there, 'app.json'), (await disk.read('')) ?? '')
      return (await openAppState((options) => new Conf(options), there)).current
    },
  },
  'requests.json': {
    real: [JSON.stringify({ times: [1_795_518_000_000, 1_795_518_000_500] })],
    read: async (disk) => {
      const times = await requestLog(folder, disk).load()
      must(times.every(Number.isFinite), 'times are numbers')
    },
  },
  'secrets.json': {
    real: [
      JSON.stringify({
        version: 1,
        secrets: { 'winkel/shop-key': 'Geheim', 'winkel/moneybird-token': 'Geheim' },
      }),
    ],
    read: async (disk) => {
      const secret = await secretsFile({ folder, environment: {}, single: true, disk }).get('winkel/shop-key')
      must(secret === null || secret !== '', 'a secret is a text')
    },
  },
}

test('3,000 hostile files of the program itself: each is read, or counts as it must when damaged', async () => {
  await barrage(
    'small files',
    async (chance) => {
      const name = chance.pick(Object.keys(smallFiles))
      const file = smallFiles[name]
      if (file === undefined) throw new Error(name)
      try {
        await file.read(diskSaying(hostileText(chance, file.real)))
        return 'read'
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        must(!JSON.stringify(error.problem).includes('Geheim'), 'no secret is told')
        return error.problem.code
      }
    },
    FILES,
  )
})
