import { useCallback } from 'react'
import type { WhyAnswer } from '../../../shared/contract/why.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo } from '../../app/route.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import { useOrderActs } from '../../components/orders/use-order-acts.ts'

/** The answer in plain words. */
export function WhySaid({ answer, orderId }: { readonly answer: WhyAnswer; readonly orderId: string }) {
  const { why: text } = useText(ordersText)
  switch (answer.kind) {
    case 'known':
      return (
        <>
          <KnownSaid entry={answer.entry} />
          <WhyPaused answer={answer} isWaiting={answer.entry.state === 'planned'} />
          <GoButton variant="light" path={pathTo('orders', orderId)}>
            {text.see(orderId)}
          </GoButton>
        </>
      )
    case 'not_yet':
      return (
        <>
          <p>{text.notYet(answer.status)}</p>
          <WhyPaused answer={answer} isWaiting />
        </>
      )
    case 'left_out':
      return (
        <>
          <p>{text.leftOut}</p>
          {answer.problem.code === 'BEFORE_START_DATE' ? (
            <EarlierSaid problem={answer.problem} orderId={orderId} />
          ) : (
            <Said problem={answer.problem} />
          )}
        </>
      )
    case 'not_in_shop':
      return (
        <>
          <p>{text.notInShop}</p>
          <p>{text.notInShopMore}</p>
        </>
      )
    case 'shop_silent':
      return (
        <>
          <p>{text.shopSilent}</p>
          <Said problem={answer.problem} />
        </>
      )
  }
}

/** What is known of the order: its problem when it has one, and otherwise what its state means. */
function KnownSaid({ entry }: { readonly entry: Entry }) {
  const { language } = useApp()
  const { why: text } = useText(ordersText)
  const { state, problem, invoice, warnings, currency } = entry
  if (problem !== null) return <ProblemNote problem={problem} currency={currency} isBare />
  const number = invoice?.number ?? null
  if (state === 'done' && number !== null) return <p>{text.pushed(number)}</p>
  return <p>{wordsOfState(state, warnings.length).meaning[language]}</p>
}

interface WhyPausedProps {
  readonly answer: Extract<WhyAnswer, { readonly kind: 'known' | 'not_yet' }>
  /** The order is ready to go, so what holds up the runs holds it up. */
  readonly isWaiting: boolean
}

function WhyPaused({ answer, isWaiting }: WhyPausedProps) {
  const { why: text } = useText(ordersText)
  const problem = answer.pause?.problem ?? answer.runProblem
  if (!isWaiting || problem === null) return null
  return (
    <>
      <p>{text.standstill}</p>
      <Said problem={problem} />
    </>
  )
}

/** An order from before the start date can be taken all the same; then it has a page, and that is shown. */
function EarlierSaid({ problem, orderId }: { readonly problem: Problem; readonly orderId: string }) {
  const { connection } = useApp()
  const show = useCallback(() => {
    go(pathTo('orders', orderId))
  }, [orderId])
  const acts = useOrderActs(connection?.id ?? '', show)
  return (
    <ProblemNote problem={problem} isBare>
      {solutionsOf(problem).map((solution) => (
        <SolutionButton
          key={solution.kind}
          variant="light"
          solution={solution}
          orderId={orderId}
          isDisabled={acts.isBusy}
          onChoose={() => void acts.allow([orderId], problem.code)}
        />
      ))}
    </ProblemNote>
  )
}

/** A problem of the connection, or of an order that has no page here: only what needs no order can be done about it. */
function Said({ problem }: { readonly problem: Problem }) {
  const solutions = solutionsOf(problem).filter(
    (solution) => solution.kind === 'go' || (solution.kind === 'open' && !solution.place.endsWith('-order')),
  )
  return (
    <ProblemNote problem={problem} isBare>
      {solutions.length === 0
        ? undefined
        : solutions.map((solution, index) => (
            <SolutionButton key={index} variant="light" solution={solution} />
          ))}
    </ProblemNote>
  )
}
