import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, money } from '../../../src/shared/domain/decimal.ts'
import type { InvoiceDraft } from '../../../src/shared/domain/invoice.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import { anyCart, discountedCart, lenient, plainCart } from './arbitrary.ts'
import { orderOf, taxRowsOf, type Cart } from './cart.ts'
import { agrees, chargesOf, sumOf, vatAt } from './draft-facts.ts'
import { explanationsOf } from './oracle.ts'

/** The draft, or `null` when the order is ambiguous; anything else is a failure of the test. */
function draftOf(cart: Cart): InvoiceDraft | null {
  const result = mapOrder(orderOf(cart), lenient)
  if (result.kind === 'draft') return result.draft
  expect(result).toMatchObject({ problem: { code: 'TAX_AMBIGUOUS' } })
  return null
}

const few = (cart: Cart) => cart.goods.length <= 6

describe('for any order whose rows OpenCart computed', () => {
  test('the lines sum to what was paid and the VAT is that of the tax rows', () => {
    fc.assert(
      fc.property(anyCart, (cart) => {
        const draft = draftOf(cart)
        if (draft === null) return
        const order = orderOf(cart)
        expect(draft.total).toBe(money(order.total))
        expect(sumOf(draft).toFixed(2)).toBe(draft.total)
        const margin = decimal('0.01').plus(decimal('0.005').times(draft.lines.length))
        for (const [rate, charged] of taxRowsOf(order)) {
          expect(vatAt(draft, rate).minus(charged).abs().lte(margin), rate).toBe(true)
        }
      }),
      { numRuns: 250 },
    )
  })

  test('without discount every charge lies at its own rate, or at another that explains the rows as well', () => {
    fc.assert(
      fc.property(plainCart, (cart) => {
        const draft = draftOf(cart)
        const own = (cart.charges ?? []).map(({ rate }) => rate ?? '')
        if (draft !== null && chargesOf(draft, cart).join('|') === own.join('|')) return
        const found = explanationsOf(cart, orderOf(cart))
        expect(found.size).toBeGreaterThan(1)
        if (draft !== null) expect([...found].some((one) => agrees(one, chargesOf(draft, cart)))).toBe(true)
      }),
      { numRuns: 250 },
    )
  })

  test('with one discount no charge is put where OpenCart cannot have had it, and none is asked about without need', () => {
    fc.assert(
      fc.property(discountedCart.filter(few), (cart) => {
        const draft = draftOf(cart)
        const found = explanationsOf(cart, orderOf(cart))
        if (draft === null) expect(found.size).toBeGreaterThan(1)
        else expect([...found].some((one) => agrees(one, chargesOf(draft, cart)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('with a coupon over all products, points, and few lines the same holds', () => {
    const both = anyCart
      .filter((cart) => cart.goods.length <= 4 && cart.coupon !== undefined && cart.reward !== undefined)
      .map((cart) => ({ ...cart, goods: cart.goods.map((good) => ({ ...good, coupon: true })) }))
    fc.assert(
      fc.property(both, (cart) => {
        const draft = draftOf(cart)
        const found = explanationsOf(cart, orderOf(cart))
        if (draft === null) expect(found.size).toBeGreaterThan(1)
        else expect([...found].some((one) => agrees(one, chargesOf(draft, cart)))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
