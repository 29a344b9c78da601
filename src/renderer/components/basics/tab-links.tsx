import styles from './tab-links.module.css'

interface TabLink {
  readonly name: string
  readonly label: string
  readonly path: string
  /** Stands behind the label; `''` = none. */
  readonly count: string
  /** What the count is about, for its colour. */
  readonly tone?: 'good' | 'warn' | 'bad' | undefined
}

interface TabLinksProps {
  /** What the tabs are of, for who listens. */
  readonly label: string
  readonly current: string
  readonly tabs: readonly TabLink[]
}

/** Tabs above a list, each an address of its own. The line beneath is that of what they stand in. */
export function TabLinks({ label, current, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ name, label: words, path, count, tone = 'wait' }) => (
        <a key={name} href={path} className={styles.tab} aria-current={name === current ? 'page' : undefined}>
          {words}{' '}
          {count === '' ? null : <span className={`${styles.count ?? ''} fb-tone-${tone}`}>{count}</span>}
        </a>
      ))}
    </nav>
  )
}
