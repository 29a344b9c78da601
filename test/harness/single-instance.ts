import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's own lock, played with a folder: who comes second leaves its command line there for the first. */
export interface InstanceLock {
  release(): void
}

/**
 * @param onSecond called with the command line of each later start
 * @returns `null` when another holds the lock, which then was told of this start
 */
export function takeInstanceLock(userData: string, onSecond: (argv: string[]) => void): InstanceLock | null {
  const folder = join(userData, 'stand-in-instance')
  mkdirSync(folder, { recursive: true })
  const pidFile = join(folder, 'pid')
  const holder = holderOf(pidFile)
  if (holder !== null) {
    const message = join(folder, `${process.pid}.start`)
    writeFileSync(`${message}.tmp`, JSON.stringify(process.argv))
    renameSync(`${message}.tmp`, message)
    return null
  }
  writeFileSync(pidFile, String(process.pid))
  const take = () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.start'))) {
      const argv = JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[]
      rmSync(join(folder, name))
      onSecond(argv)
    }
  }
  const watcher = watch(folder, { persistent: false }, take)
  return {
    release() {
      watcher.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The process that holds the lock, if it still runs. */
function holderOf(pidFile: string): number | null {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'))
    process.kill(pid, 0)
    return pid === process.pid ? null : pid
  } catch {
    return null
  }
}
