import { sum, ZERO, type Decimal } from './decimal.ts'
import type { BookingSettings, OrderOverrides } from './settings.ts'
import { knownGroups, type RateGroup } from './tax-groups.ts'
import { HOME, isSpecialTerritory, type Destination } from './territory.ts'
import type { LineWithVat } from './value-order.ts'

/** With what it is decided whether VAT that the shop did not show is in the price all the same. */
export interface IncludedContext {
  readonly settings: BookingSettings
  readonly overrides: OrderOverrides
  readonly destination: Destination
  /** ISO code of the country of a Moneybird rate. */
  readonly countryOf: (taxRateId: string) => string
}

/**
 * The price that was agreed includes VAT, also where the shop showed none (Wet OB 1968, article 8): where the merchant says so,
 * an amount without VAT is booked with the VAT inside. Shipping and fees follow the goods, mixed goods in proportion; goods get
 * the standard rate of the country whose VAT is due. Elsewhere than in the EU VAT area, and under the small-business scheme,
 * there is none.
 */
export function withVatInside(
  lines: readonly LineWithVat[],
  context: IncludedContext,
): readonly LineWithVat[] {
  const { settings, overrides, destination } = context
  if (settings.kor || destination.zone === 'outside' || isSpecialTerritory(destination)) return lines
  const isOpen = ({ group, fixedRateId, gross }: LineWithVat) =>
    group === null && fixedRateId === null && !gross.eq(0)
  const unexplained = settings.untaxedLines === 'included' || overrides.allow.includes('ZERO_VAT_UNEXPLAINED')
  const shipping =
    settings.shippingWithoutVat === 'included' || overrides.allow.includes('SHIPPING_WITHOUT_VAT')
  const standard = unexplained ? standardRate(context) : null
  const goods = lines.map((line) =>
    line.kind === 'product' && isOpen(line) && standard !== null ? inside(line, standard) : line,
  )
  const shares = sharesOf(goods, standard)
  return goods.flatMap((line) => {
    const isWanted = line.kind === 'shipping' ? shipping || unexplained : line.kind === 'fee' && unexplained
    return isWanted && isOpen(line) && shares.length > 0 ? divided(line, shares) : [line]
  })
}

interface Share {
  readonly group: RateGroup
  readonly amount: Decimal
}

/** What the goods with VAT cost at each rate; without any, all at the standard rate. */
function sharesOf(lines: readonly LineWithVat[], standard: RateGroup | null): Share[] {
  const taxed = lines.filter((line) => line.kind === 'product' && line.gross.gt(0))
  const perGroup = Map.groupBy(taxed, (line) => line.group)
  const shares = [...perGroup].flatMap(([group, own]) =>
    group === null ? [] : [{ group, amount: sum(own.map((line) => line.gross)) }],
  )
  return shares.length === 0 && standard !== null ? [{ group: standard, amount: ZERO.plus(1) }] : shares
}

/** The line in parts, one per rate, that add up exactly. */
function divided(line: LineWithVat, shares: readonly Share[]): LineWithVat[] {
  const all = sum(shares.map(({ amount }) => amount))
  const parts = shares.map(({ amount }) => line.gross.times(amount).div(all).round(4))
  return shares.map(({ group }, i) => {
    const gross = i === 0 ? line.gross.minus(sum(parts.slice(1))) : (parts[i] ?? ZERO)
    return inside({ ...line, gross }, group)
  })
}

function inside(line: LineWithVat, group: RateGroup): LineWithVat {
  const vat = line.gross.times(group.percentage).div(group.percentage.plus(100))
  return { ...line, group, vat }
}

/** The highest mapped rate of the country whose VAT is due: that of the destination under OSS, else the Netherlands. */
function standardRate({ settings, destination, countryOf }: IncludedContext): RateGroup | null {
  const country = settings.oss && destination.zone === 'eu' ? destination.country : HOME
  const own = knownGroups(settings.taxMap, [], countryOf).filter(({ countries }) =>
    countries.includes(country),
  )
  return own.sort((a, b) => b.percentage.cmp(a.percentage))[0] ?? null
}
