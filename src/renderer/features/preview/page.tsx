import { useEffect } from 'react'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo, replaceAddress, useRoute } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import { AskBar } from './ask-bar.tsx'
import { Busy } from './busy.tsx'
import { periodIn } from './model.ts'
import styles from './page.module.css'
import { askPreview, previewState } from './previews.ts'
import { Result } from './result.tsx'
import { usePreview } from './use-preview.ts'
import { WhyNot } from './why-not.tsx'

/** Orders as they would be booked, without anything being written. */
export function PreviewPage() {
  const { connection } = useApp()
  const text = useText(previewText)
  if (connection === null || !connection.shop.isConnected || !connection.moneybird.isConnected) {
    return (
      <>
        <PageHead title={text.title} lead={text.lead} />
        <Empty
          title={text.notConnected}
          action={<GoButton path={pathTo('settings')}>{text.toSettings}</GoButton>}
        >
          {text.notConnectedMore}
        </Empty>
      </>
    )
  }
  return <Shown key={connection.id} connection={connection} />
}

function Shown({ connection }: { readonly connection: ConnectionView }) {
  const text = useText(previewText)
  const { id, missing } = connection
  const state = usePreview(id)
  const isFirst = missing.includes('preview')
  useAskedByAddress(id, isFirst)
  const { running, problem, isLost, preview } = state
  return (
    <div className={`fb-wide ${styles.page ?? ''}`}>
      <PageHead title={text.title} lead={text.lead} />
      <div className={styles.parts}>
        <AskBar
          isAgain={preview !== null}
          isBusy={running !== null}
          onAsk={(asked) => void askPreview(id, asked, isFirst)}
        />
        {running === null ? null : <Busy connection={id} {...running} />}
        {problem === null ? null : (
          <ProblemNote problem={problem}>
            {solutionsOf(problem).map((solution, index) => (
              <SolutionButton key={index} solution={solution} variant={index === 0 ? 'filled' : 'default'} />
            ))}
          </ProblemNote>
        )}
        {isLost ? (
          <Note kind="warn" isNews>
            <p>{text.lost}</p>
          </Note>
        ) : null}
        {preview === null || running !== null ? null : <Result connection={connection} preview={preview} />}
        <WhyNot />
      </div>
    </div>
  )
}

/** Setting up leads here with the period already chosen: then it begins by itself, once. */
function useAskedByAddress(connection: string, isFirst: boolean): void {
  const { query } = useRoute()
  const days = periodIn(query)
  useEffect(() => {
    if (days === null) return
    replaceAddress(pathTo('preview'))
    const { running, preview } = previewState(connection)
    if (running === null && preview === null) void askPreview(connection, { kind: 'days', days }, isFirst)
  }, [days, connection, isFirst])
}
