import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MonthView } from '../../../shared/contract/month.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import styles from './sum-card.module.css'

interface SumCardProps {
  readonly view: MonthView
  /** How it compares with Moneybird. */
  readonly children: ReactNode
}

/** Shop = invoices + differences, always shown as that sum, and whether all of it is explained. */
export function SumCard({ view, children }: SumCardProps) {
  const text = useText(monthText)
  const { money } = useFormat()
  const { report, currency, hidden } = view
  const { shop, invoices, differences, isClear } = report
  const open = differences.items.filter(({ isExplained }) => !isExplained).length
  const isEmpty = shop.orders.count + invoices.sent.count + invoices.credits.count === 0
  const explained = differences.items.length + hidden - open
  const verdict = isEmpty ? text.empty : isClear ? text.isRight : text.isOpen(open)
  const Icon = isClear ? IconCircleCheck : IconAlertTriangle
  return (
    <section className={`fb-card ${styles.card ?? ''}`} aria-label={text.title}>
      <div className={styles.sum}>
        <Part
          name={text.shop}
          amount={money(shop.total, currency)}
          more={text.counts(shop.orders.count, shop.returns.count)}
        />
        <span className={styles.sign}>=</span>
        <Part
          name={text.invoices}
          amount={money(invoices.total, currency)}
          more={text.sent(invoices.sent.count, invoices.credits.count)}
        />
        <span className={styles.sign}>+</span>
        <Part
          name={text.differences}
          amount={money(differences.total, currency)}
          more={text.differ(explained, open)}
        />
      </div>
      <div className={styles.foot}>
        <p className={`${styles.verdict ?? ''} ${isClear ? (styles.good ?? '') : (styles.open ?? '')}`}>
          <Icon size={18} aria-hidden />
          {verdict}
        </p>
        {children}
      </div>
    </section>
  )
}

interface PartProps {
  readonly name: string
  readonly amount: string
  readonly more: string
}

function Part({ name, amount, more }: PartProps) {
  return (
    <div>
      <div className={styles.name}>{name}</div>
      <div className={styles.amount}>{amount}</div>
      <div className={styles.more}>{more}</div>
    </div>
  )
}
