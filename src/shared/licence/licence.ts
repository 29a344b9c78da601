/** What a vendor has signed for one merchant. */
export interface Licence {
  readonly holder: string
  /** Host of the shop, lower case, without `www.`. */
  readonly shop: string
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly until: string
}

const DAY_MS = 86_400_000

/** How long one may try without a key, from accepting the terms. */
const TRIAL_DAYS = 30

/** So many days before the end the merchant is told; 0 = it has ended. */
const WARN_DAYS = [0, 1, 7, 14] as const

/** A day of slack: computers in other zones, and clocks that are a little behind. */
const SLACK_MS = DAY_MS

/** How long things may still be written. */
export interface LicenceTerm {
  readonly kind: 'trial' | 'licence' | 'ended'
  /** ms */
  readonly until: number
  /** Begun days count; 0 = ended. */
  readonly daysLeft: number
}

export interface LicenceTermFacts {
  /** When the terms were accepted first (ms); `null` = not yet. */
  readonly trialFrom: number | null
  /** A licence that fits this shop. */
  readonly licence: Licence | null
  /** The latest moment ever seen (ms), so that a clock set back lengthens nothing. */
  readonly now: number
}

/** The later end counts: a key that is entered early takes no days away. */
export function licenceTerm({ trialFrom, licence, now }: LicenceTermFacts): LicenceTerm {
  const trialEnd = (trialFrom ?? now) + TRIAL_DAYS * DAY_MS
  const until = licence === null ? trialEnd : Math.max(trialEnd, lastMoment(licence))
  if (now >= until) return { kind: 'ended', until, daysLeft: 0 }
  const kind = licence === null ? 'trial' : 'licence'
  return { kind, until, daysLeft: Math.ceil((until - now) / DAY_MS) }
}

/** The end of its last day. */
export function lastMoment({ until }: Licence): number {
  return Date.parse(`${until}T00:00:00Z`) + DAY_MS
}

export function hasBegun({ from }: Licence, now: number): boolean {
  return now + SLACK_MS >= Date.parse(`${from}T00:00:00Z`)
}

/** Of which of the warnings it is time; `null` = none yet. */
export function warningFor({ daysLeft }: LicenceTerm): (typeof WARN_DAYS)[number] | null {
  return WARN_DAYS.find((days) => daysLeft <= days) ?? null
}

/** The host (with its port, if any) of an address as licences name it; `''` when there is none. */
export function shopHost(address: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/?#]*@)?([^/?#]*)/.exec(address.trim().toLowerCase())?.[1] ?? ''
  return host.replace(/^www\./, '')
}
