import { decimal, money } from '../../../../shared/domain/decimal.ts'
import { comparisonText } from '../../../../shared/text/screens/comparison.ts'
import { useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import styles from './comparison.module.css'

interface DifferenceProps {
  /** Decimal text. */
  readonly shop: string
  /** Nothing is said where it is not known. */
  readonly invoice: string | undefined
  readonly currency: string
}

/** What the shop has more than the invoice: in words when that is nothing. */
export function Difference({ shop, invoice, currency }: DifferenceProps) {
  const text = useText(comparisonText)
  const format = useFormat()
  if (invoice === undefined) return null
  if (shop === invoice) return <span className={styles.equal}>{text.equal}</span>
  return <strong>{format.money(money(decimal(shop).minus(invoice)), currency)}</strong>
}
