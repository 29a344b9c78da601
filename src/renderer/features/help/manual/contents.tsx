import { useState } from 'react'
import { helpText } from '../../../../shared/text/screens/help.ts'
import { useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { SearchField } from '../../../components/basics/search-field.tsx'
import styles from './contents.module.css'
import { useManual } from './manual.ts'
import { findIn } from './search.ts'

/** As many as one still reads. */
const MOST = 25

/** What is in the manual, and searching it. @param shown slug of the chapter on screen, `''` = none */
export function Contents({ shown }: { readonly shown: string }) {
  const text = useText(helpText)
  const [typed, setTyped] = useState('')
  const isSearching = typed.trim().length > 1
  return (
    <div className={styles.contents}>
      <SearchField
        label={text.search.label}
        hint={text.search.label}
        clear={text.search.clear}
        isWide
        text={typed}
        onChange={setTyped}
      />
      {isSearching ? <Hits typed={typed.trim()} /> : <Chapters shown={shown} />}
    </div>
  )
}

function Chapters({ shown }: { readonly shown: string }) {
  const text = useText(helpText)
  const manual = useManual()
  return (
    <nav aria-label={text.contents}>
      <a href={pathTo('help')} className={styles.link} aria-current={shown === '' ? 'page' : undefined}>
        {text.start}
      </a>
      <p className={styles.label}>{text.manual}</p>
      <ol className={styles.chapters}>
        {manual.map(({ slug, title }) => (
          <li key={slug}>
            <a
              href={pathTo('help', slug)}
              className={styles.link}
              aria-current={slug === shown ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Hits({ typed }: { readonly typed: string }) {
  const { search: text } = useText(helpText)
  const hits = findIn(useManual(), typed)
  return (
    <>
      <p role="status" className={styles.label}>
        {hits.length === 0
          ? text.nothing(typed)
          : hits.length > MOST
            ? text.more(MOST)
            : text.found(hits.length)}
      </p>
      <ul className={styles.chapters}>
        {hits.slice(0, MOST).map(({ section, chapter, around }) => (
          <li key={section.slug}>
            <a href={pathTo('help', section.slug)} className={styles.hit}>
              <span className={styles.hitTitle}>{section.title}</span>
              {section.title === chapter ? null : <span className={styles.small}>{chapter}</span>}
              <span className={styles.small}>{around}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
