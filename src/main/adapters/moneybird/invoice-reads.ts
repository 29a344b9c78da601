import type { Invoice } from '../../../shared/domain/invoice.ts'
import type { Bookkeeping, Answered } from '../../ports/bookkeeping.ts'
import type { Caller } from './call.ts'
import { atMostAPage, perPage, readPages } from './pages.ts'
import { parseInvoice, parseInvoicePage, parseVersions } from './parse.ts'

type InvoiceReads = Pick<Bookkeeping, 'findByReferences' | 'getInvoice' | 'invoiceIds'>

/**
 * The calls that look at invoices.
 * @param path of the sales invoices of one administration
 */
export function invoiceReads(caller: Caller, path: string): InvoiceReads {
  return {
    async findByReferences(references) {
      if (references.length === 0) return { kind: 'done', value: [] }
      const filter = referenceFilter(atMostAPage(references))
      const asked = new Set(references)
      return readPages(caller, (page) => ({
        method: 'GET',
        path: `${path}.json?filter=${filter}&per_page=${perPage}&page=${page}`,
        name: 'sales_invoices',
        parse: (json) => parseInvoicePage(json, asked),
        notFound: 'administration',
      }))
    },
    getInvoice: (id) => getInvoice(caller, path, id),
    async invoiceIds(from, until) {
      const call = await caller.read({
        method: 'GET',
        path: `${path}/synchronization.json?filter=${periodFilter(from, until)}`,
        name: 'sales_invoices/synchronization',
        parse: parseVersions,
        notFound: 'administration',
      })
      return call.kind === 'done' ? { kind: 'done', value: new Set(call.value.map(([id]) => id)) } : call
    },
  }
}

/** One invoice, `null` when Moneybird says that there is none with this id. */
export function getInvoice(caller: Caller, path: string, id: string): Promise<Answered<Invoice | null>> {
  return caller.read<Invoice | null>({
    method: 'GET',
    path: `${path}/${encodeURIComponent(id)}.json`,
    name: 'sales_invoices/:id',
    parse: parseInvoice,
    notFound: { value: null },
  })
}

/**
 * A filter on references alone: any filter replaces the default one on this year's invoices. Separators of the filter
 * language cannot be in a reference: such a filter would find other invoices, or none.
 */
function referenceFilter(references: readonly string[]): string {
  if (references.some((reference) => reference === '' || /[,|:]/.test(reference))) {
    throw new Error('A reference that cannot be looked up')
  }
  return encodeURIComponent(`reference:${references.join('|')}`)
}

function periodFilter(from: string, until: string): string {
  return encodeURIComponent(`period:${from.replaceAll('-', '')}..${until.replaceAll('-', '')}`)
}
