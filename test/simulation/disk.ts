import type { Disk } from '../../src/main/adapters/lowdb/disk.ts'
import type { Chance } from './chance.ts'

/**
 * A disk in memory that behaves as badly as a real one may. What a file holds is on it when `writeNew` has ended; that its
 * name is new, moved or gone is only certain after `syncFolder`. When the power goes, of the changes to names that were not
 * yet certain a first part has happened and the rest has not, and a file that was being written is there in part or not at all.
 */
export interface SimulatedDisk extends Disk {
  /** The power goes. */
  crash(): void
  /** While `true` nothing can be written. */
  isFull: boolean
  /** Everything is gone, as after a stolen or broken disk. */
  wipe(): void
  readonly names: () => readonly string[]
}

type Files = Map<string, string>
type Change = (files: Files) => void

/** @param pass a moment at which the process may end; never resolves when it did */
export function simulatedDisk(chance: Chance, pass: (what: string) => Promise<void>): SimulatedDisk {
  let safe: Files = new Map()
  let live: Files = new Map()
  let uncertain: Change[] = []

  const change = (make: Change): void => {
    make(live)
    uncertain.push(make)
  }
  const disk: SimulatedDisk = {
    isFull: false,
    names: () => [...live.keys()],
    crash() {
      for (const make of uncertain.slice(0, chance.below(uncertain.length + 1))) make(safe)
      uncertain = []
      live = new Map(safe)
    },
    wipe() {
      safe = new Map()
      live = new Map()
      uncertain = []
    },
    read: (path) => Promise.resolve(live.get(path) ?? null),
    async writeNew(path, text) {
      refuseWhenFull(disk)
      // Half of it, until all of it is: what a power cut in between may leave.
      const torn = text.slice(0, chance.below(text.length + 1))
      change((files) => files.set(path, torn))
      await pass(`write ${short(path)}`)
      refuseWhenFull(disk)
      change((files) => files.set(path, text))
    },
    async copy(from, to) {
      refuseWhenFull(disk)
      await pass(`copy ${short(from)}`)
      const text = there(live, from)
      change((files) => files.set(to, text))
    },
    async rename(from, to) {
      await pass(`rename ${short(from)}`)
      there(live, from)
      change((files) => {
        move(files, from, to)
      })
    },
    async remove(path) {
      await pass(`remove ${short(path)}`)
      change((files) => {
        for (const name of files.keys()) if (name === path || name.startsWith(`${path}/`)) files.delete(name)
      })
    },
    makeFolder: () => Promise.resolve(),
    async syncFolder() {
      await pass('sync')
      for (const make of uncertain) make(safe)
      uncertain = []
    },
    list: (folder) => Promise.resolve(listed(live, folder)),
  }
  return disk
}

function move(files: Files, from: string, to: string): void {
  for (const [name, text] of [...files]) {
    if (name !== from && !name.startsWith(`${from}/`)) continue
    files.delete(name)
    files.set(to + name.slice(from.length), text)
  }
}

function listed(files: Files, folder: string): { name: string; folder: boolean }[] {
  const inside = [...files.keys()].filter((name) => name.startsWith(`${folder}/`))
  const first = new Map<string, boolean>()
  for (const name of inside) {
    const [head = '', ...rest] = name.slice(folder.length + 1).split('/')
    first.set(head, rest.length > 0 || first.get(head) === true)
  }
  return [...first].map(([name, isFolder]) => ({ name, folder: isFolder }))
}

function there(files: Files, path: string): string {
  const text = files.get(path)
  const isFolder = text === undefined && listed(files, path).length > 0
  if (text === undefined && !isFolder) throw diskError('ENOENT')
  return text ?? ''
}

function refuseWhenFull(disk: SimulatedDisk): void {
  if (disk.isFull) throw diskError('ENOSPC')
}

function diskError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The name without the random part of a temporary file. */
function short(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[0-9a-f]{12}\.tmp$/, '')
}
