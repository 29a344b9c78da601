import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { StoreError } from '../../../../src/main/ports/store.ts'
import type { Problem } from '../../../../src/shared/domain/problem.ts'

/** A new folder, gone after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The problem that a call stops with; fails the test when it does not stop, or with something else. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error: unknown = await call.then(
    () => new Error('the call went through'),
    (reason: unknown) => reason,
  )
  if (error instanceof StoreError) return error.problem
  throw error
}

/** The real disk, but every write ends with this code. */
export function refusingDisk(code: string): Disk {
  const error = Object.assign(new Error(code), { code })
  return { ...realDisk, writeNew: () => Promise.reject(error) }
}
