import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { MonthView } from '../../../shared/contract/month.ts'
import type { MonthDifference } from '../../../shared/domain/month-differences.ts'
import { sayDifference } from '../../../shared/text/month-words.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Chip } from '../../components/orders/chip.tsx'
import styles from './month.module.css'
import { SumTable } from './sum-table.tsx'

const open = { tone: 'warn', Icon: IconAlertTriangle } as const
const explained = { tone: 'good', Icon: IconCircleCheck } as const

/** Every order that is in the shop and not so on an invoice, with its reason and a way to it. */
export function DifferencesCard({ view: { report, currency, hidden } }: { readonly view: MonthView }) {
  const { language } = useApp()
  const text = useText(monthText)
  const format = useFormat()
  const { items, total } = report.differences
  if (items.length === 0) return null
  const row = (one: MonthDifference) => [
    <a key="order" href={pathTo('orders', one.orderId)}>
      {one.orderId}
    </a>,
    <Chip key="state" look={one.isExplained ? explained : open} meaning={sayDifference(one, language)}>
      {one.isExplained ? text.chipExplained : text.chipOpen}
    </Chip>,
    sayDifference(one, language),
    format.money(one.amount, currency),
    one.isExplained ? null : (
      <GoButton
        key="solve"
        size="compact-sm"
        variant="default"
        path={pathTo('orders', one.orderId)}
        name={text.solve(one.orderId)}
      >
        {text.solveShort}
      </GoButton>
    ),
  ]
  return (
    <Card title={text.differences}>
      <p className={styles.hint}>{text.differencesHint}</p>
      <SumTable
        label={text.differences}
        head={[text.order, text.state, text.reason, text.amount, '']}
        rows={items.map(row)}
        foot={[text.together, '', '', format.money(total, currency), '']}
        amountsFrom={3}
      />
      {hidden === 0 ? null : <p className={styles.hint}>{text.more(hidden)}</p>}
    </Card>
  )
}
