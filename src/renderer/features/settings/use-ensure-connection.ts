import { useRef } from 'react'
import type { Problem } from '../../../shared/domain/problem.ts'
import { useApp } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'

/** Gives the connection on screen, and makes one the very first time. */
export function useEnsureConnection(): {
  readonly run: (name: string) => Promise<string | null>
  readonly isBusy: boolean
  readonly problem: Problem | null
} {
  const { connection } = useApp()
  const add = useAction('connection.add')
  // Made, but the app on screen does not know it yet.
  const made = useRef<string | null>(null)
  return {
    isBusy: add.isBusy,
    problem: add.problem,
    async run(name) {
      if (connection !== null) return connection.id
      if (made.current !== null) return made.current
      const added = await add.run({ name })
      made.current = added?.connection ?? null
      return made.current
    },
  }
}
