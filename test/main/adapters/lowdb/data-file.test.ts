import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openDataFile, sealedCodec } from '../../../../src/main/adapters/lowdb/data-file.ts'
import { realDisk } from '../../../../src/main/adapters/disk/disk.ts'
import { monthKind, openKind } from '../../../../src/main/adapters/lowdb/file-kinds.ts'
import { emptyState } from '../../../../src/main/ports/store.ts'
import { entry } from './entries.ts'
import { diskError, diskWith, newFolder, problemOf } from './support.ts'

/** For sealing what the program itself would never write. */
const sealedAnything = z.any()
const codec = sealedCodec(monthKind)
const sample = { entries: { '7': entry('7', '2026-11-24'), '42': entry('42', '2026-11-24') } }

describe('a data file', () => {
  test('gives back what was stored, in any script', () => {
    expect(codec.decode(codec.encode(sample))).toEqual({ kind: 'data', data: sample, oldVersion: null })
  })

  test('keeps any text that JavaScript can hold, half characters and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (customer) => {
        const data = { entries: { '7': entry('7', '', { customer }) } }
        const decoded = codec.decode(Buffer.from(codec.encode(data), 'utf8').toString('utf8'))
        expect(decoded).toEqual({ kind: 'data', data, oldVersion: null })
      }),
    )
  })

  test('cut off at any place is damaged', () => {
    const text = codec.encode(sample)
    for (let length = 0; length < text.length; length++)
      expect(codec.decode(text.slice(0, length)).kind, `${length} characters`).toBe('damaged')
  })

  test('with zeros from any place on is damaged', () => {
    const text = codec.encode(sample)
    for (let from = 0; from < text.length; from += 7)
      expect(codec.decode(text.slice(0, from).padEnd(text.length, '\0')).kind).toBe('damaged')
  })

  test('with one character changed is damaged, or of an impossible version', () => {
    const text = codec.encode(sample)
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', '9', 'x', '"', '}', ' ', '\0'),
        (at, other) => {
          const changed = text.slice(0, at) + other + text.slice(at + 1)
          if (changed !== text) expect(['damaged', 'newer']).toContain(codec.decode(changed).kind)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('with any other JSON in it, well sealed, is damaged and never a crash', () => {
    const free = sealedCodec({ ...openKind, schema: sealedAnything })
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (data) => {
        expect(sealedCodec(openKind).decode(free.encode(data)).kind).toBe('damaged')
      }),
      { numRuns: 2000 },
    )
  })

  test.each<[string, (data: typeof sample) => unknown]>([
    ['an order under another id', ({ entries }) => ({ entries: { '8': entries['7'] } })],
    [
      'an id that is no number',
      ({ entries }) => ({ entries: { '../x': { ...entries['7'], orderId: '../x' } } }),
    ],
    ['a date that is a path', ({ entries }) => ({ entries: { '7': { ...entries['7'], date: '../../x' } } })],
    ['a number where text belongs', ({ entries }) => ({ entries: { '7': { ...entries['7'], total: 121 } } })],
    ['a missing key', ({ entries }) => ({ entries: { '7': { ...entries['7'], story: undefined } } })],
    ['an unknown state', ({ entries }) => ({ entries: { '7': { ...entries['7'], state: 'almost' } } })],
    ['a list where a map belongs', () => ({ entries: [] })],
    ['nothing', () => null],
  ])('with %s is damaged', (_, change) => {
    const free = sealedCodec({ ...monthKind, schema: sealedAnything })
    expect(codec.decode(free.encode(change(sample))).kind).toBe('damaged')
  })

  test('keeps keys that it does not know', () => {
    const data = { entries: { '7': { ...sample.entries['7'], later: 1 } }, later: true }
    expect(codec.decode(codec.encode(data))).toMatchObject({ data })
  })

  test('changed by hand stops with the name of the file', async () => {
    const path = join(await newFolder(), 'open.json')
    const open = () =>
      openDataFile({ path, name: 'open.json', kind: openKind, disk: realDisk, onDamage: () => undefined })
    await (await open()).save({ state: emptyState, months: [] })
    await writeFile(path, (await readFile(path, 'utf8')).replace('"hourly":null', '"hourly":"2026"'))
    expect(await problemOf(open())).toEqual({ code: 'DATA_DAMAGED', data: { file: 'open.json' } })
  })

  test('only advances in memory when the disk did', async () => {
    const path = join(await newFolder(), 'closed.json')
    let full = false
    const disk = diskWith({
      writeNew: (file, text) => (full ? Promise.reject(diskError('ENOSPC')) : realDisk.writeNew(file, text)),
    })
    const options = { path, name: 'closed.json', kind: monthKind, disk, onDamage: () => undefined }
    const file = await openDataFile(options)
    expect(file.exists).toBe(false)
    await file.save(sample)
    full = true
    await problemOf(file.save({ entries: {} }))
    expect(file.data).toBe(sample)
    full = false
    expect((await openDataFile(options)).data).toEqual(sample)
  })
})
