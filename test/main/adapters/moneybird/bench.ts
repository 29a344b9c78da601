import type { ContactDraft, InvoiceDraft } from '../../../../src/shared/domain/invoice.ts'
import { createHttp, type Http } from '../../../../src/main/adapters/http.ts'
import type { CallerOptions } from '../../../../src/main/adapters/moneybird/call.ts'
import { createMoneybird } from '../../../../src/main/adapters/moneybird/client.ts'
import type { Bookkeeping, Answered } from '../../../../src/main/ports/bookkeeping.ts'
import type { Throttle } from '../../../../src/main/ports/throttle.ts'
import { answer, testServer, type Handler, type SeenRequest } from '../test-server.ts'
import { PATIENCE_MS } from '../../../support/patience.ts'

export const token = 'Tok3n-that-nobody-may-see'
export const noon = Date.UTC(2026, 10, 24, 11)

interface RecordingThrottle extends Throttle {
  readonly taken: readonly string[]
  readonly learnt: readonly { remaining: number; resetAt: number | null }[]
  readonly blocks: readonly number[]
}

function recordingThrottle(): RecordingThrottle {
  const taken: string[] = []
  const learnt: { remaining: number; resetAt: number | null }[] = []
  const blocks: number[] = []
  return {
    taken,
    learnt,
    blocks,
    take: (endpoint) => {
      taken.push(endpoint)
      return Promise.resolve()
    },
    learn: (remaining, resetAt) => {
      learnt.push({ remaining, resetAt })
    },
    blockUntil: (moment) => {
      blocks.push(moment)
    },
  }
}

export interface Bench {
  readonly moneybird: Bookkeeping
  readonly seen: readonly SeenRequest[]
  readonly throttle: RecordingThrottle
  readonly pauses: readonly number[]
  readonly options: CallerOptions
}

/** The adapter against a real server that does what `handler` says. */
export async function bench(handler: Handler, more: Partial<CallerOptions> = {}): Promise<Bench> {
  const server = await testServer(handler)
  return { ...build(createHttp(fetch), server.url, more), seen: server.seen }
}

/** The adapter against a server that always gives the same answer. */
export function benchAnswering(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Bench> {
  return bench((response) => {
    answer(response, status, body, headers)
  })
}

export function build(http: Http, baseUrl: string, more: Partial<CallerOptions> = {}): Omit<Bench, 'seen'> {
  const throttle = recordingThrottle()
  const pauses: number[] = []
  const options: CallerOptions = {
    http,
    baseUrl,
    token: () => Promise.resolve(token),
    throttle,
    now: () => noon,
    timeoutMs: PATIENCE_MS,
    pause: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
    ...more,
  }
  return { moneybird: createMoneybird({ ...options, administrationId: '123' }), throttle, pauses, options }
}

export const invoiceDraft: InvoiceDraft = {
  reference: 'W0-10042',
  date: '2026-11-20',
  currency: 'EUR',
  lines: [
    {
      kind: 'product',
      description: 'Thee & koek\nMaat: L',
      amount: '2',
      price: '12.10',
      taxRateId: '496081347565061258',
      ledgerAccountId: '496081347348006010',
      treatment: 'domestic',
    },
    {
      kind: 'shipping',
      description: 'Verzendkosten',
      amount: '1',
      price: '6.95',
      taxRateId: '496081347565061258',
      ledgerAccountId: null,
      treatment: 'domestic',
    },
  ],
  total: '31.15',
  vat: [{ taxRateId: '496081347565061258', percentage: '21', base: '25.74', amount: '5.41' }],
  workflowId: null,
  documentStyleId: null,
}

export const contactDraft: ContactDraft = {
  companyName: '',
  firstName: 'Jan',
  lastName: 'Jansen',
  email: 'jan@example.com',
  address1: 'Straat 1',
  address2: '',
  postcode: '1234AB',
  city: 'Amsterdam',
  country: 'NL',
  taxNumber: '',
  customerId: '',
}

/** An invoice as Moneybird tells it, as far as the program reads it. */
export function invoiceAnswer(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: '496081523381896487',
    contact_id: '496081523137578258',
    contact: contactAnswer(),
    invoice_id: null,
    state: 'draft',
    invoice_date: '2026-11-20',
    reference: 'W0-10042',
    currency: 'EUR',
    original_sales_invoice_id: null,
    created_at: '2026-11-24T11:00:00.413Z',
    details: [],
    payments: [],
    total_paid: '0.0',
    total_unpaid: '31.15',
    total_price_incl_tax: '31.15',
    tax_totals: [{ tax_rate_id: '496081347565061258', taxable_amount: '25.74', tax_amount: '5.41' }],
    ...more,
  }
}

export function contactAnswer(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: '496081523137578258',
    company_name: null,
    firstname: 'Jan',
    lastname: 'Jansen',
    address1: 'Straat 1',
    zipcode: '1234AB',
    city: 'Amsterdam',
    country: 'NL',
    customer_id: 'customer-1',
    email: 'jan@example.com',
    send_invoices_to_email: 'jan@example.com',
    created_at: '2026-08-21T13:50:29.180Z',
    version: 1787320229,
    archived: false,
    ...more,
  }
}

/** Every call of the port, by the name of the request it makes. */
export const writes: Readonly<Record<string, (moneybird: Bookkeeping) => Promise<Answered<unknown>>>> = {
  'POST contacts': (m) => m.createContact(contactDraft),
  'POST sales_invoices': (m) => m.createInvoice(invoiceDraft, '496081523137578258'),
  'DELETE sales_invoices/:id': (m) => m.deleteDraft('496081523381896487'),
  'PATCH send_invoice': (m) => m.send('496081523381896487', 'Manual'),
  'POST payments': (m) => m.pay('496081523381896487', { price: '31.15', date: '2026-11-20', action: null }),
  'PATCH duplicate_creditinvoice': (m) => m.createCredit('496081523381896487'),
}

export const reads: Readonly<Record<string, (moneybird: Bookkeeping) => Promise<Answered<unknown>>>> = {
  'GET administrations': (m) => m.administration(),
  'GET sales_invoices': (m) => m.findByReferences(['W0-10042']),
  'GET sales_invoices/:id': (m) => m.getInvoice('496081523381896487'),
  'GET sales_invoices/synchronization': (m) => m.invoiceIds('2026-11-01', '2026-11-30'),
  'GET contacts/synchronization': (m) => m.changedContacts(null, (versions) => [...versions.keys()]),
  'POST contacts/synchronization': (m) => m.contacts(['496081523137578258']),
}
