import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { InvoicePaper } from '../../components/orders/invoice-paper.tsx'
import { Note } from '../../components/basics/note.tsx'
import { OrderFrame } from '../../components/orders/order-frame.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import styles from './order-panel.module.css'
import { OrderVerdict } from './order-verdict.tsx'
import { lookAgain } from './previews.ts'
import { VerdictChip } from './verdict-chip.tsx'

interface OrderPanelProps {
  readonly connection: string
  readonly row: PreviewRow
  /** `null` = there is no list to go back to. */
  readonly onClose: (() => void) | null
}

/** One order of a dry run: what would become of it and why, and its invoice as it will look. */
export function OrderPanel({ connection, row, onClose }: OrderPanelProps) {
  const { order: text, noCustomer } = useText(previewText)
  return (
    <OrderFrame
      text={{ title: text.title(row.orderId), back: text.back, noCustomer }}
      chip={<VerdictChip verdict={row.verdict} />}
      facts={row}
      onClose={onClose}
    >
      <OrderVerdict row={row} />
      <Again connection={connection} orderId={row.orderId} />
      {row.invoice === null ? (
        row.verdict === 'failed' ? (
          <p className={styles.none}>{text.noInvoice}</p>
        ) : null
      ) : (
        <>
          <h3 className={styles.subtitle}>{text.willBe}</h3>
          <InvoicePaper invoice={row.invoice} />
        </>
      )}
    </OrderFrame>
  )
}

/** After mending something in the shop: this order alone, without the whole dry run. */
function Again({ connection, orderId }: { readonly connection: string; readonly orderId: string }) {
  const { order: text } = useText(previewText)
  const parts = useText(partsText)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Problem | 'lost' | null>(null)
  return (
    <div className={styles.again}>
      <Button
        variant="default"
        size="compact-sm"
        loading={isBusy}
        onClick={() => {
          setBusy(true)
          void lookAgain(connection, orderId).then((ended) => {
            setFailure(ended)
            setBusy(false)
          })
        }}
      >
        {text.recheck}
      </Button>
      {failure === null ? null : failure === 'lost' ? (
        <Note kind="warn" isNews>
          <p>{parts.lost}</p>
        </Note>
      ) : (
        <ProblemNote problem={failure} />
      )}
    </div>
  )
}
