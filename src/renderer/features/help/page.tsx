import { helpText } from '../../../shared/text/screens/help.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo, useRoute } from '../../app/route.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { chapterWith } from './manual/chapters.ts'
import { ChapterPage } from './manual/chapter-page.tsx'
import { Contents } from './manual/contents.tsx'
import { headingIn, useManual } from './manual/manual.ts'
import styles from './page.module.css'
import { Start } from './start.tsx'

/** What to do when something does not work, and the manual. */
export function HelpPage() {
  const text = useText(helpText)
  const { detail } = useRoute()
  const manual = useManual()
  const slug = headingIn(manual, detail)
  const chapter = chapterWith(manual, slug)
  return (
    <div className={`fb-wide ${styles.page ?? ''}`}>
      <PageHead title={text.title} lead={text.lead}>
        {chapter === null ? null : (
          <div className={styles.onlyNarrow}>
            <GoButton variant="default" path={pathTo('help')}>
              {text.toContents}
            </GoButton>
          </div>
        )}
      </PageHead>
      <div className={styles.columns}>
        <div
          className={`${styles.contents ?? ''} ${chapter === null ? '' : (styles.hiddenWhenNarrow ?? '')}`}
        >
          <Contents shown={chapter?.slug ?? ''} />
        </div>
        {chapter === null ? <Start /> : <ChapterPage chapter={chapter} slug={slug} />}
      </div>
    </div>
  )
}
