import { open as openHandle, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { durableFile, type Codec } from '../../../../src/main/adapters/disk/durable-file.ts'
import { diskError, diskWith, newFolder, problemOf } from './support.ts'

/** The plainest codec: good texts start with `good`, and `newer` is from the future. */
const words: Codec<string> = {
  encode: (data) => data,
  decode(text) {
    if (text === 'newer') return { kind: 'newer', version: 7 }
    return text.startsWith('good') ? { kind: 'data', data: text, oldVersion: null } : { kind: 'damaged' }
  },
}

async function place(disk: Disk = realDisk) {
  const path = join(await newFolder(), 'work.json')
  const told: string[] = []
  const open = (other: Disk = disk) =>
    durableFile({ path, name: 'work.json', codec: words, disk: other, onDamage: (name) => told.push(name) })
  const text = (suffix = '') => readFile(path + suffix, 'utf8')
  return { path, told, open, text, names: async () => (await readdir(join(path, '..'))).sort() }
}

describe('writing', () => {
  test('keeps the previous text as .bak and leaves nothing else behind', async () => {
    const { open, text, names } = await place()
    const file = open()
    await file.write('good 1')
    await file.write('good 2')
    expect([await text(), await text('.bak'), await names()]).toEqual([
      'good 2',
      'good 1',
      ['work.json', 'work.json.bak'],
    ])
  })

  test('makes files that nobody else can read', async () => {
    const { path, open } = await place()
    const file = open()
    await file.write('good 1')
    await file.write('good 2')
    for (const suffix of ['', '.bak']) expect((await stat(path + suffix)).mode & 0o777).toBe(0o600)
  })

  test('keeps the order of writes that are not waited for', async () => {
    const { open, text } = await place()
    const file = open()
    await Promise.all(Array.from({ length: 50 }, (_, index) => file.write(`good ${index}`)))
    expect(await text()).toBe('good 49')
    expect(await text('.bak')).toBe('good 48')
  })

  test('is flushed before it is renamed, and the names are flushed after', async () => {
    const steps: string[] = []
    const noting = diskWith({
      writeNew: (path, text) => realDisk.writeNew(path, text).then(() => void steps.push('flushed')),
      rename: (from, to) => realDisk.rename(from, to).then(() => void steps.push('renamed')),
      syncFolder: (folder) => realDisk.syncFolder(folder).then(() => void steps.push('names flushed')),
    })
    const { open } = await place(noting)
    const file = open()
    await file.write('good 1')
    await file.write('good 2')
    expect(steps.slice(-4)).toEqual(['flushed', 'renamed', 'renamed', 'names flushed'])
  })

  test('really flushes the file and the folder', async () => {
    const { path, open } = await place()
    await open().write('good 1')
    const handle = await openHandle(path)
    await handle.close()
    const flush = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync')
    onTestFinished(() => {
      flush.mockRestore()
    })
    await open().write('good 2')
    expect(flush).toHaveBeenCalledTimes(2)
  })

  test.each(['ENOSPC', 'EACCES', 'EIO', 'EROFS'])(
    '%s at any step leaves the old file and says so',
    async (code) => {
      const refuse = () => Promise.reject(diskError(code))
      for (const method of ['writeNew', 'rename', 'syncFolder'] as const) {
        const { open, text, names } = await place()
        await open().write('good 1')
        const failing = open(diskWith({ [method]: refuse }))
        expect(await problemOf(failing.write('good 2'))).toEqual({
          code: 'DISK_WRITE_FAILED',
          data: { file: 'work.json', reason: code },
        })
        expect(await open().read()).toBe('good 1')
        expect((await names()).filter((name) => name.endsWith('.tmp'))).toEqual([])
        await open().write('good 3')
        expect(await text()).toBe('good 3')
      }
    },
  )

  test('that fails between the two renames puts the old file back', async () => {
    let renames = 0
    const failing = diskWith({
      rename: (from, to) => (++renames === 2 ? Promise.reject(diskError('EIO')) : realDisk.rename(from, to)),
    })
    const { open, text } = await place()
    await open().write('good 1')
    await problemOf(open(failing).write('good 2'))
    expect(await text()).toBe('good 1')
  })

  test('that fails does not stop the next', async () => {
    let full = true
    const disk = diskWith({
      writeNew: (path, text) => (full ? Promise.reject(diskError('ENOSPC')) : realDisk.writeNew(path, text)),
    })
    const { open } = await place(disk)
    const file = open()
    await problemOf(file.write('good 1'))
    full = false
    await file.write('good 2')
    expect(await file.read()).toBe('good 2')
  })

  test('does not hide a bug as trouble with the disk', async () => {
    const { open } = await place(diskWith({ writeNew: () => Promise.reject(new TypeError('a bug')) }))
    await expect(open().write('good 1')).rejects.toThrow(TypeError)
  })
})

describe('reading', () => {
  test('gives null when nothing was ever stored', async () => {
    expect(await (await place()).open().read()).toBeNull()
  })

  test.each([
    ['empty', ''],
    ['cut off', 'goo'],
    ['full of zeros', '\0\0\0\0'],
  ])('takes the previous copy when the file is %s, and tells', async (_, text) => {
    const { path, told, open } = await place()
    await open().write('good 1')
    await open().write('good 2')
    await writeFile(path, text)
    expect(await open().read()).toBe('good 1')
    expect(told).toEqual(['work.json'])
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe(text)
  })

  test('keeps the good copy through the write that follows a recovery, even one that is cut short', async () => {
    const { path, open, text } = await place()
    await open().write('good 1')
    await open().write('good 2')
    await writeFile(path, '')
    const recovered = open()
    await recovered.read()
    await problemOf(open(diskWith({ rename: () => Promise.reject(diskError('EIO')) })).write('good 3'))
    expect(await open().read()).toBe('good 1')
    await recovered.write('good 3')
    expect([await text(), await text('.bak')]).toEqual(['good 3', 'good 1'])
  })

  test('takes the copy without alarm when a crash came between the renames', async () => {
    const { path, told, open } = await place()
    await open().write('good 1')
    await realDisk.rename(path, `${path}.bak`)
    expect(await open().read()).toBe('good 1')
    expect(told).toEqual([])
  })

  test('stops when the file and its copy are damaged, and touches neither', async () => {
    const { path, told, open, names, text } = await place()
    await writeFile(path, 'bad')
    await writeFile(`${path}.bak`, 'worse')
    expect(await problemOf(open().read())).toEqual({ code: 'DATA_DAMAGED', data: { file: 'work.json' } })
    expect([await text(), await text('.bak'), told]).toEqual(['bad', 'worse', []])
    expect(await names()).toEqual(['work.json', 'work.json.bak'])
  })

  test('does not take a damaged copy for an empty start when the file itself is gone', async () => {
    const { path, open } = await place()
    await writeFile(`${path}.bak`, 'worse')
    expect((await problemOf(open().read())).code).toBe('DATA_DAMAGED')
  })

  test('refuses a file of a later version and does not fall back to the older copy', async () => {
    const { path, open, text } = await place()
    await writeFile(path, 'newer')
    await writeFile(`${path}.bak`, 'good 1')
    expect(await problemOf(open().read())).toEqual({
      code: 'DATA_NEWER',
      data: { file: 'work.json', version: '7' },
    })
    expect(await text()).toBe('newer')
  })

  test('treats bad sectors as damage, but not a file that it may not read', async () => {
    const { path, open } = await place()
    await open().write('good 1')
    await open().write('good 2')
    const refusing = (code: string) =>
      diskWith({ read: (file) => (file === path ? Promise.reject(diskError(code)) : realDisk.read(file)) })
    expect(await problemOf(open(refusing('EACCES')).read())).toEqual({
      code: 'DATA_DAMAGED',
      data: { file: 'work.json (EACCES)' },
    })
    expect(await open().read()).toBe('good 2')
    expect(await open(refusing('EIO')).read()).toBe('good 1')
  })
})
