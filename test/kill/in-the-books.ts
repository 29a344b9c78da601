import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import type { StandIns } from '../support/stand-ins.ts'

/** Invoices of a reference that are no credit invoices. */
export function invoicesOf({ administration }: StandIns, reference: string): InvoiceRecord[] {
  return [...administration.invoices.values()].filter(
    (invoice) => invoice.reference === reference && invoice.originalSalesInvoiceId === null,
  )
}

/** How often an invoice was sent, lost answers included. */
export function timesSent({ moneybird }: StandIns, invoiceId: string): number {
  return moneybird.requests.filter(
    ({ applied, path }) => applied === 'sendRequests' && path.includes(`/${invoiceId}/`),
  ).length
}

export function contactsOf({ administration }: StandIns, email: string): number {
  return [...administration.contacts.values()].filter(
    ({ fields }) => fields.send_invoices_to_email.trim().toLowerCase() === email,
  ).length
}
