import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { moneybirdText } from '../../../../../shared/text/screens/settings/moneybird.ts'
import { useText } from '../../../../app/app-context.tsx'
import { ChangeButton } from '../../../../components/basics/change-button.tsx'
import type { SectionForm } from '../../use-section-form.ts'
import { Fact } from '../form/facts.tsx'

/** Layout and workflow of the invoices; nothing chosen is Moneybird's own default. */
export function LayoutFacts({ form }: { readonly form: SectionForm }) {
  const text = useText(moneybirdText)
  const { choices } = form.view
  return (
    <>
      <NamedFact
        name={text.layout}
        hint={text.layoutHint}
        value={form.booking.documentStyleId}
        options={choices.documentStyles}
        onChange={(documentStyleId) => {
          form.set({ documentStyleId })
        }}
      />
      <NamedFact
        name={text.workflow}
        hint={text.workflowHint}
        value={form.booking.workflowId}
        options={choices.workflows}
        onChange={(workflowId) => {
          form.set({ workflowId })
        }}
      />
    </>
  )
}

interface NamedFactProps {
  readonly name: string
  readonly hint: string
  readonly value: string | null
  readonly options: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[]
  readonly onChange: (id: string | null) => void
}

/** A choice that shows what it is until "Wijzig" is clicked. */
function NamedFact({ name, hint, value, options, onChange }: NamedFactProps) {
  const text = useText(moneybirdText)
  const { change, changeOf } = useText(settingsText)
  const [isOpen, setOpen] = useState(false)
  const standard = text.standard(options.find(({ isDefault }) => isDefault)?.name ?? '')
  const isGone = value !== null && !options.some(({ id }) => id === value)
  const shown = isGone ? text.gone : (options.find(({ id }) => id === value)?.name ?? standard)
  if (!isOpen && !isGone) {
    return (
      <Fact
        name={name}
        hint={hint}
        action={
          <ChangeButton
            label={change}
            name={changeOf(name)}
            onClick={() => {
              setOpen(true)
            }}
          />
        }
      >
        {shown}
      </Fact>
    )
  }
  return (
    <Fact name={name} hint={hint}>
      <NativeSelect
        autoFocus={isOpen}
        aria-label={name}
        value={value ?? ''}
        error={isGone ? text.gone : null}
        data={[
          { value: '', label: standard },
          ...options.map((option) => ({ value: option.id, label: option.name })),
          ...(isGone ? [{ value, label: text.gone }] : []),
        ]}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value === '' ? null : currentTarget.value)
        }}
      />
    </Fact>
  )
}
