import type { CallName, EventName, Events, Input, Outputs } from '../shared/contract/calls.ts'
import type { Problem } from '../shared/domain/problem.ts'
import type { Result } from '../shared/domain/result.ts'
import { followEvents } from './event-stream.ts'
import { asked } from './session.ts'

/** What the preload script gives; absent in a browser. */
interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  on(event: string, listener: (data: never) => void): () => void
}

declare global {
  interface Window {
    readonly factuurbrug?: Bridge
  }
}

export type CallService = <C extends CallName>(
  name: C,
  input: Input<C>,
) => Promise<Result<Outputs[C], Problem>>
export type Listen = <E extends EventName>(event: E, listener: (data: Events[E]) => void) => () => void

/** The connection with the engine was lost; the frame shows it and tries again. */
class ConnectionLost extends Error {}

/** The one way to the engine: through the preload script in the window, over loopback HTTP in a browser. */
export const call: CallService = window.factuurbrug === undefined ? overHttp : overBridge(window.factuurbrug)
export const listen: Listen =
  window.factuurbrug === undefined ? overEventStream : onBridge(window.factuurbrug)

const lost = new Set<() => void>()

/** Tells when the engine turns out not to answer, whichever screen found out. */
export function onLost(listener: () => void): () => void {
  lost.add(listener)
  return () => {
    lost.delete(listener)
  }
}

function tellLost(): void {
  for (const listener of lost) listener()
}

function overBridge(bridge: Bridge): CallService {
  return async <C extends CallName>(name: C, input: Input<C>) => {
    return (await bridge.call(name, input)) as Result<Outputs[C], Problem>
  }
}

function onBridge(bridge: Bridge): Listen {
  return (event, listener) => bridge.on(event, listener)
}

async function overHttp<C extends CallName>(name: C, input: Input<C>): Promise<Result<Outputs[C], Problem>> {
  const response = await asked(`/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  }).catch(() => null)
  if (response === null) tellLost()
  if (response?.ok !== true) throw new ConnectionLost(String(response?.status ?? ''))
  return (await response.json()) as Result<Outputs[C], Problem>
}

type Hear = (data: never) => void
const hearers = new Map<string, Set<Hear>>()
let isFollowing = false

function overEventStream<E extends EventName>(event: E, listener: (data: Events[E]) => void): () => void {
  const all = hearers.get(event) ?? new Set<Hear>()
  hearers.set(event, all)
  all.add(listener)
  if (!isFollowing) void followEvents({ onEvent, onLost: tellLost })
  isFollowing = true
  return () => {
    all.delete(listener)
  }
}

function onEvent(name: string, data: unknown): void {
  for (const hear of hearers.get(name) ?? []) hear(data as never)
}
