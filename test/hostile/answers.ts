import type { HttpAnswer } from '../../src/main/adapters/http.ts'
import type { Chance } from '../simulation/chance.ts'
import { hostileText } from './mutate.ts'

const statuses = [204, 206, 301, 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 502, 503]

const headerNames = [
  'retry-after',
  'ratelimit-remaining',
  'ratelimit-requestsremaining',
  'ratelimit-reset',
  'date',
]

const moments = [
  '',
  '0',
  '-1',
  '60',
  '1e9',
  'soon',
  '1795518000',
  '9'.repeat(30),
  'Tue, 24 Nov 2026 11:00:30 GMT',
  ' 5 ',
]

/** What is answered with success, and what with another status. */
export interface RealTexts {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

/** An answer as it comes out of HTTP: three of four with the status of success, and with any headers. */
export function hostileAnswer(
  chance: Chance,
  { good, bad }: RealTexts,
): HttpAnswer & { readonly kind: 'answer' } {
  const isGood = !chance.once(4)
  const body = hostileText(chance, isGood || chance.once(4) ? good : bad)
  const status = isGood ? 200 : chance.once(5) ? 100 + chance.below(900) : chance.pick(statuses)
  const headers = new Map(
    headerNames.flatMap((name) => (chance.once(2) ? [[name, chance.pick(moments)] as const] : [])),
  )
  return { kind: 'answer', status, header: (name) => headers.get(name.toLowerCase()) ?? null, body }
}
