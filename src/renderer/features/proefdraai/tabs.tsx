import { proefdraaiText } from '../../../shared/text/screens/proefdraai.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { queryOf, tabs, type Counts, type Tab } from './model.ts'
import styles from './tabs.module.css'

interface TabsProps {
  readonly tab: Tab
  readonly counts: Counts
  /** The order that is open, which stays so. */
  readonly detail: string
}

/** The sum of a dry run as tabs: each with its number, showing only those orders. */
export function Tabs({ tab, counts, detail }: TabsProps) {
  const text = useText(proefdraaiText)
  const format = useFormat()
  return (
    <nav aria-label={text.tabsLabel} className={styles.tabs}>
      {tabs.map((name) => (
        <a
          key={name}
          href={pathTo('proefdraai', detail, queryOf(name))}
          className={styles.tab}
          aria-current={name === tab ? 'page' : undefined}
        >
          {text.tabs[name]}{' '}
          <span className={`${styles.count ?? ''} ${counts[name] === 0 ? '' : (styles[name] ?? '')}`}>
            {format.number(counts[name])}
          </span>
        </a>
      ))}
    </nav>
  )
}
