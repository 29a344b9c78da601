import { Anchor, NativeSelect, Switch, TextInput } from '@mantine/core'
import { sendingText } from '../../../../shared/text/screens/settings/sending.ts'
import { useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { Card } from '../../../components/basics/card.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { referenceExample } from '../model/reference-example.ts'
import styles from '../parts/form/form.module.css'
import { Options } from '../parts/form/options.tsx'
import type { SectionForm } from '../use-section-form.ts'

/** What happens with a paid order, and the reference of its invoice. */
export function SendingSection({ form }: { readonly form: SectionForm }) {
  const text = useText(sendingText)
  const { booking } = form
  return (
    <>
      <Card title={text.sendingTitle}>
        <div className={styles.form}>
          <Options
            label={text.sending.label}
            value={booking.sending}
            options={[
              { value: 'Manual', ...text.sending.Manual },
              { value: 'Email', ...text.sending.Email },
            ]}
            onChange={(sending) => {
              form.set({ sending })
            }}
          />
          {booking.sending === 'Email' ? <Note kind="warn">{text.emailWarning}</Note> : null}
          <Switch
            {...described(text.registerPayment)}
            checked={booking.registerPayment}
            onChange={({ currentTarget }) => {
              form.set({ registerPayment: currentTarget.checked })
            }}
          />
          <Switch
            {...described(text.alwaysPaid)}
            checked={booking.alwaysPaid}
            onChange={({ currentTarget }) => {
              form.set({ alwaysPaid: currentTarget.checked })
            }}
          />
          <p className={styles.plain}>
            {text.layout}{' '}
            <Anchor href={pathTo('settings', 'moneybird')} underline="always">
              {text.layoutLink}
            </Anchor>
          </p>
        </div>
      </Card>
      <InvoiceDate form={form} />
      <Reference form={form} />
    </>
  )
}

function described({ label, hint }: { readonly label: string; readonly hint: string }) {
  return { label, description: hint }
}

function InvoiceDate({ form }: { readonly form: SectionForm }) {
  const text = useText(sendingText)
  const { invoiceDate, vatPeriod } = form.booking
  return (
    <Card title={text.dateTitle}>
      <div className={styles.form}>
        <Options<typeof invoiceDate>
          label={text.invoiceDate.label}
          value={invoiceDate}
          options={(['order', 'payment', 'booking'] as const).map((value) => ({
            value,
            ...text.invoiceDate[value],
          }))}
          onChange={(chosen) => {
            form.set({ invoiceDate: chosen })
          }}
        />
        <NativeSelect
          label={text.vatPeriod.label}
          description={text.vatPeriod.hint}
          className={styles.middling}
          value={vatPeriod}
          data={periods.map((value) => ({ value, label: text.vatPeriod[value] }))}
          onChange={({ currentTarget }) => {
            const chosen = periods.find((one) => one === currentTarget.value)
            if (chosen !== undefined) form.set({ vatPeriod: chosen })
          }}
        />
      </div>
    </Card>
  )
}

const periods = ['quarter', 'month', 'none'] as const

function Reference({ form }: { readonly form: SectionForm }) {
  const text = useText(sendingText)
  const { referenceFormat } = form.booking
  const example = referenceExample(referenceFormat)
  return (
    <Card title={text.referenceTitle}>
      <div className={styles.form}>
        <TextInput
          id="veld-referenceFormat"
          label={text.reference}
          description={text.referenceHint}
          className={styles.middling}
          value={referenceFormat}
          maxLength={200}
          spellCheck={false}
          error={example === null || form.isWrong('referenceFormat') ? text.referenceWrong : null}
          onChange={({ currentTarget }) => {
            form.set({ referenceFormat: currentTarget.value })
          }}
        />
        <p className={styles.plain} aria-live="polite">
          {example === null ? text.noExample : text.example(example)}
        </p>
        {referenceFormat.includes('{invoice_no}') ? <Note>{text.invoiceNo}</Note> : null}
        {referenceFormat === form.view.settings.booking.referenceFormat ? null : (
          <Note kind="warn">{text.referenceChanged}</Note>
        )}
      </div>
    </Card>
  )
}
