import type { InvoiceDraft } from '../../../../src/shared/domain/invoice.ts'
import { mapOrder } from '../../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../../src/shared/domain/order.ts'
import { sayProblem } from '../../../../src/shared/text/say.ts'
import { administration, context, settingsWith } from '../support.ts'
import { examples, type Example } from './examples.ts'
import { refundTable } from './refunds.ts'

const head = `# What is booked how

One example of each kind of order: what the shop says, and the invoice that Moneybird gets or the reason that the merchant is told.
The tests' own examples are mapped to make this page (\`npm run booked-how\`); a test fails when it is out of date. Prices of an
invoice include VAT; \`nl21\`, \`be21\` and so on are Moneybird's rates, \`gifts\` and \`credit\` ledger accounts of what is owed to
customers. Where nothing is said of the contact it is the customer's, found by e-mail address.
`

/** The page, in Markdown. */
export function bookedHow(): string {
  const tables = examples.map(({ title, rows }) => [`## ${title}`, '', ...tableOf(rows), ''].join('\n'))
  return [head, ...tables, refundTable()].join('\n')
}

function tableOf(rows: readonly Example[]): string[] {
  return [
    '| kind | the shop says | the merchant chose | what becomes of it |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.kind} | ${saysOf(row.order)} | ${row.setting ?? ''} | ${outcomeOf(row)} |`),
  ]
}

/** Lines and rows of an order, without what adds them up. */
function saysOf({ products, vouchersSold, totals, total, currency, currencyValue }: Order): string {
  const factor = currencyValue.eq(1) ? '' : ` × ${currencyValue.toFixed()} ${currency}`
  return [
    ...products.map(
      (line) =>
        `${line.quantity.toFixed()} × ${line.name} ${line.price.toFixed(4)}, VAT ${line.tax.toFixed(4)}`,
    ),
    ...vouchersSold.map((one) => `${one.description} ${one.amount.toFixed(2)}`),
    ...totals
      .filter(({ code }) => code !== 'sub_total' && code !== 'total')
      .map(({ code, title, value }) => `${code}: ${title} ${value.toFixed(4)}`),
    `**${total.toFixed(4)}**${factor}`,
  ].join('<br>')
}

function outcomeOf(row: Example): string {
  const settings = settingsWith({ ...row.set })
  const result = mapOrder(row.order, { ...context, ...row.context, settings })
  if (result.kind === 'problem') {
    const { code } = result.problem
    return `\`${code}\`: ${sayProblem(result.problem, 'en').what}`
  }
  if (result.kind === 'check') throw new Error(`${row.kind}: VIES is to be asked first`)
  const contact = result.checkedNumber === '' ? [] : [`contact with VAT number ${result.checkedNumber}`]
  const warnings = result.warnings.map(({ code }) => `remark \`${code}\``)
  return [...linesOf(result.draft), ...contact, ...warnings].join('<br>')
}

function linesOf({ lines, vat, total, currency }: InvoiceDraft): string[] {
  return [
    ...lines.map(({ description, amount, price, taxRateId, ledgerAccountId }) => {
      const ledger = ledgerAccountId === null ? '' : `, ledger ${ledgerAccountId}`
      return `${amount} × ${description.replace('\n', ', ')} ${price}, ${nameOf(taxRateId)}${ledger}`
    }),
    ...vat.map(({ taxRateId, base, amount }) => `VAT ${taxRateId}: ${amount} over ${base}`),
    `**${total} ${currency}**`,
  ]
}

function nameOf(taxRateId: string): string {
  const rate = administration.taxRates.find(({ id }) => id === taxRateId)
  if (rate === undefined) throw new Error(`no rate ${taxRateId}`)
  return { none: 'no VAT', icp: 'reverse charge', export: 'export', kor: 'KOR' }[taxRateId] ?? taxRateId
}
