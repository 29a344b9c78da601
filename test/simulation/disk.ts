import type { Disk } from '../../src/main/adapters/disk/disk.ts'
import type { Chance } from './chance.ts'

/**
 * A disk in memory that behaves as badly as a real one may. What a file holds is on it when `writeNew` has ended; that its
 * name is new, moved or gone is only certain after `syncFolder`. When the power goes, of the changes to names that were not
 * yet certain a first part has happened and the rest has not, and a file that was being written is there in part or not at all.
 */
export interface SimulatedDisk {
  /** The disk as one life of the program has it. `pass`: a moment at which that life may end. */
  forLife(pass: (what: string) => Promise<void>): Disk
  /** The power goes. */
  crash(): void
  /** While `true` nothing can be written. */
  isFull: boolean
  /** Everything is gone, as with a disk that is stolen or broken. */
  wipe(): void
}

type Files = Map<string, string>
type Change = (files: Files) => void

export function simulatedDisk(chance: Chance): SimulatedDisk {
  let safe: Files = new Map()
  let live: Files = new Map()
  let uncertain: Change[] = []

  const simulated: SimulatedDisk = {
    isFull: false,
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
    forLife: (pass) => lifelong(pass),
  }
  return simulated

  function change(make: Change): void {
    make(live)
    uncertain.push(make)
  }

  function lifelong(pass: (what: string) => Promise<void>): Disk {
    const writable = async (what: string): Promise<void> => {
      await pass(what)
      if (simulated.isFull) throw diskError('ENOSPC')
    }
    return {
      read: (path) => Promise.resolve(live.get(path) ?? null),
      list: (folder) => Promise.resolve(listed(live, folder)),
      makeFolder: () => Promise.resolve(),
      async writeNew(path, text) {
        await writable(`create ${short(path)}`)
        // Half of it, until all of it is: what a power cut in between may leave.
        const torn = text.slice(0, chance.below(text.length + 1))
        change((files) => files.set(path, torn))
        await writable(`write ${short(path)}`)
        change((files) => files.set(path, text))
      },
      async copy(from, to) {
        await writable(`copy ${short(from)}`)
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
          for (const name of files.keys()) if (isWithin(name, path)) files.delete(name)
        })
      },
      async syncFolder() {
        await pass('sync')
        for (const make of uncertain) make(safe)
        uncertain = []
      },
    }
  }
}

function isWithin(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}/`)
}

function move(files: Files, from: string, to: string): void {
  for (const [name, text] of [...files]) {
    if (!isWithin(name, from)) continue
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

function diskError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The name without the random part of a temporary file. */
function short(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[0-9a-f]{12}\.tmp$/, '')
}
