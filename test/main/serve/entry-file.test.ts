import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryFile } from '../../../src/main/serve/entry-file.ts'
import { freshFolder } from '../../support/folders.ts'

const address = 'http://127.0.0.1:8080/enter?key=Sleutel-1'

test('the entry address is kept, read back, and gone at the end', async () => {
  const file = entryFile(await freshFolder())
  await file.put(address)
  expect(await file.read()).toBe(address)
  await file.remove()
  expect(await file.read()).toBeNull()
})

test('a disk that refuses is no reason to stop: then there is no address to read', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'serve-address.txt', 'in-the-way'), { recursive: true })
  const file = entryFile(folder)
  await file.put(address)
  expect(await file.read()).toBeNull()
  await file.remove()
})
