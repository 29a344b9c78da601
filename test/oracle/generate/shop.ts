import type { FeeChoice, MerchantChoices, Rate } from '../world.ts'
import type { Random } from './random.ts'

export const versions = ['1.5.6.4', '2.0.3.1', '2.2.0.0', '2.3.0.2', '3.0.5.1', '4.1.0.4'] as const

/** What is special about a shop. */
export const profiles = [
  'nl',
  'oss',
  'samename',
  'osssame',
  'sametwo',
  'nopct',
  'levy',
  'twice',
  'mixbased',
  'unitcents',
  'hiddensum',
  'roundingrow',
  'factor',
  'modules',
  'giftcard',
  'information',
] as const
type Profile = (typeof profiles)[number]

type Based = 'shipping' | 'payment' | 'store'

export interface Product {
  readonly id: number
  readonly name: string
  readonly taxClass: number
  readonly price: number
  readonly points: number
  readonly shipped: boolean
  readonly options: boolean
}

/** A module that adds a row of its own to the totals. */
export interface ModuleTotal {
  readonly code: string
  readonly title: string
  readonly kind: 'fee' | 'discount' | 'rounding' | 'payment' | 'information'
  /** Class of its tax; 0 = it has none. */
  readonly taxClass: number
  /** Fee: amount; discount: percentage of the goods, or an amount when it comes after the tax. */
  readonly size: number
  readonly sortOrder: number
}

export interface GeneratedShop {
  readonly version: string
  readonly profile: Profile
  readonly seed: number
  readonly based: Based
  readonly rates: Readonly<Record<string, Rate>>
  /** Ids of the rates of a class, in the order of their rules. */
  readonly classes: Readonly<Record<number, readonly number[]>>
  /** How a class is taxed when not as the others are. */
  readonly otherBased: Readonly<Record<number, Based>>
  readonly products: readonly Product[]
  readonly shippingClass: number
  readonly feeClass: number
  readonly hasHandling: boolean
  readonly hasLowOrderFee: boolean
  /** Customers of this group (companies abroad) pay no tax. */
  readonly freesCompanies: boolean
  readonly sortOrders: Readonly<Record<string, number>>
  readonly modules: readonly ModuleTotal[]
  readonly choices: MerchantChoices
}

const abroad: Readonly<Record<string, Rate>> = {
  '95': ['BTW België 21%', 21, 'P', 3],
  '96': ['BTW België 6%', 6, 'P', 3],
  '97': ['MwSt. Deutschland 19%', 19, 'P', 4],
  '98': ['MwSt. Deutschland 7%', 7, 'P', 4],
  '99': ['TVA France 20%', 20, 'P', 5],
}

const abroadAlike: Readonly<Record<string, Rate>> = {
  '90': ['BTW 25,5%', 25.5, 'P', 8],
  '95': ['BTW 21%', 21, 'P', 3],
  '96': ['BTW 6%', 6, 'P', 3],
  '97': ['BTW 19%', 19, 'P', 4],
  '98': ['BTW 7%', 7, 'P', 4],
  '99': ['BTW 20%', 20, 'P', 5],
}

interface Taxes {
  readonly rates: Record<string, Rate>
  readonly classes: Record<number, readonly number[]>
}

const homeNames: Readonly<Partial<Record<Profile, readonly [high: string, low: string]>>> = {
  samename: ['BTW', 'BTW'],
  nopct: ['Btw hoog tarief', 'Btw laag tarief'],
}

/** The rate that a shop has beside the usual ones. */
function secondOf(profile: Profile, zone: number, random: Random): Rate | null {
  if (profile === 'levy') return ['Verwijderingsbijdrage', random.pick([0.05, 0.4132, 2.5]), 'F', zone]
  if (profile === 'twice') return ['Milieuheffing 2%', 2, 'P', zone]
  return profile === 'sametwo' ? ['VAT 21%', 21, 'P', zone] : null
}

function taxesOf(profile: Profile, random: Random): Taxes {
  const isOss = profile === 'oss' || profile === 'osssame'
  const zone = isOss ? 1 : random.pick([1, 2, 6, 6, 7])
  const [high, low] = homeNames[profile] ?? ['BTW 21%', 'BTW 9%']
  const rates: Record<string, Rate> = { '91': [high, 21, 'P', zone], '92': [low, 9, 'P', zone] }
  const classes: Record<number, readonly number[]> = { 21: [91], 22: [92], 23: [] }
  if (random.chance(0.5) && profile !== 'samename') {
    rates['93'] = ['BTW 0%', 0, 'P', zone]
    classes[23] = [93]
  }
  if (isOss) {
    Object.assign(rates, profile === 'oss' ? abroad : abroadAlike)
    classes[21] = [91, 95, 97, 99, ...(profile === 'oss' ? [] : [90])]
    classes[22] = [92, 96, 98]
  }
  const second = secondOf(profile, zone, random)
  if (second !== null) {
    rates['94'] = second
    classes[24] = profile === 'sametwo' ? [94] : [91, 94]
  }
  return { rates, classes }
}

const names = [
  'Mok',
  'Thee &amp; koffie',
  'Sjaal &quot;Noor&quot;',
  'Vloer &lt;eik&gt;',
  'Boek',
  'Zeep',
  'Lamp',
  'Cr&egrave;me',
]

function productsOf(classes: readonly number[], random: Random): Product[] {
  return Array.from({ length: 36 }, (_, at) => {
    const taxClass = random.chance(0.08) ? 0 : random.pick([21, 21, 21, 22, 22, ...classes])
    return {
      id: 101 + at,
      name: `${random.pick(names)} ${101 + at}`,
      taxClass,
      price: priceOf(taxClass, random),
      points: random.chance(0.25) ? random.int(1, 8) * 50 : 0,
      shipped: random.chance(0.85),
      options: random.chance(0.4),
    }
  })
}

/** Prices that come out round with VAT, that are round without, and odd ones. */
function priceOf(taxClass: number, random: Random): number {
  if (random.chance(0.04)) return 0
  if (random.chance(0.08)) return Number((random.int(5, 999) / 1e4).toFixed(4))
  if (random.chance(0.06)) return Number((random.int(500_00, 4999_99) / 100 / 1.21).toFixed(4))
  const gross = random.int(1, 240) * 0.5 - (random.chance(0.3) ? 0.05 : 0)
  if (random.chance(0.2)) return gross
  return Number((gross / (taxClass === 22 ? 1.09 : 1.21)).toFixed(4))
}

/** Places among the totals as OpenCart has them, and as merchants change them. */
function sortOrdersOf(random: Random): Record<string, number> {
  const usual = {
    sub_total: 1,
    reward: 2,
    shipping: 3,
    coupon: 4,
    handling: 4,
    low_order_fee: 4,
    tax: 5,
    credit: 7,
    voucher: 8,
    total: 9,
  }
  const kind = random.pick(['usual', 'usual', 'usual', 'coupon first', 'coupon after'])
  if (kind === 'coupon first') return { ...usual, coupon: 2, reward: 2 }
  if (kind === 'coupon after') return { ...usual, coupon: 6 }
  return usual
}

/** Totals of other makers, as they are really written. */
function modulesOf(
  profile: Profile,
  random: Random,
): { modules: ModuleTotal[]; fees: Record<string, FeeChoice> } {
  const modules: ModuleTotal[] = []
  const fees: Record<string, FeeChoice> = {}
  const add = (one: ModuleTotal) => modules.push(one)
  if (profile === 'modules') {
    const size = random.pick([1.2397, 2.5, 0.45])
    if (random.chance(0.6))
      add({ code: 'payment_fee', title: 'Betaalkosten', kind: 'fee', taxClass: 21, size, sortOrder: 4 })
    if (random.chance(0.4))
      add({
        code: 'cod_fee',
        title: 'Rembours',
        kind: 'fee',
        taxClass: 0,
        size: 5.95,
        sortOrder: random.pick([4, 6]),
      })
    if (random.chance(0.5))
      add({
        code: 'group_discount',
        title: 'Staffelkorting',
        kind: 'discount',
        taxClass: 21,
        size: random.pick([5, 12.5]),
        sortOrder: 4,
      })
    if (random.chance(0.4)) {
      add({ code: 'cheque', title: 'Waardecheque', kind: 'discount', taxClass: 0, size: 5, sortOrder: 6 })
      if (random.chance(0.5)) fees.cheque = { percentage: 0 }
    }
  }
  if (profile === 'roundingrow') {
    add({
      code: 'rounding',
      title: 'Contante afronding',
      kind: 'rounding',
      taxClass: 0,
      size: random.pick([0.05, 0.01]),
      sortOrder: 8,
    })
  }
  if (profile === 'giftcard') {
    add({
      code: 'giftcard',
      title: 'Cadeaukaart',
      kind: 'payment',
      taxClass: 0,
      size: random.pick([10, 25]),
      sortOrder: 8,
    })
    fees.giftcard = 'payment'
  }
  if (profile === 'information') {
    add({
      code: 'you_save',
      title: 'U bespaart',
      kind: 'information',
      taxClass: 0,
      size: 10,
      sortOrder: random.pick([6, 10]),
    })
    fees.you_save = 'ignore'
  }
  return { modules, fees }
}

/** A random shop. */
export function generateShop(version: string, profile: Profile, seed: number, random: Random): GeneratedShop {
  const { rates, classes } = taxesOf(profile, random)
  const { modules, fees } = modulesOf(profile, random)
  const based = random.pick(['shipping', 'payment', 'shipping', 'store'] as const)
  const isMixed = profile === 'mixbased'
  return {
    version,
    profile,
    seed,
    based,
    rates,
    classes: isMixed ? { ...classes, 29: [91] } : classes,
    otherBased: isMixed ? { 29: based === 'store' ? 'shipping' : 'store' } : {},
    products: productsOf(Object.keys(classes).map(Number), random),
    shippingClass: isMixed ? 29 : random.pick([21, 21, 22, 0]),
    feeClass: random.pick([21, 21, 22, 0]),
    hasHandling: random.chance(0.4),
    hasLowOrderFee: random.chance(0.4),
    freesCompanies: random.chance(0.8),
    sortOrders: sortOrdersOf(random),
    modules,
    choices: {
      foreignCurrency: random.pick(['order', 'base']),
      shippingWithoutVat: random.pick(['book', 'book', 'fail']),
      untaxedLines: random.pick(['book', 'book', 'fail']),
      zeroOrders: random.pick(['skip', 'skip', 'invoice']),
      levy: random.pick(['21% btw', 'Geen btw / vrijgesteld']),
      fees,
    },
  }
}
