import { Button, Checkbox } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { go, pathTo } from '../../app/route.ts'
import { useCall } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { call } from '../../bridge.ts'
import { AskForm } from '../../components/basics/ask-form.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { planOf } from './model.ts'
import type { ShownPreview } from './previews.ts'
import styles from './run-for-real.module.css'

interface RunForRealProps {
  readonly connection: ConnectionView
  readonly preview: ShownPreview
}

/** From the dry run to the real thing: says what will happen, and asks once. */
export function RunForReal({ connection, preview }: RunForRealProps) {
  const { run: text, toSettings } = useText(previewText)
  const [isAsking, setAsking] = useState(false)
  if (!connection.isReady) {
    return (
      <div className={styles.notReady}>
        <p>{text.notReady}</p>
        <GoButton variant="light" path={pathTo('settings')}>
          {toSettings}
        </GoButton>
      </div>
    )
  }
  return (
    <div className={styles.run}>
      <Button
        leftSection={<IconRefresh size={17} aria-hidden />}
        onClick={() => {
          setAsking(true)
        }}
      >
        {text.open}
      </Button>
      {isAsking ? (
        <Ask
          connection={connection.id}
          preview={preview}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </div>
  )
}

interface ConfirmProps {
  readonly connection: string
  readonly preview: ShownPreview
  readonly onClose: () => void
}

function Ask({ connection, preview, onClose }: ConfirmProps) {
  const { run: text } = useText(previewText)
  const format = useFormat()
  const { data } = useCall('connection.settings', { connection })
  const booking = data?.settings.booking ?? null
  const { invoices, failed, there } = planOf(preview.rows)
  const { adopt } = useText(partsText)
  const [isOurs, setOurs] = useState(false)
  return (
    <AskForm
      title={text.title}
      button={text.yes}
      isReady
      onClose={onClose}
      onDone={() => {
        // How it goes, and what keeps it from going, is on Overzicht.
        void startRun(connection, isOurs)
        go(pathTo('overview'))
      }}
    >
      <ul className={styles.facts}>
        {preview.isOld ? <li>{text.old}</li> : null}
        {preview.asked.kind === 'days' ? <li>{text.invoices(invoices)}</li> : null}
        {failed > 0 ? <li>{text.failed(failed)}</li> : null}
        {there > 0 && !isOurs ? <li>{text.there(there)}</li> : null}
        {booking === null ? null : <li>{text.start(format.date(booking.startDate))}</li>}
        <li>{text.drafts}</li>
        {booking === null ? null : <li>{booking.sending === 'Email' ? text.email : text.manual}</li>}
        <li>{text.final}</li>
      </ul>
      {there === 0 ? null : (
        <Checkbox
          label={text.ours(there)}
          description={adopt.other}
          checked={isOurs}
          onChange={({ currentTarget }) => {
            setOurs(currentTarget.checked)
          }}
        />
      )}
    </AskForm>
  )
}

/** What is there already is taken only when the merchant said that it is of this shop. How the run ends is on Overzicht. */
async function startRun(connection: string, isOurs: boolean): Promise<void> {
  try {
    if (isOurs) await call('connection.adopt', { connection })
    await call('run.now', { connection })
  } catch {
    // The frame says that the engine does not answer.
  }
}
