import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/contract/views.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import styles from './numbers.module.css'

/** Today and this month in numbers, and what is under way. */
export function Numbers({ overview }: { readonly overview: Overview }) {
  const { numbers: text } = useText(overviewText)
  const format = useFormat()
  const { today, month, waiting, drafts } = overview
  const amount = (total: string) => format.money(total, dutch.baseCurrency)
  return (
    <section className={styles.numbers} aria-label={text.title}>
      <Tile label={text.today} big={amount(today.total)}>
        {text.invoices(today.count)}
      </Tile>
      <Tile label={text.month} big={amount(month.total)}>
        {text.invoices(month.count)}
      </Tile>
      <Tile label={text.waiting} big={format.number(waiting)} path={pathTo('orders', '', { tab: 'open' })}>
        {text.waitingWhat(waiting)}
      </Tile>
      <Tile label={text.drafts} big={format.number(drafts)} path={pathTo('orders', '', { tab: 'pushed' })}>
        {text.draftsWhat}
      </Tile>
    </section>
  )
}

interface TileProps {
  readonly label: string
  readonly big: string
  /** Where the whole tile leads. */
  readonly path?: string
  readonly children: ReactNode
}

function Tile({ label, big, path, children }: TileProps) {
  const words = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.big}>{big}</span>
      <span className={styles.small}>{children}</span>
    </>
  )
  return path === undefined ? (
    <div className={`fb-card ${styles.tile ?? ''}`}>{words}</div>
  ) : (
    <a className={`fb-card ${styles.tile ?? ''} ${styles.link ?? ''}`} href={path}>
      {words}
    </a>
  )
}
