import type { Entry, VatCheckResult } from '../../shared/domain/entry.ts'
import { mapOrder, type MapResult } from '../../shared/domain/map-order.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { ViesAnswer } from '../../shared/domain/treatment.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Ports } from '../ports/ports.ts'
import { VAT_CHECK_VALID_MS } from '../ports/records.ts'
import type { Facts } from '../ports/store.ts'

/** What mapping needs of a run; the preview has it too. */
export interface MapRun {
  readonly ports: Pick<Ports, 'vatCheck' | 'clock' | 'store'>
  readonly settings: BookingSettings
  readonly facts: Facts
}

export interface Mapped {
  readonly result: Exclude<MapResult, { kind: 'check' }>
  /** The entry, with the proof of a VIES check if one was made. */
  readonly entry: Entry
}

/** Maps an order, asking VIES about its VAT number when the mapping needs to know. */
export async function map(run: MapRun, entry: Entry, order: Order): Promise<Mapped> {
  const context = {
    settings: run.settings,
    administration: run.facts.administration,
    shopRates: run.facts.shop.taxRates,
    baseCurrency: run.facts.shop.baseCurrency,
    overrides: entry.overrides,
    reference: entry.reference,
    closedMonths: Object.keys(run.ports.store.closedMonths()),
    today: dayIn(run.facts.shop.timeZone, run.settings.timeZone, run.ports.clock.now()),
  }
  const first = mapOrder(order, { ...context, viesAnswer: 'unasked' })
  if (first.kind !== 'check') return { result: first, entry }
  const { viesAnswer, check } = await askVies(run, entry, first.number)
  const second = mapOrder(order, { ...context, viesAnswer })
  if (second.kind === 'check') throw new Error('mapOrder asked twice for the same check')
  return { result: second, entry: { ...entry, vatCheck: check } }
}

/** The calendar day of a moment (ms UTC), in the zone of the shop; in that of the settings where the shop has none that is known. */
export function dayIn(zone: string, otherwise: string, moment: number): string {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      moment,
    )
  try {
    return format(zone === '' ? otherwise : zone)
  } catch {
    return format(otherwise)
  }
}

/** Asks about a number once a day, whatever the number of orders with it; each order keeps the proof. */
async function askVies(
  { ports: { vatCheck, clock, store } }: MapRun,
  entry: Entry,
  number: string,
): Promise<{ viesAnswer: ViesAnswer; check: VatCheckResult | null }> {
  const now = clock.now()
  const isGood = (known: VatCheckResult | null): known is VatCheckResult =>
    known?.number === number && now - Date.parse(known.checkedAt) < VAT_CHECK_VALID_MS
  const known = [entry.vatCheck, store.vatCheck(number)].find(isGood)
  if (known !== undefined) return { viesAnswer: known.valid ? 'valid' : 'invalid', check: known }
  const answer = await vatCheck.check(number)
  if (answer.kind === 'unavailable') return { viesAnswer: 'unavailable', check: entry.vatCheck }
  const valid = answer.kind === 'valid'
  const check = { number, valid, checkedAt: new Date(now).toISOString(), requestId: answer.requestId }
  await store.commit({ vatCheck: check })
  return { viesAnswer: valid ? 'valid' : 'invalid', check }
}
