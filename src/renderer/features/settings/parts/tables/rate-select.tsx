import { NativeSelect } from '@mantine/core'
import type { Choices } from '../../../../../shared/contract/views.ts'
import { vatText } from '../../../../../shared/text/screens/settings/vat.ts'
import { useText } from '../../../../app/app-context.tsx'
import { onText } from '../../../../app/form-events.ts'
import { rateGroups } from '../../model/tax-rows.ts'

interface RateSelectProps {
  readonly rates: Choices['moneybirdRates']
  /** The percentage and countries that fit. */
  readonly wanted: { readonly percentage: string; readonly countries: readonly string[] }
  /** `''` = none. */
  readonly value: string
  readonly label: string
  /** Shown above the field; without it the label is only for who cannot see what it stands beside. */
  readonly hint?: string
  readonly error?: string | null
  readonly id?: string
  readonly onChange: (taxRateId: string) => void
}

/** A choice among Moneybird's rates; those that fit come first. */
export function RateSelect({ rates, wanted, value, label, hint, error, id, onChange }: RateSelectProps) {
  const text = useText(vatText)
  const { fitting, others } = rateGroups(rates, wanted, value)
  const isGone = value !== '' && !rates.some((rate) => rate.id === value)
  const option = ({ id: rateId, name, active }: Choices['moneybirdRates'][number]) => ({
    value: rateId,
    label: active ? name : text.inactive(name),
  })
  const groups = [
    { group: text.fitting, items: fitting.map(option) },
    { group: text.others, items: others.map(option) },
  ].filter(({ items }) => items.length > 0)
  return (
    <NativeSelect
      {...(hint === undefined ? { 'aria-label': label } : { label, description: hint })}
      {...(id === undefined ? {} : { id })}
      error={error ?? null}
      value={value}
      data={[{ value: '', label: text.choose }, ...(isGone ? [{ value, label: text.gone }] : []), ...groups]}
      onChange={onText(onChange)}
    />
  )
}
