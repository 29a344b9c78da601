import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, sum, toCents, toTenThousandths } from '../../../src/shared/domain/decimal.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Order, TotalRow } from '../../../src/shared/domain/order.ts'
import { anyCart, discountedCart, lenient, plainCart } from './arbitrary.ts'
import { orderOf, type Cart } from './cart.ts'
import { expectRight } from './draft-facts.ts'
import { abroad, d, rowOf } from './support.ts'
import { expectTrue } from './true-reasons.ts'

/** An invoice that is right, or a typed reason with true facts. Gives the code of the reason, or `null`. */
function rightOrTrue(order: Order, context: MapContext = lenient): string | null {
  const result = mapOrder(order, context)
  if (result.kind === 'draft') expectRight(result.draft, order)
  else if (result.kind === 'problem') expectTrue(result.problem, order)
  else throw new Error(`nothing was to be checked: ${JSON.stringify(result)}`)
  return result.kind === 'problem' ? result.problem.code : null
}

/** The order with other rows, and a total that counts them. */
function withRows(order: Order, change: (rows: readonly TotalRow[]) => TotalRow[]): Order {
  const rows = change(order.totals.filter(({ code }) => code !== 'total'))
  const total = toTenThousandths(sum(rows.map(({ value }) => value)))
  return { ...order, totals: [...rows, rowOf('total', total.toFixed(4))], total }
}

function sentTo(country: string, order: Order): Order {
  return { ...order, payment: abroad(country), shipping: abroad(country) }
}

function holds<T>(orders: fc.Arbitrary<T>, check: (one: T) => void, numRuns = 100): void {
  fc.assert(fc.property(orders, check), { numRuns })
}

describe('the invoice is right, or the reason is true, for any order', () => {
  test('of a shop that rounds the VAT of each piece to cents', () => {
    const rounded = plainCart.map((cart) => {
      const order = orderOf({ ...cart, charges: [] })
      const products = order.products.map((line) => ({ ...line, tax: toCents(line.tax) }))
      const vat = (rate: string) =>
        sum(
          products.flatMap((line, i) =>
            cart.goods[i]?.rate === rate ? [line.tax.times(line.quantity)] : [],
          ),
        )
      return withRows({ ...order, products }, (rows) =>
        rows
          .map((row) => (row.code === 'tax' ? { ...row, value: vat(row.title) } : row))
          .filter((row) => !row.value.eq(0)),
      )
    })
    holds(rounded, (order) => {
      const code = rightOrTrue(order)
      expect([null, 'TAX_MISMATCH', 'TAX_AMBIGUOUS']).toContain(code)
    })
  })

  test('whose coupon stands after the tax and lowered none', () => {
    const late = plainCart.chain((cart) =>
      fc.integer({ min: 4, max: 400 }).map((tens) => {
        const off = d(tens).div(20)
        return withRows(orderOf(cart), (rows) => [...rows, rowOf('coupon', off.neg().toFixed(4), 'Bon')])
      }),
    )
    holds(
      late.filter((order) => order.total.gt(0)),
      (order) => void rightOrTrue(order),
    )
  })

  test('whose discounts are more than the products cost, so that a row of VAT is lost', () => {
    const large = discountedCart.map((cart): Cart => {
      const worth = cart.goods.reduce((all, { price, quantity }) => all + Number(price) * quantity, 0)
      return { ...cart, coupon: { percent: '50' }, reward: (worth * 0.7).toFixed(4) }
    })
    holds(
      large.map((cart) => orderOf(cart)),
      (order) => void rightOrTrue(order),
    )
  })

  test('to which a row was added after the tax: a fee, a deposit, a discount of a module', () => {
    const more = fc
      .tuple(anyCart, fc.constantFrom('5.9500', '0.1500', '-2.5000', '12.0000'))
      .map(([cart, value]) => withRows(orderOf(cart), (rows) => [...rows, rowOf('xtra', value, 'Erbij')]))
    holds(
      more.filter((order) => order.total.gt(0)),
      (order) => void rightOrTrue(order),
    )
  })
})

describe('an order that staff edited', () => {
  const edited = anyCart
    .filter((cart) => cart.credit === undefined && cart.voucherUsed === undefined)
    .map((cart) => orderOf(cart))
  const some = edited.filter((order) => order.total.gt(1) && order.totals.some(({ code }) => code === 'tax'))

  test('and of which a product line is gone while the rows stayed is refused', () => {
    const gone = some.filter((order) => (order.products[0]?.total ?? d(0)).gt('0.05'))
    holds(gone, (order) => {
      expect(rightOrTrue({ ...order, products: order.products.slice(1) })).not.toBeNull()
    })
  })

  test('and whose quantity changed while the rows stayed is refused', () => {
    const changed = some.filter((order) => (order.products[0]?.price ?? d(0)).gt('0.05'))
    holds(changed, (order) => {
      const products = order.products.map((line, i) =>
        i === 0 ? { ...line, quantity: line.quantity.plus(1), total: line.total.plus(line.price) } : line,
      )
      expect(rightOrTrue({ ...order, products })).not.toBeNull()
    })
  })

  test('and whose rows of VAT stand there twice is refused, also when the total counts them', () => {
    const doubled = (rows: readonly TotalRow[]) =>
      rows.flatMap((row) => (row.code === 'tax' ? [row, row] : [row]))
    const clear = some.filter((order) =>
      order.totals.some(({ code, value }) => code === 'tax' && value.gt(1)),
    )
    holds(
      clear.filter(({ totals }) => totals.every(({ code }) => code !== 'coupon' && code !== 'reward')),
      (order) => {
        rightOrTrue({ ...order, totals: doubled(order.totals) })
        rightOrTrue(withRows(order, doubled))
      },
    )
  })

  test('is told of the rows of the rate where no product is off', () => {
    const charges = [
      { code: 'shipping', value: '25', rate: 'BTW 9%' },
      { code: 'cod_fee', value: '25', rate: null },
    ]
    const order = orderOf({ goods: [{ price: '0.01', quantity: 20, rate: 'BTW 9%' }], charges })
    const doubled = withRows(order, (rows) =>
      rows.flatMap((row) => (row.code === 'tax' ? [row, row] : [row])),
    )
    expect(mapOrder(doubled, lenient)).toMatchObject({
      kind: 'problem',
      problem: { code: 'TAX_MISMATCH', data: { title: 'BTW 9%', charged: '4.54' } },
    })
    expect(rightOrTrue(doubled)).toBe('TAX_MISMATCH')
  })

  test('and whose VAT was computed anew at other rates is refused', () => {
    const other = some.map((order) =>
      withRows(order, (rows) =>
        rows.map((row) => (row.code === 'tax' ? { ...row, value: row.value.times('1.3').round(4) } : row)),
      ),
    )
    holds(other, (order) => void rightOrTrue(order))
  })

  test('and whose total stayed as it was is refused with both amounts', () => {
    holds(fc.tuple(some, fc.integer({ min: 4, max: 9_999 })), ([order, cents]) => {
      const stale = { ...order, total: order.total.plus(decimal(cents).div(100)) }
      expect(rightOrTrue({ ...stale, totals: order.totals.filter(({ code }) => code !== 'total') })).toBe(
        'TOTAL_MISMATCH',
      )
    })
  })
})

test('rates of one name are booked as if each had its own, or only the merchant can tell', () => {
  const few = anyCart.filter((cart) => new Set(cart.goods.map(({ rate }) => rate)).size <= 3)
  const named = (name: string) => name.replace(/^(?:BTW|ALV|TVA) .*/u, 'Btw')
  const alike: MapContext = {
    ...lenient,
    settings: {
      ...lenient.settings,
      taxMap: lenient.settings.taxMap.map((entry) => ({ ...entry, name: 'Btw' })),
    },
    shopRates: lenient.shopRates.map((rate) => ({ ...rate, name: 'Btw' })),
  }
  holds(
    few.map((cart) => orderOf(cart)),
    (order) => {
      const totals = order.totals.map((row) =>
        row.code === 'tax' ? { ...row, title: named(row.title) } : row,
      )
      const result = mapOrder({ ...order, totals }, alike)
      if (result.kind !== 'draft') {
        expect(result).toMatchObject({ problem: { code: 'TAX_AMBIGUOUS' } })
        return
      }
      expectRight(result.draft, order)
    },
  )
})

test('what is fetched or not shipped is never an export and never reverse charged', () => {
  const places = fc.constantFrom('CH', 'US', 'BE', 'DE', 'NL')
  const how = fc.constantFrom(
    { shippingCode: 'pickup.pickup', needsShipping: true },
    { shippingCode: '', needsShipping: false },
  )
  const untaxed = plainCart.map((cart): Cart => ({
    ...cart,
    goods: cart.goods.map((good) => ({ ...good, rate: null })),
    charges: [],
  }))
  const unsent = plainCart.map((cart): Cart => ({
    ...cart,
    charges: cart.charges?.filter(({ code }) => code !== 'shipping') ?? [],
  }))
  holds(fc.tuple(fc.oneof(untaxed, unsent), places, how), ([cart, country, way]) => {
    const order = sentTo(country, orderOf(cart, { customFields: { 1: 'BE0123456789' } }))
    const result = mapOrder({ ...order, ...way }, { ...lenient, viesAnswer: 'valid' })
    if (result.kind !== 'draft') return
    const rates = result.draft.lines
      .filter(({ price }) => Number(price) !== 0)
      .map(({ taxRateId }) => taxRateId)
    expect(rates).not.toContain('export')
    expect(rates).not.toContain('icp')
  })
})

test('a fee of a fixed rate carries no Dutch VAT out of the country', () => {
  const untaxed = plainCart.map((cart): Cart => ({
    ...cart,
    goods: cart.goods.map((good) => ({ ...good, rate: null })),
    charges: [{ code: 'cod_fee', value: '5.95', rate: null }],
  }))
  const settings = { ...lenient.settings, fees: { cod_fee: { taxRateId: 'nl21' } } }
  holds(untaxed, (cart) => {
    const order = sentTo('CH', orderOf(cart))
    const result = mapOrder(
      { ...order, needsShipping: true, shippingCode: 'flat.flat' },
      { ...lenient, settings },
    )
    if (result.kind !== 'draft') throw new Error(JSON.stringify(result))
    expect(result.draft.vat).toEqual([])
  })
})
