import type { SignInView } from '../../../../../shared/contract/views.ts'
import { useAction } from '../../../../app/use-call.ts'

/** Begins to sign in; in a browser the page of Moneybird comes beside this one. */
export function useStart(): {
  readonly run: (connection: string, way: SignInView['way']) => Promise<void>
  readonly isBusy: boolean
} {
  const start = useAction('signIn.start')
  return {
    isBusy: start.isBusy,
    async run(connection, way) {
      const begun = await start.run({ connection, way })
      if (typeof begun?.address === 'string') window.open(begun.address, '_blank', 'noopener')
    },
  }
}
