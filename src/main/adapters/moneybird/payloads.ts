import type { ContactDraft, InvoiceDraft, InvoiceLine } from '../../../shared/domain/invoice.ts'
import type { CreditChange, Payment } from '../../ports/bookkeeping.ts'

/**
 * The bodies of every write, as the text that is sent. Only fields that Moneybird declares, ids as text, and nothing
 * left to the defaults of a workflow or contact that the total, the VAT or the sending depends on.
 */

/** Body of `POST contacts`. Empty fields stay out; nothing is ever mailed to the contact by itself. */
export function contactBody(draft: ContactDraft): string {
  const fields = {
    company_name: draft.companyName,
    firstname: draft.firstName,
    lastname: draft.lastName,
    address1: draft.address1,
    address2: draft.address2,
    zipcode: draft.postcode,
    city: draft.city,
    country: draft.country,
    send_invoices_to_email: draft.email,
    tax_number: draft.taxNumber,
    customer_id: draft.customerId,
    delivery_method: 'Manual',
  }
  return JSON.stringify({
    contact: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
  })
}

/** Body of `POST sales_invoices`. */
export function invoiceBody(draft: InvoiceDraft, contactId: string): string {
  return JSON.stringify({
    sales_invoice: {
      contact_id: contactId,
      reference: draft.reference,
      invoice_date: draft.date,
      currency: draft.currency,
      prices_are_incl_tax: true,
      ...(draft.workflowId === null ? {} : { workflow_id: draft.workflowId }),
      ...(draft.documentStyleId === null ? {} : { document_style_id: draft.documentStyleId }),
      details_attributes: draft.lines.map((line, index) => detail(line, index, draft.supplied)),
    },
  })
}

/** Body of `PATCH send_invoice`. The method is always said: without it the previous sending would be repeated. */
export function sendBody(method: 'Manual' | 'Email'): string {
  return JSON.stringify({ sales_invoice_sending: { delivery_method: method } })
}

/** Body of `POST payments`. */
export function paymentBody(payment: Payment): string {
  const { ledgerAccountId = null, financialAccountId = null, transactionId = '' } = payment
  return JSON.stringify({
    payment: {
      payment_date: payment.date,
      price: payment.price,
      ...(payment.priceInBase === undefined ? {} : { price_base: payment.priceInBase }),
      ...(payment.action === null ? {} : { manual_payment_action: payment.action }),
      ...(ledgerAccountId === null ? {} : { ledger_account_id: ledgerAccountId }),
      ...(financialAccountId === null ? {} : { financial_account_id: financialAccountId }),
      ...(transactionId === '' ? {} : { transaction_identifier: transactionId }),
    },
  })
}

/** Body of `PATCH duplicate_creditinvoice` and of `PATCH register_payment_creditinvoice`. */
export function creditBody(): string {
  return '{}'
}

/** Body of `PATCH sales_invoices/:id` for a draft credit invoice. */
export function changeBody({ reference, remove, add }: CreditChange): string {
  return JSON.stringify({
    sales_invoice: {
      reference,
      ...(remove.length + add.length === 0
        ? {}
        : {
            details_attributes: [
              ...remove.map((id) => ({ id, _destroy: true })),
              // The heading, which says what is credited, stands at 0.
              ...add.map((line, index) => detail(line, index + 1, undefined)),
            ],
          }),
    },
  })
}

/** Body of the synchronisation reads. */
export function idsBody(ids: readonly string[]): string {
  return JSON.stringify({ ids })
}

function detail(
  line: Omit<InvoiceLine, 'kind' | 'treatment'>,
  index: number,
  supplied: string | undefined,
): object {
  const day = supplied?.replaceAll('-', '')
  return {
    description: line.description,
    amount: line.amount,
    price: line.price,
    tax_rate_id: line.taxRateId,
    ...(line.ledgerAccountId === null ? {} : { ledger_account_id: line.ledgerAccountId }),
    ...(day === undefined ? {} : { period: `${day}..${day}` }),
    row_order: index,
  }
}
