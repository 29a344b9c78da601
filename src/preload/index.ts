import { contextBridge, ipcRenderer } from 'electron'
import { callNames, eventNames } from './contract-names.ts'

/**
 * All that the screens can reach: the calls and events of the contract, by name. Nothing of Electron passes, neither the event
 * object nor a channel to choose.
 */
contextBridge.exposeInMainWorld('factuurbrug', {
  call(name: string, input: unknown): Promise<unknown> {
    if (!Object.hasOwn(callNames, name)) return Promise.reject(new Error('no such call'))
    return ipcRenderer.invoke('call', name, input)
  },
  on(name: string, listener: (data: unknown) => void): () => void {
    if (!Object.hasOwn(eventNames, name)) throw new Error('no such event')
    const onEvent = (_event: unknown, sent: string, data: unknown) => {
      if (sent === name) listener(data)
    }
    ipcRenderer.on('event', onEvent)
    return () => {
      ipcRenderer.removeListener('event', onEvent)
    }
  },
})
