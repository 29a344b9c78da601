import { vatText } from '../../../../shared/text/screens/settings/vat.ts'
import { useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { levyNames } from '../model/tax-rows.ts'
import { AddRate } from '../parts/tables/add-rate.tsx'
import styles from '../parts/form/form.module.css'
import { RateSelect } from '../parts/tables/rate-select.tsx'
import { Remark } from '../parts/form/remark.tsx'
import { TaxTable } from '../parts/tables/tax-table.tsx'
import { useAskedRate } from '../use-asked-rate.ts'
import type { SectionForm } from '../use-section-form.ts'
import { neverVat } from '../model/small-business.ts'

const zero = { percentage: '0', countries: [] } as const

/** Which Moneybird rate belongs to each rate of the shop, to fixed levies and to lines without VAT. */
export function TaxSection({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  const { booking } = form
  useAskedRate()
  return (
    <>
      {neverVat(booking) ? null : (
        <Card title={text.title}>
          <p className={styles.lead}>{text.lead}</p>
          <TaxTable form={form} />
          <AddRate form={form} />
        </Card>
      )}
      <Levies form={form} />
      <ZeroRates form={form} />
    </>
  )
}

/** What to do with lines that never have any VAT. */
function ZeroRates({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  return (
    <Card title={text.zeroTitle}>
      <NoVat form={form} />
    </Card>
  )
}

/** The rate of lines without VAT. */
export function NoVat({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  const { booking, view } = form
  const { zeroRates } = booking
  return (
    <div className={styles.form} data-rate="0:no_vat">
      <RateSelect
        rates={view.choices.moneybirdRates}
        wanted={zero}
        value={zeroRates.noVat ?? ''}
        label={text.noVat}
        hint={text.noVatHint}
        onChange={(id) => {
          form.set({ zeroRates: { ...zeroRates, noVat: id === '' ? null : id } })
        }}
      />
      {zeroRates.noVat === null ? <Remark>{text.noVatMissing}</Remark> : null}
    </div>
  )
}

function Levies({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  const { levies } = form.booking
  const names = levyNames(form.view.choices.shopRates, levies)
  if (names.length === 0 || neverVat(form.booking)) return null
  return (
    <Card title={text.levyTitle}>
      <p className={styles.lead}>{text.levyHint}</p>
      <div className={styles.form}>
        {names.map((name) => (
          <Levy key={name} name={name} form={form} />
        ))}
      </div>
    </Card>
  )
}

/** The rate of one fixed levy. */
export function Levy({ name, form }: { readonly name: string; readonly form: SectionForm }) {
  const text = useText(vatText)
  const { levies } = form.booking
  return (
    <div data-rate={name}>
      <RateSelect
        rates={form.view.choices.moneybirdRates}
        wanted={{ percentage: '21', countries: [] }}
        value={levies[name] ?? ''}
        label={text.levyRate(name)}
        hint=""
        onChange={(id) => {
          const others = Object.fromEntries(Object.entries(levies).filter(([one]) => one !== name))
          form.set({ levies: id === '' ? others : { ...others, [name]: id } })
        }}
      />
      {levies[name] === undefined ? <Remark>{text.missing}</Remark> : null}
    </div>
  )
}
