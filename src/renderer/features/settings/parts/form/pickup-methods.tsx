import { Checkbox } from '@mantine/core'
import { euText } from '../../../../../shared/text/screens/settings/eu.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Card } from '../../../../components/basics/card.tsx'
import { pickupRows, withPickup } from '../../model/pickups.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from './form.module.css'
import options from './options.module.css'

/** With which shipping methods of recent orders customers collect their goods. Nothing where the shop tells none. */
export function PickupMethods({ form }: { readonly form: SectionForm }) {
  const { pickup: text } = useText(euText)
  const { pickupCodes } = form.booking
  const rows = pickupRows(form.view.choices, pickupCodes)
  if (rows.length === 0) return null
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <Checkbox.Group
        label={text.label}
        value={rows.filter(({ isPickup }) => isPickup).map(({ code }) => code)}
      >
        <div className={options.options}>
          {rows.map(({ code, title }) => (
            <Checkbox
              key={code}
              value={code}
              label={title === '' ? code : title}
              description={code}
              onChange={({ currentTarget }) => {
                form.set({ pickupCodes: withPickup(pickupCodes, code, currentTarget.checked) })
              }}
            />
          ))}
        </div>
      </Checkbox.Group>
    </Card>
  )
}
