import type { MonthView } from '../../../shared/contract/month.ts'
import { formatMoney } from '../../../shared/text/format.ts'
import { boxLabel, sayDifference } from '../../../shared/text/month-words.ts'
import { monthFileText } from '../../../shared/text/month-files.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import type { Output } from '../output.ts'

/** Differences that a terminal shows; the file has them all. */
const MOST = 20

/** The report of a month as a terminal shows it: the sum first, then VAT per box, payments, vouchers and what differs. */
export function tellReport(out: Output, view: MonthView): void {
  const { language } = out
  const text = monthText[language]
  const { boxes: names } = monthFileText[language]
  const { report, currency } = view
  const euro = (amount: string) => formatMoney(amount, currency, language)
  const { shop, invoices, differences } = report
  out.line(
    `${text.shop} ${euro(shop.total)} = ${text.invoices} ${euro(invoices.total)} + ${text.differences} ${euro(differences.total)}`,
  )
  out.line(
    `${text.counts(shop.orders.count, shop.returns.count)} · ${text.sent(invoices.sent.count, invoices.credits.count)}`,
  )
  if (view.unknown > 0) out.line(text.unknown(view.unknown))
  if (view.closedAt !== null) out.line(text.handedOver)
  section(
    out,
    text.boxes,
    [
      [text.box, '', text.base, text.vat],
      ...report.boxes.map(({ box, base, vat }) => [boxLabel(box), names[box], euro(base), euro(vat)]),
    ],
    [2, 3],
  )
  section(
    out,
    text.oss,
    report.oss.map(({ country, percentage, corrects, base, vat }) => [
      `${country} ${percentage}%`,
      corrects,
      euro(base),
      euro(vat),
    ]),
    [2, 3],
  )
  section(
    out,
    text.payments,
    report.payments.map(({ provider, received, back }) => [provider, euro(received), euro(back)]),
    [1, 2],
  )
  const { opening, added, used, closing } = report.vouchers
  if ([opening, added, used].some((amount) => Number(amount) !== 0))
    section(
      out,
      text.vouchers,
      [[text.opening, text.sold, text.used, text.outstanding], [opening, added, used, closing].map(euro)],
      [0, 1, 2, 3],
    )
  section(
    out,
    text.differences,
    differences.items
      .slice(0, MOST)
      .map((one) => [one.orderId, sayDifference(one, language), euro(one.amount)]),
    [0, 2],
  )
  const hidden = view.hidden + Math.max(0, differences.items.length - MOST)
  if (hidden > 0) out.line(text.more(hidden))
}

function section(
  out: Output,
  title: string,
  rows: readonly (readonly string[])[],
  right: readonly number[],
): void {
  if (rows.length === 0) return
  out.line()
  out.line(title)
  out.table(rows, right)
}
