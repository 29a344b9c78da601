import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { copyText, saveText } from './take-along.ts'
import styles from './take-buttons.module.css'

interface TakeButtonsProps {
  /** Name of the file. */
  readonly file: string
  /** Made when it is asked for. */
  readonly text: () => string
}

/** Two ways to take text along: the clipboard and a file. What came of it is said beside them. */
export function TakeButtons({ file, text: make }: TakeButtonsProps) {
  const { take: text } = useText(partsText)
  const [said, setSaid] = useState('')
  return (
    <div className={styles.take}>
      <span role="status" className={styles.said}>
        {said}
      </span>
      <Button
        variant="default"
        leftSection={<IconCopy size={17} aria-hidden />}
        onClick={() => {
          void copyText(make()).then((isDone) => {
            setSaid(isDone ? text.copied : text.notCopied)
          })
        }}
      >
        {text.copy}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden />}
        onClick={() => {
          saveText(file, make())
          setSaid(text.saved(file))
        }}
      >
        {text.save}
      </Button>
    </div>
  )
}
