import { realDisk, type Disk } from '../../src/main/adapters/disk/disk.ts'

/** A disk that is full for some of its writes. */
export interface FillableDisk {
  readonly disk: Disk
  /** From this write on (from 1), counted from now, there is no room; `null` = there is room again. */
  fillFrom(write: number | null): void
  /** Writes that were refused since it was filled. */
  readonly refused: () => number
}

export function fillableDisk(): FillableDisk {
  let left = Infinity
  let refused = 0
  return {
    disk: {
      ...realDisk,
      async writeNew(path, text) {
        left -= 1
        if (left < 1) {
          refused += 1
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
        }
        await realDisk.writeNew(path, text)
      },
    },
    fillFrom(write) {
      left = write ?? Infinity
      refused = 0
    },
    refused: () => refused,
  }
}
