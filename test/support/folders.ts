import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Real files, in memory where the system has a folder of it: thousands of runs would wait minutes for a disk. */
const below = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A new folder, gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(below, 'factuurbrug-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
