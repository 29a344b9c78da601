import { Fragment, useEffect } from 'react'
import { helpText } from '../../../../shared/text/screens/help.ts'
import { useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import styles from './chapter-page.module.css'
import type { Chapter, Section } from './chapters.ts'
import { ManualText } from './manual-text.tsx'
import { useManual } from './manual.ts'

interface ChapterPageProps {
  readonly chapter: Chapter
  /** The heading that was asked for. */
  readonly slug: string
}

/** One chapter of the manual, at the heading that was asked for. */
export function ChapterPage({ chapter, slug }: ChapterPageProps) {
  useEffect(() => {
    const heading = document.getElementById(headingId(slug))
    heading?.focus({ preventScroll: true })
    if (slug === chapter.slug) window.scrollTo(0, 0)
    else heading?.scrollIntoView()
  }, [slug, chapter])
  return (
    <div className={styles.page}>
      <article aria-labelledby={headingId(chapter.slug)} className={`fb-card ${styles.chapter ?? ''}`}>
        {chapter.sections.map((section, index) => (
          <Fragment key={section.slug}>
            <SectionHead section={section} />
            {index === 0 ? <Within chapter={chapter} /> : null}
            <ManualText tokens={section.tokens} />
          </Fragment>
        ))}
      </article>
      <Around chapter={chapter} />
    </div>
  )
}

function SectionHead({ section: { slug, title, level } }: { readonly section: Section }) {
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
  return (
    <Heading id={headingId(slug)} tabIndex={-1} className={level === 2 ? styles.title : styles.heading}>
      {title}
    </Heading>
  )
}

/** Id of a heading in the page. */
function headingId(slug: string): string {
  return `manual-${slug}`
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
  const manual = useManual()
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
