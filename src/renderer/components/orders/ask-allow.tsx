import type { AllowSolution } from '../../../shared/problems/solutions.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { AskMany } from './order-dialogs.tsx'

interface AskAllowProps {
  readonly solution: AllowSolution
  /** How many orders it is about. */
  readonly count: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks before orders are let go: because there are many, or because of what it means. */
export function AskAllow({ solution, count, onClose, onDone }: AskAllowProps) {
  const { language } = useApp()
  const { allow } = useText(partsText)
  const words = solution.words[language]
  const isMeant = solution.ask !== undefined
  const meaning = solution.ask?.[language] ?? ''
  const forMany = isMeant && count === 1 ? '' : allow.what(words, count)
  return (
    <AskMany
      title={isMeant ? allow.sure(words) : allow.title}
      what={`${meaning} ${forMany}`.trim()}
      button={words}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
