import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../../../../shared/text/format.ts'
import { vatText } from '../../../../../shared/text/screens/settings/vat.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { onText } from '../../../../app/form-events.ts'
import { useRoute } from '../../../../app/route.ts'
import { Fold } from '../../../../components/basics/fold.tsx'
import { isListed, unlistedName } from '../../model/tax-rows.ts'
import { typedRate } from '../../model/typed-rate.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from '../form/form.module.css'
import { RateSelect } from './rate-select.tsx'

/** A rate that the shop does not list: an old order has it. Another screen may name it in the address (`?rate=BTW 19%&percentage=19`). */
export function AddRate({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  const { choices } = form.view
  const asked = useAsked(form)
  const [name, setName] = useState(asked.name)
  const [percentage, setPercentage] = useState(asked.percentage)
  const [taxRateId, setTaxRateId] = useState('')
  const [error, setError] = useState<string | null>(null)
  const rate = typedRate(name, percentage)

  const add = () => {
    const isTwice = rate !== null && isListed(rate, choices, form.booking.taxMap)
    setError(isTwice ? text.addTwice : rate === null || taxRateId === '' ? text.addWrong : null)
    if (rate === null || taxRateId === '' || isTwice) return
    form.set({ taxMap: [...form.booking.taxMap, { ...rate, taxRateId }] })
    setName('')
    setPercentage('')
    setTaxRateId('')
  }
  return (
    <Fold title={text.add} isOpen={asked.name !== ''}>
      <p className={styles.lead}>{text.addHint}</p>
      <div className={styles.form} data-rate={asked.name}>
        <TextInput
          label={text.addName}
          value={name}
          error={error}
          maxLength={200}
          onChange={onText(setName)}
        />
        <TextInput
          label={text.addPercentage}
          className={styles.short ?? ''}
          value={percentage}
          inputMode="decimal"
          maxLength={9}
          rightSection="%"
          onChange={onText(setPercentage)}
        />
        <RateSelect
          rates={choices.moneybirdRates}
          wanted={{ percentage: rate?.percentage ?? '', countries: [] }}
          value={taxRateId}
          label={text.moneybirdRate}
          hint=""
          onChange={setTaxRateId}
        />
        <div>
          <Button variant="default" onClick={add}>
            {text.addButton}
          </Button>
        </div>
      </div>
    </Fold>
  )
}

/** The rate that another screen names and that is not in the list; empty texts when there is none. */
function useAsked({ view, booking }: SectionForm): { readonly name: string; readonly percentage: string } {
  const { language } = useApp()
  const { query } = useRoute()
  const [asked] = useState(() => {
    const name = unlistedName(query.get('rate') ?? '', view.choices, booking.taxMap)
    const percentage = name === '' ? '' : formatNumber(query.get('percentage') ?? '', language)
    return { name, percentage }
  })
  return asked
}
