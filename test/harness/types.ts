import type { EventEmitter } from 'node:events'

/**
 * What a part of the stand-in has to fit: any of the real one's members, with their real types; a wrong signature does not
 * compile. Listening is left out, for Node's EventEmitter does that. A member that is missing and that the program uses shows
 * in the first test that comes there.
 */
export type Part<Real> = { readonly [Key in Exclude<keyof Real, keyof EventEmitter>]?: Real[Key] }

/** An event that can be prevented, as Electron hands to listeners. */
export interface StandInEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function makeEvent<T extends object>(more: T): T & StandInEvent {
  let isPrevented = false
  const event = {
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  }
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(more)) as T & typeof event
}
