import type { CartLine } from './cart.ts'
import type { Random } from './random.ts'

/** A coupon, or reward points: how OpenCart spreads a discount over the lines. */
export interface Discount {
  readonly title: string
  /** Percentage, fixed amount, or the share of the points that were used. */
  readonly kind: 'P' | 'F' | 'points'
  readonly size: number
  readonly eligible: (line: CartLine) => boolean
  /** Whether the shipping is given too. */
  readonly shipping: boolean
}

export interface SpreadDiscount {
  readonly amount: number
  readonly perLine: readonly number[]
  readonly shipping: number
}

export function discountOf(
  wanted: Discount,
  lines: readonly CartLine[],
  shippingCost: number,
): SpreadDiscount {
  const base = lines.filter(wanted.eligible).reduce((sum, line) => sum + line.total, 0)
  const fixed = Math.min(wanted.size, base)
  const perLine = lines.map((line) => {
    if (!wanted.eligible(line) || base === 0) return 0
    if (wanted.kind === 'F') return fixed * (line.total / base)
    return wanted.kind === 'P' ? (line.total / 100) * wanted.size : line.total * wanted.size
  })
  const shipping = wanted.shipping ? shippingCost : 0
  return { amount: perLine.reduce((sum, part) => sum + part, 0) + shipping, perLine, shipping }
}

interface CouponKind {
  readonly code: string
  readonly kind: 'P' | 'F'
  readonly size: number
  readonly limited?: boolean
  readonly shipping?: boolean
}

const coupons: readonly CouponKind[] = [
  { code: 'P10', kind: 'P', size: 10 },
  { code: 'P15', kind: 'P', size: 15 },
  { code: 'P33', kind: 'P', size: 33 },
  { code: 'P7', kind: 'P', size: 7.5 },
  { code: 'F5', kind: 'F', size: 5 },
  { code: 'F12', kind: 'F', size: 12.3967 },
  { code: 'F25', kind: 'F', size: 25 },
  { code: 'F10S', kind: 'F', size: 10, shipping: true },
  { code: 'P10S', kind: 'P', size: 10, shipping: true },
  { code: 'GRATIS', kind: 'P', size: 0, shipping: true },
  { code: 'PSEL', kind: 'P', size: 20, limited: true },
  { code: 'FSEL', kind: 'F', size: 10, limited: true },
  { code: 'PSELS', kind: 'P', size: 20, limited: true, shipping: true },
  { code: 'P100', kind: 'P', size: 100 },
]

export function generateCoupon(random: Random): Discount {
  const { code, kind, size, limited = false, shipping = false } = random.pick(coupons)
  const third = random.int(0, 2)
  return {
    title: `Coupon (${code})`,
    kind,
    size,
    eligible: (line) => !limited || line.product.id % 3 === third,
    shipping,
  }
}

/** Points pay a part of the lines that can be paid with points. */
export function generateReward(lines: readonly CartLine[], random: Random): Discount | null {
  const able = lines.filter((line) => line.product.points > 0)
  if (able.length === 0) return null
  const whole = able.reduce((sum, line) => sum + line.product.points * line.quantity, 0)
  const used = Math.min(whole, random.pick([50, 100, 250, 1000]))
  const eligible = (line: CartLine) => line.product.points > 0
  return { title: `Reward Points (${used})`, kind: 'points', size: used / whole, eligible, shipping: false }
}
