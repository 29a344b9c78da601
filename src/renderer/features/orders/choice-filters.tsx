import { NativeSelect } from '@mantine/core'
import { sayTitle } from '../../../shared/text/say.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useCall } from '../../app/use-call.ts'
import styles from './filter-bar.module.css'
import { statesOf, type FilterProps } from './filter.ts'

/** One of the states of the tab. */
export function StateFilter({ filter, onFilter }: FilterProps) {
  const { language } = useApp()
  const { filters: text } = useText(ordersText)
  const states = statesOf[filter.tab]
  return (
    <NativeSelect
      className={styles.choice ?? ''}
      aria-label={text.state}
      value={filter.state}
      data={[
        { value: '', label: text.anyState },
        ...states.map((state) => ({ value: state, label: wordsOfState(state, 0).chip[language] })),
      ]}
      onChange={({ currentTarget }) => {
        onFilter({ ...filter, state: states.find((state) => state === currentTarget.value) ?? '' })
      }}
    />
  )
}

/** One of the problems that orders of the tab have; not there when they have none. */
export function CauseFilter({ connection, filter, onFilter }: FilterProps & { readonly connection: string }) {
  const { language } = useApp()
  const { filters: text } = useText(ordersText)
  const { data } = useCall('orders.causes', { connection, tab: filter.tab })
  const causes = data?.causes ?? []
  const { code } = filter
  if (causes.length === 0 && code === '') return null
  // What is chosen stays to be seen, also when no order has it any more.
  const isGone = code !== '' && causes.every((cause) => cause.code !== code)
  const shown = isGone ? [...causes, { code, count: 0 }] : causes
  return (
    <NativeSelect
      className={styles.choice ?? ''}
      aria-label={text.cause}
      value={code}
      data={[
        { value: '', label: text.anyCause },
        ...shown.map((cause) => ({
          value: cause.code,
          label: `${sayTitle(cause.code, language)} (${cause.count})`,
        })),
      ]}
      onChange={({ currentTarget }) => {
        onFilter({ ...filter, code: currentTarget.value })
      }}
    />
  )
}
