import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import type { Write } from '../../src/demo/moneybird/server/replies.ts'
import type { LoggedRequest } from '../../src/demo/moneybird/service.ts'
import type { ContactFields } from '../../src/demo/moneybird/records.ts'
import type { Entry } from '../../src/shared/domain/entry.ts'
import type { Bench } from './bench.ts'
import type { Case } from './format.ts'
import type { Host } from './host.ts'
import { verdictOf, type Verdict } from './outcome.ts'

/** Where the counting of a case begins, after everything given was put in place. */
export interface Start {
  readonly requests: number
  readonly invoices: ReadonlySet<string>
  /** Copies of the contacts that were there. */
  readonly contacts: ReadonlyMap<string, ContactFields>
}

export function markStart(bench: Bench): Start {
  const { contacts, invoices } = bench.administration
  return {
    requests: bench.moneybird.requests.length,
    invoices: new Set(invoices.keys()),
    contacts: new Map([...contacts].map(([id, contact]) => [id, structuredClone(contact.fields)])),
  }
}

/** Everything that there is to see at one moment, as copies. */
export interface Observed {
  readonly entry: Entry | null
  readonly verdict: Verdict
  /** Writes that were carried out since the start. */
  readonly writes: Readonly<Record<Write, number>>
  /** The requests of those writes. */
  readonly applied: readonly LoggedRequest[]
  /** All invoices in Moneybird. */
  readonly invoices: readonly InvoiceRecord[]
  readonly contacts: readonly ContactFields[]
}

/** Looks at Moneybird and at what the program knows of the order. */
export async function observe(bench: Bench, host: Host, testCase: Case, start: Start): Promise<Observed> {
  const { store } = (await host.look()).ports
  const entry = store.entry(String(testCase.order.order_id))
  const { pause, lastRuns } = store.runState()
  const verdict = verdictOf({
    entry,
    pause: pause?.problem ?? null,
    runProblem: lastRuns.problem,
    givenInvoices: start.invoices,
    isShopFaulty: testCase.given?.opencart_fault !== undefined,
  })
  const { contacts, invoices } = bench.administration
  return {
    entry,
    verdict,
    writes: { ...bench.moneybird.counts.writes },
    applied: bench.moneybird.requests.slice(start.requests).filter((request) => request.applied !== null),
    invoices: structuredClone([...invoices.values()]),
    contacts: structuredClone([...contacts.values()].map((contact) => contact.fields)),
  }
}

/** The invoices of a reference, credit invoices left out. */
export function invoicesOf(observed: Observed, reference: string): InvoiceRecord[] {
  return observed.invoices.filter((invoice) => invoice.reference === reference && !isCredit(invoice))
}

/** The credit invoices of a reference, or of an invoice with it. */
export function creditsOf(observed: Observed, reference: string): InvoiceRecord[] {
  return observed.invoices.filter((invoice) => invoice.reference === reference && isCredit(invoice))
}

function isCredit(invoice: InvoiceRecord): boolean {
  return invoice.originalSalesInvoiceId !== null || invoice.totals.incl.startsWith('-')
}

/** How often a write on one of these invoices was carried out. */
export function countOn(observed: Observed, write: Write, invoiceIds: readonly string[]): number {
  return observed.applied.filter(
    (request) => request.applied === write && invoiceIds.some((id) => request.path.split('/').includes(id)),
  ).length
}

/** The reference of the case's order, filled in from its settings. */
export function referenceOf(testCase: Case, orderId = String(testCase.order.order_id)): string {
  const storeId = testCase.order.store_id
  return (testCase.settings.reference_format ?? '{order_id}')
    .replaceAll('{order_id}', orderId)
    .replaceAll(
      '{store_id}',
      typeof storeId === 'number' || typeof storeId === 'string' ? String(storeId) : '0',
    )
}
