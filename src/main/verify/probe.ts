import { assumptions, referencePrefix, type AssumptionId } from '../../shared/verify/assumptions.ts'
import type { MadeKind, Measured, VerifyReport } from '../../shared/verify/report.ts'
import type { Clock } from '../ports/clock.ts'
import type { MoneybirdRaw, RawAnswer, RawRequest } from '../ports/moneybird-raw.ts'
import { textAt } from './read.ts'

/** What measurements work with: asking within one administration, noting what was seen and what was made. */
export interface Probe {
  readonly clock: Clock
  readonly raw: MoneybirdRaw
  readonly administrationId: string
  /** Asks below the administration: `/contacts.json`. */
  ask(method: RawRequest['method'], path: string, body?: unknown): Promise<RawAnswer>
  saw(id: AssumptionId, seen: string, detail?: string): void
  /** A new reference, of this measurement alone. */
  reference(): string
  /** Makes a contact; the answer as it is, and what was made is known for cleaning up. */
  contact(fields: Readonly<Record<string, unknown>>): Promise<RawAnswer>
  /** Makes a draft invoice, or not. */
  draft(fields: Readonly<Record<string, unknown>>): Promise<RawAnswer>
  made(kind: MadeKind, id: string): void
  /** The ids of a kind that were made, the last first. */
  madeOf(kind: MadeKind): readonly string[]
  /** Of all assumptions what was seen; what was not, `why`. */
  measured(why: (id: AssumptionId) => string): readonly Measured[]
  counts(): VerifyReport['made']
}

export interface ProbeOptions {
  readonly raw: MoneybirdRaw
  readonly clock: Clock
  readonly administrationId: string
}

export function createProbe({ raw, clock, administrationId }: ProbeOptions): Probe {
  const seen = new Map<AssumptionId, { readonly seen: string; readonly detail: string }>()
  const made: Record<MadeKind, string[]> = { contacts: [], drafts: [], sent: [], payments: [], credits: [] }
  const stamp = Math.floor(clock.now() / 1000).toString(36)
  let references = 0
  const ask: Probe['ask'] = (method, path, body) =>
    raw({ method, path: `/${administrationId}${path}`, ...(body === undefined ? {} : { body }) })
  const make = async (kind: 'contacts' | 'drafts', path: string, body: unknown): Promise<RawAnswer> => {
    const answer = await ask('POST', path, body)
    const id = textAt(answer.json, 'id')
    if (answer.status === 201 && id !== '') made[kind].push(id)
    return answer
  }
  return {
    clock,
    raw,
    administrationId,
    ask,
    saw(id, what, detail = '') {
      seen.set(id, { seen: what, detail })
    },
    reference() {
      references += 1
      return `${referencePrefix}${stamp}-${references}`
    },
    contact: (contact) => make('contacts', '/contacts.json', { contact }),
    draft: (draft) => make('drafts', '/sales_invoices.json', { sales_invoice: draft }),
    made(kind, id) {
      made[kind].push(id)
    },
    madeOf: (kind) => made[kind].toReversed(),
    measured: (why) =>
      (Object.keys(assumptions) as AssumptionId[]).map((id) => {
        const one = seen.get(id)
        if (one === undefined) return { id, seen: null, isAsAssumed: null, detail: why(id) }
        return { id, ...one, isAsAssumed: one.seen === assumptions[id].assumed }
      }),
    counts: () => ({
      contacts: made.contacts.length,
      drafts: made.drafts.length,
      sent: made.sent.length,
      payments: made.payments.length,
      credits: made.credits.length,
    }),
  }
}
