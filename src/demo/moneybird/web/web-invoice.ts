import { decimal } from '../../../shared/domain/decimal.ts'
import type { Html } from './markup.ts'
import { markup } from './markup.ts'
import type { Detail, InvoiceRecord } from '../invoices/invoice-record.ts'
import { dueDateOf, stateOf, totalInclOf, unpaidOf } from '../invoices/invoice-reply.ts'
import { paid } from '../invoices/totals.ts'
import { addressLines, displayDate, displayMoney, displayPercentage } from './web-format.ts'
import { stateWords, words } from './web-text.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'

/** One invoice as its customer would see it. */
export function invoicePage(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
): { title: string; content: Html } {
  const kind = decimal(invoice.totals.incl).lt(0) ? words.credit : words.invoice
  const title = `${kind} ${invoice.number ?? words.draft.toLowerCase()}`
  const state = stateOf(world, administration, invoice)
  const content = markup`<p><a href="/${administration.record.id}/facturen">${words.back}</a></p>
    <h1>${title} <span class="state ${state}">${stateWords[state]}</span></h1>
    <p class="sender">${administration.record.name}</p>
    <address>
      ${addressLines(invoice.contact).map((line) => markup`${line}<br />`)}${taxNumber(invoice)}
    </address>
    <dl>
      <dt>${words.date}</dt>
      <dd>${displayDate(invoice.invoiceDate)}</dd>
      <dt>${words.due}</dt>
      <dd>${displayDate(dueDateOf(world, administration, invoice))}</dd>
      <dt>${words.reference}</dt>
      <dd>${invoice.reference ?? ''}</dd>
    </dl>
    ${lines(administration, invoice)}
    <p class="hint">${invoice.pricesAreInclTax ? words.inclusive : words.exclusive}</p>
    ${totals(administration, invoice)} ${payments(invoice)}`
  return { title, content }
}

function taxNumber(invoice: InvoiceRecord): Html {
  const number = invoice.contact.tax_number
  return number === '' ? markup`` : markup`${words.taxNumber}: ${number}`
}

function lines(administration: AdministrationBooks, invoice: InvoiceRecord): Html {
  const head = [words.amount, words.description, words.price, words.taxRate, words.lineTotal]
  const rows = invoice.details.map((line, index) => lineRow(administration, invoice, line, index))
  return markup`<table class="lines">
    <thead>
      <tr>
        ${head.map((word) => markup`<th>${word}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function lineRow(
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
  line: Detail,
  index: number,
): Html {
  const rate = administration.taxRates.get(line.taxRateId)
  return markup`<tr>
    <td>${line.amount ?? line.amountDecimal}</td>
    <td class="text">${line.description}</td>
    <td class="money">${displayMoney(line.price, invoice.currency)}</td>
    <td>${displayPercentage(rate?.percentage ?? null)}</td>
    <td class="money">${displayMoney(invoice.totals.lines[index] ?? '0', invoice.currency)}</td>
  </tr>`
}

function totals(administration: AdministrationBooks, invoice: InvoiceRecord): Html {
  const money = (amount: string): string => displayMoney(amount, invoice.currency)
  const rates = invoice.totals.rates.map((total) => {
    const rate = administration.taxRates.get(total.taxRateId)
    return markup`<tr>
      <td>${rate?.name ?? ''} ${words.over} ${money(total.taxable)}</td>
      <td class="money">${money(total.tax)}</td>
    </tr>`
  })
  const discount = decimal(invoice.totals.discount).eq(0)
    ? markup``
    : markup`<tr>
        <td>${words.discount}</td>
        <td class="money">${money(invoice.totals.discount)}</td>
      </tr>`
  return markup`<table class="totals">
    <tbody>
      ${discount}
      <tr>
        <td>${words.subtotal}</td>
        <td class="money">${money(invoice.totals.excl)}</td>
      </tr>
      ${rates}
      <tr class="sum">
        <td>${words.total}</td>
        <td class="money">${money(totalInclOf(invoice))}</td>
      </tr>
    </tbody>
  </table>`
}

function payments(invoice: InvoiceRecord): Html {
  if (invoice.payments.length === 0) return markup``
  const money = (amount: string): string => displayMoney(amount, invoice.currency)
  const rows = invoice.payments.map(
    (payment) =>
      markup`<tr>
        <td>${displayDate(payment.payment_date)} ${payment.manual_payment_action ?? ''}</td>
        <td class="money">${money(payment.price)}</td>
      </tr>`,
  )
  return markup`<h2>${words.payments}</h2>
    <table class="totals">
      <tbody>
        ${rows}
        <tr class="sum">
          <td>${words.paid}</td>
          <td class="money">${money(paid(invoice.payments).toFixed())}</td>
        </tr>
        <tr>
          <td>${words.unpaid}</td>
          <td class="money">${money(unpaidOf(invoice))}</td>
        </tr>
      </tbody>
    </table>`
}
