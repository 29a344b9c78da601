import type { MonthView } from '../../../shared/contract/month.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import { monthFileText } from '../../../shared/text/month-files.ts'
import { boxLabel } from '../../../shared/text/month-words.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { SumTable } from './sum-table.tsx'

/** VAT per box of the return. */
export function BoxesCard({ view: { report, currency } }: { readonly view: MonthView }) {
  const text = useText(monthText)
  const { boxes: names } = useText(monthFileText)
  const format = useFormat()
  const { boxes } = report
  const euro = (amount: string) => format.money(amount, currency)
  const all = (part: 'base' | 'vat') => euro(money(sum(boxes.map((one) => decimal(one[part])))))
  return (
    <Card title={text.boxes}>
      <SumTable
        label={text.boxes}
        head={[text.box, text.what, text.base, text.vat]}
        rows={boxes.map(({ box, base, vat }) => [boxLabel(box), names[box], euro(base), euro(vat)])}
        foot={[text.together, '', all('base'), all('vat')]}
        amountsFrom={2}
      />
    </Card>
  )
}
