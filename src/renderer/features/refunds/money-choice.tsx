import type { RefundMoney } from '../../../shared/domain/entry-refund.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { Card } from '../../components/basics/card.tsx'
import styles from './detail.module.css'
import table from './page.module.css'

interface MoneyChoiceProps {
  readonly moneys: readonly RefundMoney[]
  readonly money: RefundMoney
  readonly onChange: (money: RefundMoney) => void
}

/** Where the money goes; only what can be booked with these settings is offered. */
export function MoneyChoice({ moneys, money, onChange }: MoneyChoiceProps) {
  const { money: text } = useText(refundsText)
  return (
    <Card title={text.title}>
      <fieldset className={styles.choices}>
        <legend className="fb-unseen">{text.title}</legend>
        {moneys.map((one, i) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="money"
              checked={one === money}
              onChange={() => {
                onChange(one)
              }}
            />
            <span>
              <strong>{text[one]}</strong>
              {i === 0 ? <span className={styles.proposed}> {text.proposed}</span> : null}
              <span className={table.sub}>{text[`${one}Hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Card>
  )
}
