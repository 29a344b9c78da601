import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { helpText } from '../../../shared/text/screens/help.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { Card } from '../../components/basics/card.tsx'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { copied } from './copied.ts'
import styles from './report.module.css'

/** The report for who helps, seen before it is copied. */
export function Report({ connection }: { readonly connection: string }) {
  const { report: text } = useText(helpText)
  const parts = useText(partsText)
  const { run, isBusy, problem, isOffline } = useAction('help.report')
  const [report, setReport] = useState<string | null>(null)
  return (
    <Card title={text.title}>
      <p className={styles.plain}>{text.what}</p>
      <Button
        variant="default"
        loading={isBusy}
        onClick={() => {
          void run({ connection }).then((made) => {
            setReport(made?.text ?? null)
          })
        }}
      >
        {report === null ? text.button : text.again}
      </Button>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {isOffline ? (
        <Note kind="warn" isNews>
          <p>{parts.lost}</p>
        </Note>
      ) : null}
      {report === null ? null : <Shown key={report} report={report} />}
    </Card>
  )
}

function Shown({ report }: { readonly report: string }) {
  const { report: text } = useText(helpText)
  const area = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const id = useId()
  return (
    <div className={styles.shown}>
      <label htmlFor={id} className={styles.label}>
        {text.label}
      </label>
      <textarea
        id={id}
        ref={area}
        className={styles.text}
        readOnly
        rows={14}
        spellCheck={false}
        value={report}
      />
      <div className={styles.foot}>
        <Button
          leftSection={<IconCopy size={17} aria-hidden />}
          onClick={() => {
            if (area.current !== null) void copied(area.current).then(setCopied)
          }}
        >
          {text.copy}
        </Button>
        <p role="status" className={styles.said}>
          {isCopied === null ? '' : isCopied ? text.copied : text.notCopied}
        </p>
      </div>
    </div>
  )
}
