import type { Icon as TablerIcon } from '@tabler/icons-react'
import styles from './chip.module.css'

interface ChipProps {
  readonly look: { readonly tone: 'good' | 'warn' | 'bad' | 'wait'; readonly Icon: TablerIcon }
  /** What it means, in more words. */
  readonly meaning: string
  readonly children: string
}

/** A state in a row: colour, icon and word, never colour alone. */
export function Chip({ look: { tone, Icon }, meaning, children }: ChipProps) {
  return (
    <span className={`fb-chip fb-tone-${tone} ${styles.chip ?? ''}`} title={meaning}>
      <Icon size={14} aria-hidden />
      <span className={`fb-chip-word ${styles.word ?? ''}`}>{children}</span>
    </span>
  )
}
