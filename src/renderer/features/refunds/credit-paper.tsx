import type { RefundView } from '../../../shared/contract/refunds.ts'
import type { Refund } from '../../../shared/domain/refund-lines.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import table from './page.module.css'

interface CreditPaperProps {
  readonly view: RefundView
  readonly refund: Refund
  readonly reference: string
}

/** The credit invoice as it will be. */
export function CreditPaper({ view, refund, reference }: CreditPaperProps) {
  const { paper: text } = useText(refundsText)
  const format = useFormat()
  const money = (value: string) => format.money(value, view.currency)
  return (
    <Card title={text.title(reference)}>
      <p className={table.sub}>{text.of(view.invoiceNumber)}</p>
      {refund.lines.length === 0 ? (
        <p className={table.plain}>{text.empty}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col" className={table.amount}>
                {text.gross}
              </th>
            </tr>
          </thead>
          <tbody>
            {refund.lines.map(({ line, quantity, gross }) => (
              <tr key={line}>
                <td>
                  {Number(quantity) > 1 ? `${quantity} × ` : ''}
                  {view.lines[line]?.description}
                </td>
                <td className={table.amount}>{money(gross)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className={table.amount}>{money(refund.total)}</td>
            </tr>
            {refund.perRate
              .filter(({ vat }) => Number(vat) !== 0)
              .map(({ taxRateId, percentage, vat }) => (
                <tr key={taxRateId} className={table.faint}>
                  <td>{text.vat(format.number(percentage))}</td>
                  <td className={table.amount}>{money(vat)}</td>
                </tr>
              ))}
          </tfoot>
        </table>
      )}
    </Card>
  )
}
