import { Button, TextInput } from '@mantine/core'
import type { RefundView } from '../../../shared/contract/refunds.ts'
import { decimal, sum } from '../../../shared/domain/decimal.ts'
import type { InvoicedLine, Refund } from '../../../shared/domain/refund-lines.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { follows, mostOf } from './model.ts'
import styles from './detail.module.css'
import table from './page.module.css'

interface LinesTableProps {
  readonly view: RefundView
  readonly refund: Refund
  readonly quantities: readonly number[]
  readonly onChange: (quantities: readonly number[]) => void
  readonly onReset: () => void
  readonly onAll: () => void
}

/** The lines of the invoice, each with how many come back. */
export function LinesTable({ view, refund, quantities, onChange, onReset, onAll }: LinesTableProps) {
  const { lines: text } = useText(refundsText)
  const format = useFormat()
  const money = (value: string) => format.money(value, view.currency)
  const whole = sum(view.lines.map(({ gross }) => decimal(gross))).toFixed(2)
  return (
    <Card
      title={text.title}
      action={
        <span className={styles.quick}>
          <Button variant="subtle" size="compact-sm" onClick={onAll}>
            {text.everything}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={onReset}>
            {text.asReported}
          </Button>
        </span>
      }
    >
      <div className={table.wrap}>
        <table className={`${table.table ?? ''} ${table.tight ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col" className={table.amount}>
                {text.price}
              </th>
              <th scope="col">{text.back}</th>
              <th scope="col" className={table.amount}>
                {text.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line, i) => (
              <LineRow
                key={i}
                line={line}
                amounts={[money(line.gross), money(amountBack(refund, i))]}
                count={quantities[i] ?? 0}
                onChange={(count) => {
                  onChange(quantities.map((one, at) => (at === i ? count : one)))
                }}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {text.total(money(whole))}
              </th>
              <td className={table.amount}>{money(decimal(refund.total).abs().toFixed(2))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}

function amountBack({ lines }: Refund, i: number): string {
  const found = lines.find(({ line }) => line === i)
  return found === undefined ? '0.00' : decimal(found.gross).times(-1).toFixed(2)
}

interface LineRowProps extends PiecesProps {
  /** Of the line, and what of it goes back. */
  readonly amounts: readonly [whole: string, back: string]
}

function LineRow({ line, amounts: [whole, back], count, onChange }: LineRowProps) {
  const { lines: text } = useText(refundsText)
  const format = useFormat()
  return (
    <tr>
      <td>
        {line.description}
        <span className={table.sub}>{text.vat(format.number(line.percentage))}</span>
      </td>
      <td className={table.amount}>{whole}</td>
      <td>
        {follows(line) ? (
          <span className={table.sub}>{text.counts}</span>
        ) : (
          <Pieces line={line} count={count} onChange={onChange} />
        )}
      </td>
      <td className={table.amount}>{back}</td>
    </tr>
  )
}

interface PiecesProps {
  readonly line: InvoicedLine
  readonly count: number
  readonly onChange: (count: number) => void
}

/** How many of a line come back, at most what is left of it. */
function Pieces({ line, count, onChange }: PiecesProps) {
  const { lines: text } = useText(refundsText)
  const most = mostOf(line)
  const set = (wanted: number) => {
    onChange(Math.min(most, Math.max(0, wanted)))
  }
  const name = line.description
  return (
    <span className={styles.pieces}>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={text.less(name)}
        disabled={count <= 0}
        onClick={() => {
          set(count - 1)
        }}
      >
        −
      </Button>
      <TextInput
        size="xs"
        inputMode="numeric"
        aria-label={text.piecesOf(name)}
        value={String(count)}
        classNames={{ input: styles.count ?? '' }}
        onChange={({ currentTarget }) => {
          set(Number(currentTarget.value.replace(/\D/gu, '') || '0'))
        }}
      />
      <Button
        variant="default"
        size="compact-xs"
        aria-label={text.moreOf(name)}
        disabled={count >= most}
        onClick={() => {
          set(count + 1)
        }}
      >
        +
      </Button>
      <span className={table.sub}>/ {line.quantity}</span>
    </span>
  )
}
