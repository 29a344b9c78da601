/**
 * What runs in the page: plain functions of which the text is sent there, so they may use nothing from outside themselves.
 * The preload script lives in a world of its own, as in Electron; what it exposes reaches the page's world as copies.
 */

/** The part of a page's globals that is used here. */
interface PageGlobals {
  readonly CustomEvent: new (type: string, init: { readonly detail: string }) => { readonly detail: string }
  addEventListener(type: string, listener: (event: { readonly detail: string }) => void): void
  dispatchEvent(event: object): boolean
  [key: string]: unknown
}

type Callable = (...args: unknown[]) => unknown

/** One end of the bridge between both worlds. Texts only cross it, in events that the other world hears at once. */
interface BridgeEnd {
  pack(value: unknown): string
  unpack(text: string): unknown
  send(kind: string, text: string): void
  listen(kind: string, listener: (text: string) => void): void
}

/** Makes one end. `me` and `peer` name the worlds, `token` keeps pages from guessing the names of the events. */
function makeBridgeEnd(page: PageGlobals, token: string, me: string, peer: string): BridgeEnd {
  const functions: Callable[] = []
  const awaited = new Map<number, { resolve: Callable; reject: Callable }>()
  let lastPromise = 0
  let answer = ''

  const send = (kind: string, text: string) => {
    page.dispatchEvent(new page.CustomEvent(`${token}${peer}${kind}`, { detail: text }))
  }
  const listen = (kind: string, listener: (text: string) => void) => {
    page.addEventListener(`${token}${me}${kind}`, (event) => {
      listener(event.detail)
    })
  }
  const pack = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'function') return { $function: functions.push(part as Callable) - 1 }
      if (part instanceof Error) return { $error: part.message }
      return part === undefined ? { $undefined: true } : part
    })
  const unpack = (text: string): unknown =>
    JSON.parse(text, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null) return part
      if ('$function' in part) return stub(Number(part.$function))
      if ('$error' in part) return new Error(String(part.$error))
      return '$undefined' in part ? undefined : part
    })
  const stub =
    (id: number): Callable =>
    (...args) => {
      answer = ''
      send('call', pack({ id, args }))
      const { value, promise, error } = unpack(answer) as Record<string, unknown>
      if (error instanceof Error) throw error
      if (promise === undefined) return value
      return new Promise((resolve, reject) => {
        awaited.set(Number(promise), { resolve, reject })
      })
    }
  const perform = (id: number, args: unknown[]): string => {
    try {
      const value = functions[id]?.(...args)
      if (!(value instanceof Promise)) return pack({ value })
      const promise = ++lastPromise
      value.then(
        (settled: unknown) => {
          send('settled', pack({ promise, value: settled }))
        },
        (error: unknown) => {
          send('settled', pack({ promise, error }))
        },
      )
      return pack({ promise })
    } catch (error) {
      return pack({ error })
    }
  }
  listen('call', (text) => {
    const { id, args } = unpack(text) as { id: number; args: unknown[] }
    send('answer', perform(id, args))
  })
  listen('answer', (text) => {
    answer = text
  })
  listen('settled', (text) => {
    const { promise, value, error } = unpack(text) as Record<string, unknown>
    const waiting = awaited.get(Number(promise))
    awaited.delete(Number(promise))
    if (error === undefined) waiting?.resolve(value)
    else waiting?.reject(error)
  })
  return { pack, unpack, send, listen }
}

/** The page's side: takes what the preload script exposes, frozen as Electron does. */
function runMainWorld(page: PageGlobals, bridge: BridgeEnd): void {
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(frozen)
      Object.freeze(value)
    }
    return value
  }
  bridge.listen('expose', (text) => {
    const { key, api } = bridge.unpack(text) as { key: string; api: unknown }
    if (key in page) return
    Object.defineProperty(page, key, { value: frozen(api), enumerable: true })
  })
  bridge.send('hello', '')
}

/** The preload script's side: `require('electron')` as a sandboxed preload script has it, and nothing else. */
function makePreloadWorld(page: PageGlobals, bridge: BridgeEnd): { require: (name: string) => unknown } {
  const listeners = new Map<string, Callable[]>()
  const invoked = new Map<number, { resolve: Callable; reject: Callable }>()
  const exposed: string[] = []
  let lastId = 0
  const sendOut = page.__standInSend as (text: string) => void
  delete page.__standInSend

  const clone = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'function' || typeof part === 'symbol')
        throw new Error('An object could not be cloned.')
      return part
    })
  const of = (channel: string): Callable[] => {
    const known = listeners.get(channel) ?? []
    listeners.set(channel, known)
    return known
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        sendOut(clone({ id, channel, args }))
        invoked.set(id, { resolve, reject })
      }),
    on(channel: string, listener: Callable) {
      of(channel).push(listener)
      return ipcRenderer
    },
    removeListener(channel: string, listener: Callable) {
      const at = of(channel).indexOf(listener)
      if (at >= 0) of(channel).splice(at, 1)
      return ipcRenderer
    },
  }
  page.__standInReceive = (text: string) => {
    const message = JSON.parse(text) as {
      id?: number
      channel: string
      args: unknown[]
      value?: unknown
      error?: string
    }
    if (message.id === undefined) {
      for (const listener of [...of(message.channel)])
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      return
    }
    const waiting = invoked.get(message.id)
    invoked.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.value)
    else waiting?.reject(new Error(message.error))
  }
  bridge.listen('hello', () => {
    for (const text of exposed) bridge.send('expose', text)
  })
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      const text = bridge.pack({ key, api })
      exposed.push(text)
      bridge.send('expose', text)
    },
  }
  return {
    require(name) {
      if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer }
      throw new Error(`module not found: ${name}`)
    },
  }
}

/** The two scripts that go into every new document, the page's and the preload script's. */
export function worldScripts(
  token: string,
  preload: string,
): { readonly main: string; readonly isolated: string } {
  const end = (me: string, peer: string) =>
    `(${makeBridgeEnd.toString()})(globalThis, ${JSON.stringify(token)}, '${me}', '${peer}')`
  return {
    main: `(${runMainWorld.toString()})(globalThis, ${end('page', 'preload')})`,
    isolated: `{
const { require } = (${makePreloadWorld.toString()})(globalThis, ${end('preload', 'page')})
const module = { exports: {} }
;(function (require, module, exports) {${preload}
})(require, module, module.exports)
}`,
  }
}
