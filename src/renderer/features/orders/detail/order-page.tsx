import { Button } from '@mantine/core'
import type { OrderDetail } from '../../../../shared/contract/views.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { useText } from '../../../app/app-context.tsx'
import { useCall } from '../../../app/use-call.ts'
import { DataState, Empty } from '../../../components/basics/data-state.tsx'
import { OrderFrame } from '../../../components/orders/order-frame.tsx'
import { OutcomeNote } from '../../../components/orders/outcome-note.tsx'
import { orderNumberIn } from '../../../components/orders/order-input.ts'
import { StateChip } from '../../../components/orders/state-chip.tsx'
import { useOrderActs } from '../../../components/orders/use-order-acts.ts'
import { ComparisonCard } from './comparison.tsx'
import { OrderState } from './order-state.tsx'
import { SideBySide } from './side-by-side.tsx'
import { Story } from './story.tsx'

interface OrderPageProps {
  readonly connection: string
  /** As it stands in the address: not necessarily a number. */
  readonly orderId: string
  readonly onClose: () => void
  readonly onWhy: (orderId: string) => void
}

/** One order: its state and what can be done, shop and invoice side by side, and its story. */
export function OrderPage({ connection, orderId, onClose, onWhy }: OrderPageProps) {
  const text = useText(ordersText)
  const id = orderNumberIn(orderId)
  const { data, problem, isLoading, reload } = useCall(
    'orders.get',
    id === null ? null : { connection, orderId: id },
  )
  const entry = data?.entry ?? null
  return (
    <OrderFrame
      text={{ title: text.order.title(id ?? ''), back: text.order.back, noCustomer: text.noCustomer }}
      chip={entry && <StateChip state={entry.state} warnings={entry.warnings.length} />}
      facts={entry}
      onClose={onClose}
    >
      {id === null || problem?.code === 'ORDER_UNKNOWN' ? (
        <Unknown id={id} onClose={onClose} onWhy={onWhy} />
      ) : data === null ? (
        <DataState isLoading={isLoading} problem={problem} reload={reload} />
      ) : (
        <Known connection={connection} detail={data} reload={reload} />
      )}
    </OrderFrame>
  )
}

interface UnknownProps {
  /** `null` when the address has no number. */
  readonly id: string | null
  readonly onClose: () => void
  readonly onWhy: (orderId: string) => void
}

/** We know no such order: then why not is the question. */
function Unknown({ id, onClose, onWhy }: UnknownProps) {
  const text = useText(ordersText)
  if (id === null) return <Empty title={text.order.unknown('')} action={null} />
  return (
    <Empty
      title={text.order.unknown(id)}
      action={
        <Button
          onClick={() => {
            onClose()
            onWhy(id)
          }}
        >
          {text.order.askWhy}
        </Button>
      }
    />
  )
}

interface KnownProps {
  readonly connection: string
  readonly detail: OrderDetail
  readonly reload: () => void
}

function Known({ connection, detail, reload }: KnownProps) {
  const acts = useOrderActs(connection, reload)
  return (
    <>
      <OrderState detail={detail} acts={acts} />
      {detail.comparison === null ? null : (
        <ComparisonCard
          comparison={detail.comparison}
          invoice={detail.entry.invoice}
          rateNames={detail.draft?.rateNames ?? {}}
        />
      )}
      <SideBySide detail={detail} />
      <Story entry={detail.entry} />
      <OutcomeNote acts={acts} />
    </>
  )
}
