import { NativeSelect } from '@mantine/core'
import { countryName } from '../../../shared/text/format.ts'
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

/** One country, and one payment method; each only where the orders have more than one. */
export function MarkFilters({ connection, filter, onFilter }: FilterProps & { readonly connection: string }) {
  const { language } = useApp()
  const { filters: text } = useText(ordersText)
  const { data } = useCall('orders.marks', { connection })
  const countries = (data?.countries ?? []).map((value) => ({ value, label: countryName(value, language) }))
  const methods = (data?.methods ?? []).map(({ code, title }) => ({
    value: code,
    label: title.slice(0, LONGEST),
  }))
  return (
    <>
      <MarkSelect
        label={text.country}
        any={text.anyCountry}
        value={filter.country}
        data={countries.sort((a, b) => a.label.localeCompare(b.label, language))}
        onChange={(country) => {
          onFilter({ ...filter, country })
        }}
      />
      <MarkSelect
        label={text.method}
        any={text.anyMethod}
        value={filter.method}
        data={methods}
        onChange={(method) => {
          onFilter({ ...filter, method })
        }}
      />
    </>
  )
}

/** Titles of payment methods are the shop's own. */
const LONGEST = 40

interface MarkSelectProps {
  readonly label: string
  readonly any: string
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function MarkSelect({ label, any, value, data, onChange }: MarkSelectProps) {
  if (data.length < 2 && value === '') return null
  const isGone = value !== '' && data.every((one) => one.value !== value)
  return (
    <NativeSelect
      className={styles.choice ?? ''}
      aria-label={label}
      value={value}
      data={[{ value: '', label: any }, ...data, ...(isGone ? [{ value, label: value }] : [])]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value)
      }}
    />
  )
}
