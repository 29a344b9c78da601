import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NamedThing } from '../../../../../shared/domain/administration.ts'
import type { PaymentRule } from '../../../../../shared/domain/payment-ways.ts'
import { paymentsText } from '../../../../../shared/text/screens/settings/payments.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Fold } from '../../../../components/basics/fold.tsx'
import { contactIdFrom } from '../../model/field-checks.ts'
import { moreSet } from '../../model/payment-rows.ts'
import type { SectionForm } from '../../use-section-form.ts'
import { LedgerSelect } from './ledger-select.tsx'

interface PaymentMoreProps {
  readonly name: string
  readonly rule: PaymentRule
  readonly form: SectionForm
  readonly onChange: (change: Partial<PaymentRule>) => void
}

/** What few need for a payment method: layout, workflow, sending, revenue account, contact. */
export function PaymentMore({ name, rule, form, onChange }: PaymentMoreProps) {
  const text = useText(paymentsText)
  const { documentStyles, workflows, ledgers } = form.view.choices
  return (
    <Fold title={text.more(name)} summary={text.moreSet(moreSet(rule))}>
      <Named
        label={text.layout}
        things={documentStyles}
        value={rule.documentStyleId}
        onChange={(documentStyleId) => {
          onChange({ documentStyleId })
        }}
      />
      <Named
        label={text.workflow}
        things={workflows}
        value={rule.workflowId}
        onChange={(workflowId) => {
          onChange({ workflowId })
        }}
      />
      <Named
        label={text.sending}
        things={(['Manual', 'Email'] as const).map((id) => ({ id, name: text.sendings[id] }))}
        value={rule.sending}
        onChange={(id) => {
          onChange({ sending: id === 'Manual' || id === 'Email' ? id : null })
        }}
      />
      <LedgerSelect
        ledgers={ledgers}
        kind="revenue"
        value={rule.revenueId}
        label={text.revenue}
        empty={text.usual}
        onChange={(revenueId) => {
          onChange({ revenueId })
        }}
      />
      <Contact rule={rule} onChange={onChange} />
    </Fold>
  )
}

interface NamedProps {
  readonly label: string
  readonly things: readonly Pick<NamedThing, 'id' | 'name'>[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

function Named({ label, things, value, onChange }: NamedProps) {
  const text = useText(paymentsText)
  const isGone = value !== null && !things.some(({ id }) => id === value)
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: text.usual },
        ...(isGone ? [{ value, label: value }] : []),
        ...things.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value === '' ? null : currentTarget.value)
      }}
    />
  )
}

function Contact({ rule, onChange }: Pick<PaymentMoreProps, 'rule' | 'onChange'>) {
  const text = useText(paymentsText)
  const [typed, setTyped] = useState(rule.contactId ?? '')
  const isWrong = !/^\d{0,20}$/.test(contactIdFrom(typed) ?? '')
  return (
    <TextInput
      label={text.contact}
      description={text.contactHint}
      value={typed}
      maxLength={300}
      error={isWrong ? text.contactWrong : null}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange({ contactId: contactIdFrom(currentTarget.value) })
      }}
    />
  )
}
