import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib'
import { dutch } from '../../../shared/text/template.ts'
import type { MonthReport } from '../../../shared/domain/month-report.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import { formatMoney, formatMonth } from '../../../shared/text/format.ts'
import type { Language } from '../../../shared/text/language.ts'
import { monthFileText } from '../../../shared/text/month-files.ts'
import { boxLabel } from '../../../shared/text/month-words.ts'
import { monthText } from '../../../shared/text/screens/month.ts'

interface PdfOptions {
  readonly report: MonthReport
  readonly unknown: number
  /** Name of the shop. */
  readonly shop: string
  /** Day on which it is made, as it is shown. */
  readonly made: string
  readonly language: Language
}

/** A4 in points. */
const [WIDTH, HEIGHT, MARGIN] = [595, 842, 48]
const [ink, grey, accent] = [rgb(0.1, 0.12, 0.12), rgb(0.38, 0.42, 0.42), rgb(0.05, 0.44, 0.46)]
const [BODY, HEAD, LINE] = [9.5, 12, 15]

/** The sums of a month on one page, with a picture. Drawn here, because a terminal has no browser that could print a page. */
export async function monthPdf(options: PdfOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { title, made } = monthFileText[options.language].pdf
  const { report, shop, language } = options
  const heading = title(formatMonth(report.month, language))
  document.setTitle(`${heading} - ${shop}`)
  const [font, bold] = [
    await document.embedFont(StandardFonts.Helvetica),
    await document.embedFont(StandardFonts.HelveticaBold),
  ]
  const sheet = sheetOn(document.addPage([WIDTH, HEIGHT]), font, bold)
  sheet.text(heading, { size: 18, isBold: true })
  sheet.text(`${shop}. ${made(options.made)}`, { color: grey })
  drawSum(sheet, options)
  drawBoxes(sheet, options)
  drawPicture(sheet, options)
  drawPayments(sheet, options)
  return document.save()
}

interface TextOptions {
  readonly size?: number
  readonly isBold?: boolean
  readonly color?: ReturnType<typeof rgb>
}

/** A page that is filled from the top. */
interface Sheet {
  text(text: string, options?: TextOptions): void
  /** A row; columns at these places, those after the first `left` aligned right there. */
  row(cells: readonly string[], at: readonly number[], left: number, isBold?: boolean): void
  /** A bar with its words; `share` from 0 to 1. */
  bar(label: string, amount: string, share: number): void
  gap(points: number): void
}

function sheetOn(page: PDFPage, font: PDFFont, bold: PDFFont): Sheet {
  let y = HEIGHT - MARGIN
  const put = (
    text: string,
    x: number,
    { size = BODY, isBold = false, color = ink }: TextOptions = {},
    isRight = false,
  ) => {
    const chosen = isBold ? bold : font
    const plain = inFont(text, chosen)
    page.drawText(plain, {
      x: isRight ? x - chosen.widthOfTextAtSize(plain, size) : x,
      y,
      size,
      font: chosen,
      color,
    })
  }
  return {
    text(text, options = {}) {
      y -= (options.size ?? BODY) * 1.5
      put(text, MARGIN, options)
    },
    row(cells, at, left, isBold = false) {
      y -= LINE
      for (const [i, cell] of cells.entries()) put(cell, at[i] ?? MARGIN, { isBold }, i >= left)
    },
    bar(label, amount, share) {
      y -= LINE + 3
      put(label, MARGIN)
      page.drawRectangle({ x: 225, y: y - 2, width: Math.max(1, 240 * share), height: 11, color: accent })
      put(amount, WIDTH - MARGIN, {}, true)
    },
    gap(points) {
      y -= points
    },
  }
}

/** What the font of every PDF reader cannot write becomes a question mark. */
function inFont(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  return Array.from(text.replaceAll('\u2212', '-').replaceAll(/\s/gu, ' '))
    .map((sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '?'))
    .join('')
}

const euro = (amount: string, language: Language) => formatMoney(amount, dutch.baseCurrency, language)

function drawSum(sheet: Sheet, { report, unknown, language }: PdfOptions): void {
  const words = monthFileText[language].pdf
  const { counts, sent } = monthText[language]
  const { shop, invoices, differences } = report
  const at = [MARGIN, 300]
  sheet.gap(14)
  sheet.row([words.invoices, euro(invoices.total, language)], at, 1)
  sheet.row([`+ ${words.differences}`, euro(differences.total, language)], at, 1)
  sheet.row([`= ${words.shop}`, euro(shop.total, language)], at, 1, true)
  sheet.gap(4)
  sheet.text(
    `${counts(shop.orders.count, shop.returns.count)} · ${sent(invoices.sent.count, invoices.credits.count)}`,
    { color: grey },
  )
  const open = differences.items.filter(({ isExplained }) => !isExplained).length
  sheet.text(open === 0 ? words.clear : words.open(open), { isBold: true })
  if (unknown > 0) sheet.text(words.unknown(unknown))
}

function drawBoxes(sheet: Sheet, { report: { boxes }, language }: PdfOptions): void {
  const { pdf: words, boxes: names } = monthFileText[language]
  const at = [MARGIN, 100, 430, WIDTH - MARGIN]
  const cells = ({ base, vat }: { readonly base: string; readonly vat: string }) => [
    euro(base, language),
    euro(vat, language),
  ]
  sheet.gap(16)
  sheet.row(words.boxes, at, 2, true)
  for (const one of boxes) sheet.row([boxLabel(one.box), names[one.box], ...cells(one)], at, 2)
  const all = (part: 'base' | 'vat') => money(sum(boxes.map((one) => decimal(one[part]))))
  sheet.row([words.together, '', ...cells({ base: all('base'), vat: all('vat') })], at, 2, true)
}

function drawPicture(sheet: Sheet, { report: { boxes }, language }: PdfOptions): void {
  const { pdf: words, boxes: names } = monthFileText[language]
  const most = Math.max(1, ...boxes.map(({ base }) => Number(base)))
  sheet.gap(18)
  sheet.text(words.picture, { size: HEAD, isBold: true })
  for (const { box, base } of boxes)
    sheet.bar(`${boxLabel(box)} ${names[box]}`, euro(base, language), Math.max(0, Number(base)) / most)
}

/** Providers that fit the page; a shop has no more, and the file has them all. */
const MOST_PROVIDERS = 10

function drawPayments(sheet: Sheet, { report, language }: PdfOptions): void {
  const words = monthFileText[language].pdf
  const at = [MARGIN, 300, 400]
  sheet.gap(18)
  sheet.row(words.payments, at, 1, true)
  for (const { provider, received, back } of report.payments.slice(0, MOST_PROVIDERS))
    sheet.row([provider, euro(received, language), euro(back, language)], at, 1)
  const places = [MARGIN, 260, 350, 440, WIDTH - MARGIN]
  sheet.gap(16)
  sheet.row(words.debts, places, 1, true)
  for (const [name, debt] of [
    [words.vouchers, report.vouchers],
    [words.credits, report.credits],
  ] as const) {
    const amounts = [debt.opening, debt.added, debt.used, debt.closing]
    sheet.row([name, ...amounts.map((amount) => euro(amount, language))], places, 1)
  }
}
