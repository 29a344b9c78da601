import { useId, type ReactNode } from 'react'
import { legalTexts, type LegalText } from '../../../shared/text/terms.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './legal-texts.module.css'

interface LegalTextsProps {
  /** What stands under a text: the box to tick. */
  readonly under?: (name: 'terms' | 'privacy') => ReactNode
}

/** The terms and the privacy text beside each other, to be read where they stand. */
export function LegalTexts({ under }: LegalTextsProps) {
  const { terms, privacy } = useText(legalTexts)
  return (
    <div className={styles.texts}>
      <OneText text={terms}>{under?.('terms')}</OneText>
      <OneText text={privacy}>{under?.('privacy')}</OneText>
    </div>
  )
}

function OneText({ text, children }: { readonly text: LegalText; readonly children: ReactNode }) {
  const titleId = useId()
  return (
    <section className={`fb-card ${styles.card ?? ''}`} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {text.title}
      </h2>
      {/* Scrolls by itself, so the keyboard must be able to get in. */}
      <div className={styles.text} role="group" aria-labelledby={titleId} tabIndex={0}>
        {text.parts.map((part) => (
          <div key={part.heading}>
            <h3 className={styles.heading}>{part.heading}</h3>
            {part.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        ))}
      </div>
      {children === undefined ? null : <div className={styles.under}>{children}</div>}
    </section>
  )
}
