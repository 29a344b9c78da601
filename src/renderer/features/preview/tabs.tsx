import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { TabLinks } from '../../components/basics/tab-links.tsx'
import { queryOf, tabs, type TabCounts, type Tab } from './model.ts'
import styles from './tabs.module.css'

interface TabsProps {
  readonly tab: Tab
  readonly counts: TabCounts
  /** The order that is open, which stays so. */
  readonly detail: string
}

/** The sum of a dry run as tabs: each with its number, showing only those orders. */
export function Tabs({ tab, counts, detail }: TabsProps) {
  const text = useText(previewText)
  const format = useFormat()
  return (
    <div className={styles.tabs}>
      <TabLinks
        label={text.tabsLabel}
        current={tab}
        tabs={tabs.map((name) => ({
          name,
          label: text.tabs[name],
          path: pathTo('preview', detail, queryOf(name)),
          count: format.number(counts[name]),
          tone: counts[name] > 0 ? tones[name] : undefined,
        }))}
      />
    </div>
  )
}

const tones: Readonly<Partial<Record<Tab, 'good' | 'warn' | 'bad'>>> = {
  good: 'good',
  warning: 'warn',
  failed: 'bad',
}
