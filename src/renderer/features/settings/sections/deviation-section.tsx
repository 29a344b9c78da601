import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'
import { deviationsText } from '../../../../shared/text/screens/settings/deviations.ts'
import { useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { contactIdFrom } from '../model/field-checks.ts'
import { FeeTable } from '../parts/tables/fee-table.tsx'
import { ExemptClasses } from '../parts/form/exempt-classes.tsx'
import styles from '../parts/form/form.module.css'
import { Options } from '../parts/form/options.tsx'
import type { SectionForm } from '../use-section-form.ts'

/** What to do when an order is not as it should be. */
export function DeviationSection({ form }: { readonly form: SectionForm }) {
  const text = useText(deviationsText)
  return (
    <>
      <Rounding form={form} />
      <Card title={text.vatTitle}>
        <div className={styles.form}>
          <Choice form={form} field="shippingWithoutVat" values={['fail', 'included', 'book']} />
          <Choice form={form} field="untaxedLines" values={['fail', 'included', 'book']} />
          <ExemptClasses form={form} />
        </div>
      </Card>
      <Card title={text.otherTitle}>
        <div className={styles.form}>
          <Choice form={form} field="afterInvoiceChange" values={['flag', 'credit_draft']} />
          <Choice form={form} field="refundSending" values={['draft', 'Manual', 'Email']} />
          <Choice form={form} field="zeroOrders" values={['skip', 'invoice']} />
          <Choice form={form} field="foreignCurrency" values={['block', 'order', 'base']} />
          <ContactMatch form={form} />
          <DefaultContact form={form} />
        </div>
      </Card>
      <FeeTable form={form} />
    </>
  )
}

type ChoiceField =
  | 'shippingWithoutVat'
  | 'untaxedLines'
  | 'afterInvoiceChange'
  | 'refundSending'
  | 'zeroOrders'
  | 'foreignCurrency'

interface ChoiceProps<F extends ChoiceField> {
  readonly form: SectionForm
  readonly field: F
  readonly values: readonly BookingSettings[F][]
}

/** A setting with a few ways, with the words of its own name in the texts. */
function Choice<F extends ChoiceField>({ form, field, values }: ChoiceProps<F>) {
  const { label, ...ways } = useText(deviationsText)[field]
  const words = new Map<string, { readonly name: string; readonly hint: string }>(Object.entries(ways))
  return (
    <Options<string>
      id={`veld-${field}`}
      label={label}
      value={form.booking[field]}
      options={values.map((value) => ({ value, name: '', hint: '', ...words.get(value) }))}
      onChange={(value) => {
        form.set({ [field]: value })
      }}
    />
  )
}

const cents = Array.from({ length: 11 }, (_, count) => count)

function Rounding({ form }: { readonly form: SectionForm }) {
  const text = useText(deviationsText)
  const { toleranceCents, roundingLine } = form.booking
  return (
    <Card title={text.roundingTitle}>
      <div className={styles.form}>
        <NativeSelect
          id="veld-toleranceCents"
          label={text.tolerance.label}
          description={text.tolerance.hint}
          value={String(toleranceCents)}
          data={cents.map((count) => ({ value: String(count), label: text.tolerance.cents(count) }))}
          classNames={{ wrapper: styles.narrow ?? '' }}
          onChange={({ currentTarget }) => {
            form.set({ toleranceCents: Number(currentTarget.value) })
          }}
        />
        <Switch
          label={text.roundingLine.label}
          description={text.roundingLine.hint}
          checked={roundingLine}
          onChange={({ currentTarget }) => {
            form.set({ roundingLine: currentTarget.checked })
          }}
        />
      </div>
    </Card>
  )
}

function ContactMatch({ form }: { readonly form: SectionForm }) {
  const { contactMatch: text } = useText(deviationsText)
  return (
    <Options<BookingSettings['contactMatch']>
      label={text.label}
      value={form.booking.contactMatch}
      options={(['company', 'email'] as const).map((value) => ({ value, ...text[value] }))}
      onChange={(contactMatch) => {
        form.set({ contactMatch })
      }}
    />
  )
}

function DefaultContact({ form }: { readonly form: SectionForm }) {
  const { defaultContact: text } = useText(deviationsText)
  const [typed, setTyped] = useState(form.booking.defaultContactId ?? '')
  return (
    <TextInput
      id="veld-defaultContactId"
      label={text.label}
      description={text.hint}
      value={typed}
      maxLength={300}
      error={form.isWrong('defaultContactId') ? text.wrong : null}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        form.set({ defaultContactId: contactIdFrom(currentTarget.value) })
      }}
    />
  )
}
