import { referencePrefix, type AssumptionId, assumptions } from '../../shared/verify/assumptions.ts'
import type { Measured, VerifyReport } from '../../shared/verify/report.ts'
import type { Clock } from '../ports/clock.ts'
import type { MoneybirdRaw } from '../ports/moneybird-raw.ts'
import { measureArchived, measureContacts } from './contacts.ts'
import { draftMaker, measureDrafts } from './drafts.ts'
import { measureLists } from './lists.ts'
import { measurePayments } from './payments.ts'
import { createProbe, type Probe } from './probe.ts'
import { itemsOf, textAt } from './read.ts'
import { measureReferences } from './references.ts'
import { measureLimit, measurePlanLimit, measureReadOnly, measureRefusals } from './refusals.ts'
import { measureVat } from './vat.ts'

export interface VerifyOptions {
  readonly raw: MoneybirdRaw
  readonly clock: Clock
  readonly administrationId: string
  /** A second token, that may only read. */
  readonly readOnlyToken?: string
  /** An administration with a free plan that is full. */
  readonly planLimit?: string
  /** Asks until the limit is met; last of all, for it stops everything on this network address for minutes. */
  readonly untilLimit: boolean
  /** What signing in gave, measured by `consent.ts`. */
  readonly signIn: readonly Pick<Measured, 'id' | 'seen'>[]
}

/**
 * Measures in a test administration, by making what is needed, whether Moneybird does what the program takes it to do; deletes
 * what may be deleted. The order is that of a merchant's first day: lists, contacts, drafts, sending, payments.
 */
export async function verifyMoneybird(options: VerifyOptions): Promise<VerifyReport> {
  const probe = createProbe(options)
  const left = await measure(probe, options).then(
    () => cleanUp(probe),
    async (error: unknown) => {
      await cleanUp(probe)
      throw error
    },
  )
  if (options.untilLimit) await measureLimit(probe)
  return { measured: probe.measured(why), made: probe.counts(), left }
}

async function measure(probe: Probe, options: VerifyOptions): Promise<void> {
  const books = await measureLists(probe)
  await measureRefusals(probe)
  if (options.readOnlyToken !== undefined) await measureReadOnly(probe, options.readOnlyToken)
  if (options.planLimit !== undefined) await measurePlanLimit(probe, options.planLimit)
  for (const { id, seen } of options.signIn) if (seen !== null) probe.saw(id, seen)
  const contactId = await measureContacts(probe)
  const maker = contactId === null ? null : draftMaker(probe, contactId, books)
  if (maker === null) return
  await measureArchived(probe, (id) => ({ ...maker.fields([['1.00']]), contact_id: id }))
  await measureDrafts(probe, maker)
  await measureVat(probe, maker)
  await measureReferences(probe, maker)
  await measurePayments(probe, maker)
}

/** Why something was not measured: what was not given, or what went wrong before it. */
function why(id: AssumptionId): string {
  const { needs = 'what came before' } = assumptions[id] as { readonly needs?: string }
  return needs
}

/** Deletes what Moneybird lets be deleted, the last made first; gives what is left. */
async function cleanUp(probe: Probe): Promise<VerifyReport['left']> {
  const left: VerifyReport['left'][number][] = []
  for (const id of [...probe.madeOf('credits'), ...probe.madeOf('drafts')]) {
    const deleted = await probe.ask('DELETE', `/sales_invoices/${id}.json`)
    if (deleted.status === 204 || deleted.status === 404) continue
    const invoice = await probe.ask('GET', `/sales_invoices/${id}.json`)
    left.push({ kind: 'invoices', id, number: textAt(invoice.json, 'invoice_id') })
  }
  for (const id of probe.madeOf('contacts')) {
    const deleted = await probe.ask('DELETE', `/contacts/${id}.json`)
    if (deleted.status !== 204 && deleted.status !== 404) left.push({ kind: 'contacts', id, number: '' })
  }
  return left
}

/** So many invoices are looked at; of more than that it is clear that they are a merchant's own. */
const LOOKED_AT = 500

/** How many invoices of an administration were not made by an earlier measurement; `null` = that cannot be read. */
export async function foreignInvoices(raw: MoneybirdRaw, administrationId: string): Promise<number | null> {
  const path = `/${administrationId}/sales_invoices/synchronization.json`
  const list = await raw({ method: 'GET', path })
  if (!Array.isArray(list.json)) return null
  const ids = itemsOf(list.json).map((item) => textAt(item, 'id'))
  if (ids.length > LOOKED_AT) return ids.length
  let own = 0
  for (let at = 0; at < ids.length; at += 100) {
    const page = await raw({ method: 'POST', path, body: { ids: ids.slice(at, at + 100) } })
    own += itemsOf(page.json).filter((one) => textAt(one, 'reference').startsWith(referencePrefix)).length
  }
  return ids.length - own
}
