import { inputs, type Api, type CallName } from '../../shared/contract/calls.ts'
import type { Log } from '../ports/log.ts'

/** What of Electron's event tells who is calling. */
export interface Caller {
  readonly sender: { readonly id: number }
  /** `null` when the frame is gone already. */
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

export interface GateOptions {
  readonly api: Api
  /** Origin that the window's page has. */
  readonly origin: string
  /** Whether a page is one of our own windows. */
  readonly isOurs: (contentsId: number) => boolean
  readonly log: Log
}

/** A request that a well-behaved page never makes. The page learns only that it was refused. */
export class Refused extends Error {}

/**
 * The one way from a page into the engine. In this order: is it our window, its main frame, our origin; is it a call of the
 * contract; is the input what the contract says. Only then it is made.
 */
export function createGate(
  options: GateOptions,
): (caller: Caller, name: unknown, input: unknown) => Promise<unknown> {
  const { api, log } = options
  const refuse = (reason: string): never => {
    log.warn('call-refused', { reason })
    throw new Refused(reason)
  }
  return async (caller, name, input) => {
    const { sender, senderFrame } = caller
    if (!options.isOurs(sender.id)) return refuse('not our window')
    if (senderFrame?.parent !== null) return refuse('not the main frame')
    if (senderFrame.origin !== options.origin) return refuse('not our origin')
    if (!isCall(name)) return refuse('no such call')
    const checked = inputs[name].safeParse(input)
    if (!checked.success) return refuse(`input of ${name}: ${checked.error.issues[0]?.path.join('.') ?? ''}`)
    return perform(api, name, checked.data).catch((error: unknown) => {
      // A bug, since expected failures are values. What it says may hold anything, so it goes no further.
      log.error('call-fault', { call: name, detail: error instanceof Error ? error.name : 'unknown' })
      throw new Error('fault')
    })
  }
}

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(inputs, name)
}

/** The input was checked by the schema of this very name, which the compiler cannot follow. */
async function perform(api: Api, name: CallName, input: unknown): Promise<unknown> {
  const call = api[name] as (input: unknown) => Promise<unknown>
  return await call(input)
}
