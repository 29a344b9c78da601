import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, type Result } from '../../shared/domain/result.ts'
import { hasBegun, lastMoment, shopHost, licenceTerm, type Licence } from '../../shared/licence/licence.ts'
import type { AppState } from '../ports/app-state.ts'
import type { Clock } from '../ports/clock.ts'
import type { LicenceCheck } from '../ports/licence-check.ts'
import type { LicenceKey, LicenceState, Licensing } from '../ports/licensing.ts'
import { readKey } from './key.ts'
import { isLink, readLink } from './link.ts'

export interface LicensingOptions {
  readonly check: LicenceCheck
  readonly clock: Pick<Clock, 'now'>
  readonly appState: AppState
}

/** The moment is stored when it moved so far: every run would otherwise write a file for it. */
const NOTE_MS = 600_000

/** Judges keys and days by what is remembered here. */
export function createLicensing(options: LicensingOptions): Licensing {
  const { check } = options
  const { now, nowFor, trialFrom } = timeOf(options)
  const fitting = (key: Result<LicenceKey, Problem>, address: string): Result<LicenceKey, Problem> => {
    if (!key.ok) return key
    const { licence } = key.value
    const shop = shopHost(address)
    if (shop !== '' && shop !== licence.shop)
      return fail(problem('LICENCE_OTHER_SHOP', { licensed: licence.shop, shop }))
    return hasBegun(licence, nowFor(licence)) ? key : fail(problem('LICENCE_NOT_YET', { from: licence.from }))
  }
  const stored = (text: string, address: string): Result<LicenceKey, Problem> | null =>
    text === '' ? null : fitting(readKey(text, check), address)
  const state = (key: Result<LicenceKey, Problem> | null): LicenceState => {
    const licence = key?.ok === true ? key.value.licence : null
    return { ...licenceTerm({ trialFrom: trialFrom(), licence, now: now() }), licence }
  }
  return {
    read(text, address) {
      const read = isLink(text) ? readLink(text, check, now()) : readKey(text, check)
      const key = fitting(read, address)
      if (!key.ok || nowFor(key.value.licence) < lastMoment(key.value.licence)) return key
      return fail(problem('LICENCE_ENDED', { until: key.value.licence.until }))
    },
    state: (text, address) => state(stored(text, address)),
    refusals(text, address) {
      const key = stored(text, address)
      return () => {
        const { kind, until } = state(key)
        if (kind !== 'ended') return null
        return key?.ok === false ? key.problem : problem('LICENCE_ENDED', { until: dayOf(until - 1) })
      }
    },
    ...memory(options),
  }
}

function timeOf({ clock, appState }: LicensingOptions) {
  const now = (): number => Math.max(clock.now(), parsed(appState.current.licence.latest) ?? 0)
  return {
    now,
    /**
     * A key newer than any before may be right although the clock was once far ahead: its vendor signed it after that. Only
     * then the clock counts, so that an accident with it does not shut a merchant out for good.
     */
    nowFor: ({ from }: Licence): number =>
      from > (appState.current.licence.newest ?? '') ? clock.now() : now(),
    trialFrom: (): number | null => {
      const { licence, terms } = appState.current
      return parsed(licence.trialFrom) ?? parsed(terms?.acceptedAt ?? null)
    },
  }
}

/** What is written down, and when. */
function memory(options: LicensingOptions): Pick<Licensing, 'note' | 'taken'> {
  const { appState } = options
  const { now, nowFor, trialFrom } = timeOf(options)
  return {
    async note() {
      const { licence } = appState.current
      const begun = trialFrom()
      const isOld = now() - (parsed(licence.latest) ?? 0) >= NOTE_MS
      if (!isOld && (begun === null || licence.trialFrom !== null)) return
      const latest = new Date(now()).toISOString()
      const from = begun === null ? null : new Date(begun).toISOString()
      await appState.change((state) => ({
        ...state,
        licence: { ...state.licence, trialFrom: from, latest },
      }))
    },
    async taken({ licence }) {
      const latest = new Date(nowFor(licence)).toISOString()
      await appState.change((state) => {
        const { newest } = state.licence
        if (newest !== null && licence.from <= newest) return state
        return { ...state, licence: { ...state.licence, newest: licence.from, latest } }
      })
    },
  }
}

/** A moment that was stored; `null` when there is none, or somebody wrote something else there. */
function parsed(moment: string | null): number | null {
  const ms = Date.parse(moment ?? '')
  return Number.isNaN(ms) ? null : ms
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
