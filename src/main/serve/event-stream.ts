import type { ServerResponse } from 'node:http'
import type { Service } from '../service/service.ts'
import { begin } from './reply.ts'

/** Proxies and browsers close what is silent for long. */
const HEARTBEAT_MS = 20_000
/** A tab that does not take its events (asleep, gone) is cut off; it asks everything anew when it comes back. */
const MOST_WAITING = 256 * 1024

/** Sends events to any number of tabs. */
export interface EventStreams {
  open(response: ServerResponse): void
  /** Ends all streams; who may still come in opens another. */
  closeAll(): void
  /** The same for good. */
  close(): void
}

export function createEventStreams(service: Pick<Service, 'subscribe'>): EventStreams {
  const open = new Set<ServerResponse>()
  const send = (response: ServerResponse, text: string): void => {
    if (response.writableLength > MOST_WAITING) response.destroy()
    else response.write(text)
  }
  const toAll = (text: string): void => {
    for (const response of open) send(response, text)
  }
  const unsubscribe = service.subscribe(({ name, data }) => {
    toAll(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  })
  // Beats only while somebody listens: a program without a tab that is open must leave the computer asleep.
  let heartbeat: NodeJS.Timeout | null = null
  const beat = (): void => {
    heartbeat ??= setInterval(() => {
      toAll(':\n\n')
    }, HEARTBEAT_MS)
  }
  const rest = (): void => {
    if (heartbeat !== null) clearInterval(heartbeat)
    heartbeat = null
  }
  return {
    open(response) {
      begin(response, 200, { 'content-type': 'text/event-stream; charset=utf-8' })
      open.add(response)
      beat()
      response.on('close', () => {
        open.delete(response)
        if (open.size === 0) rest()
      })
      // Whatever was missed before this: look at everything once.
      send(response, `retry: 1000\nevent: changed\ndata: ${JSON.stringify({ connection: null })}\n\n`)
    },
    closeAll() {
      for (const response of open) response.end()
    },
    close() {
      unsubscribe()
      rest()
      this.closeAll()
    },
  }
}
