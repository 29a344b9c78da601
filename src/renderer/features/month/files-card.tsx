import { Button } from '@mantine/core'
import { IconFileTypePdf, IconFileZip, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { MonthView } from '../../../shared/contract/month.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { Card } from '../../components/basics/card.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { saveBytes } from '../../components/orders/take-along.ts'
import styles from './month.module.css'

interface FilesCardProps {
  readonly connection: string
  readonly view: MonthView
}

/** The files for the accountant: together in a zip, or one by one. */
export function FilesCard({ connection, view: { files, report } }: FilesCardProps) {
  const text = useText(monthText)
  const action = useAction('month.save')
  const [saved, setSaved] = useState('')
  const save = async (as: 'files' | 'zip', wanted?: string) => {
    setSaved('')
    const made = await action.run({ connection, month: report.month, as })
    const file = made?.files.find(({ name }) => wanted === undefined || name === wanted)
    if (file === undefined) return
    saveBytes(file.name, file.content)
    setSaved(text.savedFiles(file.name))
  }
  return (
    <Card title={text.files}>
      <ul className={styles.files}>
        {files.map(({ name, rows }) => {
          const isPage = name.endsWith('.pdf')
          const Icon = isPage ? IconFileTypePdf : IconTable
          return (
            <li key={name} className={styles.file}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<Icon size={16} aria-hidden />}
                disabled={action.isBusy}
                onClick={() => void save('files', name)}
              >
                {name}
              </Button>
              <span className={styles.under}>{isPage ? text.onePage : text.rows(rows)}</span>
            </li>
          )
        })}
      </ul>
      <Button
        variant="default"
        leftSection={<IconFileZip size={16} aria-hidden />}
        loading={action.isBusy}
        onClick={() => void save('zip')}
      >
        {text.saveZip}
      </Button>
      <p role="status" className={styles.hint}>
        {saved}
      </p>
      {action.problem === null ? null : <ProblemNote problem={action.problem} />}
    </Card>
  )
}
