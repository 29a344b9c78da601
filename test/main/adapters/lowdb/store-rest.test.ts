import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { resetFolder } from '../../../../src/main/adapters/lowdb/reset.ts'
import { openStore } from '../../../../src/main/adapters/lowdb/store.ts'
import { emptyState, type ContactList, type Facts } from '../../../../src/main/ports/store.ts'
import { adding, entry } from './entries.ts'
import { countingDisk, diskError, diskWith, newFolder, problemOf } from './support.ts'

let folder = ''
const now = Date.UTC(2026, 10, 24, 11, 5, 9)

beforeEach(async () => {
  folder = join(await newFolder(), 'winkel')
})

const open = (disk: Disk = realDisk) => openStore({ folder, now: () => now, onDamage: () => undefined, disk })

const facts: Facts = {
  administration: {
    id: '123',
    name: 'Winkel',
    currency: 'EUR',
    country: 'NL',
    periodLockedUntil: null,
    suspended: false,
    taxRates: [{ id: '1', name: '21%', percentage: '21.0', country: '', active: true }],
    ledgerAccounts: [{ id: '2', name: 'Omzet', type: 'revenue', active: true, allowsSalesInvoice: true }],
    workflows: [{ id: '3', name: 'Standaard', isDefault: true }],
    documentStyles: [],
  },
  shop: {
    openCartVersion: '3.0.5.1',
    moduleVersion: '1.0.0',
    phpVersion: '8.2.30',
    timeZone: 'Europe/Amsterdam',
    baseCurrency: 'EUR',
    stores: [{ id: '0', name: 'Winkel', url: 'https://shop.example/' }],
    orderStatuses: [{ id: '5', name: 'Voltooid', hint: 'complete' }],
    taxRates: [{ name: 'BTW 21%', rate: '21.0000', kind: 'percentage', countries: ['NL'] }],
    paymentMethods: [{ code: 'mollie_ideal', title: 'iDEAL' }],
    customFields: [{ id: '1', name: 'Btw-nummer' }],
    orderCount: 12,
  },
  fetchedAt: '2026-11-24T11:00:00.000Z',
}

const contacts: ContactList = {
  syncedAt: '2026-11-24T11:00:00.000Z',
  contacts: [
    {
      id: '434',
      version: '1',
      emails: ['a1'],
      customerId: '',
      person: 'b2',
      company: '',
      address: 'c3',
      archived: false,
      createdAt: '2026-01-01T00:00:00.000Z',
    },
  ],
}

/** Fills a store with closed months of some orders each, newest last; gives the last order id. */
async function fill(months: number): Promise<number> {
  const store = await open()
  let id = 0
  for (let month = 0; month < months; month++) {
    const date = new Date(Date.UTC(2000, month, 15)).toISOString().slice(0, 10)
    const orders = Array.from({ length: 3 }, () => entry(String(++id), date))
    await store.commit(adding(...orders))
    await store.close(orders.map((order) => order.orderId))
  }
  return id
}

describe('the cost', () => {
  test.each([3, 150])('of open, commit, close and find is the same after %i months', async (months) => {
    const last = await fill(months)
    const { disk, read, written } = countingDisk()
    const counts = () => {
      const result = { read: read.length, written: written.length }
      read.length = 0
      written.length = 0
      return result
    }
    const store = await open(disk)
    expect(store.months()).toHaveLength(months)
    expect(counts()).toEqual({ read: 1, written: 0 })
    await store.commit(adding(entry(String(last + 1), '2026-11-01')))
    expect(counts()).toEqual({ read: 0, written: 1 })
    await store.close([String(last + 1)])
    expect(counts()).toEqual({ read: 2, written: 2 })
    expect(await store.find(String(last))).not.toBeNull()
    expect(counts()).toEqual({ read: 1, written: 0 })
    expect(await store.find(String(last + 99))).toBeNull()
    expect(await store.find('2', '2000-01')).not.toBeNull()
    expect(counts()).toEqual({ read: 1, written: 0 })
  })

  test('of memory is bounded: only the months used last stay in it, and those need no disk', async () => {
    await fill(6)
    const { disk, read } = countingDisk()
    const store = await open(disk)
    for (const month of store.months()) await store.month(month)
    read.length = 0
    for (const month of store.months().slice(-4)) await store.month(month)
    expect(read).toEqual([])
    await store.month('2000-01')
    expect(read).toHaveLength(1)
  })
})

describe('facts and contacts', () => {
  test('are empty at first and there again after a restart', async () => {
    const store = await open()
    expect(await store.loadFacts()).toBeNull()
    expect(await store.loadContacts()).toEqual({ syncedAt: null, contacts: [] })
    await store.saveFacts(facts)
    await store.saveContacts(contacts)
    for (const each of [store, await open()]) {
      expect(await each.loadFacts()).toEqual(facts)
      expect(await each.loadContacts()).toEqual(contacts)
    }
  })

  test('that are damaged stop with the name of the file and nothing else', async () => {
    await (await open()).saveFacts(facts)
    await writeFile(join(folder, 'facts.json'), '{}')
    const store = await open()
    expect((await problemOf(store.loadFacts())).data).toEqual({ file: 'facts.json' })
    expect(await store.loadContacts()).toMatchObject({ contacts: [] })
    await store.commit(adding(entry('1', '2026-11-01')))
  })
})

describe('starting over', () => {
  async function used() {
    const store = await open()
    await store.commit(adding(entry('1', '2026-10-01'), entry('2', '2026-11-01')))
    await store.close(['1'])
    await store.saveFacts(facts)
    await store.saveContacts(contacts)
    return store
  }

  test('keeps everything in a dated folder and goes on empty', async () => {
    const store = await used()
    const before = await readFile(join(folder, 'open.json'), 'utf8')
    expect(await store.reset()).toBe('backup-20261124-110509')
    expect(await readFile(join(folder, 'backup-20261124-110509', 'open.json'), 'utf8')).toBe(before)
    expect((await readdir(join(folder, 'backup-20261124-110509', 'closed'))).length).toBeGreaterThan(0)
    for (const each of [store, await open()]) {
      expect(each.state).toEqual(emptyState)
      expect(each.months()).toEqual([])
      expect(await each.find('1', '2026-10')).toBeNull()
      expect(await each.loadFacts()).toBeNull()
      expect((await each.loadContacts()).syncedAt).toBeNull()
    }
    await store.commit(adding(entry('3', '2026-10-01')))
    await store.close(['3'])
    expect([...(await (await open()).month('2026-10')).keys()]).toEqual(['3'])
  })

  test('twice in a second makes two backups, the second without the first', async () => {
    const store = await used()
    const names = [await store.reset(), await store.reset()]
    expect(names).toEqual(['backup-20261124-110509', 'backup-20261124-110509-2'])
    expect(await readdir(join(folder, names[1] ?? ''))).toEqual(['closed', 'open.json'])
  })

  test('works on damaged files, which are kept as they are', async () => {
    await used()
    for (const name of ['open.json', 'open.json.bak']) await writeFile(join(folder, name), 'bad \xff')
    expect((await problemOf(open())).code).toBe('DATA_DAMAGED')
    const backup = await resetFolder(folder, now)
    expect(await readFile(join(folder, backup, 'open.json'), 'utf8')).toBe('bad \xff')
    expect((await stat(join(folder, backup))).mode & 0o777).toBe(0o700)
    expect((await open()).state).toEqual(emptyState)
  })

  test('changes nothing when the copy does not fit on the disk', async () => {
    const store = await used()
    const { state } = store
    const full = diskWith({ copy: () => Promise.reject(diskError('ENOSPC')) })
    const before = await readdir(folder)
    expect((await problemOf((await open(full)).reset())).code).toBe('DISK_WRITE_FAILED')
    expect(await readdir(folder)).toEqual(before)
    expect((await open()).state).toEqual(state)
    expect(await (await open()).find('1')).not.toBeNull()
  })

  test('cut short at any step is either not done or done, and old orders never come back', async () => {
    for (let step = 1; ; step++) {
      folder = join(await newFolder(), 'winkel')
      const store = await used()
      const { state } = store
      let left = step
      const orCrash = (work: () => Promise<void>) => (left-- > 0 ? work() : Promise.reject(diskError('EIO')))
      const failing = diskWith({
        remove: (path) => orCrash(() => realDisk.remove(path)),
        rename: (from, to) => orCrash(() => realDisk.rename(from, to)),
      })
      await resetFolder(folder, now, failing).catch(() => undefined)

      const after = await open()
      if (after.state.entries['2'] === undefined) {
        expect(after.state).toEqual(emptyState)
        await after.commit(adding(entry('3', '2026-10-01')))
        await after.close(['3'])
        expect(await (await open()).find('1')).toBeNull()
      } else {
        expect(after.state).toEqual(state)
        expect(await after.find('1')).not.toBeNull()
      }
      if (left > 0) break
    }
  })
})

test('folders of the data are for the user alone', async () => {
  await mkdir(join(folder, '..'), { recursive: true })
  await open()
  for (const name of ['', 'closed']) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o700)
})
