import { addTax, type TaxSums, type TaxTable } from './tax.ts'
import type { GeneratedShop, Product } from './shop.ts'
import type { Random } from './random.ts'

/** A line of the cart; the price holds the options. */
export interface CartLine {
  readonly product: Product
  readonly options: readonly (readonly [name: string, value: string])[]
  readonly quantity: number
  readonly price: number
  readonly total: number
}

const sizes = ['S', 'M', 'XL', 'Voor &amp; achter', '40&#39;er']

export function fillCart(shop: GeneratedShop, random: Random): CartLine[] {
  const wanted = random.chance(0.35) ? 1 : random.chance(0.85) ? random.int(2, 5) : random.int(6, 14)
  return Array.from({ length: wanted }, () => {
    const product = random.pick(shop.products)
    const options = product.options && random.chance(0.7) ? optionsOf(random) : []
    const quantity = random.chance(0.7)
      ? 1
      : random.chance(0.85)
        ? random.int(2, 12)
        : random.pick([50, 100, 250, 999])
    const surcharge = options.length > 1 ? 1.25 : 0
    const price = Number((product.price + surcharge).toFixed(4))
    return { product, options, quantity, price, total: price * quantity }
  })
}

function optionsOf(random: Random): [string, string][] {
  const first: [string, string] = ['Maat', random.pick(sizes)]
  return random.chance(0.3) ? [first, ['Extra&#39;s', 'Strik']] : [first]
}

/** VAT of one unit as the order stores it: some shops have a module that rounds it to cents. */
export function unitTax(shop: GeneratedShop, line: CartLine, table: TaxTable): number {
  const exact = table.sum(line.price, line.product.taxClass)
  return shop.profile === 'unitcents' ? inCents(exact) : exact
}

/** VAT of the cart per rate. OpenCart 4.1 charges a fixed amount once per line, the versions before it per piece. */
export function cartTaxes(shop: GeneratedShop, lines: readonly CartLine[], table: TaxTable): TaxSums {
  const sums: TaxSums = new Map()
  for (const line of lines) {
    for (const { id, rate, amount } of table.parts(line.price, line.product.taxClass)) {
      const unit = shop.profile === 'unitcents' ? inCents(amount) : amount
      const times = rate[2] === 'F' && shop.version.startsWith('4.1') ? 1 : line.quantity
      addTax(sums, id, unit * times)
    }
  }
  return sums
}

/** PHP rounds a half up also where floating point has it a little less. */
function inCents(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100
}
