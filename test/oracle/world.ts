import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

/**
 * A shop with its orders, as its tables hold them, and the truth about them: what the shop's own code computed. The form of
 * `../shared/oracle`, which its README describes; `generate` makes worlds of this form too.
 */
export interface OracleWorld {
  readonly version: string
  readonly world: ShopOfWorld
  readonly settings: MerchantChoices
  readonly rows: Rows
  /** By order id. */
  readonly truth: Readonly<Record<string, Truth>>
}

export interface ShopOfWorld {
  readonly seed: number
  readonly profile: string
  readonly rates: Readonly<Record<string, Rate>>
  /** Rate ids by tax class, and by which address they are charged. */
  readonly classes?: Readonly<Record<string, readonly number[]>>
  readonly based?: string
  readonly products?: readonly ProductOfWorld[]
}

/** A product as it is today. */
interface ProductOfWorld {
  readonly id: number
  readonly class: number
  /** Whether it is shipped. */
  readonly ship: number
}

/** Name, percentage or amount, percentage or fixed amount per piece, geo zone. */
export type Rate = readonly [
  name: string,
  value: number | string,
  type: 'P' | 'F',
  zone: number,
  ...unknown[],
]

export interface MerchantChoices {
  readonly foreignCurrency: 'order' | 'base'
  readonly shippingWithoutVat: 'fail' | 'book'
  readonly untaxedLines: 'fail' | 'book'
  readonly zeroOrders: 'skip' | 'invoice'
  /** Name of the Moneybird rate that fixed levies are booked on. */
  readonly levy: string
  /** Rules per total code beyond the default; in worlds of our own. */
  readonly fees?: Readonly<Record<string, FeeChoice>>
}

/** A VAT rate's percentage (0 = the rate without VAT), a means of payment, or information that is left out. */
export type FeeChoice = { readonly percentage: number } | 'payment' | 'ignore'

export type Row = Readonly<Record<string, string | null>>

export interface Rows {
  readonly order: readonly Row[]
  readonly order_product: readonly Row[]
  readonly order_option: readonly Row[]
  readonly order_total: readonly Row[]
  readonly order_voucher?: readonly Row[]
}

/** A rate as it was applied; the id is absent in older worlds. */
export type AppliedRate = readonly [
  name: string,
  value: number | string,
  type: 'P' | 'F',
  id?: number | string,
]

export interface Truth {
  /** As stored, name still escaped; in the order of the rows. */
  readonly lines: readonly (readonly [name: string, quantity: number, rates: readonly AppliedRate[]])[]
  readonly shipping: readonly [code: string, cost: number | string, rates: readonly AppliedRate[]] | null
  /** Unrounded VAT per rate id, as the shop computed it; rows are stored only of what is above zero. */
  readonly taxes: Readonly<Record<string, number | string>>
  /** Of that the part that each total brought, per total code and rate id. */
  readonly delta?: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  readonly vatNumber: string
  readonly shipTo: string
  readonly payFrom: string
}

/** Reads a world from a file. Throws when it is none. */
export function readWorld(file: string): OracleWorld {
  const world = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Partial<OracleWorld>
  const isWhole = [world.version, world.world, world.settings, world.rows, world.truth].every(
    (part) => part !== undefined,
  )
  if (!isWhole) throw new Error('not a world: version, world, settings, rows and truth are wanted')
  return world as OracleWorld
}

/** A world as the content of a file. */
export function packWorld(world: OracleWorld): Buffer {
  return gzipSync(JSON.stringify(world))
}

const zones: Readonly<Record<number, readonly string[]>> = {
  1: ['NL'],
  2: ['NL', 'BE', 'DE'],
  3: ['BE'],
  4: ['DE'],
  5: ['FR'],
  6: ['NL', 'BE', 'DE', 'FR', 'FI', 'ES'],
  7: ['NL', 'BE', 'DE', 'FR', 'FI', 'ES', 'GB', 'CH', 'US'],
  8: ['FI'],
}

/** ISO codes of the countries in a geo zone; the first is the country whose VAT is charged there. */
export function countriesOf(zone: number): readonly string[] {
  const countries = zones[zone]
  if (countries === undefined) throw new Error(`No geo zone ${zone} is known`)
  return countries
}

/** A rule of a tax class. */
export interface TaxRule {
  readonly taxClass: string
  readonly rateId: string
  readonly based: string
}

/** The rules of the tax classes. In a shop of mixed ones a class of its own is taxed by another address. */
export function taxRules({ classes = {}, based = 'shipping', profile }: ShopOfWorld): TaxRule[] {
  const mixed: Record<string, readonly number[]> = profile === 'mixbased' ? { 29: classes['21'] ?? [] } : {}
  return Object.entries({ ...classes, ...mixed }).flatMap(([taxClass, ids]) =>
    ids.map((id) => ({ taxClass, rateId: String(id), based: taxClass === '29' ? otherThan(based) : based })),
  )
}

function otherThan(based: string): string {
  return based === 'store' ? 'shipping' : 'store'
}

/** Country whose VAT a rate is. */
export function countryOf(rate: Rate): string {
  return countriesOf(rate[3])[0] ?? ''
}

/**
 * Name of the Moneybird rate that a shop's rate belongs on: its country and percentage (`NL 21`).
 *
 * @returns `null` when Moneybird has none: a fixed levy, 0 %, or an environmental charge that is no VAT
 */
export function moneybirdKey(rate: Rate): string | null {
  const [name, value, type] = rate
  if (type === 'F' || Number(value) === 0 || name.startsWith('Milieuheffing')) return null
  return `${countryOf(rate)} ${Number(value)}`
}
