import { money, toTenThousandths, type Decimal } from './decimal.ts'
import { problem, type Problem } from './problem.ts'

/** What was charged and what it should be, in euro, and which discounts have to do with it. */
interface Misfit {
  readonly title: string
  readonly charged: Decimal
  /** With `discounts`: what the products alone come to. */
  readonly expected: Decimal
  /** The discount that lowered no VAT, where that is why. */
  readonly discount?: Decimal
  /** All discounts together, where they do not explain the difference. */
  readonly discounts?: Decimal
}

/** TAX_MISMATCH. Figures that are alike in cents are told with as many decimals as it takes to see the difference. */
export function taxMismatch({ title, charged, expected, discount, discounts }: Misfit): Problem {
  const ways = [money, (amount: Decimal) => toTenThousandths(amount).toFixed(4)]
  const text = ways.find((way) => way(charged) !== way(expected)) ?? ((amount: Decimal) => amount.toFixed())
  return problem('TAX_MISMATCH', {
    title,
    charged: text(charged),
    expected: text(expected),
    discount: discount === undefined ? '' : money(discount.abs()),
    discounts: discounts === undefined ? '' : money(discounts.abs()),
  })
}
