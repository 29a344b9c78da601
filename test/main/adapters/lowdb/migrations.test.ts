import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openDataFile, sealedCodec, type FileKind } from '../../../../src/main/adapters/lowdb/data-file.ts'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { migrate, startAt } from '../../../../src/main/adapters/lowdb/migrations.ts'
import { diskError, diskWith, newFolder, problemOf } from './support.ts'

interface First {
  readonly name: string
}
interface Third {
  readonly names: readonly string[]
  readonly count: number
}

const firstKind: FileKind<First> = {
  migrations: startAt(1),
  schema: z.object({ name: z.string() }),
  empty: { name: '' },
}

const firstSchema = z.object({ name: z.string() })
const secondSchema = z.object({ names: z.array(z.string()) })
const toThird = startAt(1)
  .step(2, (data) => ({ names: [firstSchema.parse(data).name] }))
  .step(3, (data) => {
    const { names } = secondSchema.parse(data)
    return { names, count: names.length }
  })

const thirdKind: FileKind<Third> = {
  migrations: toThird,
  schema: z.object({ names: z.array(z.string()), count: z.number() }),
  empty: { names: [], count: 0 },
}

async function place() {
  const folder = await newFolder()
  const path = join(folder, 'names.json')
  const open = <T extends object>(kind: FileKind<T>, disk: Disk = realDisk) =>
    openDataFile({ path, name: 'names.json', kind, disk, onDamage: () => undefined })
  return { path, open, names: async () => (await readdir(folder)).sort() }
}

describe('numbered migrations', () => {
  test('cannot leave out a number', () => {
    const chain = startAt(1)
    // @ts-expect-error -- after 1 comes 2
    chain.step(3, (data) => data)
    expect(() => migrate(toThird, 0, {})).toThrow('No way from version 0 to 3')
  })

  test('bring an old file up to date step by step, store it and keep the old one', async () => {
    const { path, open, names } = await place()
    await (await open(firstKind)).save({ name: 'Zoë' })
    const old = await readFile(path, 'utf8')

    const file = await open(thirdKind)
    expect(file.data).toEqual({ names: ['Zoë'], count: 1 })
    expect(await readFile(`${path}.v1.bak`, 'utf8')).toBe(old)
    expect(await readFile(path, 'utf8')).toContain('"version":3')
    expect(await names()).toEqual(['names.json', 'names.json.bak', 'names.json.v1.bak'])
    expect((await open(thirdKind)).data).toEqual(file.data)
  })

  test('start from the version of the file, not from the first', async () => {
    const { path, open } = await place()
    const secondKind = { ...firstKind, migrations: startAt(1).step(2, (data) => data), schema: secondSchema }
    await writeFile(
      path,
      sealedCodec<{ names: string[] }>({ ...secondKind, empty: { names: [] } }).encode({ names: ['a', 'b'] }),
    )
    expect((await open(thirdKind)).data).toEqual({ names: ['a', 'b'], count: 2 })
  })

  test.each(['a step that gives up', 'a result that the schema refuses'])(
    '%s leaves the old file',
    async (what) => {
      const { path, open } = await place()
      await (await open(firstKind)).save({ name: 'Zoë' })
      const old = await readFile(path, 'utf8')
      const change = (): unknown => {
        if (what.startsWith('a step')) throw new Error('no')
        return { names: 'no list' }
      }
      const kind = { ...thirdKind, migrations: startAt(1).step(2, change) }
      expect(await problemOf(open(kind))).toEqual({ code: 'DATA_DAMAGED', data: { file: 'names.json' } })
      expect(await readFile(path, 'utf8')).toBe(old)
    },
  )

  test('that cannot be stored leave the old file, and go through the next time', async () => {
    const { path, open } = await place()
    await (await open(firstKind)).save({ name: 'Zoë' })
    const old = await readFile(path, 'utf8')
    const full = diskWith({
      writeNew: (file, text) =>
        file.includes('v1.bak') ? realDisk.writeNew(file, text) : Promise.reject(diskError('ENOSPC')),
    })
    expect((await problemOf(open(thirdKind, full))).code).toBe('DISK_WRITE_FAILED')
    expect(await readFile(path, 'utf8')).toBe(old)
    expect((await open(thirdKind)).data.count).toBe(1)
  })

  test('refuse a file of a later version by name and number, whatever else is in it', async () => {
    const { path, open } = await place()
    await (await open(thirdKind)).save({ names: ['a'], count: 1 })
    expect(await problemOf(open(firstKind))).toEqual({
      code: 'DATA_NEWER',
      data: { file: 'names.json', version: '3' },
    })
    await writeFile(path, '{"version":4,"seal":"of another kind"}')
    expect(await problemOf(open(thirdKind))).toEqual({
      code: 'DATA_NEWER',
      data: { file: 'names.json', version: '4' },
    })
  })
})
