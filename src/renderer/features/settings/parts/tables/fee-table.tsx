import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Choices } from '../../../../../shared/contract/views.ts'
import { proposedRole } from '../../../../../shared/domain/row-role.ts'
import type { FeeRule } from '../../../../../shared/domain/settings.ts'
import { roleNames } from '../../../../../shared/domain/total-roles.ts'
import { deviationsText } from '../../../../../shared/text/screens/settings/deviations.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useRoute } from '../../../../app/route.ts'
import { Card } from '../../../../components/basics/card.tsx'
import { newName } from '../../model/field-checks.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from '../form/form.module.css'
import { Proposed } from './proposed.tsx'
import table from './table.module.css'

/** How amounts that other modules add to an order are booked, per code. Another screen may name a code (`?code=handling`). */
export function FeeTable({ form }: { readonly form: SectionForm }) {
  const text = useText(deviationsText)
  const { fees } = form.booking
  const codes = Object.keys(fees).filter((code) => code !== '*')
  const setRule = (code: string, rule: FeeRule) => {
    form.set({ fees: { ...fees, [code]: rule } })
  }
  return (
    <Card title={text.feesTitle} id="veld-fees">
      <p className={styles.lead}>{text.feesLead}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.half}>
              {text.fees.code}
            </th>
            <th scope="col">{text.fees.rule}</th>
          </tr>
        </thead>
        <tbody>
          {[...codes, '*'].map((code) => (
            <FeeRow
              key={code}
              code={code}
              name={code === '*' ? text.fees.all : code}
              title={form.view.choices.totalCodes.find((seen) => seen.code === code)?.title ?? ''}
              isProposed={form.isProposed('fees') && !Object.hasOwn(form.view.settings.booking.fees, code)}
              rates={form.view.choices.moneybirdRates}
              rule={fees[code] ?? 'line'}
              onChange={(rule) => {
                setRule(code, rule)
              }}
              onRemove={() => {
                const others = Object.entries(fees).filter(([one]) => one !== code)
                form.set({ fees: Object.fromEntries(others) })
              }}
            />
          ))}
        </tbody>
      </table>
      <AddCode
        taken={Object.keys(fees)}
        onAdd={(code) => {
          setRule(code, proposedRole(code))
        }}
      />
    </Card>
  )
}

interface FeeRowProps {
  /** `*` stands for all others. */
  readonly code: string
  readonly name: string
  /** What customers see it called, when it was seen in recent orders. */
  readonly title: string
  readonly isProposed: boolean
  readonly rates: Choices['moneybirdRates']
  readonly rule: FeeRule
  readonly onChange: (rule: FeeRule) => void
  readonly onRemove: () => void
}

function FeeRow({ code, name, title, isProposed, rates, rule, onChange, onRemove }: FeeRowProps) {
  const { fees: text } = useText(deviationsText)
  return (
    <tr>
      <th scope="row">
        <Proposed label={name} isProposed={isProposed} />
        {title === '' ? null : <span className={table.hint}>{title}</span>}
      </th>
      <td>
        <div className={table.choice}>
          <RuleSelect label={text.ruleFor(name)} rates={rates} rule={rule} onChange={onChange} />
          {code === '*' ? null : (
            <ActionIcon variant="subtle" color="gray" aria-label={text.remove(name)} onClick={onRemove}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </td>
    </tr>
  )
}

interface RuleSelectProps {
  readonly label: string
  readonly rates: Choices['moneybirdRates']
  readonly rule: FeeRule
  readonly onChange: (rule: FeeRule) => void
}

function RuleSelect({ label, rates, rule, onChange }: RuleSelectProps) {
  const { fees: text } = useText(deviationsText)
  const value = typeof rule === 'string' ? rule : rule.taxRateId
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[
        ...roleNames.map((role) => ({ value: role, label: text.roles[role] })),
        ...rates
          .filter(({ id, active }) => active || id === value)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => {
        const role = roleNames.find((one) => one === currentTarget.value)
        onChange(role ?? { taxRateId: currentTarget.value })
      }}
    />
  )
}

function AddCode({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[]
  readonly onAdd: (code: string) => void
}) {
  const { fees: text } = useText(deviationsText)
  const { query } = useRoute()
  const [typed, setTyped] = useState(query.get('code') ?? '')
  const [isWrong, setWrong] = useState(false)
  const add = () => {
    const code = newName(typed, taken)
    setWrong(code === null)
    if (code === null) return
    onAdd(code)
    setTyped('')
  }
  return (
    <div className={styles.row}>
      <TextInput
        label={text.add}
        description={text.addHint}
        value={typed}
        maxLength={200}
        spellCheck={false}
        error={isWrong ? text.twice : null}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setWrong(false)
        }}
      />
      <Button variant="default" onClick={add}>
        {text.addButton}
      </Button>
    </div>
  )
}
