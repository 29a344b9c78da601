import type { SettingsView } from '../../../../shared/contract/views.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import type { Language } from '../../../../shared/text/language.ts'
import type { summaryText } from '../../../../shared/text/screens/settings/summary.ts'
import { paymentRows } from './payment-rows.ts'
import { referenceExample } from './reference-example.ts'
import { levyNames, taxRows } from './tax-rows.ts'
import type { FormSectionName } from './steps.ts'
import { neverVat } from './small-business.ts'

type SummaryWords = (typeof summaryText)['nl']

/** One line of what a part of the settings comes to. */
export interface SummaryLine {
  readonly text: string
  /** Something is not set, and orders may wait for it. */
  readonly isOpen: boolean
}

/** Lines of what is set. */
export function settled(...texts: readonly string[]): SummaryLine[] {
  return texts.map((text) => ({ text, isOpen: false }))
}

function open(text: string): SummaryLine {
  return { text, isOpen: true }
}

/** What a part of the settings comes to, in one to three short lines. */
export function summaryOf(
  section: FormSectionName | 'moneybird',
  view: SettingsView,
  words: SummaryWords,
  language: Language,
): readonly SummaryLine[] {
  const lines: Readonly<Record<typeof section, () => readonly (string | SummaryLine | null)[]>> = {
    moneybird: () => layout(view, words),
    statuses: () => statuses(view, words),
    vat: () => taxes(view, words),
    ledgers: () => ledgers(view, words),
    eu: () => abroad(view, words),
    payments: () => payments(view, words),
    sending: () => sending(view, words),
    deviations: () => deviations(view, words),
    schedule: () => schedule(view, words, language),
  }
  return lines[section]()
    .filter((line) => line !== null)
    .map((line) => (typeof line === 'string' ? { text: line, isOpen: false } : line))
}

interface WithName {
  readonly id: string
  readonly name: string
}

function nameOf(list: readonly WithName[], id: string | null): string | null {
  return list.find((one) => one.id === id)?.name ?? null
}

function layout({ settings: { booking }, choices }: SettingsView, words: SummaryWords): readonly string[] {
  return [
    words.layout(nameOf(choices.documentStyles, booking.documentStyleId)),
    words.workflow(nameOf(choices.workflows, booking.workflowId)),
  ]
}

function statuses(
  { settings: { booking }, choices }: SettingsView,
  words: SummaryWords,
): readonly (string | SummaryLine)[] {
  const names = (ids: readonly string[]) =>
    choices.statuses.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  const paid = booking.alwaysPaid ? words.allPaid : words.paid(names(booking.paidStatuses))
  const push = words.push(names(booking.pushStatuses))
  return [booking.pushStatuses.length === 0 ? open(push) : push, paid]
}

function taxes(
  { settings: { booking }, choices }: SettingsView,
  words: SummaryWords,
): readonly (string | SummaryLine | null)[] {
  if (neverVat(booking)) return [words.kor]
  const rows = taxRows(choices, booking.taxMap, booking.taxMap)
  const levies = levyNames(choices.shopRates, booking.levies)
  const missing =
    rows.filter(({ taxRateId }) => taxRateId === '').length +
    levies.filter((name) => booking.levies[name] === undefined).length
  const odd = rows.filter(({ remark }) => remark !== null && remark !== 'country').length
  return [
    words.mapped(rows.length + levies.length - missing),
    missing > 0 ? open(words.unmapped(missing)) : null,
    odd > 0 ? open(words.odd(odd)) : null,
  ]
}

function ledgers(
  { settings: { booking }, choices }: SettingsView,
  words: SummaryWords,
): readonly (string | SummaryLine | null)[] {
  const { product, shipping } = booking.ledgers
  return [
    product === null ? open(words.product(null)) : words.product(nameOf(choices.ledgers, product)),
    shipping === null ? null : words.shipping(nameOf(choices.ledgers, shipping)),
  ]
}

function abroad({ settings: { booking }, choices }: SettingsView, words: SummaryWords): readonly string[] {
  if (neverVat(booking)) return [words.kor]
  const field = choices.customFields.find(({ id }) => `custom_field.${id}` === booking.vatNumberField)
  return [
    booking.oss ? words.oss : words.noOss,
    field === undefined ? words.noVatNumber : words.vatNumber(field.name),
  ]
}

function payments({ settings: { booking }, choices }: SettingsView, words: SummaryWords): readonly string[] {
  const rows = paymentRows(choices.paymentMethods, booking)
  return [words.payments(rows.filter(({ isOwn }) => isOwn).length, rows.length - 1)]
}

function sending({ settings: { booking } }: SettingsView, words: SummaryWords): readonly string[] {
  return [
    words.sending[booking.sending],
    booking.registerPayment ? words.payment : words.noPayment,
    words.reference(referenceExample(booking.referenceFormat) ?? booking.referenceFormat),
  ]
}

function deviations({ settings: { booking } }: SettingsView, words: SummaryWords): readonly string[] {
  return [words.tolerance(booking.toleranceCents), words.refund[booking.afterInvoiceChange]]
}

function schedule(
  { settings: { booking }, schedule: { hourly, nightlyAt } }: SettingsView,
  words: SummaryWords,
  language: Language,
): readonly string[] {
  return [
    hourly ? words.hourly(nightlyAt) : words.nightly(nightlyAt),
    words.start(formatDate(booking.startDate, language)),
  ]
}
