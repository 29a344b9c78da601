import { Button } from '@mantine/core'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import styles from './page.module.css'

/** What holds up the whole connection, before anything about single orders. */
export function PauseReason({ connection }: { readonly connection: ConnectionView }) {
  const { language } = useApp()
  const text = useText(failuresText)
  const { lost } = useText(partsText)
  const run = useAction('run.now')
  const problem = connection.lastProblem
  if (problem === null) return null
  const isStill = connection.verdict.kind === 'standstill'
  const solutions = solutionsOf(problem)
  return (
    <section aria-labelledby="stilstand">
      <h2 id="stilstand" className={styles.title}>
        {isStill ? text.still : text.waits}
      </h2>
      <ProblemNote problem={problem}>
        {solutions.map((solution, index) => (
          <SolutionButton
            key={index}
            solution={solution}
            variant={index === 0 && isStill ? 'filled' : 'default'}
          />
        ))}
        <Button
          variant={solutions.length === 0 || !isStill ? 'filled' : 'default'}
          loading={run.isBusy || connection.running !== null}
          onClick={() => void run.run({ connection: connection.id })}
        >
          {actionWords.sync[language]}
        </Button>
      </ProblemNote>
      {run.isOffline ? <p role="alert">{lost}</p> : null}
      {run.problem !== null && run.problem.code !== problem.code ? (
        <ProblemNote problem={run.problem} />
      ) : null}
    </section>
  )
}
