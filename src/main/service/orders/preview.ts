import type { Api } from '../../../shared/contract/calls.ts'
import type { Preview, PreviewedOrder } from '../../../shared/contract/preview.ts'
import type { InvoiceView, PreviewView } from '../../../shared/contract/views.ts'
import type { ContactDraft, InvoiceDraft } from '../../../shared/domain/invoice.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { memoryOf, withMemory } from '../../../shared/settings/app-state.ts'
import type { Connection } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import { previewDays, previewOrder } from '../../sync/preview.ts'
import { withConnection, type ServiceContext } from '../context.ts'

type PreviewCalls = Pick<Api, 'preview.days' | 'preview.order'>

/** Orders as they would be booked. Nothing is written. */
export function previewCalls(context: ServiceContext): PreviewCalls {
  const preview = (
    id: string,
    make: (connection: Connection) => Promise<Result<Preview, Problem>>,
  ): Promise<Result<PreviewView, Problem>> =>
    withConnection(context, id, async (connection) => {
      const made = await make(connection)
      if (!made.ok) return made
      return ok(viewOf(connection.ports.store, made.value))
    })
  return {
    async 'preview.days'({ connection: id, days }) {
      const view = await preview(id, ({ ports, settings }) => previewDays(ports, settings().booking, days))
      if (view.ok) await previewSeen(context, id)
      return view
    },
    'preview.order': ({ connection, orderId }) =>
      preview(connection, ({ ports, settings }) => previewOrder(ports, settings().booking, orderId)),
  }
}

/** The merchant has seen how it will be booked: from now on it can really be done. */
export async function previewSeen({ home, runs, events }: ServiceContext, id: string): Promise<void> {
  if (memoryOf(home.appState.current, id).previewedAt !== null) return
  const previewedAt = new Date(home.clock.now()).toISOString()
  await home.appState.change((state) => withMemory(state, id, { previewedAt }))
  await runs.refresh()
  events.changed(id)
}

function viewOf(store: Store, { orders, counts }: Preview): PreviewView {
  const names = rateNames(store)
  return {
    counts,
    orders: orders.map((order) => ({ ...rowFrom(order), invoice: invoiceFrom(order, names) })),
  }
}

function rowFrom(order: PreviewedOrder) {
  const { orderId, date, customer, total, currency, verdict, problem, warnings, leftOut } = order
  return { orderId, date, customer, total, currency, verdict, problem, warnings, leftOut }
}

function invoiceFrom({ draft, contact, bodies }: PreviewedOrder, names: RateNames): InvoiceView | null {
  if (draft === null || contact === null) return null
  return invoiceView(draft, contact, { names, isNewContact: bodies !== null && bodies.contact !== null })
}

/** Names of Moneybird's rates by id. */
export type RateNames = ReadonlyMap<string, string>

export function rateNames(store: Store): RateNames {
  const facts = store.loadFacts()
  return new Map(facts?.administration.taxRates.map(({ id, name }) => [id, name]))
}

/** An invoice as it will look; of the rates only the names that are used in it. */
export function invoiceView(
  draft: InvoiceDraft,
  contact: ContactDraft,
  { names, isNewContact }: { readonly names: RateNames; readonly isNewContact: boolean },
): InvoiceView {
  const used = new Set([...draft.lines, ...draft.vat].map(({ taxRateId }) => taxRateId))
  return {
    draft,
    rateNames: Object.fromEntries([...used].map((id) => [id, names.get(id) ?? id])),
    contact: contactLines(contact),
    isNewContact,
  }
}

function contactLines(contact: ContactDraft): string[] {
  const { companyName, firstName, lastName, address1, address2, postcode, city, country, email, taxNumber } =
    contact
  const lines = [
    companyName,
    `${firstName} ${lastName}`,
    address1,
    address2,
    `${postcode} ${city}`,
    country,
    email,
    taxNumber,
  ]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
