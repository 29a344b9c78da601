import type { Bookkeeping } from '../../ports/bookkeeping.ts'
import { readAdministration } from './administration.ts'
import { createCaller, type CallerOptions } from './call.ts'
import { contactCalls } from './contacts.ts'
import { invoiceReads } from './invoice-reads.ts'
import { invoiceWrites } from './invoice-writes.ts'
import { contactBody, invoiceBody } from './payloads.ts'
import { readTaxReport } from './tax-report.ts'

export interface MoneybirdOptions extends CallerOptions {
  readonly administrationId: string
}

/** One Moneybird administration over its REST API (v2). Throws at once when the base address is not safe. */
export function createMoneybird(options: MoneybirdOptions): Bookkeeping {
  const caller = createCaller(options)
  const path = `/${encodeURIComponent(options.administrationId)}`
  return {
    administration: () => readAdministration(caller, options.administrationId),
    ...contactCalls(caller, `${path}/contacts`),
    taxReport: (month) => readTaxReport(caller, path, month),
    ...invoiceReads(caller, `${path}/sales_invoices`),
    ...invoiceWrites(caller, `${path}/sales_invoices`),
    bodies: (draft, contactId, contact) => ({
      contact: contact === null ? null : contactBody(contact),
      invoice: invoiceBody(draft, contactId),
    }),
  }
}
