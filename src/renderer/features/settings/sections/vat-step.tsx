import type { VatExamples } from '../../../../shared/domain/vat-examples.ts'
import { countryName, formatPercentage } from '../../../../shared/text/format.ts'
import { vatStepText } from '../../../../shared/text/screens/settings/vat-step.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useRoute } from '../../../app/route.ts'
import { useCall } from '../../../app/use-call.ts'
import { useFormat } from '../../../app/use-format.ts'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { neverVat } from '../model/small-business.ts'
import { taxRows } from '../model/tax-rows.ts'
import { mappedPercentages, proposedOf, vatQuestions, type VatQuestion } from '../model/vat-questions.ts'
import styles from '../parts/form/form.module.css'
import { VatAnswer } from '../parts/form/vat-answer.tsx'
import type { SectionForm } from '../use-section-form.ts'
import { EuSection } from './eu-section.tsx'
import { TaxSection } from './tax-section.tsx'

/** VAT, the first time: what is arranged is one line, and only what this shop raises is asked. */
export function VatStep({ form }: { readonly form: SectionForm }) {
  const { connection } = useApp()
  const text = useText(vatStepText)
  const { data, problem } = useCall('setup.vatExamples', { connection: connection?.id ?? '' })
  if (neverVat(form.booking)) return <Everything form={form} />
  if (data === null && problem === null) return <Note isNews>{text.looking}</Note>
  return <Asked form={form} seen={data} />
}

function Everything({ form }: { readonly form: SectionForm }) {
  return (
    <>
      <TaxSection form={form} />
      <EuSection form={form} isBrief />
    </>
  )
}

function Asked({ form, seen }: { readonly form: SectionForm; readonly seen: VatExamples | null }) {
  const text = useText(vatStepText)
  const { query } = useRoute()
  const questions = vatQuestions(form.view, seen)
  const rates = taxRows(form.view.choices, form.booking.taxMap, form.booking.taxMap).length
  return (
    <>
      <Card title={questions.length === 0 ? text.none : text.some(questions.length)}>
        <p className={styles.lead}>{seen === null ? text.leadUnseen : text.lead(seen.seen)}</p>
        <Fold title={useMapped(form)} summary={text.see(rates)} isOpen={query.has('rate')}>
          <Everything form={form} />
        </Fold>
      </Card>
      {questions.map((question, index) => (
        <Question key={index} number={index + 1} question={question} form={form} />
      ))}
    </>
  )
}

/** `21%, 9% en 0% zijn gekoppeld`. */
function useMapped(form: SectionForm): string {
  const { language } = useApp()
  const text = useText(vatStepText)
  const all = mappedPercentages(form.view, proposedOf(form.view)).map((one) =>
    formatPercentage(one, language),
  )
  if (all.length === 0) return text.nothingMapped
  const last = all.at(-1) ?? ''
  const words = all.length === 1 ? last : `${all.slice(0, -1).join(', ')}${text.and}${last}`
  return text.mapped(words, all.length)
}

interface QuestionProps {
  readonly number: number
  readonly question: VatQuestion
  readonly form: SectionForm
}

function Question({ number, question, form }: QuestionProps) {
  const { language } = useApp()
  const text = useText(vatStepText)
  const format = useFormat()
  const { example } = question
  return (
    <Card title={text.question(number, titleOf(question, text, format.percentage))}>
      <VatAnswer question={question} form={form} />
      {example === null ? null : (
        <p className={styles.example}>
          {text.example(
            example.orderId,
            format.day(example.date),
            countryName(example.country, language),
            format.money(example.total, 'EUR'),
          )}
        </p>
      )}
    </Card>
  )
}

function titleOf(
  question: VatQuestion,
  text: (typeof vatStepText)['nl'],
  percentage: (value: string) => string,
): string {
  if (question.kind === 'rate') return text.rate(question.row.name, percentage(question.row.percentage))
  return question.kind === 'levy' ? text.levy(question.name) : text[question.kind]
}
