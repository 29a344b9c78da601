import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Choices } from '../../../../../shared/contract/views.ts'
import { ledgersText } from '../../../../../shared/text/screens/settings/ledgers.ts'
import { useText } from '../../../../app/app-context.tsx'
import { ledgerGroups, ledgerRemark } from '../../model/ledger-choices.ts'
import { Remark } from '../form/remark.tsx'

interface LedgerSelectProps {
  readonly ledgers: Choices['ledgers']
  readonly kind: Choices['ledgers'][number]['kind']
  readonly value: string | null
  readonly label: ReactNode
  readonly hint?: string
  /** What nothing chosen means. */
  readonly empty: string
  readonly error?: string | null
  readonly id?: string
  readonly onChange: (id: string | null) => void
}

/** A choice among Moneybird's ledger accounts; those of the fitting kind come first. */
export function LedgerSelect(props: LedgerSelectProps) {
  const { ledgers, kind, value, label, hint, empty, error, id, onChange } = props
  const text = useText(ledgersText)
  const remark = ledgerRemark(ledgers, value, kind)
  return (
    <div>
      <NativeSelect
        label={label}
        {...(hint === undefined ? {} : { description: hint })}
        {...(id === undefined ? {} : { id })}
        error={error ?? (remark === 'unusable' ? text.bad : remark === 'gone' ? text.gone : null)}
        value={value ?? ''}
        data={[
          { value: '', label: empty },
          ...(remark === 'gone' && value !== null ? [{ value, label: text.gone }] : []),
          ...ledgerGroups(ledgers, kind, value ?? '').map((group) => ({
            group: text.groups[group.kind],
            items: group.items.map((ledger) => ({
              value: ledger.id,
              label: ledger.isUsable ? ledger.name : text.unusable(ledger.name),
            })),
          })),
        ]}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value === '' ? null : currentTarget.value)
        }}
      />
      {remark === 'no_debt' ? <Remark>{text.debtHint}</Remark> : null}
    </div>
  )
}
