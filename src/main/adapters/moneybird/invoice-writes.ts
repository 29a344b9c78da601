import type { Invoice } from '../../../shared/domain/invoice.ts'
import { fail, ok } from '../../../shared/domain/result.ts'
import type { Bookkeeping, Answered } from '../../ports/bookkeeping.ts'
import { temporary, type Caller } from './call.ts'
import type { Read } from './fields.ts'
import { getInvoice } from './invoice-reads.ts'
import { parseInvoice, parsePayment } from './parse.ts'
import { changeBody, creditBody, invoiceBody, paymentBody, sendBody } from './payloads.ts'

type InvoiceWrites = Pick<Bookkeeping, 'createInvoice' | 'deleteDraft' | 'send' | 'pay'> & CreditWrites

type CreditWrites = Pick<Bookkeeping, 'createCredit' | 'changeCredit' | 'settleCredit' | 'takeBack'>

/**
 * The calls that change invoices. Each is one request, sent once.
 * @param path of the sales invoices of one administration
 */
export function invoiceWrites(caller: Caller, path: string): InvoiceWrites {
  const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`
  return {
    createInvoice: (draft, contactId) =>
      caller.write({
        method: 'POST',
        path: `${path}.json`,
        name: 'sales_invoices',
        body: invoiceBody(draft, contactId),
        parse: parseInvoice,
      }),
    deleteDraft: (id) =>
      caller.write<null>({
        method: 'DELETE',
        path: `${pathOf(id)}.json`,
        name: 'sales_invoices/:id',
        // Moneybird says 204; a body is somebody else's, and the draft may still be there.
        parse: () => fail('deletion'),
        nothing: { value: null },
        notFound: { value: null },
      }),
    async send(id, method) {
      const call = await caller.write({
        method: 'PATCH',
        path: `${pathOf(id)}/send_invoice.json`,
        name: 'send_invoice',
        body: sendBody(method),
        parse: invoiceOrNull,
      })
      if (call.kind !== 'done') return call
      return call.value === null ? readBack(caller, path, id) : { kind: 'done', value: call.value }
    },
    async pay(id, payment) {
      const call = await caller.write({
        method: 'POST',
        path: `${pathOf(id)}/payments.json`,
        name: 'payments',
        body: paymentBody(payment),
        parse: parsePayment,
      })
      return call.kind === 'done' ? { kind: 'done', value: null } : call
    },
    ...creditWrites(caller, pathOf),
  }
}

function creditWrites(caller: Caller, pathOf: (id: string) => string): CreditWrites {
  const patch = (id: string, action: string, body: string) =>
    caller.write({
      method: 'PATCH',
      path: `${pathOf(id)}${action === '' ? '' : `/${action}`}.json`,
      name: action === '' ? 'sales_invoices/:id' : action,
      body,
      parse: parseInvoice,
    })
  return {
    createCredit: (id) => patch(id, 'duplicate_creditinvoice', creditBody()),
    changeCredit: (id, change) => patch(id, '', changeBody(change)),
    settleCredit: (id) => patch(id, 'register_payment_creditinvoice', creditBody()),
    takeBack: (id, paymentId) =>
      caller.write<null>({
        method: 'DELETE',
        path: `${pathOf(id)}/payments/${encodeURIComponent(paymentId)}.json`,
        name: 'payments/:id',
        parse: () => fail('deletion'),
        nothing: { value: null },
      }),
  }
}

function invoiceOrNull(json: unknown): Read<Invoice | null> {
  const invoice = parseInvoice(json)
  return invoice.ok ? invoice : ok(null)
}

/**
 * The invoice after a sending that succeeded without telling what became of it. When it cannot be read either, the
 * outcome is `unknown`: the sending must not be repeated without looking.
 */
async function readBack(caller: Caller, path: string, id: string): Promise<Answered<Invoice>> {
  const call = await getInvoice(caller, path, id)
  if (call.kind === 'done' && call.value !== null) return { kind: 'done', value: call.value }
  return temporary('unknown', 'NOT_READ_BACK')
}
