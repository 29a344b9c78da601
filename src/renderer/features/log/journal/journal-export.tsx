import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { journalText } from '../../../../shared/text/screens/journal.ts'
import { partsText } from '../../../../shared/text/screens/parts.ts'
import { sayProblem } from '../../../../shared/text/say.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useAction } from '../../../app/use-call.ts'
import { useFormat } from '../../../app/use-format.ts'
import { saveText } from '../../../components/orders/take-along.ts'

/** Saves everything that happened, for a spreadsheet. */
export function JournalExport({ connection }: { readonly connection: string }) {
  const { language } = useApp()
  const text = useText(journalText)
  const { lost } = useText(partsText)
  const format = useFormat()
  const file = useAction('journal.file')
  const save = async () => {
    const made = await file.run({ connection })
    if (made !== null) saveText(text.file(format.stamp(new Date().toISOString()).slice(0, 10)), made.text)
  }
  return (
    <span>
      <span role="status">
        {file.isOffline ? lost : file.problem === null ? '' : sayProblem(file.problem, language).what}{' '}
      </span>
      <Button
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden />}
        loading={file.isBusy}
        onClick={() => void save()}
      >
        {text.export}
      </Button>
    </span>
  )
}
