import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { openStore } from '../../../../src/main/adapters/lowdb/store.ts'
import { emptyState, type Store } from '../../../../src/main/ports/store.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { adding, entry } from './entries.ts'
import { diskError, diskWith, newFolder, problemOf } from './support.ts'

let folder = ''
let damage: string[] = []

beforeEach(async () => {
  folder = join(await newFolder(), 'winkel')
  damage = []
})

const open = (disk: Disk = realDisk): Promise<Store> =>
  openStore({
    folder,
    now: () => Date.UTC(2026, 10, 24, 11, 5, 9),
    onDamage: (file) => damage.push(file),
    disk,
  })

const october = entry('100', '2026-10-31')
const november = entry('101', '2026-11-01')

describe('open work', () => {
  test('starts empty and makes no file before there is something to store', async () => {
    const store = await open()
    expect(store.state).toEqual(emptyState)
    expect(await readdir(folder)).toEqual(['closed'])
  })

  test('is there again after a restart', async () => {
    const cursor = { modified: '2026-11-24 10:59:12', historyId: '' }
    const pause = {
      problem: problem('MONEYBIRD_DISCONNECTED', { reason: '401' }),
      since: '2026-11-24T11:00:00Z',
    }
    const store = await open()
    await store.commit(adding(october))
    await store.commit((state) => ({ ...state, pause, fetch: { from: '2026-01-01', cursor, resume: null } }))
    expect((await open()).state).toEqual(store.state)
    expect(store.state.pause).toEqual(pause)
  })

  test('sees every change on top of the one before, though nobody waits', async () => {
    const store = await open()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => store.commit(adding(entry(String(index), '2026-11-01')))),
    )
    expect(Object.keys((await open()).state.entries)).toHaveLength(30)
  })

  test('is the same in memory and on disk after a commit that the disk refused', async () => {
    let full = false
    const disk = diskWith({
      writeNew: (path, text) => (full ? Promise.reject(diskError('ENOSPC')) : realDisk.writeNew(path, text)),
    })
    const store = await open(disk)
    await store.commit(adding(october))
    full = true
    const refused = store.commit(adding(november))
    expect(await problemOf(refused)).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'open.json', reason: 'ENOSPC' },
    })
    expect(Object.keys(store.state.entries)).toEqual(['100'])
    full = false
    expect((await open()).state).toEqual(store.state)
    await store.commit(adding(november))
    expect(Object.keys((await open()).state.entries)).toEqual(['100', '101'])
  })

  test('does not write when a change changes nothing', async () => {
    const store = await open()
    await store.commit((state) => state)
    expect(await readdir(folder)).toEqual(['closed'])
  })

  test('refuses what it could not read again, and what is stored stays', async () => {
    const store = await open()
    await store.commit(adding(october))
    await expect(store.commit(adding(entry('7', '../../x')))).rejects.toThrow('order 7, date')
    await expect(store.commit(adding(entry('x', '2026-11-01')))).rejects.toThrow('orderId')
    await expect(store.commit((state) => ({ ...state, entries: { '8': november } }))).rejects.toThrow(
      'Order under another id: 8',
    )
    const giveUp = () => {
      throw new RangeError('a bug')
    }
    await expect(store.commit(giveUp)).rejects.toThrow(RangeError)
    expect((await open()).state.entries).toEqual({ '100': october })
  })
})

describe('closed orders', () => {
  test('leave the open work and are found by month and by id, also after a restart', async () => {
    const store = await open()
    await store.commit(adding(october, november, entry('102', '2026-11-02')))
    await store.close(['100', '101', '101', '999'])
    for (const each of [store, await open()]) {
      expect(Object.keys(each.state.entries)).toEqual(['102'])
      expect(each.months()).toEqual(['2026-10', '2026-11'])
      expect(each.closedCount()).toBe(2)
      expect(await each.find('100')).toEqual(october)
      expect(await each.find('100', '2026-10')).toEqual(october)
      expect(await each.find('100', '2026-11')).toEqual(october)
      expect(await each.find('100', '1999-01')).toEqual(october)
      expect(await each.find('102')).toMatchObject({ orderId: '102' })
      expect(await each.find('999')).toBeNull()
      expect(await each.find('constructor')).toBeNull()
      expect([...(await each.month('2026-11')).keys()]).toEqual(['101'])
      expect(await each.month('2030-01')).toEqual(new Map())
    }
  })

  test('of which the date could not be read are kept together and found', async () => {
    const store = await open()
    await store.commit(adding(entry('5', '')))
    await store.close(['5'])
    expect(store.months()).toEqual(['0000-00'])
    expect(await store.find('5')).toMatchObject({ orderId: '5' })
  })

  test('are compared by number, however long', async () => {
    const long = '90071992547409921'
    const store = await open()
    await store.commit(
      adding(entry('9', '2026-09-01'), entry('1000', '2026-09-02'), entry(long, '2026-10-02')),
    )
    await store.close(['9', '1000', long])
    expect(await store.find('1000')).toMatchObject({ date: '2026-09-02' })
    expect(await store.find(long)).toMatchObject({ date: '2026-10-02' })
    expect(await store.find('90071992547409920')).toBeNull()
  })

  test('that are opened again count as open, and once they are closed only as they became', async () => {
    const store = await open()
    await store.commit(adding(november))
    await store.close(['101'])
    await store.commit(adding({ ...november, state: 'attention' }))
    expect(await store.find('101')).toMatchObject({ state: 'attention' })
    expect(await (await open()).month('2026-11')).toEqual(new Map())
    await store.close(['101'])
    expect(await (await open()).find('101')).toMatchObject({ state: 'attention' })
  })

  test('whose date moved to another month are in that month only', async () => {
    const store = await open()
    await store.commit(adding(october, entry('99', '2026-10-30'), november, entry('50', '')))
    await store.close(['100', '99', '101', '50'])
    await store.commit(adding(entry('100', '2026-11-01'), entry('50', '2026-11-03')))
    await store.close(['100', '50'])
    for (const each of [store, await open()]) {
      expect([...(await each.month('2026-10')).keys()]).toEqual(['99'])
      expect([...(await each.month('2026-11')).keys()].sort()).toEqual(['100', '101', '50'])
      expect(await each.find('100')).toMatchObject({ date: '2026-11-01' })
      expect(each.months()).toEqual(['2026-10', '2026-11'])
    }
  })

  test('survive a crash between the month and the open work: they are open, and closing again is harmless', async () => {
    const store = await open()
    await store.commit(adding(november, october))
    await store.close(['100'])
    const openBefore = await readFile(join(folder, 'open.json'), 'utf8')
    await store.close(['101'])
    await writeFile(join(folder, 'open.json'), openBefore)

    const again = await open()
    expect(Object.keys(again.state.entries)).toEqual(['101'])
    expect(again.months()).toEqual(['2026-10'])
    expect(await again.month('2026-11')).toEqual(new Map())
    await again.commit(adding({ ...november, customer: 'later' }))
    await again.close(['101'])
    expect(await (await open()).find('101')).toMatchObject({ customer: 'later' })
    expect(damage).toEqual([])
  })

  test('stay open when the disk is full at any step of closing', async () => {
    for (const failing of ['closed', 'open.json']) {
      folder = join(await newFolder(), 'winkel')
      let full = false
      const disk = diskWith({
        writeNew: (path, text) =>
          full && path.includes(failing)
            ? Promise.reject(diskError('ENOSPC'))
            : realDisk.writeNew(path, text),
      })
      const store = await open(disk)
      await store.commit(adding(october, november))
      full = true
      expect((await problemOf(store.close(['100', '101']))).code).toBe('DISK_WRITE_FAILED')
      for (const each of [store, await open()]) {
        expect(Object.keys(each.state.entries)).toEqual(['100', '101'])
        expect(await each.find('100')).toEqual(october)
      }
      full = false
      await store.close(['100', '101'])
      expect((await open()).months()).toEqual(['2026-10', '2026-11'])
    }
  })
})

describe('damage', () => {
  beforeEach(async () => {
    const store = await open()
    await store.commit(adding(october))
    await store.commit(adding(november))
    await store.close(['100'])
  })

  test('of the open work falls back on what was stored before, and tells', async () => {
    await writeFile(join(folder, 'open.json'), '')
    const store = await open()
    expect(Object.keys(store.state.entries)).toEqual(['100', '101'])
    expect(damage).toEqual(['open.json'])
    expect(await store.find('100')).toEqual(october)
  })

  test('of a month without earlier copy names the file, and the rest goes on', async () => {
    await writeFile(join(folder, 'closed', '2026-10.json'), '{"version":1,')
    const store = await open()
    expect(await problemOf(store.find('100'))).toEqual({
      code: 'DATA_DAMAGED',
      data: { file: 'closed/2026-10.json' },
    })
    expect(await store.find('101')).toEqual(november)
    await store.close(['101'])
    expect(store.months()).toEqual(['2026-10', '2026-11'])
  })

  test('includes a month that is gone, and the open file that is gone while there are closed orders', async () => {
    await rm(join(folder, 'closed', '2026-10.json'))
    expect((await problemOf((await open()).month('2026-10'))).data).toEqual({ file: 'closed/2026-10.json' })
    await writeFile(join(folder, 'closed', '2026-10.json'), '')
    await rm(join(folder, 'open.json'))
    await rm(join(folder, 'open.json.bak'))
    expect((await problemOf(open())).data).toEqual({ file: 'open.json' })
  })

  test('does not include what a write that was cut short left behind: that is cleared away', async () => {
    await writeFile(join(folder, 'open.json.0123456789ab.tmp'), '{"ver')
    await writeFile(join(folder, 'closed', '2026-10.json.0123456789ab.tmp'), '{"ver')
    await open()
    expect((await readdir(folder)).concat(await readdir(join(folder, 'closed'))).sort()).toEqual([
      '2026-10.json',
      'closed',
      'open.json',
      'open.json.bak',
    ])
  })
})
