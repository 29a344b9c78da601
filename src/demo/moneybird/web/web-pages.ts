import type { Html } from './markup.ts'
import { markup } from './markup.ts'
import type { InvoiceRecord } from '../invoices/invoice-record.ts'
import { stateOf, totalInclOf } from '../invoices/invoice-reply.ts'
import { invoicePage } from './web-invoice.ts'
import { contactName, displayDate, displayMoney } from './web-format.ts'
import { style } from './web-style.ts'
import { stateWords, words } from './web-text.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'

export interface WebPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

type WebRoute = (world: MoneybirdWorld, params: readonly string[]) => WebPage | null

/** Pages by path; a further one is a line here. */
const routes: readonly { readonly path: RegExp; readonly page: WebRoute }[] = [
  { path: /^\/$/, page: (world) => firstList(world) },
  { path: /^\/stijl\.css$/, page: () => answer(200, 'text/css; charset=utf-8', style) },
  { path: /^\/(\d+)(?:\/facturen)?$/, page: (world, [id]) => listOf(world, id) },
  // The second name is Moneybird's own.
  {
    path: /^\/(\d+)\/(?:facturen|sales_invoices)\/(\d+)$/,
    page: (world, [id, invoice]) => oneOf(world, id, invoice),
  },
]

/** A page for people: the list of invoices of an administration, or one invoice as its customer sees it. */
export function webPage(world: MoneybirdWorld, method: string, path: string): WebPage {
  for (const route of method === 'GET' ? routes : []) {
    const match = route.path.exec(path)
    const page = match === null ? null : route.page(world, match.slice(1))
    if (page !== null) return page
  }
  return document(404, words.notFound, markup`<p>${words.notFound}</p>`)
}

function firstList(world: MoneybirdWorld): WebPage | null {
  const all = [...world.administrations.values()]
  if (all.length <= 1) return listOf(world, all[0]?.record.id)
  const items = all.map(({ record }) => markup`<li><a href="/${record.id}/facturen">${record.name}</a></li>`)
  return document(
    200,
    words.invoices,
    markup`<ul>
      ${items}
    </ul>`,
  )
}

function listOf(world: MoneybirdWorld, id: string | undefined): WebPage | null {
  const administration = world.administrations.get(id ?? '')
  if (administration === undefined) return null
  const rows = [...administration.invoices.values()]
    .reverse()
    .map((invoice) => row(world, administration, invoice))
  const head = [words.number, words.date, words.contact, words.reference, words.total, words.state]
  const table = markup`<table class="list">
    <thead>
      <tr>
        ${head.map((word) => markup`<th>${word}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
  const content = rows.length === 0 ? markup`<p>${words.none}</p>` : table
  const title = `${words.invoices} · ${administration.record.name}`
  return document(
    200,
    title,
    markup`<h1>${words.invoices}</h1>
      <p>${administration.record.name}</p>
      ${content}`,
  )
}

function row(world: MoneybirdWorld, administration: AdministrationBooks, invoice: InvoiceRecord): Html {
  const state = stateOf(world, administration, invoice)
  const number = invoice.number ?? `${words.draft} ${invoice.draftId ?? ''}`
  return markup`<tr>
    <td><a href="/${administration.record.id}/facturen/${invoice.id}">${number}</a></td>
    <td>${displayDate(invoice.invoiceDate)}</td>
    <td>${contactName(invoice.contact)}</td>
    <td>${invoice.reference ?? ''}</td>
    <td class="money">${displayMoney(totalInclOf(invoice), invoice.currency)}</td>
    <td><span class="state ${state}">${stateWords[state]}</span></td>
  </tr>`
}

function oneOf(world: MoneybirdWorld, id: string | undefined, invoiceId: string | undefined): WebPage | null {
  const administration = world.administrations.get(id ?? '')
  const invoice = administration?.invoices.get(invoiceId ?? '')
  if (administration === undefined || invoice === undefined) return null
  const { title, content } = invoicePage(world, administration, invoice)
  return document(200, title, content)
}

/** A page in the frame of the site. @param formAction what its forms may be sent to, as in a content security policy */
export function document(status: number, title: string, content: Html, formAction = "'none'"): WebPage {
  const page = markup`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/stijl.css" />
      </head>
      <body>
        <p class="sandbox">${words.sandbox}</p>
        <main>${content}</main>
      </body>
    </html>`
  return answer(status, 'text/html; charset=utf-8', page.html, formAction)
}

function answer(status: number, type: string, body: string, formAction = "'none'"): WebPage {
  const policy = `${noScripts}; form-action ${formAction}`
  return { status, headers: { 'content-type': type, 'content-security-policy': policy, ...protection }, body }
}

/** No scripts, nothing from elsewhere, no framing. */
const noScripts = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
const protection = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}
