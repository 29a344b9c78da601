import { Button } from '@mantine/core'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { ProblemNote } from '../../components/orders/problem-note.tsx'

/** What the merchant should know of the data on this computer. That a copy was gone back to is told until it has been read. */
export function Remarks({ connection }: { readonly connection: Pick<ConnectionView, 'id' | 'remarks'> }) {
  const { language } = useApp()
  const noted = useAction('connection.returnSeen')
  return connection.remarks.map((remark) => (
    <ProblemNote key={remark.code} problem={remark}>
      {remark.code === 'DATA_RETURNED' ? (
        <Button loading={noted.isBusy} onClick={() => void noted.run({ connection: connection.id })}>
          {actionWords.seen[language]}
        </Button>
      ) : undefined}
    </ProblemNote>
  ))
}
