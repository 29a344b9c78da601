import { EventEmitter } from 'node:events'
import type { IpcMain } from 'electron'
import type { Part } from './types.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

/** `ipcMain`, with invoked calls only: the program sends nothing in another way. */
export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  },
} satisfies Part<IpcMain>)

/** Answers a call of a page as Electron does: the page gets the handler's value, or an error with its message. */
export async function answerInvoke(
  event: Electron.IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<{ readonly value: unknown } | { readonly error: string }> {
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return { value: (await handler(event, ...args)) as unknown }
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
