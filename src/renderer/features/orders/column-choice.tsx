import { Button, Checkbox } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useId } from 'react'
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
  const choose = (chosen: readonly OrderColumn[]) => {
    void action.run({ ...preferences, orderColumns: [...chosen] })
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
            checked={preferences.orderColumns.includes(name)}
            onChange={({ currentTarget }) => {
              const { checked } = currentTarget
              choose(
                orderColumns.filter((one) =>
                  one === name ? checked : preferences.orderColumns.includes(one),
                ),
              )
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
