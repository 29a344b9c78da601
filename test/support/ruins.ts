import type { FaultEffect } from '../../src/demo/moneybird/server/faults.ts'

/** A fault of Moneybird without the request that it strikes. */
export type Ruin = FaultEffect & { readonly applied?: boolean }

/** Every way in which the stand-in can spoil a request, before and after carrying it out. */
export const ruins: readonly (readonly [name: string, ruin: Ruin])[] = [
  ...[false, true].flatMap((applied): [string, Ruin][] => {
    const when = applied ? 'after applying' : 'before applying'
    return [
      [`500 ${when}`, { kind: 'answer', status: 500, applied }],
      [`503 with a page ${when}`, { kind: 'html', status: 503, applied }],
      [`connection cut ${when}`, { kind: 'reset', applied }],
      [`body cut ${when}`, { kind: 'cut', applied }],
      [`no answer ${when}`, { kind: 'hang', applied }],
      [`HTML with status 200 ${when}`, { kind: 'html', applied }],
      [`HTML with status 404 ${when}`, { kind: 'html', status: 404, applied }],
      [`a body of 17 MB ${when}`, { kind: 'huge', bytes: 17_000_000, applied }],
      [`JSON of another kind ${when}`, { kind: 'answer', status: 200, body: { nothing: 'here' }, applied }],
      [`an empty list ${when}`, { kind: 'answer', status: 200, body: [], applied }],
    ]
  }),
  ['429', { kind: 'answer', status: 429 }],
  ['429 that gives no moment', { kind: 'answer', status: 429, headers: { 'Retry-After': 'soon' } }],
  ['401', { kind: 'answer', status: 401 }],
  ['402', { kind: 'answer', status: 402 }],
]
