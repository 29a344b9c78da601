import type { Api, Input, Outputs } from '../../../shared/contract/calls.ts'
import type { RefundList } from '../../../shared/contract/refunds.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { Connection } from '../../home.ts'
import { askOnce } from '../../sync/ask-once.ts'
import { confirmRefund, leaveRefund } from '../../sync/refund-actions.ts'
import { refundCases, type RefundCase } from '../../sync/refund-cases.ts'
import { refundsWaiting } from '../../sync/status.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { decided, openRefunds, refundView } from './refund-views.ts'

type RefundCalls = Pick<Api, 'refunds.list' | 'refunds.confirm' | 'refunds.leave'>

/** What was found out about an order is shown again for so long, while nothing about it changed here. */
const KEEP_MS = 600_000

interface KeptCase {
  readonly about: string
  readonly at: number
  readonly found: RefundCase
}

/** Refunds: what happened after the invoices, what is proposed, and what the merchant says to it. */
export function refundCalls(context: ServiceContext): RefundCalls {
  const kept = new Map<string, KeptCase>()
  return {
    'refunds.list': ({ connection: id }) =>
      withConnection(context, id, async (connection) => ok(await list(connection, kept))),
    'refunds.confirm': (input) =>
      withConnection(context, input.connection, (connection) => confirm(context, connection, input)),
    'refunds.leave': ({ connection: id, orderId }) =>
      withConnection(context, id, async ({ ports }) => {
        const outcome = await leaveRefund(ports, orderId)
        if (outcome === 'done') context.events.changed(id)
        return ok(outcome)
      }),
  }
}

/** Asks only about orders that changed since they were asked about: looking at the screen must not cost requests. */
async function list({ id, ports, settings }: Connection, kept: Map<string, KeptCase>): Promise<RefundList> {
  const { booking } = settings()
  const now = ports.clock.now()
  const entries = openRefunds(ports.store)
  const keyOf = ({ orderId }: Entry) => `${id} ${orderId}`
  const aboutOf = (entry: Entry) => JSON.stringify([entry, booking])
  const isKept = (entry: Entry) => {
    const known = kept.get(keyOf(entry))
    return known?.about === aboutOf(entry) && now - known.at < KEEP_MS && known.at <= now
  }
  const asked = await refundCases(
    ports,
    booking,
    entries.filter((entry) => !isKept(entry)),
    askOnce,
  )
  for (const found of asked.ok ? asked.value : []) {
    kept.set(keyOf(found.entry), { about: aboutOf(found.entry), at: now, found })
  }
  return {
    open: entries.map((entry) =>
      refundView(entry, isKept(entry) ? (kept.get(keyOf(entry))?.found ?? null) : null, booking),
    ),
    more: refundsWaiting(ports.store) - entries.length,
    ...decided(ports.store),
    problem: asked.ok ? null : asked.problem,
  }
}

/** The proposal is made anew, so that what is agreed to is what is so now; then it is written. */
async function confirm(
  { events, runs }: ServiceContext,
  { id, ports, settings }: Connection,
  { orderId, quantities, money }: Input<'refunds.confirm'>,
): Promise<Result<Outputs['refunds.confirm'], Problem>> {
  const entry = ports.store.entry(orderId)
  if (entry === null) return fail(problem('ORDER_UNKNOWN', { order: orderId }))
  const asked = await refundCases(ports, settings().booking, [entry], askOnce)
  if (!asked.ok) return asked
  const [found] = asked.value
  if (found?.problem) return fail(found.problem)
  const outcome =
    found === undefined ? 'not_allowed' : await confirmRefund(ports, found, { quantities, money })
  if (outcome !== 'done') return ok({ outcome, refund: null, problem: null })
  events.changed(id)
  const reason = await written(runs, id, () => isStillAsked(ports.store.entry(orderId)))
  events.changed(id)
  const refund = ports.store.entry(orderId)?.refunds?.at(-1) ?? null
  return ok({ outcome, refund, problem: reason })
}

/** Runs; once more when the run that was under way already had passed the place. @returns why it did not do everything */
async function written(
  runs: ServiceContext['runs'],
  id: string,
  isLeft: () => boolean,
): Promise<Problem | null> {
  for (let attempt = 1; ; attempt++) {
    const run = await runs.run(id, 'manual')
    const reason = run.ok ? run.value.problem : run.problem
    if (reason !== null || attempt === 2 || !isLeft()) return reason
  }
}

function isStillAsked(entry: Entry | null): boolean {
  return entry?.intent === null && entry.refunds?.at(-1)?.state === 'asked'
}
