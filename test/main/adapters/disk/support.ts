import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../../../../src/shared/domain/problem.ts'
import { realDisk, type Disk } from '../../../../src/main/adapters/disk/disk.ts'
import { StoreError } from '../../../../src/main/ports/store.ts'

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

/** Node's error of a full, broken or forbidden disk. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code })
}

/** The real disk, with some methods replaced; `this` is not used by the others. */
export function diskWith(changes: Partial<Disk>): Disk {
  return { ...realDisk, ...changes }
}
