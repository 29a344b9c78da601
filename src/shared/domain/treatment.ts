import type { Order } from './order.ts'
import { problem, type Problem, type Warning } from './problem.ts'
import type { BookingSettings, OrderOverrides, Treatment } from './settings.ts'
import {
  destinationOf,
  HOME,
  isSpecialTerritory,
  nothingIsShipped,
  vatCountry,
  zoneOf,
  type Destination,
} from './territory.ts'
import type { LineWithVat } from './value-order.ts'
import { countryOfNumber, isEuNumber, isForeignEuNumber } from './vat-number.ts'

/** What VIES said of the order's number: not asked yet, or its answer. */
export type ViesAnswer = 'unasked' | 'valid' | 'invalid' | 'unavailable'

export interface TreatmentContext {
  readonly settings: BookingSettings
  readonly overrides: OrderOverrides
  /** Cleaned VAT number, `''` = none. */
  readonly vatNumber: string
  readonly viesAnswer: ViesAnswer
  /** Country of a mapped Moneybird rate; `''` = Dutch. */
  readonly rateCountry: (taxRateId: string) => string
}

/** Why lines without VAT have none, and remarks; or what stands in the way; or a number to be checked first. */
export type TreatmentVerdict =
  | {
      readonly kind: 'decided'
      readonly zero: Treatment
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'check'; readonly number: string }

interface TreatmentFacts {
  readonly order: Order
  readonly context: TreatmentContext
  readonly destination: Destination
  readonly taxed: readonly LineWithVat[]
  readonly untaxedGoods: readonly LineWithVat[]
  readonly untaxedShipping: readonly LineWithVat[]
  readonly untaxedFees: readonly LineWithVat[]
  readonly goodsTaxed: boolean
}

/** Decides by destination how lines without VAT are explained and whether the VAT that was charged can be right. */
export function decideTreatment(
  order: Order,
  lines: readonly LineWithVat[],
  context: TreatmentContext,
): TreatmentVerdict {
  const facts = factsOf(order, lines, context)
  const wrong = wrongRate(facts)
  if (wrong !== null) return wrong
  if (isUnderKor(order, context.settings)) return underKor(facts)
  if (facts.destination.zone === 'home') return atHome(facts)
  return facts.destination.zone === 'eu' ? inEu(facts) : outsideEu(facts)
}

function factsOf(order: Order, lines: readonly LineWithVat[], context: TreatmentContext): TreatmentFacts {
  const charged = lines.filter((line) => !line.gross.eq(0))
  const untaxed = charged.filter((line) => line.group === null && line.fixedRateId === null)
  return {
    order,
    context,
    destination: destinationOf(order),
    taxed: charged.filter((line) => line.group !== null),
    untaxedGoods: untaxed.filter((line) => line.kind === 'product'),
    untaxedShipping: untaxed.filter((line) => line.kind === 'shipping'),
    untaxedFees: untaxed.filter((line) => line.kind === 'fee'),
    goodsTaxed: charged.some((line) => line.kind === 'product' && line.group !== null),
  }
}

const decided = (zero: Treatment, warnings: readonly Warning[] = []): TreatmentVerdict => {
  return { kind: 'decided', zero, warnings }
}

const refuse = (reason: Problem): TreatmentVerdict => ({ kind: 'problem', problem: reason })

function allowed(facts: TreatmentFacts, code: string): boolean {
  return facts.context.overrides.allow.includes(code)
}

/** Whether the small-business scheme applies on the day of the order. */
export function isUnderKor(order: Order, { kor, korFrom, korUntil }: BookingSettings): boolean {
  return kor && order.date >= korFrom && (korUntil === '' || order.date <= korUntil)
}

/**
 * Small-business scheme (KOR): never Dutch VAT, no reason to look for. VAT of another country is due there under OSS all the
 * same. Dutch VAT that was charged is booked as part of the price only when the merchant says that no invoice showed it.
 */
function underKor(facts: TreatmentFacts): TreatmentVerdict {
  const line = facts.taxed.find(({ group }) => facts.context.rateCountry(group?.taxRateId ?? '') === '')
  if (line !== undefined && !allowed(facts, 'KOR_VAT_CHARGED')) {
    return refuse(problem('KOR_VAT_CHARGED', { amount: line.gross.toFixed(2) }))
  }
  return ossBusiness(facts) ?? decided('kor')
}

function atHome(facts: TreatmentFacts): TreatmentVerdict {
  const { untaxedGoods, context, order, goodsTaxed } = facts
  const [goods] = untaxedGoods
  if (goods !== undefined && !goodsTaxed) {
    if (isForeignEuNumber(context.vatNumber)) {
      return refuse(problem('ICP_DELIVERY_DOMESTIC', { number: context.vatNumber, supply: supplyOf(order) }))
    }
    if (zoneOf(vatCountry(order.payment)) === 'outside') {
      return refuse(problem('EXPORT_DELIVERY_INSIDE_EU', { country: HOME, supply: supplyOf(order) }))
    }
  }
  const bookGoods = context.settings.untaxedLines === 'book' || allowed(facts, 'ZERO_VAT_UNEXPLAINED')
  if (goods !== undefined && !bookGoods) return refuse(unexplained(facts, goods))
  const charge = untaxedCharge(facts, bookGoods)
  return charge.kind === 'problem' ? charge : decided('no_vat', charge.warnings)
}

type ChargeVerdict =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'fine'; readonly warnings: readonly Warning[] }

/** Shipping and fees without VAT beside goods with VAT: wrong more often than right, so the merchant decides. */
function untaxedCharge(facts: TreatmentFacts, bookFees: boolean): ChargeVerdict {
  const { untaxedShipping, untaxedFees, context, goodsTaxed } = facts
  const [shipping] = untaxedShipping
  const [fee] = untaxedFees
  if (fee !== undefined && !bookFees && facts.untaxedGoods.length === 0) {
    return { kind: 'problem', problem: unexplained(facts, fee) }
  }
  if (shipping === undefined || !goodsTaxed) return { kind: 'fine', warnings: [] }
  if (context.settings.shippingWithoutVat === 'book' || allowed(facts, 'SHIPPING_WITHOUT_VAT')) {
    return { kind: 'fine', warnings: [{ code: 'SHIPPING_WITHOUT_VAT' }] }
  }
  return { kind: 'problem', problem: problem('SHIPPING_WITHOUT_VAT', { amount: shipping.gross.toFixed(2) }) }
}

function unexplained(facts: TreatmentFacts, line: LineWithVat): Problem {
  const title = line.description.split('\n')[0] ?? ''
  return problem('ZERO_VAT_UNEXPLAINED', { country: facts.destination.country || HOME, title })
}

function inEu(facts: TreatmentFacts): TreatmentVerdict {
  const { taxed, untaxedGoods, untaxedShipping, untaxedFees, destination } = facts
  const needsReason =
    untaxedGoods.length > 0 || (taxed.length === 0 && untaxedShipping.length + untaxedFees.length > 0)
  if (!needsReason && taxed.length === 0) return decided('no_vat')
  if (needsReason) return withoutVatInEu(facts)
  if (isSpecialTerritory(destination)) return outsideEu(facts)
  const charge = untaxedCharge(facts, allowed(facts, 'ZERO_VAT_UNEXPLAINED'))
  if (charge.kind === 'problem') return charge
  return withVatInEu(facts, charge.warnings)
}

/** A foreign rate that is not that of the destination: it would be declared to a country that has no claim to it. */
function wrongRate({ destination, taxed, context }: TreatmentFacts): TreatmentVerdict | null {
  const country = destination.zone === 'home' ? HOME : destination.country
  const isSpecial = isSpecialTerritory(destination)
  for (const line of taxed) {
    const charged = context.rateCountry(line.group?.taxRateId ?? '')
    if (charged !== '' && (charged !== country || isSpecial)) {
      const postcode = isSpecial ? destination.postcode : ''
      return refuse(problem('OSS_RATE_OTHER_COUNTRY', { country, rateCountry: charged, postcode }))
    }
  }
  return null
}

/** OSS is for consumers: VAT of the destination charged to a business with a valid number is held. `null` = no such thing. */
function ossBusiness({ context, taxed, destination }: TreatmentFacts): TreatmentVerdict | null {
  const isOss = taxed.some(({ group }) => context.rateCountry(group?.taxRateId ?? '') !== '')
  const number = context.vatNumber
  if (!isOss || destination.zone === 'outside' || !isEuNumber(number)) return null
  if (context.viesAnswer === 'unasked') return { kind: 'check', number }
  if (context.viesAnswer === 'unavailable') return refuse(problem('VIES_UNAVAILABLE', { number }))
  return context.viesAnswer === 'valid'
    ? refuse(problem('OSS_BUSINESS', { number, country: destination.country }))
    : null
}

/** VAT was charged: book it. A Dutch rate for a consumer abroad is right only below the OSS threshold. */
function withVatInEu(facts: TreatmentFacts, warnings: readonly Warning[]): TreatmentVerdict {
  const { context, taxed, destination } = facts
  const held = ossBusiness(facts)
  if (held !== null) return held
  const homeRate = taxed.some((line) => context.rateCountry(line.group?.taxRateId ?? '') === '')
  const isBusiness = isForeignEuNumber(context.vatNumber)
  if (isBusiness && context.viesAnswer === 'unasked') return { kind: 'check', number: context.vatNumber }
  if (isBusiness && context.viesAnswer === 'valid') {
    return decided('no_vat', [...warnings, { code: 'VAT_CHARGED_DESPITE_VAT_NUMBER' }])
  }
  if (!context.settings.oss || !homeRate || allowed(facts, 'OSS_HOME_RATE_USED'))
    return decided('no_vat', warnings)
  if (isBusiness && context.viesAnswer === 'unavailable') {
    return refuse(problem('VIES_UNAVAILABLE', { number: context.vatNumber }))
  }
  return refuse(problem('OSS_HOME_RATE_USED', { country: destination.country }))
}

/** No VAT inside the EU: only a business with a valid number of another member state (reverse charge, ICP). */
function withoutVatInEu(facts: TreatmentFacts): TreatmentVerdict {
  const { context, destination, order } = facts
  const number = context.vatNumber
  if (isSpecialTerritory(destination)) {
    if (nothingIsShipped(order)) return outsideEu(facts)
    if (allowed(facts, 'ZERO_VAT_SPECIAL_TERRITORY')) return decided('export')
    return refuse(
      problem('ZERO_VAT_SPECIAL_TERRITORY', { country: destination.country, postcode: destination.postcode }),
    )
  }
  if (number === '') return noNumber(facts)
  if (nothingIsShipped(order)) return refuse(problem('ICP_DELIVERY_DOMESTIC', { number, supply: 'none' }))
  // A number of any member state but that from which the goods leave will do (Directive 2006/112/EC, article 138(1)).
  if (!isForeignEuNumber(number)) {
    return zoneOf(countryOfNumber(number)) === 'home'
      ? refuse(problem('VAT_NUMBER_COUNTRY', { number, country: vatCountry(order.payment) }))
      : refuse(problem('VAT_NUMBER_INVALID', { number }))
  }
  if (context.viesAnswer === 'unasked') return { kind: 'check', number }
  if (context.viesAnswer === 'unavailable') return refuse(problem('VIES_UNAVAILABLE', { number }))
  if (context.viesAnswer === 'invalid') return refuse(problem('VAT_NUMBER_INVALID', { number }))
  return ossBusiness(facts) ?? decided('reverse_charge')
}

function noNumber(facts: TreatmentFacts): TreatmentVerdict {
  if (allowed(facts, 'ZERO_VAT_UNEXPLAINED')) return decided('no_vat')
  const { destination, order } = facts
  if (zoneOf(vatCountry(order.payment)) === 'outside') {
    return refuse(problem('EXPORT_DELIVERY_INSIDE_EU', { country: destination.country, supply: 'shipped' }))
  }
  const line = facts.untaxedGoods[0] ?? facts.untaxedShipping[0] ?? facts.untaxedFees[0]
  return refuse(
    problem('ZERO_VAT_UNEXPLAINED', {
      country: destination.country,
      title: line?.description.split('\n')[0] ?? '',
    }),
  )
}

/** Where the goods changed hands, for the words of a refusal: at the shop (see `asSupplied`) or at an address. */
function supplyOf({ shipping, shippingCode }: Order): 'pickup' | 'shipped' {
  return shippingCode !== '' && `${shipping?.address1 ?? ''}${shipping?.city ?? ''}` === ''
    ? 'pickup'
    : 'shipped'
}

/** Outside the EU: export, for consumers too. VAT that was charged all the same is booked as it was paid. */
function outsideEu(facts: TreatmentFacts): TreatmentVerdict {
  const { untaxedGoods, untaxedFees, order } = facts
  // What is not shipped does not leave the EU, and so is no export.
  if (untaxedGoods.length + untaxedFees.length > 0 && nothingIsShipped(order)) {
    return refuse(problem('EXPORT_DELIVERY_INSIDE_EU', { country: HOME, supply: 'none' }))
  }
  return decided('export', facts.taxed.length > 0 ? [{ code: 'VAT_CHARGED_ON_EXPORT' }] : [])
}

/** How a line with VAT is treated, for the choice of its ledger account. */
export function treatmentOfTaxed(rateCountry: string, order: Order): Treatment {
  if (rateCountry !== '') return 'oss'
  return destinationOf(order).zone === 'eu' ? 'eu_consumer' : 'domestic'
}
