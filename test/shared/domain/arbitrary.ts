import fc from 'fast-check'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Cart, CartCharge, CartGood } from './cart.ts'
import { administration, context, settingsWith } from './support.ts'

/** Rates of different percentages, all domestic: where the goods go is a matter of its own. */
const names = ['BTW 21%', 'BTW 9%', 'ALV 25,5%', 'TVA 6%'] as const

/** A merchant who allows what can be allowed, so that only the arithmetic can fail. */
export const lenient: MapContext = {
  ...context,
  settings: settingsWith({ untaxedLines: 'book', shippingWithoutVat: 'book', zeroOrders: 'invoice' }),
  administration: {
    ...administration,
    taxRates: administration.taxRates.map((rate) => ({ ...rate, country: '' })),
  },
}

/** Text of a whole number of ten-thousandths: `fourDecimals(12345)` is `'1.2345'`. */
export function fourDecimals(units: number): string {
  const digits = String(Math.abs(units)).padStart(5, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

const price = fc.oneof(
  fc.integer({ min: 100, max: 9_999_999 }).map(fourDecimals),
  fc.integer({ min: 1, max: 99_999 }).map((cents) => fourDecimals(cents * 100)),
)

const quantity = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.integer({ min: 1, max: 300 }),
)

const mostly = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false))

function good(rates: readonly (string | null)[]): fc.Arbitrary<CartGood> {
  return fc.record({
    price,
    quantity,
    rate: fc.constantFrom(...rates),
    coupon: mostly,
    points: mostly,
  })
}

/** Shipping prices that shops use: entered with VAT (so endless without), or without. */
const chargeValue = fc.constantFrom(
  '4.1322',
  '5.00',
  '4.95',
  '6.7355',
  '0.50',
  '12.3967',
  '4.13223140',
  '3.2110',
  '25',
)

function charges(rates: readonly (string | null)[]): fc.Arbitrary<CartCharge[]> {
  const rate = fc.constantFrom(...rates)
  return fc
    .record({
      shipping: fc.option(fc.record({ value: chargeValue, rate })),
      handling: fc.option(fc.record({ value: chargeValue, rate })),
      cod_fee: fc.option(fc.record({ value: chargeValue, rate })),
    })
    .map((chosen) =>
      Object.entries(chosen).flatMap(([code, charge]) => (charge === null ? [] : [{ code, ...charge }])),
    )
}

/** The rates that a shop uses: one to three with VAT, and lines without VAT beside them. */
const rateSets = fc
  .shuffledSubarray([...names], { minLength: 1, maxLength: 3 })
  .chain((rates) => fc.constantFrom<(string | null)[]>([...rates], [...rates, null]))

/** A cart without discount: every charge must come out at its own rate. */
export const plainCart: fc.Arbitrary<Cart> = rateSets.chain((rates) =>
  fc.record({
    goods: fc.array(good(rates), { minLength: 1, maxLength: 12 }),
    charges: charges(rates),
    sold: fc.array(fc.constantFrom('25.0000', '10.0000'), { maxLength: 1 }),
  }),
)

const coupon = fc.oneof(
  fc.record({ percent: fc.constantFrom('10', '15', '7.5', '50'), freeShipping: fc.boolean() }),
  fc.record({ fixed: fc.constantFrom('5.0000', '2.5000', '10.0000', '8.2645'), freeShipping: fc.boolean() }),
)
const reward = fc.constantFrom('1.0000', '2.5000')

/** A cart with one discount that takes less than the goods are worth. */
export const discountedCart: fc.Arbitrary<Cart> = fc
  .tuple(plainCart, fc.oneof(fc.record({ coupon }), fc.record({ reward })))
  .map(([cart, discount]) => sensible({ ...cart, ...discount }))

/** A cart with everything that OpenCart knows. */
export const anyCart: fc.Arbitrary<Cart> = fc
  .record({
    cart: plainCart,
    coupon: fc.option(coupon),
    reward: fc.option(reward),
    voucherUsed: fc.option(fc.constantFrom('10.0000', '5000.0000')),
    credit: fc.option(fc.constantFrom('7.5000', '3.3333')),
  })
  .map(({ cart, ...rest }) =>
    sensible({
      ...cart,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
    }),
  )

/** Without discounts of more than a quarter (points) or half (coupon) of their goods: both together could exceed them. */
function sensible(cart: Cart): Cart {
  const worth = (kind: 'coupon' | 'points') =>
    cart.goods.reduce((all, { price: net, quantity: pieces, [kind]: counts }) => {
      return counts === false ? all : all + Number(net) * pieces
    }, 0)
  const { coupon: given, reward: points, ...rest } = cart
  return {
    ...rest,
    ...(given !== undefined && Number(given.fixed ?? 0) <= worth('coupon') / 2 ? { coupon: given } : {}),
    ...(points !== undefined && Number(points) <= worth('points') / 4 ? { reward: points } : {}),
  }
}
