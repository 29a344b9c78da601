import { Button } from '@mantine/core'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo } from '../../app/route.ts'
import { SolutionButton, type ActSolution } from '../../components/orders/solution-button.tsx'
import { solutionsFor } from '../../components/orders/solutions-for.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { solutionsForOne } from './model.ts'

interface ButtonsForOneProps {
  readonly row: OrderRow
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
  /** One of a list: small, only what concerns this order apart, and with its number in the names. */
  readonly isOneOfMany?: boolean
}

/** What can be done for one order. */
export function ButtonsForOne({ row, acts, ask, isOneOfMany = false }: ButtonsForOneProps) {
  const { language } = useApp()
  const { acts: words } = useText(partsText)
  const { orderId, may } = row
  const solutions = isOneOfMany ? solutionsForOne(row) : solutionsFor(row)
  const variant = (isMain: boolean) => (isOneOfMany ? 'subtle' : isMain ? 'filled' : 'default')
  const size = isOneOfMany ? 'compact-sm' : 'sm'
  const choose = (solution: ActSolution) => {
    const asking = askingOf(solution, orderId)
    if (asking !== null) ask(asking)
    else if (solution.kind === 'allow') void acts.allow([orderId], solution.code)
    // The reference as it is now stands on the page of the order.
    else go(pathTo('orders', orderId))
  }
  const simple = [
    { is: may.includes('retry'), what: actionWords.retry[language], act: () => void acts.retry([orderId]) },
    {
      is: may.includes('seen'),
      what: actionWords.acknowledge[language],
      act: () => void acts.seen([orderId]),
    },
  ].filter(({ is }) => is)
  return (
    <>
      {solutions.map((solution, index) => (
        <SolutionButton
          key={index}
          solution={solution}
          orderId={orderId}
          variant={variant(index === 0)}
          size={size}
          isOneOfMany={isOneOfMany}
          onChoose={choose}
        />
      ))}
      {simple.map(({ what, act }, index) => (
        <Button
          key={what}
          variant={variant(solutions.length === 0 && index === 0)}
          size={size}
          aria-label={isOneOfMany ? words.forOrder(what, orderId) : undefined}
          onClick={act}
        >
          {what}
        </Button>
      ))}
      {may.includes('ignore') ? (
        <Button
          variant="subtle"
          size={size}
          aria-label={isOneOfMany ? words.forOrder(actionWords.ignore[language], orderId) : undefined}
          onClick={() => {
            ask({ kind: 'ignore', orderIds: [orderId] })
          }}
        >
          {actionWords.ignore[language]}
        </Button>
      ) : null}
    </>
  )
}

/** What is asked before it is done; `null` = nothing. */
function askingOf(solution: ActSolution, orderId: string): Asking | null {
  if (solution.kind === 'adopt') return { kind: 'adopt', count: 1 }
  if (solution.kind === 'contact') return { kind: 'contact', orderId }
  if (solution.kind !== 'allow' || solution.ask === undefined) return null
  return { kind: 'allow', orderIds: [orderId], solution }
}
