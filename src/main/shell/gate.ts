import type { Log } from '../ports/log.ts'
import { GateError, type Dispatch } from '../service/gate.ts'

/** What of Electron's event tells who is calling. */
export interface CallingFrame {
  readonly sender: { readonly id: number }
  /** `null` when the frame is gone already. */
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

export interface GateOptions {
  readonly dispatch: Dispatch
  /** Origin that the window's page has. */
  readonly origin: string
  /** Whether a page is that of our own window. */
  readonly isOurs: (contentsId: number) => boolean
  readonly log: Log
}

/**
 * The one way from a page into the engine. First who calls: our window, its main frame, our origin. Then what: a call of the
 * contract with the input that it says. A page that is refused learns nothing but that.
 */
export function createGate(
  options: GateOptions,
): (caller: CallingFrame, name: unknown, input: unknown) => Promise<unknown> {
  const { dispatch, log } = options
  return async (caller, name, input) => {
    const stranger = whyStranger(caller, options)
    if (stranger !== null) {
      log.warn('call-refused', { reason: stranger })
      throw new Error('refused')
    }
    return dispatch(typeof name === 'string' ? name : '', input).catch((error: unknown) => {
      if (error instanceof GateError)
        log.warn('call-refused', { reason: error.reason, fields: error.paths.join(' ') })
      // What a bug says may hold anything, so it goes no further; the log has it already.
      throw new Error(error instanceof GateError ? 'refused' : 'fault')
    })
  }
}

function whyStranger({ sender, senderFrame }: CallingFrame, options: GateOptions): string | null {
  if (!options.isOurs(sender.id)) return 'not our window'
  if (senderFrame?.parent !== null) return 'not the main frame'
  return senderFrame.origin === options.origin ? null : 'not our origin'
}
