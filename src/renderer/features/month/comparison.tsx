import { Button } from '@mantine/core'
import type { MonthComparison } from '../../../shared/contract/month.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { dutch } from '../../../shared/text/template.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SumTable } from './sum-table.tsx'
import styles from './month.module.css'

interface ComparisonProps {
  readonly compared: MonthComparison | null
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly onAsk: () => void
}

/** The VAT of the month against Moneybird's own report: the same, or by which rates it is not. */
export function Comparison({ compared, isBusy, problem, onAsk }: ComparisonProps) {
  const text = useText(monthText)
  if (problem !== null) return <ProblemNote problem={problem} />
  if (compared === null)
    return (
      <Button variant="default" size="compact-md" loading={isBusy} onClick={onAsk}>
        {text.compare}
      </Button>
    )
  if (compared.rates === null) return <span role="status">{text.barred}</span>
  const others = compared.rates.filter(({ isEqual }) => !isEqual)
  if (others.length === 0) return <span role="status">{text.same}</span>
  return <Others rates={others} />
}

function Others({ rates }: { readonly rates: NonNullable<MonthComparison['rates']> }) {
  const text = useText(monthText)
  const format = useFormat()
  const euro = (amount: string) => format.money(amount, dutch.baseCurrency)
  return (
    <div className={styles.others}>
      <p role="status">{text.others}</p>
      <SumTable
        label={text.compare}
        head={[text.rate, text.ours, text.theirs, text.apart]}
        rows={rates.flatMap(({ name, ours, theirs, apart }) => [
          [name, euro(ours.base), euro(theirs.base), euro(apart.base)],
          [`${name}: ${text.vat}`, euro(ours.vat), euro(theirs.vat), euro(apart.vat)],
        ])}
        amountsFrom={1}
      />
    </div>
  )
}
