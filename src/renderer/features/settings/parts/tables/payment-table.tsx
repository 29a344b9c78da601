import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { PaymentRule } from '../../../../../shared/domain/payment-ways.ts'
import { paymentsText } from '../../../../../shared/text/screens/settings/payments.ts'
import { useText } from '../../../../app/app-context.tsx'
import {
  bookChoices,
  bookOf,
  bookValue,
  paymentRows,
  withoutRule,
  withRule,
  type PaymentRow,
} from '../../model/payment-rows.ts'
import type { SectionForm } from '../../use-section-form.ts'
import { PaymentMore } from './payment-more.tsx'
import { Proposed } from './proposed.tsx'
import table from './table.module.css'

/** A row per payment method of the shop. */
export function PaymentTable({ form }: { readonly form: SectionForm }) {
  const text = useText(paymentsText)
  const { paymentMethods } = form.booking
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {(['method', 'paid', 'book', 'reference'] as const).map((column) => (
              <th key={column} scope="col">
                {text.columns[column]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {paymentRows(form.view.choices.paymentMethods, form.booking).map((row) => (
            <Row
              key={row.key}
              row={row}
              form={form}
              onChange={(change) => {
                form.set({ paymentMethods: withRule(paymentMethods, row, change) })
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PaymentRowProps {
  readonly row: PaymentRow
  readonly form: SectionForm
  readonly onChange: (change: Partial<PaymentRule>) => void
}

function Row({ row, form, onChange }: PaymentRowProps) {
  const text = useText(paymentsText)
  const { key, title, rule, isOwn } = row
  const name = key === '*' ? text.all : title === '' ? key : title
  const { paymentMethods } = form.view.settings.booking
  const isProposed = form.isProposed('paymentMethods') && isOwn && !Object.hasOwn(paymentMethods, key)
  return (
    <tr>
      <th scope="row">
        <Proposed label={name} isProposed={isProposed} />
        {name === key || key === '*' ? null : <span className={table.below}>{key}</span>}
        <PaymentMore name={name} rule={rule} form={form} onChange={onChange} />
      </th>
      <td>
        <PaidSelect label={text.paidFor(name)} rule={rule} form={form} onChange={onChange} />
      </td>
      <td>
        <NativeSelect
          aria-label={text.bookFor(name)}
          value={bookValue(rule)}
          data={[...bookChoices(form.view.choices.ledgers, rule, text)].map((one) =>
            'group' in one ? { ...one, items: [...one.items] } : one,
          )}
          onChange={({ currentTarget }) => {
            onChange(bookOf(currentTarget.value))
          }}
        />
      </td>
      <td>
        <Checkbox
          aria-label={text.referenceFor(name)}
          checked={rule.identifier}
          disabled={rule.book === 'bank'}
          onChange={({ currentTarget }) => {
            onChange({ identifier: currentTarget.checked })
          }}
        />
      </td>
      <td>
        {isOwn ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.reset(name)}
            onClick={() => {
              form.set({ paymentMethods: withoutRule(form.booking.paymentMethods, key) })
            }}
          >
            <IconArrowBackUp size={17} aria-hidden />
          </ActionIcon>
        ) : null}
      </td>
    </tr>
  )
}

const SEVERAL = 'several'

/** One status, none, or those of the connection; several, as they may be set in the file, are kept. */
function PaidSelect({
  label,
  rule,
  form,
  onChange,
}: Omit<PaymentRowProps, 'row'> & { label: string; rule: PaymentRule }) {
  const text = useText(paymentsText)
  const { paidStatuses } = rule
  const { statuses } = form.view.choices
  const [first = ''] = paidStatuses ?? []
  const isListed =
    paidStatuses === null || paidStatuses.length === 0 || statuses.some(({ id }) => id === first)
  const isSeveral = paidStatuses !== null && (paidStatuses.length > 1 || !isListed)
  const names = (paidStatuses ?? []).map((id) => statuses.find((one) => one.id === id)?.name ?? id)
  const value = paidStatuses === null ? 'usual' : isSeveral ? SEVERAL : first === '' ? 'never' : first
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[
        { value: 'usual', label: text.paidUsual },
        { value: 'never', label: text.paidNever },
        ...(isSeveral ? [{ value: SEVERAL, label: names.join(', ') }] : []),
        ...statuses.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value
        if (chosen === SEVERAL) return
        onChange({ paidStatuses: chosen === 'usual' ? null : chosen === 'never' ? [] : [chosen] })
      }}
    />
  )
}
