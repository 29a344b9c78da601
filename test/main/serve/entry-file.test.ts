import { mkdir, stat, symlink, writeFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryFile } from '../../../src/main/serve/entry-file.ts'
import { freshFolder } from '../../support/folders.ts'

const place = { origin: 'http://127.0.0.1:8080', key: 'Sleutel-1', code: 'ABCDE-12345' }

test('the way in is kept for the user alone, read back, and gone at the end', async () => {
  const file = entryFile(await freshFolder())
  await file.put({ ...place, key: 'eerder' })
  await file.put(place)
  expect(await file.read()).toEqual(place)
  expect((await stat(file.path)).mode & 0o777).toBe(0o600)
  await file.remove()
  expect(await file.read()).toBeNull()
})

test('it replaces what somebody put in its place: no link is followed, no wider rights are kept', async () => {
  const folder = await freshFolder()
  const file = entryFile(folder)
  const elsewhere = join(folder, 'elsewhere')
  await writeFile(elsewhere, 'van een ander')
  await symlink(elsewhere, file.path)
  await file.put(place)
  expect(await readFile(elsewhere, 'utf8')).toBe('van een ander')
  await writeFile(join(folder, 'wide'), '')
  expect((await stat(file.path)).mode & 0o777).toBe(0o600)
})

test('a disk that refuses is no reason to stop: then there is nothing to read', async () => {
  const folder = await freshFolder()
  const file = entryFile(folder)
  await mkdir(join(file.path, 'in-the-way'), { recursive: true })
  await file.put(place)
  expect(await file.read()).toBeNull()
  await file.remove()
})
