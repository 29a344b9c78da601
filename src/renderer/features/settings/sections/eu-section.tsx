import { NativeSelect, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { euText } from '../../../../shared/text/screens/settings/eu.ts'
import { useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { abroadOf, foreignRateCount } from '../model/abroad.ts'
import styles from '../parts/form/form.module.css'
import { PickupMethods } from '../parts/form/pickup-methods.tsx'
import { TypedField } from '../parts/form/typed-field.tsx'
import { RateSelect } from '../parts/tables/rate-select.tsx'
import { Remark } from '../parts/form/remark.tsx'
import type { SectionForm } from '../use-section-form.ts'
import { neverVat } from '../model/small-business.ts'
import { shownDay, typedDay } from '../../../components/basics/typed-day.ts'

interface EuSectionProps {
  readonly form: SectionForm
  /** In the wizard what does not apply is left out altogether. */
  readonly isBrief?: boolean
}

/** Sales outside the Netherlands, as far as they concern this merchant; the rest is folded away. */
export function EuSection({ form, isBrief = false }: EuSectionProps) {
  const text = useText(euText)
  const { view, booking } = form
  const applies = abroadOf(view.choices, booking, view.suggestion)
  const parts = [
    { key: 'oss', isShown: applies.oss, title: text.oss.title, part: <Oss form={form} /> },
    {
      key: 'reverse',
      isShown: applies.reverseCharge,
      title: text.reverse.title,
      part: <Reverse form={form} />,
    },
    { key: 'export', isShown: applies.export, title: text.export.title, part: <Export form={form} /> },
  ]
  const shown = parts.filter(({ isShown }) => isShown)
  const hidden = parts.filter(({ isShown }) => !isShown)
  return (
    <>
      {neverVat(booking) ? null : shown.map(({ key, title, part }) => card(key, title, part))}
      {isBrief || shown.length > 0 ? null : <Note>{text.nothing}</Note>}
      {card('kor', text.kor.title, <Kor form={form} />)}
      {isBrief ? null : <PickupMethods form={form} />}
      {isBrief
        ? null
        : hidden.map(({ key, title, part }) => (
            <Fold key={key} title={title} summary={text.more}>
              {part}
            </Fold>
          ))}
    </>
  )
}

function card(key: string, title: string, part: ReactNode): ReactNode {
  return (
    <Card key={key} title={title}>
      {part}
    </Card>
  )
}

function Oss({ form }: { readonly form: SectionForm }) {
  const { oss: text } = useText(euText)
  const count = foreignRateCount(form.view.choices.moneybirdRates)
  return (
    <div className={styles.form}>
      <p className={styles.plain}>{text.lead}</p>
      <Switch
        label={text.label}
        description={text.hint}
        checked={form.booking.oss}
        onChange={({ currentTarget }) => {
          form.set({ oss: currentTarget.checked })
        }}
      />
      {form.booking.oss ? (
        <Note title={text.ratesTitle}>
          <p>{text.rates}</p>
          {count > 0 ? <p>{text.someRates(count)}</p> : null}
        </Note>
      ) : null}
    </div>
  )
}

/** Where the number is filled in, and the rate of reverse charge. */
export function Reverse({ form }: { readonly form: SectionForm }) {
  const { reverse: text } = useText(euText)
  const { booking, view } = form
  const fields = view.choices.customFields.map(({ id, name }) => ({
    value: `custom_field.${id}`,
    label: name,
  }))
  const isGone =
    booking.vatNumberField !== '' && !fields.some(({ value }) => value === booking.vatNumberField)
  return (
    <div className={styles.form}>
      <p className={styles.plain}>{text.lead}</p>
      <NativeSelect
        label={text.field}
        description={text.fieldHint}
        value={booking.vatNumberField}
        error={isGone ? text.goneField : null}
        data={[
          { value: '', label: text.nowhere },
          ...fields,
          ...(isGone ? [{ value: booking.vatNumberField, label: text.goneField }] : []),
        ]}
        onChange={({ currentTarget }) => {
          form.set({ vatNumberField: currentTarget.value })
        }}
      />
      <ZeroRate form={form} name="reverseCharge" text={text} />
    </div>
  )
}

export function Export({ form }: { readonly form: SectionForm }) {
  const { export: text } = useText(euText)
  return (
    <div className={styles.form}>
      <p className={styles.plain}>{text.lead}</p>
      <ZeroRate form={form} name="export" text={text} />
    </div>
  )
}

interface ZeroRateProps {
  readonly form: SectionForm
  readonly name: 'reverseCharge' | 'export'
  readonly text: { readonly rate: string; readonly rateHint: string; readonly rateMissing: string }
}

function ZeroRate({ form, name, text }: ZeroRateProps) {
  const { zeroRates } = form.booking
  return (
    <div>
      <RateSelect
        rates={form.view.choices.moneybirdRates}
        wanted={{ percentage: '0', countries: [] }}
        value={zeroRates[name] ?? ''}
        label={text.rate}
        hint={text.rateHint}
        onChange={(id) => {
          form.set({ zeroRates: { ...zeroRates, [name]: id === '' ? null : id } })
        }}
      />
      {zeroRates[name] === null ? <Remark>{text.rateMissing}</Remark> : null}
    </div>
  )
}

/** The scheme under which no VAT is charged at all. */
export function Kor({ form }: { readonly form: SectionForm }) {
  const { kor: text } = useText(euText)
  const { kor, zeroRates } = form.booking
  return (
    <div className={styles.form}>
      <Switch
        label={text.label}
        description={text.hint}
        checked={kor}
        onChange={({ currentTarget }) => {
          form.set({ kor: currentTarget.checked })
        }}
      />
      {kor ? (
        <>
          {(['korFrom', 'korUntil'] as const).map((field) => (
            <TypedField
              key={field}
              id={`veld-${field}`}
              label={text[field]}
              hint={text[`${field}Hint`]}
              example={text.dayExample}
              value={form.booking[field]}
              error={form.isWrong(field) ? text.dayWrong : null}
              show={shownDay}
              read={typedDay}
              onChange={(day) => {
                form.set({ [field]: day })
              }}
            />
          ))}
          <RateSelect
            rates={form.view.choices.moneybirdRates}
            wanted={{ percentage: '0', countries: [] }}
            value={zeroRates.kor ?? ''}
            label={text.rate}
            hint={text.rateHint}
            onChange={(id) => {
              form.set({ zeroRates: { ...zeroRates, kor: id === '' ? null : id } })
            }}
          />
          {zeroRates.kor === null ? <Remark>{text.rateMissing}</Remark> : null}
          <Note>{text.on}</Note>
        </>
      ) : null}
    </div>
  )
}
