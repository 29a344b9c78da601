import { Button } from '@mantine/core'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { pathOf, useSolutionWords } from '../../components/orders/solution-button.tsx'
import { solutionsFor } from '../../components/orders/solutions-for.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import { remediesFor } from './model.ts'

interface CauseStepProps {
  readonly group: FailureGroup
  readonly acts: OrderActs
  /** Opens the cause, where what to do needs to be read first. */
  readonly open: () => void
}

/** The one button on the line of a cause. What cannot be taken back is not done from here: that opens the cause. */
export function FirstStep({ group, acts, open }: CauseStepProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  const words = useSolutionWords()
  const [first] = group.orders
  if (first === undefined) return null
  const look = { size: 'compact-sm', variant: 'default' } as const
  const nameOf = (button: string) => `${button}: ${sayTitle(group.code, language)}`
  const solution = (group.count === 1 ? solutionsFor(first) : remediesFor(group).forAll)[0]
  if (group.ready === 0 && solution?.kind === 'go') {
    const button = words(solution.label === 'rate' ? { ...solution, rate: '' } : solution)
    return (
      <GoButton {...look} path={pathOf(solution)} name={nameOf(button)}>
        {button}
      </GoButton>
    )
  }
  const canRetry =
    group.mayRetryAll && (group.ready > 0 || solution === undefined || solution.kind === 'open')
  const button = canRetry
    ? actionWords.retry[language]
    : text.choose[solution === undefined ? 'look' : 'choose']
  return (
    <Button
      {...look}
      aria-label={nameOf(button)}
      onClick={() => {
        if (canRetry) void acts.retryAll(group.code, group.about)
        else open()
      }}
    >
      {button}
    </Button>
  )
}
