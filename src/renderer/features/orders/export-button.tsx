import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { saveText } from '../../components/orders/take-along.ts'
import { meantBy, type OrderFilter } from './filter.ts'
import styles from './list-bar.module.css'

interface ExportButtonProps {
  readonly connection: string
  readonly filter: OrderFilter
}

/** Saves the whole list as it is filtered and sorted, for a spreadsheet. */
export function ExportButton({ connection, filter }: ExportButtonProps) {
  const { language } = useApp()
  const { export: text } = useText(ordersText)
  const { take, lost } = useText(partsText)
  const format = useFormat()
  const list = useAction('orders.file')
  const [saved, setSaved] = useState('')
  const save = async () => {
    setSaved('')
    const made = await list.run({ connection, ...meantBy(filter) })
    if (made === null) return
    const file = text.file(format.stamp(new Date().toISOString()).slice(0, 10))
    saveText(file, made.text)
    setSaved(take.saved(file))
  }
  const refused = list.problem === null ? '' : sayProblem(list.problem, language, dutch).what
  return (
    <span className={styles.buttons}>
      <span role="status">{list.isOffline ? lost : refused === '' ? saved : refused}</span>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={list.isBusy}
        onClick={() => void save()}
      >
        {text.button}
      </Button>
    </span>
  )
}
