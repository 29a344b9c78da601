import { Button, Checkbox } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { orderColumns, usualColumns, type OrderColumn } from '../../../shared/settings/app-state.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import styles from './column-choice.module.css'

/** Which columns the list has; remembered on this computer. The browser's own popover: closes on Escape and on a click beside it. */
export function ColumnChoice() {
  const { app } = useApp()
  const { columns: text, head } = useText(ordersText)
  const id = useId()
  const action = useAction('app.setPreferences')
  const { preferences } = app
  // Of here and not of the answer: the next tick may come before it.
  const [chosen, setChosen] = useState(preferences.orderColumns)
  const choose = (next: readonly OrderColumn[]) => {
    setChosen(next)
    void action.run({ ...preferences, orderColumns: [...next] })
  }
  return (
    <div className={styles.place}>
      <Button variant="default" leftSection={<IconColumns3 size={17} aria-hidden />} popoverTarget={id}>
        {text.title}
      </Button>
      <div id={id} popover="auto" className={styles.choice} role="group" aria-label={text.title}>
        {orderColumns.map((name) => (
          <Checkbox
            key={name}
            label={head[name]}
            checked={chosen.includes(name)}
            onChange={({ currentTarget }) => {
              const { checked } = currentTarget
              choose(orderColumns.filter((one) => (one === name ? checked : chosen.includes(one))))
            }}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            choose(usualColumns)
          }}
        >
          {text.usual}
        </Button>
        <p className={styles.hint}>{text.hint}</p>
      </div>
    </div>
  )
}
