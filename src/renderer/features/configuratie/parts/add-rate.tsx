import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { btwText } from '../../../../shared/text/screens/configuratie-btw.ts'
import { useText } from '../../../app/app-context.tsx'
import { useRoute } from '../../../app/route.ts'
import { Fold } from '../../../components/fold.tsx'
import { typedRate } from '../model/typed-rate.ts'
import { rateKey, taxRows } from '../model/tax-rows.ts'
import type { SectionForm } from '../use-section-form.ts'
import styles from './form.module.css'
import { RateSelect } from './rate-select.tsx'

/**
 * A rate that the shop does not list: an order of before has it. Another screen may name it in the address
 * (`?naam=BTW&percentage=21`).
 */
export function AddRate({ form }: { readonly form: SectionForm }) {
  const text = useText(btwText)
  const { query } = useRoute()
  const asked = { name: query.get('naam') ?? '', percentage: query.get('percentage') ?? '' }
  const [name, setName] = useState(asked.name)
  const [percentage, setPercentage] = useState(asked.percentage)
  const [taxRateId, setTaxRateId] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { choices, settings } = form.view
  const rows = taxRows(choices, form.booking.taxMap, settings.booking.taxMap)
  const isListed = (rate: { readonly name: string; readonly percentage: string }) =>
    rows.some((row) => rateKey(row.name, row.percentage) === rateKey(rate.name, rate.percentage))
  const rate = typedRate(name, percentage)

  const add = () => {
    if (rate === null || taxRateId === '') setError(text.addWrong)
    else if (isListed(rate)) setError(text.addTwice)
    else {
      form.set({ taxMap: [...form.booking.taxMap, { ...rate, taxRateId }] })
      setName('')
      setPercentage('')
      setTaxRateId('')
      setError(null)
    }
  }
  return (
    <Fold title={text.add} isOpen={asked.name !== '' && !isListed(asked)}>
      <p className={styles.lead}>{text.addHint}</p>
      <div className={styles.form}>
        <TextInput
          label={text.addName}
          value={name}
          error={error}
          maxLength={200}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value)
          }}
        />
        <TextInput
          label={text.addPercentage}
          className={styles.short}
          value={percentage}
          inputMode="decimal"
          maxLength={9}
          rightSection="%"
          onChange={({ currentTarget }) => {
            setPercentage(currentTarget.value)
          }}
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
