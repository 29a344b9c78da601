import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import type { OpenStore } from '../adapters/conf/store.ts'

/** The files of the desktop program are those of the terminal program, so that an installation can be used with both, one at a time. */
export const openElectronStore: OpenStore = ({ configName: name = '', ...options }) => {
  const store = new ElectronStore({ ...options, name })
  // It would tell any page that asks where the data folder is, for stores inside pages. We have none.
  ipcMain.removeAllListeners('electron-store-get-data')
  return store
}
