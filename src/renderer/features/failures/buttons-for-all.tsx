import { Button } from '@mantine/core'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { remediesFor } from './model.ts'

interface ButtonsForAllProps {
  readonly group: FailureGroup
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** What can be done for all orders with a cause at once. */
export function ButtonsForAll({ group, acts, ask }: ButtonsForAllProps) {
  const { language } = useApp()
  const { acts: words } = useText(partsText)
  const { forAll, retryAll, seenAll, ignoreAll } = remediesFor(group)
  const { code, about, count } = group
  const orderIds = group.orders.map(({ orderId }) => orderId)
  const variantAt = (place: number) => (place === 0 ? 'filled' : 'default')
  return (
    <>
      {forAll.map((solution, index) =>
        solution.kind === 'allow' ? (
          <Button
            key={index}
            variant={variantAt(index)}
            onClick={() => {
              ask({ kind: 'allow', orderIds, solution })
            }}
          >
            {words.forAll(count, solution.words[language])}
          </Button>
        ) : (
          <SolutionButton
            key={index}
            solution={solution}
            variant={variantAt(index)}
            onChoose={() => {
              ask({ kind: 'adopt', count })
            }}
          />
        ),
      )}
      {retryAll ? (
        <Button variant={variantAt(forAll.length)} onClick={() => void acts.retryAll(code, about)}>
          {words.retryAll(count)}
        </Button>
      ) : null}
      {seenAll ? (
        <Button
          variant="default"
          onClick={() => {
            ask({ kind: 'seen', orderIds })
          }}
        >
          {words.forAll(count, actionWords.acknowledge[language])}
        </Button>
      ) : null}
      {ignoreAll ? (
        <Button
          variant="subtle"
          onClick={() => {
            ask({ kind: 'ignore', orderIds })
          }}
        >
          {words.ignoreMany(count)}
        </Button>
      ) : null}
    </>
  )
}
