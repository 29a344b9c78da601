import { Switch } from '@mantine/core'
import type { ConnectionView } from '../../../../../shared/contract/views.ts'
import { automaticText } from '../../../../../shared/text/automatic.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { Card } from '../../../../components/basics/card.tsx'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'

/** Whether anything is booked by itself. Counts at once: it is no part of what is saved with the rest. */
export function AutomaticSwitch({ connection }: { readonly connection: ConnectionView }) {
  const text = useText(automaticText)
  const automatic = useAction('connection.automatic')
  return (
    <Card title={text.title}>
      <Switch
        label={text.turnOn}
        description={text.switchHint}
        checked={connection.isAutomatic}
        disabled={automatic.isBusy}
        onChange={({ currentTarget }) => {
          void automatic.run({ connection: connection.id, on: currentTarget.checked })
        }}
      />
      {automatic.problem === null ? null : <ProblemNote problem={automatic.problem} />}
    </Card>
  )
}
