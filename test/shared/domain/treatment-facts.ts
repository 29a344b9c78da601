import type { Order } from '../../../src/shared/domain/order.ts'
import type { LineKind } from '../../../src/shared/domain/line-kinds.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { decideTreatment, type TreatmentContext } from '../../../src/shared/domain/treatment.ts'
import type { LineWithVat } from '../../../src/shared/domain/value-order.ts'
import { administration, allowing, d, orderWith, settingsWith } from './support.ts'

/** A line whose rate is known; `rate` is a Moneybird rate or `null` for no VAT. */
export function solvedLine(
  kind: LineKind,
  rate: string | null,
  over: Partial<LineWithVat> = {},
): LineWithVat {
  const percentage = administration.taxRates.find(({ id }) => id === rate)?.percentage ?? '0'
  return {
    kind,
    description: kind,
    quantity: d(1),
    gross: d('12.10'),
    vat: d(0),
    isLevy: false,
    group:
      rate === null ? null : { percentage: d(percentage), taxRateId: rate, names: [rate], countries: [] },
    fixedRateId: null,
    ...over,
  }
}

export interface TreatmentCase {
  readonly lines: readonly LineWithVat[]
  readonly order?: Partial<Order>
  readonly settings?: Partial<BookingSettings>
  readonly vatNumber?: string
  readonly viesAnswer?: TreatmentContext['viesAnswer']
  readonly allow?: readonly string[]
}

/** The verdict on a case. */
export function verdictOn({ lines, order, settings, vatNumber, viesAnswer, allow }: TreatmentCase) {
  return decideTreatment(orderWith(order), lines, {
    settings: settingsWith(settings ?? {}),
    overrides: allowing(...(allow ?? [])),
    vatNumber: vatNumber ?? '',
    viesAnswer: viesAnswer ?? 'unasked',
    rateCountry: (id) => administration.taxRates.find((rate) => rate.id === id)?.country ?? '',
  })
}

/** The verdict in one glance: `zero rate; warnings`, `check NUMBER`, or code and data of the problem. */
export function verdict(given: TreatmentCase): string {
  const found = verdictOn(given)
  if (found.kind === 'check') return `check ${found.number}`
  if (found.kind === 'decided') return [found.zero, ...found.warnings.map(({ code }) => code)].join('; ')
  return [found.problem.code, ...Object.values(found.problem.data)].join(' ')
}
