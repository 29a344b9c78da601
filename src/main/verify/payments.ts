import type { RawAnswer } from '../ports/moneybird-raw.ts'
import type { DraftMaker } from './drafts.ts'
import type { Probe } from './probe.ts'
import { amountAt, at, itemsOf, said, textAt } from './read.ts'

/** Measures sending, paying and crediting. Sends two invoices, by hand only: nothing is mailed. */
export async function measurePayments(probe: Probe, maker: DraftMaker): Promise<void> {
  const fields = maker.fields([['10.01'], ['2.00']])
  const made = await probe.draft(fields)
  const id = textAt(made.json, 'id')
  if (id === '') return
  probe.saw('pay-draft', said(await pay(probe, maker, id, { price: '1.00' })))
  const sent = await send(probe, id)
  const number = textAt(sent.json, 'invoice_id') === '' ? '' : ', numbered'
  probe.saw('sent-by-hand', sent.status === 200 ? `200 ${textAt(sent.json, 'state')}${number}` : said(sent))
  if (sent.status !== 200) return
  probe.saw('sent-nothing-mailed', isMailed(sent.json) ? 'no' : 'yes')
  await measureCredit(probe, id, String(fields.reference))
  const part = await pay(probe, maker, id, { price: '10.00' })
  probe.saw('paid-in-part', await after(probe, id, part))
  probe.saw('paid-too-much', said(await pay(probe, maker, id, { price: '5.00' })))
  await pay(probe, maker, id, { price: '2.00' })
  const cent = { price: '0.01', manual_payment_action: 'rounding_error' }
  probe.saw('paid-cent-written-off', await after(probe, id, await pay(probe, maker, id, cent)))
  await measureForeign(probe, maker)
}

async function measureForeign(probe: Probe, maker: DraftMaker): Promise<void> {
  const made = await probe.draft(maker.fields([['12.10']], { currency: 'USD' }))
  const id = textAt(made.json, 'id')
  if (id === '' || (await send(probe, id)).status !== 200) return
  probe.saw('paid-foreign', said(await pay(probe, maker, id, { price: '12.10' })))
  const both = await pay(probe, maker, id, { price: '12.10', price_base: '11.13' })
  probe.saw('paid-foreign-with-base', await after(probe, id, both))
}

async function measureCredit(probe: Probe, id: string, reference: string): Promise<void> {
  const made = await probe.ask('PATCH', `/sales_invoices/${id}/duplicate_creditinvoice.json`, {})
  const creditId = textAt(made.json, 'id')
  if (creditId === '') {
    probe.saw('credit-draft', said(made))
    return
  }
  probe.made('credits', creditId)
  const total = amountAt(made.json, 'total_price_incl_tax')
  const named = textAt(made.json, 'original_sales_invoice_id') === id ? 'original_sales_invoice_id' : '-'
  probe.saw('credit-draft', `${made.status} ${textAt(made.json, 'state')}, ${total}, ${named}`)
  probe.saw('credit-with-reference', textAt(made.json, 'reference') === reference ? 'yes' : 'no')
  const line = itemsOf(at(made.json, 'details')).find((item) => amountAt(item, 'price') === '10.01')
  const change = { details_attributes: [{ id: textAt(line, 'id'), _destroy: true }] }
  const changed = await probe.ask('PATCH', `/sales_invoices/${creditId}.json`, { sales_invoice: change })
  const rest = amountAt(changed.json, 'total_price_incl_tax')
  probe.saw('credit-of-a-part', changed.status === 200 ? `200, ${rest}` : said(changed))
}

async function send(probe: Probe, id: string): Promise<RawAnswer> {
  const body = { sales_invoice_sending: { delivery_method: 'Manual' } }
  const answer = await probe.ask('PATCH', `/sales_invoices/${id}/send_invoice.json`, body)
  if (answer.status === 200) probe.made('sent', id)
  return answer
}

async function pay(
  probe: Probe,
  { today }: DraftMaker,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const body = { payment: { payment_date: today, ...fields } }
  const answer = await probe.ask('POST', `/sales_invoices/${id}/payments.json`, body)
  if (answer.status === 201) probe.made('payments', textAt(answer.json, 'id'))
  return answer
}

/** The status of a payment, then the state of the invoice and what is left of it. */
async function after(probe: Probe, id: string, payment: RawAnswer): Promise<string> {
  if (payment.status !== 201) return said(payment)
  const invoice = await probe.ask('GET', `/sales_invoices/${id}.json`)
  return `201, ${textAt(invoice.json, 'state')}, ${amountAt(invoice.json, 'total_unpaid')}`
}

function isMailed(invoice: unknown): boolean {
  return itemsOf(at(invoice, 'events')).some(
    (event) => textAt(event, 'action') === 'sales_invoice_send_email',
  )
}
