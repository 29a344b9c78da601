import { Button } from '@mantine/core'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { useAction, useCall } from '../../app/use-call.ts'
import { Note } from '../basics/note.tsx'
import { ProblemNote } from './problem-note.tsx'

/** How many of the failures could go since the settings were changed, and the button that has them go. */
export function ReadyNote({ connection }: { readonly connection: string }) {
  const { ready: text } = useText(partsText)
  const { data } = useCall('failures.list', { connection })
  const go = useAction('orders.goReady')
  const count = data?.ready ?? 0
  return (
    <>
      {count === 0 && !go.isBusy ? null : (
        <Note kind="good" isNews title={text.count(count)}>
          <Button size="compact-sm" loading={go.isBusy} onClick={() => void go.run({ connection })}>
            {text.go}
          </Button>
        </Note>
      )}
      {go.problem === null ? null : <ProblemNote problem={go.problem} />}
    </>
  )
}
