import type { Disk } from '../../src/main/adapters/disk/disk.ts'

/**
 * The moments at which a process can end so that it shows: before and after every request, and before every change of the
 * disk. What happens between two of them happens in memory only.
 */
export interface Moments {
  /** A moment comes by; throws when the process ends here. */
  pass(what: string): void
  /** How many came by. */
  readonly count: () => number
  /** What they were. */
  readonly names: readonly string[]
}

/** Thrown out of what a dead process would have done. */
class Ended extends Error {}

/**
 * @param end number of the moment at which the process ends, from 1; `null` = never
 * @param kill ends the process
 */
export function createMoments(
  end: number | null,
  kill: () => void,
  onMoment: (what: string) => void = () => undefined,
): Moments {
  const names: string[] = []
  return {
    names,
    count: () => names.length,
    pass(what) {
      names.push(what)
      onMoment(what)
      if (names.length !== end) return
      kill()
      throw new Ended(what)
    },
  }
}

/** A fetch whose requests are moments: one before it leaves, one when the answer has come. */
export function momentousFetch(inner: typeof fetch, moments: Moments): typeof fetch {
  return async (input, init) => {
    const what = `${init?.method ?? 'GET'} ${new URL(input instanceof Request ? input.url : input).pathname}`
    moments.pass(`before ${what}`)
    const response = await inner(input, init)
    moments.pass(`after ${what}`)
    return response
  }
}

/** A disk on which every change is a moment, and that a dead process no longer reaches. */
export function momentousDisk(inner: Disk, moments: Moments, isOver: () => boolean): Disk {
  const change = async (name: string, path: string, work: () => Promise<void>): Promise<void> => {
    if (isOver()) throw new Ended(name)
    moments.pass(`${name} ${path.split('/').at(-1) ?? ''}`)
    await work()
  }
  return {
    read: (path) => inner.read(path),
    list: (folder) => inner.list(folder),
    makeFolder: (folder) => inner.makeFolder(folder),
    writeNew: (path, text) => change('write', path, () => inner.writeNew(path, text)),
    copy: (from, to) => change('copy', from, () => inner.copy(from, to)),
    rename: (from, to) => change('rename', from, () => inner.rename(from, to)),
    remove: (path) => change('remove', path, () => inner.remove(path)),
    // No moment: between this and the one before it nothing changes on a disk whose names are never lost.
    syncFolder: (folder) => inner.syncFolder(folder),
  }
}
