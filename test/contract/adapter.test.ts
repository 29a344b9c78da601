import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Http, HttpRequest } from '../../src/main/adapters/http.ts'
import { listAdministrations } from '../../src/main/adapters/moneybird/administration.ts'
import type { Bookkeeping, Answered } from '../../src/main/ports/bookkeeping.ts'
import type { ContactDraft, InvoiceDraft } from '../../src/shared/domain/invoice.ts'
import { build, contactDraft, invoiceDraft, reads, writes } from '../main/adapters/moneybird/bench.ts'
import { loadOpenApi } from './openapi.ts'
import { answering } from '../support/answering.ts'

const openApi = loadOpenApi()
const base = 'https://moneybird.test/api/v2'

/** The adapter with a line that notes every request and gives one answer. */
function recording(
  status = 200,
  body: unknown = [],
): { moneybird: Bookkeeping; sent: HttpRequest[]; http: Http } {
  const sent: HttpRequest[] = []
  const http: Http = (request) => {
    sent.push(request)
    return Promise.resolve(
      answering(request, { kind: 'answer', status, header: () => null, body: JSON.stringify(body) }),
    )
  }
  return { moneybird: build(http, base).moneybird, sent, http }
}

function complaints(sent: readonly HttpRequest[]): readonly string[] {
  return sent.flatMap(({ method, url, body }) => {
    const json: unknown = body === undefined ? undefined : JSON.parse(body)
    return openApi?.checkRequest(method, url, json) ?? []
  })
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const id = fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((amount) => (amount / 100).toFixed(2))
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const anyInvoice: fc.Arbitrary<InvoiceDraft> = fc.record({
  reference: text,
  date: day,
  currency: fc.constantFrom('EUR', 'USD'),
  lines: fc.array(
    fc.record({
      kind: fc.constant('product' as const),
      description: text,
      amount: fc.integer({ min: 1, max: 9999 }).map(String),
      price: cents,
      taxRateId: id,
      ledgerAccountId: orNull(id),
      treatment: fc.constant('domestic' as const),
    }),
    { maxLength: 5 },
  ),
  total: cents,
  vat: fc.constant([]),
  workflowId: orNull(id),
  documentStyleId: orNull(id),
})

const anyContact: fc.Arbitrary<ContactDraft> = fc.record({
  companyName: text,
  firstName: text,
  lastName: text,
  email: text,
  address1: text,
  address2: text,
  postcode: text,
  city: text,
  country: text,
  taxNumber: text,
  customerId: text,
})

describe.skipIf(openApi === null)('every request of the adapter is one that Moneybird describes', () => {
  it('for each call of the port', async () => {
    const full: InvoiceDraft = {
      ...invoiceDraft,
      workflowId: '1',
      documentStyleId: '2',
    }
    const more: readonly ((moneybird: Bookkeeping) => Promise<Answered<unknown>>)[] = [
      (m) => m.createInvoice(full, '3'),
      (m) =>
        m.createContact({
          ...contactDraft,
          companyName: 'X',
          taxNumber: 'DE123456789',
          customerId: 'webshop-1',
          address2: 'hoog',
        }),
      (m) => m.send('1', 'Email'),
      (m) => m.pay('1', { price: '0.01', date: '2026-11-24', action: 'rounding_error' }),
      (m) => m.pay('1', { price: '33.00', priceInBase: '31.15', date: '2026-11-24', action: null }),
      (m) => m.findByReferences(Array.from({ length: 100 }, (_, index) => `W0-${index} é&+%`)),
      (m) => m.changedContacts('2026-11-24T10:00:00.000Z', () => []),
      (m) => m.contacts(Array.from({ length: 100 }, (_, index) => String(index))),
    ]
    for (const call of [...Object.values(reads), ...Object.values(writes), ...more]) {
      const { moneybird, sent } = recording()
      await call(moneybird)
      expect(sent.length).toBeGreaterThan(0)
      expect(complaints(sent)).toEqual([])
    }
  })

  it('and the check would see what is not described', () => {
    const bare = {
      method: 'GET',
      url: `${base}/123/contacts.json`,
      headers: {},
      timeoutMs: 1,
      maxBytes: 1,
    } as const
    const body = JSON.stringify({ contact: { firstname: 'Jan', email: 'jan@example.com' } })
    expect(complaints([{ ...bare, method: 'POST', body }])).not.toEqual([])
    expect(complaints([{ ...bare, url: `${base}/123/contacts/synchronization.json?page=1` }])).not.toEqual([])
  })

  it('for the settings of an administration, all of which are asked for', async () => {
    const { sent, http } = recording(200, [{ id: '123', percentage: '21' }])
    const { moneybird, options } = build(http, base)
    await listAdministrations(options)
    expect(await moneybird.administration()).toMatchObject({ kind: 'done' })
    expect(sent).toHaveLength(6)
    expect(complaints(sent)).toEqual([])
  })

  it('for any invoice and contact', async () => {
    await fc.assert(
      fc.asyncProperty(anyInvoice, anyContact, id, async (invoice, contact, contactId) => {
        const { moneybird, sent } = recording()
        await moneybird.createContact(contact)
        await moneybird.createInvoice(invoice, contactId)
        expect(complaints(sent)).toEqual([])
        expect(moneybird.bodies(invoice, contactId, contact)).toEqual({
          contact: sent[0]?.body,
          invoice: sent[1]?.body,
        })
      }),
    )
  })
})

interface Example {
  readonly operation: string
  readonly status: number
  readonly name: string
  readonly value: unknown
}

/** The calls by the operation whose examples they must be able to read. */
const readersOf: Readonly<Record<string, (moneybird: Bookkeeping) => Promise<Answered<unknown>>>> = {
  'post /contacts': writes['POST contacts']!,
  'post /sales_invoices': writes['POST sales_invoices']!,
  'delete /sales_invoices/{id}': writes['DELETE sales_invoices/:id']!,
  'patch /sales_invoices/{id}/send_invoice': writes['PATCH send_invoice']!,
  'post /sales_invoices/{sales_invoice_id}/payments': writes['POST payments']!,
  'patch /sales_invoices/{id}/duplicate_creditinvoice': writes['PATCH duplicate_creditinvoice']!,
  'get /sales_invoices': (m) => m.findByReferences(['30052']),
  'get /sales_invoices/{id}': reads['GET sales_invoices/:id']!,
  'get /sales_invoices/synchronization': reads['GET sales_invoices/synchronization']!,
  'get /contacts/synchronization': reads['GET contacts/synchronization']!,
  'post /contacts/synchronization': reads['POST contacts/synchronization']!,
}

function examples(): readonly Example[] {
  const file = new URL('../../../shared/moneybird-openapi.json', import.meta.url)
  if (!existsSync(file)) return []
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, unknown>>
  }
  return Object.keys(readersOf).flatMap((operation) => {
    const [method = '', path = ''] = operation.split(' ')
    const { responses } = paths[`/{administration_id}${path}{format}`]?.[method] as {
      responses: Record<string, Answer>
    }
    return Object.entries(responses).flatMap(([status, answer]) =>
      Object.entries(answer.content?.['application/json']?.examples ?? {}).map(([name, { value }]) => ({
        operation,
        status: Number(status),
        name,
        value,
      })),
    )
  })
}

interface Answer {
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
  >
}

function expectedOf(status: number, operation: string): object {
  if (status < 300) return { kind: 'done' }
  if (status === 402) return { kind: 'paused', problem: { code: 'MONEYBIRD_PLAN_LIMIT' } }
  const gone =
    status === 404 && ['get /sales_invoices/{id}', 'delete /sales_invoices/{id}'].includes(operation)
  return gone ? { kind: 'done', value: null } : { kind: 'refused', own: true }
}

describe.skipIf(openApi === null)('every example answer of Moneybird is understood', () => {
  it.each(
    examples().map(
      (example) => [`${example.operation} ${example.status}: ${example.name}`, example] as const,
    ),
  )('%s', async (_name, { operation, status, value }) => {
    const { moneybird } = recording(status, value)
    const call = await readersOf[operation]!(moneybird)
    const read =
      call.kind === 'refused' ? { kind: 'refused', own: !call.refusal.reason.startsWith('HTTP') } : call
    expect(read).toMatchObject(expectedOf(status, operation))
  })
})
