import { problem } from '../../../shared/domain/problem.ts'
import type { Answered } from '../../ports/bookkeeping.ts'
import type { HttpAnswer } from '../http.ts'
import { parseJson } from './json.ts'
import { readBlock } from './limits.ts'
import { readRefusal, type ReadRefusal } from './refusal.ts'

/** What one request came to, before it is known whether it may be repeated. */
export type HttpOutcome =
  /** `json` is `undefined` when the body was no JSON; `isEmpty`: there was none; `link`: the header of a list in pages. */
  | {
      readonly kind: 'answered'
      readonly json: unknown
      readonly isEmpty: boolean
      readonly link: string | null
    }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal }
  /** No clear answer: a write may have been applied. `again`: worth repeating at once, where that is allowed. */
  | { readonly kind: 'unclear'; readonly reason: string; readonly again: boolean }
  | { readonly kind: 'not_sent'; readonly reason: string }
  | Extract<Answered<never>, { kind: 'later' | 'paused' }>

/** Statuses of which it is known that nothing was applied, when it is Moneybird that says so. */
const notApplied = new Set([400, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 431])

/**
 * Sorts an answer by what may be done next.
 * @param hide takes the token out of a text, should a server echo it
 * @param now ms, for the moments in a 429
 */
export function classify(answer: HttpAnswer, hide: (text: string) => string, now: number): HttpOutcome {
  if (answer.kind !== 'answer') return unanswered(answer)
  const { status, body } = answer
  if (status >= 200 && status < 300) {
    return {
      kind: 'answered',
      json: parseJson(body),
      isEmpty: body.trim() === '',
      link: answer.header('link'),
    }
  }
  if (status === 429) return { kind: 'later', until: readBlock(answer.header, now) }
  const refusal = readRefusal(status, body, hide)
  // The page of a station in between (firewall, proxy, hotel network) says nothing of Moneybird, whatever its status.
  if (!refusal.isMoneybirds) return { kind: 'unclear', reason: `HTTP ${status}`, again: status >= 400 }
  if (status === 402) return { kind: 'paused', problem: problem('MONEYBIRD_PLAN_LIMIT', {}) }
  if (status === 401) {
    // Also the answer to a token without the needed scope, so the words matter.
    return { kind: 'paused', problem: problem('MONEYBIRD_DISCONNECTED', { reason: refusal.reason }) }
  }
  if (isAdministrationGone(refusal)) return { kind: 'paused', problem: problem('ADMINISTRATION_GONE', {}) }
  if (notApplied.has(status)) return { kind: 'refused', refusal }
  return { kind: 'unclear', reason: `HTTP ${status}`, again: status >= 500 }
}

function unanswered(answer: Exclude<HttpAnswer, { kind: 'answer' }>): HttpOutcome {
  if (answer.kind === 'too_large') return { kind: 'unclear', reason: 'TOO_LARGE', again: false }
  if (answer.kind === 'not_sent') return { kind: 'not_sent', reason: answer.reason }
  return { kind: 'unclear', reason: answer.reason, again: true }
}

function isAdministrationGone({ status, symbols }: ReadRefusal): boolean {
  return status === 404 && [symbols.administration_id, symbols.administration].includes('not_found')
}
