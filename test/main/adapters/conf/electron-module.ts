import { EventEmitter } from 'node:events'
import { expect } from 'vitest'

/** As much of `electron` as electron-store touches. For `vi.mock('electron', ...)`. */
const ipcMain = new EventEmitter()
const app = {
  // Asked, but never used: the data folder is always given.
  getPath: () => '/nowhere',
  getVersion: () => '1.0.0',
}

export const electronModule = { app, ipcMain, default: { app, ipcMain, shell: {} } }

/** electron-store offers pages the place of the data folder; nobody may be left listening for that. */
export function expectNoOpenChannels(): void {
  expect(ipcMain.eventNames()).toEqual([])
}
