import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freshFolder } from './folders.ts'

/** A real disk of half a megabyte in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves no room at all. */
  fill(): Promise<void>
  /** Makes room again. */
  free(): Promise<void>
  setReadOnly(isReadOnly: boolean): void
}

/** A small disk, gone after the test; `null` where this machine does not let us make one, which is said aloud. */
export async function smallDisk(): Promise<SmallDisk | null> {
  const folder = await freshFolder()
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder)
  } catch {
    process.stdout.write('SKIPPED: a really full or read-only disk (mounting is not allowed here)\n')
    return null
  }
  onTestFinished(() => {
    run('umount', '--lazy', folder)
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => writeFile(filler, Buffer.alloc(1 << 20)).catch(() => undefined),
    free: () => rm(filler),
    setReadOnly(isReadOnly) {
      run('mount', '-o', isReadOnly ? 'remount,ro' : 'remount,rw', folder)
    },
  }
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' })
}
