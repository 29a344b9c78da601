import Conf from 'conf'
import type { OpenStore } from '../../../../src/main/adapters/conf/store.ts'
import { openElectronStore } from '../../../../src/main/wiring/electron-store.ts'

export const openConf: OpenStore = (options) => new Conf(options)

/** What opens files in a terminal and in the desktop program. */
export const stores: readonly (readonly [string, OpenStore])[] = [
  ['conf', openConf],
  ['electron-store', openElectronStore],
]

/** As in a terminal, on a disk that is full. */
export const openOnFullDisk: OpenStore = (options) =>
  new Conf({
    ...options,
    serialize() {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    },
  })
