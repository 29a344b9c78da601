import { contactVersions, contactsByIds, filterContacts, listContacts } from '../contacts/contact-lists.ts'
import {
  archiveContact,
  createContact,
  deleteContact,
  getContact,
  getContactByCustomerId,
  updateContact,
} from '../contacts/contacts.ts'
import type { Handler } from '../context.ts'
import { duplicateCreditInvoice, settleCreditInvoice } from '../invoices/credit.ts'
import {
  findByNumber,
  findByReference,
  invoiceVersions,
  invoicesByIds,
  listInvoices,
} from '../invoices/invoice-lists.ts'
import { createInvoice, deleteInvoice, getInvoice, updateInvoice } from '../invoices/invoices.ts'
import { createNote } from '../notes.ts'
import { createPayment, deletePayment } from '../invoices/payments.ts'
import { sendInvoice } from '../invoices/sending.ts'
import { taxReport } from '../reports.ts'
import {
  listCustomFields,
  listDocumentStyles,
  listLedgerAccounts,
  listTaxRates,
  listWorkflows,
} from '../settings-lists.ts'

export interface ApiRoute {
  readonly method: string
  /** Path below the administration; `:name` stands for any one part. */
  readonly pattern: string
  /** The wider name under which faults know it: method and resource. */
  readonly name: string
  /** Query parameters it takes; others are refused. */
  readonly query: readonly string[]
  readonly handler: Handler
}

export type RouteMatch =
  | { readonly route: ApiRoute; readonly params: Readonly<Record<string, string>> }
  | { readonly status: 404 | 405 }

const pages = ['page', 'per_page']

/** Fixed parts come before variable ones: the first that fits is taken. */
export const routes: readonly ApiRoute[] = [
  route('GET', 'tax_rates', 'GET tax_rates', listTaxRates, ['filter', ...pages]),
  route('GET', 'ledger_accounts', 'GET ledger_accounts', listLedgerAccounts),
  route('GET', 'document_styles', 'GET document_styles', listDocumentStyles),
  route('GET', 'workflows', 'GET workflows', listWorkflows),
  route('GET', 'custom_fields', 'GET custom_fields', listCustomFields),
  route('GET', 'reports/tax', 'GET reports', taxReport, ['period']),
  route('GET', 'contacts', 'GET contacts', listContacts, ['query', 'include_archived', ...pages]),
  route('POST', 'contacts', 'POST contacts', createContact),
  route('GET', 'contacts/filter', 'GET contacts', filterContacts, [
    'filter',
    'query',
    'include_archived',
    ...pages,
  ]),
  route('GET', 'contacts/synchronization', 'GET contacts', contactVersions, ['filter', 'include_archived']),
  route('POST', 'contacts/synchronization', 'GET contacts', contactsByIds),
  route('GET', 'contacts/customer_id/:customer_id', 'GET contacts', getContactByCustomerId),
  route('GET', 'contacts/:id', 'GET contacts', getContact, ['include_archived']),
  route('PATCH', 'contacts/:id', 'PATCH contacts', updateContact),
  route('PATCH', 'contacts/:id/archive', 'PATCH contacts', archiveContact),
  route('DELETE', 'contacts/:id', 'DELETE contacts', deleteContact),
  route('GET', 'sales_invoices', 'GET sales_invoices', listInvoices, ['filter', ...pages]),
  route('POST', 'sales_invoices', 'POST sales_invoices', createInvoice),
  route('GET', 'sales_invoices/synchronization', 'GET sales_invoices', invoiceVersions, ['filter']),
  route('POST', 'sales_invoices/synchronization', 'GET sales_invoices', invoicesByIds),
  route('GET', 'sales_invoices/find_by_reference/:reference', 'GET sales_invoices', findByReference),
  route('GET', 'sales_invoices/find_by_invoice_id/:invoice_id', 'GET sales_invoices', findByNumber),
  route('GET', 'sales_invoices/:id', 'GET sales_invoices', getInvoice),
  route('PATCH', 'sales_invoices/:id', 'PATCH sales_invoices', updateInvoice),
  route('DELETE', 'sales_invoices/:id', 'DELETE sales_invoices', deleteInvoice),
  route('PATCH', 'sales_invoices/:id/send_invoice', 'PATCH send_invoice', sendInvoice),
  route('POST', 'sales_invoices/:id/payments', 'POST payments', createPayment),
  route('DELETE', 'sales_invoices/:id/payments/:payment_id', 'DELETE payments', deletePayment),
  route('POST', 'sales_invoices/:id/notes', 'POST notes', createNote),
  route(
    'PATCH',
    'sales_invoices/:id/duplicate_creditinvoice',
    'PATCH duplicate_creditinvoice',
    duplicateCreditInvoice,
  ),
  route(
    'PATCH',
    'sales_invoices/:id/register_payment_creditinvoice',
    'PATCH register_payment_creditinvoice',
    settleCreditInvoice,
  ),
]

/** Every name under which a request can be meant: exact endpoints, wider names and `*`. */
export function requestNames(): ReadonlySet<string> {
  const exact = routes.map((one) => `${one.method} ${one.pattern}`)
  const signingIn = ['POST oauth/token', 'POST oauth/revoke']
  return new Set(['*', 'GET administrations', ...signingIn, ...exact, ...routes.map((one) => one.name)])
}

function route(
  method: string,
  pattern: string,
  name: string,
  handler: Handler,
  query: readonly string[] = [],
): ApiRoute {
  return { method, pattern, name, handler, query }
}

/** The route of a path below the administration (`sales_invoices/123.json`), with its variable parts decoded. */
export function matchRoute(method: string, path: string): RouteMatch {
  const parts = decodedParts(path)
  const fitting = routes.flatMap((candidate) => {
    const params = parts === null ? null : paramsOf(candidate.pattern.split('/'), parts)
    return params === null ? [] : [{ route: candidate, params }]
  })
  return fitting.find((match) => match.route.method === method) ?? { status: fitting.length > 0 ? 405 : 404 }
}

function decodedParts(path: string): string[] | null {
  try {
    return path
      .replace(/\.json$/, '')
      .split('/')
      .map(decodeURIComponent)
  } catch {
    return null
  }
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, piece] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (piece.startsWith(':') && part !== '') params[piece.slice(1)] = part
    else if (piece !== part) return null
  }
  return params
}
