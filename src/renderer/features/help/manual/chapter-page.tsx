import { useEffect } from 'react'
import { helpText } from '../../../../shared/text/screens/help.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { Note } from '../../../components/basics/note.tsx'
import styles from './chapter-page.module.css'
import type { Chapter } from './chapters.ts'
import { headingId, ManualBlock } from './manual-block.tsx'
import { manual } from './manual.ts'

interface ChapterPageProps {
  readonly chapter: Chapter
  /** The heading that was asked for. */
  readonly slug: string
}

/** One chapter of the manual, at the heading that was asked for. */
export function ChapterPage({ chapter, slug }: ChapterPageProps) {
  const { language } = useApp()
  const text = useText(helpText)
  useEffect(() => {
    const heading = document.getElementById(headingId(slug))
    heading?.focus({ preventScroll: true })
    if (slug === chapter.slug) window.scrollTo(0, 0)
    else heading?.scrollIntoView()
  }, [slug, chapter])
  return (
    <div className={styles.page}>
      {language === 'nl' ? null : (
        <Note>
          <p>{text.onlyDutch}</p>
        </Note>
      )}
      <article
        lang="nl"
        aria-labelledby={headingId(chapter.slug)}
        className={`fb-card ${styles.chapter ?? ''}`}
      >
        <h2 id={headingId(chapter.slug)} tabIndex={-1} className={styles.title}>
          {chapter.title}
        </h2>
        <Within chapter={chapter} />
        {chapter.blocks.map((block, index) => (
          <ManualBlock key={index} block={block} />
        ))}
      </article>
      <Around chapter={chapter} />
    </div>
  )
}

/** Fewer parts than this are seen at a glance. */
const MANY = 4

/** The parts of a long chapter, to jump to. */
function Within({ chapter }: { readonly chapter: Chapter }) {
  const text = useText(helpText)
  const parts = chapter.sections.filter(({ level }) => level === 3)
  if (parts.length < MANY) return null
  return (
    <nav aria-label={text.within} className={styles.within}>
      <ul>
        {parts.map(({ slug, title }) => (
          <li key={slug}>
            <a href={pathTo('help', slug)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Around({ chapter }: { readonly chapter: Chapter }) {
  const text = useText(helpText)
  const at = manual.indexOf(chapter)
  const previous = manual[at - 1]
  const next = manual[at + 1]
  return (
    <nav aria-label={text.around} className={styles.around}>
      {previous === undefined ? (
        <span />
      ) : (
        <a href={pathTo('help', previous.slug)}>{text.previous(previous.title)}</a>
      )}
      {next === undefined ? null : <a href={pathTo('help', next.slug)}>{text.next(next.title)}</a>}
    </nav>
  )
}
