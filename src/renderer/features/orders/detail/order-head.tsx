import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import { StateChip } from '../../../components/orders/state-chip.tsx'
import styles from './order-head.module.css'

interface OrderHeadProps {
  readonly orderId: string
  /** `null` while it is fetched. */
  readonly entry: Entry | null
  readonly onClose: () => void
}

/** Which order it is: number, state, customer, amount. Room is kept for what is still fetched. */
export function OrderHead({ orderId, entry, onClose }: OrderHeadProps) {
  const { order: text, noCustomer } = useText(ordersText)
  const format = useFormat()
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {text.title(orderId)}
          {entry === null ? null : <StateChip state={entry.state} warnings={entry.warnings.length} />}
        </h2>
        <p className={styles.facts}>
          {entry === null ? null : (
            <>
              <bdi className={styles.customer}>{entry.customer === '' ? noCustomer : entry.customer}</bdi>
              <span>{format.day(entry.date)}</span>
              <span className={styles.total}>{format.money(entry.total, entry.currency)}</span>
            </>
          )}
        </p>
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.back} onClick={onClose}>
        <IconX size={20} aria-hidden className={styles.beside} />
        <IconArrowLeft size={20} aria-hidden className={styles.alone} />
      </ActionIcon>
    </header>
  )
}
