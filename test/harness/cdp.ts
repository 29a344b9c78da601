import { EventEmitter } from 'node:events'
import type { CDPSession } from 'playwright-core'

/** A session of Chromium's DevTools protocol, with Playwright's types for its commands and events. */
export type Session = Pick<CDPSession, 'send' | 'on' | 'off'>

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A connection to a Chromium: one session for the browser itself, one for each page. */
export class Cdp {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #sessions = new Map<string, EventEmitter>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.onmessage = ({ data }: { readonly data: unknown }) => {
      this.#receive(JSON.parse(String(data)) as Message)
    }
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('the connection to Chromium is closed'))
      this.#waiting.clear()
    }
  }

  static async connect(endpoint: string): Promise<Cdp> {
    const socket = new WebSocket(endpoint)
    await new Promise((resolve, reject) => {
      socket.onopen = resolve
      socket.onerror = () => {
        reject(new Error('no connection to Chromium'))
      }
    })
    return new Cdp(socket)
  }

  /** @param sessionId `''` for the browser itself */
  session(sessionId: string): Session {
    const emitter = new EventEmitter().setMaxListeners(0)
    this.#sessions.set(sessionId, emitter)
    const send = (method: string, params: object = {}) => this.#send(sessionId, method, params)
    return Object.assign(emitter, { send }) as unknown as Session
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId
    const answer = Promise.withResolvers<unknown>()
    this.#waiting.set(id, answer)
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) }))
    return answer.promise
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#sessions.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params)
      return
    }
    const answer = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error === undefined) answer?.resolve(message.result)
    else answer?.reject(new Error(message.error.message))
  }
}
