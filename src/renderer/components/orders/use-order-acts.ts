import { useCallback, useMemo, useState } from 'react'
import type { ActionOutcome } from '../../../shared/contract/actions.ts'
import type { CallName, Input } from '../../../shared/contract/calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { call } from '../../bridge.ts'
import { answerOf, RefusedError } from '../../app/use-call.ts'

/** How an action on orders ended. `ids` of an ignore, to be undone. */
export type ActOutcome =
  | { readonly kind: 'done'; readonly what: Act; readonly count: number; readonly ids: readonly string[] }
  | { readonly kind: 'partly'; readonly count: number; readonly asked: number }
  | { readonly kind: 'refused'; readonly why: Exclude<ActionOutcome, 'done'> }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'lost' }

type Act = 'retried' | 'adopted' | 'allowed' | 'ignored' | 'unignored' | 'seen' | 'contact' | 'reference'

interface ActProgress {
  readonly done: number
  readonly of: number
}

export interface OrderActs {
  readonly retry: (orderIds: readonly string[]) => Promise<void>
  /** All that failed with this cause (see `FailureGroup`); without one all that failed. */
  readonly retryAll: (code: string | null, about?: string) => Promise<void>
  /** The invoices that bear these references are of this shop: so for all orders. */
  readonly adopt: () => Promise<void>
  readonly allow: (orderIds: readonly string[], code: string) => Promise<void>
  readonly ignore: (orderIds: readonly string[], reason: string) => Promise<void>
  readonly unignore: (orderIds: readonly string[]) => Promise<void>
  readonly seen: (orderIds: readonly string[]) => Promise<void>
  readonly contact: (orderId: string, contactId: string) => Promise<void>
  readonly reference: (orderId: string, suffix: string) => Promise<void>
  readonly isBusy: boolean
  /** Of how many orders how many were had, while there are more than one; `null` = nothing is under way. */
  readonly progress: ActProgress | null
  readonly outcome: ActOutcome | null
  readonly dismiss: () => void
}

type One = Extract<
  CallName,
  'orders.retry' | 'orders.allow' | 'orders.unignore' | 'orders.seen' | 'orders.contact' | 'orders.reference'
>

type Attempting = (work: () => Promise<ActOutcome>) => Promise<void>

/** What the merchant can do with orders. What should go through is tried at once, not at the next whole hour. */
export function useOrderActs(connection: string, onChange: () => void): OrderActs {
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<ActProgress | null>(null)
  const [outcome, setOutcome] = useState<ActOutcome | null>(null)
  const dismiss = useCallback(() => {
    setOutcome(null)
  }, [])

  const attempt = useCallback<Attempting>(
    async (work) => {
      setBusy(true)
      setOutcome(null)
      const ended = await work().catch((error: unknown): ActOutcome =>
        error instanceof RefusedError ? { kind: 'problem', problem: error.problem } : { kind: 'lost' },
      )
      setOutcome(ended)
      setBusy(false)
      setProgress(null)
      onChange()
    },
    [onChange],
  )

  const acts = useMemo(() => {
    const startRun = () => {
      call('run.now', { connection })
        .then((run) => {
          if (!run.ok) setOutcome({ kind: 'problem', problem: run.problem })
        })
        .catch(() => undefined)
    }
    return {
      ...onOrders(connection, attempt, startRun, setProgress),
      ...onMany(connection, attempt, startRun),
    }
  }, [attempt, connection])

  return { ...acts, isBusy, progress, outcome, dismiss }
}

/** Calls that are made for one order at a time. */
function onOrders(
  connection: string,
  attempt: Attempting,
  startRun: () => void,
  onProgress: (progress: ActProgress) => void,
) {
  const each = <N extends One>(name: N, inputs: readonly Input<N>[], what: Act) =>
    attempt(async () => {
      const outcomes: ActionOutcome[] = []
      for (const input of inputs) {
        if (inputs.length > 1) onProgress({ done: outcomes.length, of: inputs.length })
        outcomes.push(await answerOf<One>(name, input))
      }
      if (what !== 'seen' && what !== 'unignored' && outcomes.includes('done')) startRun()
      return summed(outcomes, what)
    })
  const ofAll = (orderIds: readonly string[]) => orderIds.map((orderId) => ({ connection, orderId }))
  return {
    retry: (orderIds: readonly string[]) => each('orders.retry', ofAll(orderIds), 'retried'),
    allow: (orderIds: readonly string[], code: string) =>
      each(
        'orders.allow',
        ofAll(orderIds).map((order) => ({ ...order, code })),
        'allowed',
      ),
    unignore: (orderIds: readonly string[]) => each('orders.unignore', ofAll(orderIds), 'unignored'),
    seen: (orderIds: readonly string[]) => each('orders.seen', ofAll(orderIds), 'seen'),
    contact: (orderId: string, contactId: string) =>
      each('orders.contact', [{ connection, orderId, contactId }], 'contact'),
    reference: (orderId: string, suffix: string) =>
      each('orders.reference', [{ connection, orderId, suffix }], 'reference'),
  }
}

/** Calls that concern many orders at once. */
function onMany(connection: string, attempt: Attempting, startRun: () => void) {
  return {
    retryAll: (code: string | null, about?: string) =>
      attempt(async () => {
        const meant = about === undefined ? { code } : { code, about }
        const { retried } = await answerOf('orders.retryAll', { connection, ...meant })
        if (retried === 0) return { kind: 'refused', why: 'nothing_to_do' }
        startRun()
        return { kind: 'done', what: 'retried', count: retried, ids: [] }
      }),
    adopt: () =>
      attempt(async () => {
        const { offered } = await answerOf('connection.adopt', { connection })
        startRun()
        return { kind: 'done', what: 'adopted', count: offered, ids: [] }
      }),
    ignore: (orderIds: readonly string[], reason: string) =>
      attempt(async () => {
        const answer = await answerOf('orders.ignore', { connection, orderIds: [...orderIds], reason })
        const { ignored, outcome } = answer
        if (ignored === 0 && outcome !== 'done') return { kind: 'refused', why: outcome }
        return { kind: 'done', what: 'ignored', count: ignored, ids: orderIds }
      }),
  }
}

function summed(outcomes: readonly ActionOutcome[], what: Act): ActOutcome {
  const asked = outcomes.length
  const count = outcomes.filter((outcome) => outcome === 'done').length
  if (count === asked) return { kind: 'done', what, count, ids: [] }
  const why = outcomes.find((outcome) => outcome !== 'done') ?? 'nothing_to_do'
  return count === 0 ? { kind: 'refused', why } : { kind: 'partly', count, asked }
}
