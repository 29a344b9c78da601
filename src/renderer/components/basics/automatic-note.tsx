import { Button } from '@mantine/core'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { automaticText } from '../../../shared/text/automatic.ts'
import { useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { ProblemNote } from '../orders/problem-note.tsx'
import { Note } from './note.tsx'

/** Nothing is booked by itself until the merchant says so: what that means, and the button for it. Gone once it is on. */
export function AutomaticNote({ connection }: { readonly connection: ConnectionView }) {
  const text = useText(automaticText)
  const turnOn = useAction('connection.automatic')
  if (connection.isAutomatic || !connection.isReady) return null
  return (
    <>
      <Note>
        <p>
          {text.off} {text.means}
        </p>
        <Button
          variant="light"
          size="compact-sm"
          loading={turnOn.isBusy}
          onClick={() => void turnOn.run({ connection: connection.id, on: true })}
        >
          {text.turnOn}
        </Button>
      </Note>
      {turnOn.problem === null ? null : <ProblemNote problem={turnOn.problem} />}
    </>
  )
}
