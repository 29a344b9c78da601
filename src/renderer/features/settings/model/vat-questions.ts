import type { SettingsView } from '../../../../shared/contract/views.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'
import type { ExampleOrder, VatExamples } from '../../../../shared/domain/vat-examples.ts'
import { abroadOf } from './abroad.ts'
import { prefill } from './prefill.ts'
import { levyNames, taxRows, type TaxRow } from './tax-rows.ts'

/** A question about VAT, with the order of this shop that raises it; `null` = none shows it, or none could be read. */
export type VatQuestion = { readonly example: ExampleOrder | null } & (
  | { readonly kind: 'rate'; readonly row: TaxRow }
  | { readonly kind: 'levy'; readonly name: string }
  | { readonly kind: 'oss' | 'reverse' | 'export' | 'noVat' | 'kor' }
)

/**
 * What the merchant must say of VAT before the first dry run: what nothing could be proposed for, or nobody else can know, as far
 * as the shop's orders raise it. Worked out from what is stored and proposed, so that a question stays while it is answered.
 *
 * @param seen `null` = the orders could not be read; then all that is open is asked
 */
export function vatQuestions(view: SettingsView, seen: VatExamples | null): readonly VatQuestion[] {
  const booking = proposedOf(view)
  if (seen !== null && seen.seen > 0 && Object.keys(seen.byRate).length === 0 && !booking.kor)
    return [{ kind: 'kor', example: seen.homeWithoutVat }, ...zeroQuestion(booking, seen)]
  return [
    ...rateQuestions(view, booking, seen),
    ...levyQuestions(view, booking, seen),
    ...abroadQuestions(view, booking, seen),
    ...zeroQuestion(booking, seen),
  ]
}

/** The settings with what the program fills in on this step. */
export function proposedOf(view: SettingsView): BookingSettings {
  return { ...view.settings.booking, ...prefill(view, 'vat') }
}

/** Percentages at home that have a rate in Moneybird, the highest first; 0 stands for lines without VAT. */
export function mappedPercentages(view: SettingsView, booking: BookingSettings): readonly string[] {
  const rows = taxRows(view.choices, booking.taxMap, booking.taxMap)
  const mapped = rows.filter((row) => isRight(row) && isAtHome(row)).map(({ percentage }) => percentage)
  const all = booking.zeroRates.noVat === null ? mapped : [...mapped, '0']
  return [...new Set(all)].toSorted((a, b) => Number(b) - Number(a))
}

function isAtHome({ countries }: TaxRow): boolean {
  return countries.length === 0 || countries.includes('NL')
}

function isRight({ taxRateId, remark }: TaxRow): boolean {
  return taxRateId !== '' && remark === null
}

function rateQuestions(
  view: SettingsView,
  booking: BookingSettings,
  seen: VatExamples | null,
): readonly VatQuestion[] {
  return taxRows(view.choices, booking.taxMap, booking.taxMap)
    .filter((row) => !isRight(row) && (seen === null || row.name in seen.byRate))
    .map((row) => ({ kind: 'rate', row, example: seen?.byRate[row.name] ?? null }))
}

function levyQuestions(
  view: SettingsView,
  { levies }: BookingSettings,
  seen: VatExamples | null,
): readonly VatQuestion[] {
  return levyNames(view.choices.shopRates, levies)
    .filter((name) => levies[name] === undefined && (seen === null || name in seen.byRate))
    .map((name) => ({ kind: 'levy', name, example: seen?.byRate[name] ?? null }))
}

function abroadQuestions(
  view: SettingsView,
  booking: BookingSettings,
  seen: VatExamples | null,
): readonly VatQuestion[] {
  const applies = abroadOf(view.choices, booking, view.suggestion)
  const { euWithVat, euWithoutVat, outside } = seen ?? noExamples
  const ask = (
    kind: 'oss' | 'reverse' | 'export',
    example: ExampleOrder | null,
    byShop: boolean,
  ): readonly VatQuestion[] => ((seen === null ? byShop : example !== null) ? [{ kind, example }] : [])
  const { zeroRates, vatNumberField } = booking
  const isReverseOpen = zeroRates.reverseCharge === null || vatNumberField === ''
  return [
    ...ask('oss', euWithVat, applies.oss),
    ...(isReverseOpen ? ask('reverse', euWithoutVat, applies.reverseCharge) : []),
    ...(zeroRates.export === null ? ask('export', outside, applies.export) : []),
  ]
}

const noExamples = { euWithVat: null, euWithoutVat: null, outside: null }

/** Rounding needs it too, so it is asked whatever the orders have. */
function zeroQuestion({ zeroRates }: BookingSettings, seen: VatExamples | null): readonly VatQuestion[] {
  return zeroRates.noVat === null ? [{ kind: 'noVat', example: seen?.homeWithoutVat ?? null }] : []
}
