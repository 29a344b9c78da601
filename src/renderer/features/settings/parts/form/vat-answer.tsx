import { Radio } from '@mantine/core'
import { vatStepText } from '../../../../../shared/text/screens/settings/vat-step.ts'
import { vatText } from '../../../../../shared/text/screens/settings/vat.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useFormat } from '../../../../app/use-format.ts'
import { taxRows, withRate, type TaxRow } from '../../model/tax-rows.ts'
import type { VatQuestion } from '../../model/vat-questions.ts'
import { Export, Kor, Reverse } from '../../sections/eu-section.tsx'
import { Levy, NoVat } from '../../sections/tax-section.tsx'
import type { SectionForm } from '../../use-section-form.ts'
import { RateSelect } from '../tables/rate-select.tsx'
import styles from './form.module.css'

interface VatAnswerProps {
  readonly question: VatQuestion
  readonly form: SectionForm
}

/** The fields that answer a question about VAT. */
export function VatAnswer({ question, form }: VatAnswerProps) {
  switch (question.kind) {
    case 'rate':
      return <Rate row={question.row} form={form} />
    case 'levy':
      return <Levy name={question.name} form={form} />
    case 'oss':
      return <Oss form={form} />
    case 'reverse':
      return <Reverse form={form} />
    case 'export':
      return <Export form={form} />
    case 'noVat':
      return <NoVat form={form} />
    case 'kor':
      return <Kor form={form} />
  }
}

function Rate({ row, form }: { readonly row: TaxRow; readonly form: SectionForm }) {
  const text = useText(vatText)
  const { percentage } = useFormat()
  const { taxMap } = form.booking
  const { choices, settings } = form.view
  const isSame = (one: TaxRow) => nameOf(one) === nameOf(row)
  const now = taxRows(choices, taxMap, settings.booking.taxMap).find(isSame) ?? row
  return (
    <div className={styles.narrow}>
      <RateSelect
        rates={form.view.choices.moneybirdRates}
        wanted={row}
        value={now.taxRateId}
        label={text.rateFor(row.name, percentage(row.percentage))}
        onChange={(taxRateId) => {
          form.set({ taxMap: withRate(taxMap, now, taxRateId) })
        }}
      />
    </div>
  )
}

function nameOf({ name, percentage, countries }: TaxRow): string {
  return [name, percentage, ...countries].join('|')
}

function Oss({ form }: { readonly form: SectionForm }) {
  const text = useText(vatStepText)
  return (
    <Radio.Group
      aria-label={text.oss}
      value={form.booking.oss ? 'yes' : 'no'}
      onChange={(value) => {
        form.set({ oss: value === 'yes' })
      }}
    >
      <div className={styles.choices}>
        <Radio value="yes" label={text.ossYes} description={text.ossYesHint} />
        <Radio value="no" label={text.ossNo} description={text.ossNoHint} />
      </div>
    </Radio.Group>
  )
}
