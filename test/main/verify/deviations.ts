import type { Http, HttpAnswer, HttpRequest } from '../../../src/main/adapters/http.ts'
import { at, itemsOf, textAt } from '../../../src/main/verify/read.ts'
import type { AssumptionId } from '../../../src/shared/verify/assumptions.ts'

/** A request, read. */
interface Asked {
  readonly method: string
  /** Below the administration, or whole when it is outside. */
  readonly path: string
  readonly token: string
  readonly body: unknown
  /** Prices of the lines of a new invoice, joined. */
  readonly prices: string
}

type Json = Record<string, unknown>

interface Given {
  readonly status: number
  readonly json: unknown
  readonly headers?: Readonly<Record<string, string | null>>
}

/** One point in which another Moneybird answers otherwise. */
interface Deviation {
  readonly at: (asked: Asked, given: Given) => boolean
  readonly gives: (given: Given) => Partial<Given>
  /** So many such requests go by first; and so many are answered otherwise, all unless told. */
  readonly skip?: number
  readonly times?: number
}

const changed =
  (change: (json: Json) => unknown) =>
  ({ json }: Given) => ({ json: change(structuredClone(json as Json)) })
const without =
  (field: string) =>
  ({ json }: Given) => ({
    json: itemsOf(json).map((item) => ({ ...(item as Json), [field]: undefined })),
  })
const refused =
  (status: number, field = 'base') =>
  () => ({ status, json: { error: { [field]: ['no'] } } })
const taken = () => ({ status: 201, json: { id: '1', state: 'draft' } })
const nothing = () => ({ status: 200, json: [] })

const ofContact = (asked: Asked, field: string, value: (text: string) => boolean) =>
  asked.method === 'POST' && asked.path === '/contacts.json' && value(textAt(asked.body, `contact.${field}`))
const isDraft = (asked: Asked, prices: string) =>
  asked.method === 'POST' && asked.path === '/sales_invoices.json' && asked.prices === prices
const isFirstDraft = (asked: Asked) =>
  isDraft(asked, '12.10') && textAt(asked.body, 'sales_invoice.currency') === 'EUR'
const isSearch = (asked: Asked, references: number) =>
  asked.path.includes('reference%3A') && asked.path.split('%7C').length === references
const isPayment = (asked: Asked, price: string) =>
  asked.path.endsWith('/payments.json') && textAt(asked.body, 'payment.price') === price
const isToken = (asked: Asked, test: (form: URLSearchParams) => boolean) =>
  asked.path.endsWith('/oauth/token') && test(new URLSearchParams(String(asked.body)))
const otherTotal = (prices: string): Deviation => ({
  at: (asked) => isDraft(asked, prices),
  gives: changed((invoice) => ({ ...invoice, total_price_incl_tax: '9.87' })),
})
const path = (method: string, shape: RegExp) => (asked: Asked) =>
  asked.method === method && shape.test(asked.path)

/** For each assumption a Moneybird that differs in it, and in nothing else. */
export const deviations: Readonly<Record<AssumptionId, Deviation>> = {
  administrations: {
    at: ({ path, token }, { status }) =>
      status === 200 && path.endsWith('/administrations.json') && !token.startsWith('not-'),
    gives: without('currency'),
  },
  'tax-rates': { at: path('GET', /tax_rate_type/), gives: without('country') },
  'ledger-accounts': { at: path('GET', /ledger_accounts/), gives: without('name') },
  workflows: { at: path('GET', /workflows/), gives: without('default') },
  'document-styles': { at: path('GET', /document_styles/), gives: without('name') },
  'past-the-last-page': { at: path('GET', /page=99/), gives: nothing },
  'wrong-token': { at: ({ token }) => token.startsWith('not-'), gives: () => ({ status: 403 }) },
  'no-such-administration': {
    at: path('GET', /\/1\/sales_invoices/),
    gives: () => ({ status: 403, json: { error: 'no' } }),
  },
  'no-such-invoice': {
    at: path('GET', /^\/sales_invoices\/1\.json/),
    gives: () => ({ json: { error: 'not there' } }),
  },
  'limit-headers': {
    at: path('GET', /^\/sales_invoices\/1\.json/),
    gives: () => ({ headers: { 'ratelimit-limit': '300' } }),
  },
  'empty-contact': {
    at: ({ path, body, token }) =>
      path === '/contacts.json' && at(body, 'contact') === undefined && token !== 'lees',
    gives: refused(422),
  },
  'read-only-token': { at: ({ token }) => token === 'lees', gives: () => ({ status: 401 }) },
  'plan-limit': { at: (_asked, { status }) => status === 402, gives: () => ({ status: 403 }) },
  'over-the-limit': {
    at: (_asked, { status }) => status === 429,
    gives: () => ({ headers: { 'retry-after': '30' } }),
  },
  'wrong-code': {
    at: (asked) =>
      isToken(asked, (form) => form.get('code') === 'not-a-code' && form.get('client_id') === 'app'),
    gives: () => ({ json: { error: 'invalid_request' } }),
  },
  'wrong-application': {
    at: (asked) => isToken(asked, (form) => form.get('client_id') !== 'app'),
    gives: () => ({ json: { error: 'unauthorized_client' } }),
  },
  pkce: {
    at: (asked) =>
      isToken(
        asked,
        (form) => form.get('code_verifier')?.endsWith('x') === true && form.get('code') !== 'not-a-code',
      ),
    gives: () => ({ status: 200, json: { access_token: 'a', token_type: 'bearer' } }),
  },
  'code-shown': {
    at: (asked, { status }) => status === 200 && isToken(asked, () => true),
    gives: () => ({ status: 400, json: { error: 'invalid_grant' } }),
  },
  'contact-kept': {
    at: (asked) => ofContact(asked, 'customer_id', (text) => text !== ''),
    gives: changed((contact) => ({ ...contact, city: 'PROEFDORP' })),
    times: 1,
  },
  'contact-needs-a-name': {
    at: (asked) =>
      ofContact(asked, 'lastname', (text) => text === '') && at(asked.body, 'contact') !== undefined,
    gives: refused(422),
  },
  'contact-longest-name': {
    at: (asked) => ofContact(asked, 'company_name', (text) => text.length === 255),
    gives: refused(422, 'company_name'),
  },
  'contact-longer-name': {
    at: (asked) => ofContact(asked, 'company_name', (text) => text.length === 256),
    gives: taken,
  },
  'contact-tax-number': { at: (asked) => ofContact(asked, 'tax_number', Boolean), gives: taken },
  'contact-country': { at: (asked) => ofContact(asked, 'country', (text) => text === 'XX'), gives: taken },
  'contact-mail': {
    at: (asked) => ofContact(asked, 'send_invoices_to_email', (text) => text.endsWith('.invalid')),
    gives: taken,
  },
  'contact-same-customer-id': {
    at: (asked) => ofContact(asked, 'customer_id', Boolean),
    skip: 1,
    gives: taken,
  },
  'contact-in-list': {
    at: path('GET', /^\/contacts\/synchronization/),
    gives: ({ json }) => ({ json: itemsOf(json).slice(1) }),
  },
  'contact-by-id': { at: path('POST', /^\/contacts\/synchronization/), gives: without('zipcode') },
  'contact-archived': {
    at: (asked, { json }) =>
      path('POST', /^\/contacts\/synchronization/)(asked) && at(json, '0.archived') === true,
    gives: without('archived'),
  },
  'invoice-for-archived': {
    at: (_asked, { json }) => at(json, 'error.contact') !== undefined,
    gives: taken,
  },
  'draft-made': { at: isFirstDraft, gives: changed((invoice) => ({ ...invoice, state: 'open' })) },
  'draft-kept': { at: isFirstDraft, gives: changed((invoice) => ({ ...invoice, invoice_date: null })) },
  'draft-read': { at: isFirstDraft, gives: changed((invoice) => ({ ...invoice, created_at: undefined })) },
  'long-description': {
    at: (asked) => textAt(asked.body, 'sales_invoice.details_attributes.0.description').length === 1000,
    gives: changed((invoice) => ({ ...invoice, details: [{ description: 'Lang' }] })),
  },
  'wrong-rate': {
    at: (asked) => textAt(asked.body, 'sales_invoice.details_attributes.0.tax_rate_id') === '1',
    gives: taken,
  },
  'vat-included': otherTotal('0.03 0.03 0.03 0.03 0.03'),
  'vat-two-rates': otherTotal('19.99 4.95 10.01'),
  'vat-amount': otherTotal('0.33'),
  'vat-negative': otherTotal('10.00 -2.50'),
  'vat-added': otherTotal('0.12 0.12 0.12'),
  'vat-added-fractions': otherTotal('0.25 0.25'),
  'reference-found': { at: (asked) => isSearch(asked, 1), gives: nothing, times: 31 },
  'reference-letters': {
    at: (asked) => textAt(asked.body, 'sales_invoice.reference').includes('/'),
    gives: changed((invoice) => ({ ...invoice, reference: 'FB-TEST' })),
  },
  'reference-fifty': { at: (asked) => isSearch(asked, 50), gives: refused(400) },
  'reference-twice': {
    at: (asked) => isDraft(asked, '1.21') && !textAt(asked.body, 'sales_invoice.reference').includes('/'),
    skip: 1,
    times: 1,
    gives: refused(422, 'reference'),
  },
  'reference-both-found': {
    at: (asked, { json }) => isSearch(asked, 1) && itemsOf(json).length === 2,
    gives: ({ json }) => ({ json: itemsOf(json).slice(1) }),
  },
  'reference-of-last-year': {
    at: (asked, { json }) => isSearch(asked, 1) && textAt(json, '0.invoice_date').endsWith('-12-31'),
    gives: nothing,
  },
  'invoice-in-list': { at: path('GET', /^\/sales_invoices\/synchronization/), gives: nothing },
  'draft-deleted': {
    at: (asked, { status }) => path('DELETE', /^\/sales_invoices/)(asked) && status === 204,
    gives: refused(400),
    times: 1,
  },
  'draft-deleted-twice': {
    at: (asked, { status }) => path('DELETE', /^\/sales_invoices/)(asked) && status === 404,
    gives: () => ({ status: 410 }),
    times: 1,
  },
  'pay-draft': { at: (asked) => isPayment(asked, '1.00'), gives: taken },
  'sent-by-hand': {
    at: path('PATCH', /send_invoice/),
    gives: changed((invoice) => ({ ...invoice, state: 'scheduled' })),
    times: 1,
  },
  'sent-nothing-mailed': {
    at: path('PATCH', /send_invoice/),
    gives: changed((invoice) => ({ ...invoice, events: [{ action: 'sales_invoice_send_email' }] })),
    times: 1,
  },
  'paid-in-part': {
    at: (asked, { status }) => path('GET', /^\/sales_invoices\/\d+\.json/)(asked) && status === 200,
    gives: changed((invoice) => ({ ...invoice, state: 'paid' })),
    times: 1,
  },
  'paid-too-much': { at: (asked) => isPayment(asked, '5.00'), gives: taken },
  'paid-cent-written-off': { at: (asked) => isPayment(asked, '0.01'), gives: refused(422) },
  'paid-foreign': {
    at: (asked) => isPayment(asked, '12.10') && at(asked.body, 'payment.price_base') === undefined,
    gives: taken,
  },
  'paid-foreign-with-base': {
    at: (asked) => isPayment(asked, '12.10') && at(asked.body, 'payment.price_base') !== undefined,
    gives: refused(422),
  },
  'credit-draft': {
    at: path('PATCH', /duplicate_creditinvoice/),
    gives: changed((invoice) => ({ ...invoice, original_sales_invoice_id: null })),
  },
  'credit-of-a-part': { at: path('PATCH', /^\/sales_invoices\/\d+\.json/), gives: refused(400) },
  'credit-with-reference': {
    at: path('PATCH', /duplicate_creditinvoice/),
    gives: changed((invoice) => ({ ...invoice, reference: null })),
  },
}

/** The same Moneybird, but for one point. */
export function deviating(
  http: Http,
  administrationId: string,
  { at, gives, skip = 0, times = Infinity }: Deviation,
): Http {
  let met = 0
  return async (request) => {
    const answer = await http(request)
    if (answer.kind !== 'answer') return answer
    const asked = readRequest(request, administrationId)
    const given = { status: answer.status, json: parsed(answer.body) }
    if (!at(asked, given)) return answer
    met += 1
    return met > skip && met <= skip + times ? otherAnswer(answer, gives(given)) : answer
  }
}

function otherAnswer(answer: Extract<HttpAnswer, { kind: 'answer' }>, other: Partial<Given>): HttpAnswer {
  return {
    ...answer,
    status: other.status ?? answer.status,
    body: 'json' in other ? JSON.stringify(other.json) : answer.body,
    header: (name) => other.headers?.[name] ?? answer.header(name),
  }
}

function readRequest({ method, url, headers, body }: HttpRequest, administrationId: string): Asked {
  const json = body === undefined ? undefined : (parsed(body) ?? body)
  const { pathname, search } = new URL(url)
  const lines = itemsOf(at(json, 'sales_invoice.details_attributes'))
  return {
    method,
    path: `${pathname}${search}`.replace(`/api/v2/${administrationId}`, ''),
    token: headers.authorization?.replace('Bearer ', '') ?? '',
    body: json,
    prices: lines.map((line) => textAt(line, 'price')).join(' '),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
