import { Button, type ButtonProps } from '@mantine/core'
import type { Solution } from '../../../shared/problems/solutions.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { tidy } from '../../../shared/text/tidy.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { GoButton } from '../basics/go-button.tsx'
import { OpenButton } from '../basics/open-button.tsx'

/** A solution that is a call to the engine, not a page inside or outside the program. */
export type ActSolution = Exclude<Solution, { readonly kind: 'go' | 'open' }>

type GoSolution = Extract<Solution, { readonly kind: 'go' }>

interface SolutionButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly solution: Solution
  /** The order that it is about; `''` when the problem is of the whole connection. */
  readonly orderId?: string
  readonly onChoose?: (solution: ActSolution) => void
  readonly isDisabled?: boolean
  /** Says which order is meant, where buttons with the same words stand under each other. */
  readonly isOneOfMany?: boolean
}

/** The button that solves a problem. */
export function SolutionButton(props: SolutionButtonProps) {
  const { solution, orderId = '', onChoose, isDisabled = false, isOneOfMany = false, ...look } = props
  const { acts } = useText(partsText)
  const words = useSolutionWords()(solution)
  const name = isOneOfMany ? acts.forOrder(words, orderId) : undefined
  if (solution.kind === 'go') {
    return (
      <GoButton {...look} path={pathOf(solution)} name={name}>
        {words}
      </GoButton>
    )
  }
  if (solution.kind === 'open') {
    return (
      <OpenButton {...look} place={solution.place} orderId={orderId} name={name}>
        {words}
      </OpenButton>
    )
  }
  return (
    <Button
      {...look}
      aria-label={name}
      disabled={isDisabled}
      onClick={() => {
        onChoose?.(solution)
      }}
    >
      {words}
    </Button>
  )
}

/** Where a solution leads: to the rate or the setting itself, not only to its page. */
export function pathOf({ screen, part, rate, percentage = '', field }: GoSolution): string {
  const asked = Object.entries({ rate, percentage, field: field ?? '' }).filter(([, value]) => value !== '')
  return pathTo(screen, part, Object.fromEntries(asked))
}

/** A rate may be called anything, at any length. */
const LONGEST_NAME = 40

/** The words on the button of a solution. */
export function useSolutionWords(): (solution: Solution) => string {
  const { language } = useApp()
  const { solve } = useText(partsText)
  return (solution) => {
    switch (solution.kind) {
      case 'allow':
        return solution.words[language]
      case 'adopt':
        return actionWords.adopt[language]
      case 'contact':
        return actionWords.chooseContact[language]
      case 'reference':
        return actionWords.changeReference[language]
      case 'open':
        return solve[solution.label]
      case 'go':
        return solution.label === 'rate'
          ? solve.rate(tidy(solution.rate, LONGEST_NAME))
          : solve[solution.label]
    }
  }
}
