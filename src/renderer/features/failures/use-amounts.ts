import type { FailureGroup } from '../../../shared/contract/views.ts'
import { useFormat } from '../../app/use-format.ts'

/** So many currencies are written out. */
const MOST_CURRENCIES = 3

/** How amounts in several currencies are written in one line. */
export function useAmounts(): (totals: FailureGroup['totals']) => string {
  const format = useFormat()
  return (totals) =>
    totals
      .slice(0, MOST_CURRENCIES)
      .map(({ currency, total }) => format.money(total, currency))
      .join(' + ')
}
