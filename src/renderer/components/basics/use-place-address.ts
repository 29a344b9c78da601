import type { Input } from '../../../shared/contract/calls.ts'
import { useApp } from '../../app/app-context.tsx'
import { useCall } from '../../app/use-call.ts'

/**
 * The address of a place outside the program, for a link, where the screens are in a browser: that may be on another computer
 * than the program. `null` = the program opens it itself, or it cannot be opened.
 */
export function usePlaceAddress(place: Input<'app.open'>): string | null {
  const { app } = useApp()
  // Before there is a connection there is no place of one.
  const isThere = !('connection' in place) || place.connection !== ''
  const { data, problem } = useCall('app.address', app.host === 'browser' && isThere ? place : null)
  return problem === null ? (data?.address ?? null) : null
}
