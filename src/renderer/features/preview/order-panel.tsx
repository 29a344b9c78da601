import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { InvoicePaper } from '../../components/orders/invoice-paper.tsx'
import { Note } from '../../components/basics/note.tsx'
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
  const { order: text } = useText(previewText)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    if (place.current !== null && place.current.getBoundingClientRect().top < 0)
      place.current.scrollIntoView()
  }, [])
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={`fb-card ${styles.panel ?? ''} ${onClose === null ? '' : (styles.beside ?? '')}`}
      aria-label={text.title(row.orderId)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose?.()
      }}
    >
      <Head row={row} onClose={onClose} />
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
    </article>
  )
}

function Head({ row, onClose }: Pick<OrderPanelProps, 'row' | 'onClose'>) {
  const { order: text, noCustomer } = useText(previewText)
  const format = useFormat()
  const { orderId, customer, date, total, currency, verdict } = row
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {text.title(orderId)}
          <VerdictChip verdict={verdict} />
        </h2>
        <p className={styles.facts}>
          <bdi className={styles.customer}>{customer === '' ? noCustomer : customer}</bdi>
          {date === '' ? null : <span>{format.day(date)}</span>}
          {total === '' ? null : <span className={styles.total}>{format.money(total, currency)}</span>}
        </p>
      </div>
      {onClose === null ? null : (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.back} onClick={onClose}>
          <IconX size={20} aria-hidden className={styles.whenBeside} />
          <IconArrowLeft size={20} aria-hidden className={styles.whenAlone} />
        </ActionIcon>
      )}
    </header>
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
