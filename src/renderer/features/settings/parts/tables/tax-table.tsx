import { ActionIcon, Badge } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Choices } from '../../../../../shared/contract/views.ts'
import { countryName, formatPercentage } from '../../../../../shared/text/format.ts'
import type { Language } from '../../../../../shared/text/language.ts'
import { vatText } from '../../../../../shared/text/screens/settings/vat.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { rateKey, taxRows, withRate, type TaxRow } from '../../model/tax-rows.ts'
import type { SectionForm } from '../../use-section-form.ts'
import { RateSelect } from './rate-select.tsx'
import { Remark } from '../form/remark.tsx'
import styles from './table.module.css'

/** Each rate of the shop beside the Moneybird rate that belongs to it; what is missing comes first. */
export function TaxTable({ form }: { readonly form: SectionForm }) {
  const text = useText(vatText)
  const { choices, settings } = form.view
  const rows = taxRows(choices, form.booking.taxMap, settings.booking.taxMap)
  if (rows.length === 0) return <Remark>{text.noRates}</Remark>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.half}>
            {text.shopRate}
          </th>
          <th scope="col">{text.moneybirdRate}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={rateKey(row.name, row.percentage)}
            row={row}
            rates={choices.moneybirdRates}
            onChange={(taxRateId) => {
              form.set({ taxMap: withRate(form.booking.taxMap, row, taxRateId) })
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: TaxRow
  readonly rates: Choices['moneybirdRates']
  readonly onChange: (taxRateId: string) => void
}

function Row({ row, rates, onChange }: RowProps) {
  const { language } = useApp()
  const text = useText(vatText)
  const { proposal } = useText(settingsText)
  const percentage = formatPercentage(row.percentage, language)
  return (
    <tr data-rate={row.name} data-percentage={row.percentage}>
      <th scope="row">
        {row.name} <span className={styles.percentage}>{percentage}</span>
        <span className={styles.below}>
          {row.isInShop
            ? row.countries.length === 0
              ? ''
              : text.countries(countries(row.countries, language))
            : text.notInShop}
        </span>
      </th>
      <td>
        <div className={styles.choice}>
          <RateSelect
            rates={rates}
            wanted={row}
            value={row.taxRateId}
            label={text.rateFor(row.name, percentage)}
            onChange={onChange}
          />
          {row.isSuggested ? (
            <Badge size="sm" variant="light">
              {proposal}
            </Badge>
          ) : null}
          {row.isInShop ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.remove(`${row.name} ${percentage}`)}
              onClick={() => {
                onChange('')
              }}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
        <RowRemark row={row} rates={rates} />
      </td>
    </tr>
  )
}

function RowRemark({ row, rates }: Omit<RowProps, 'onChange'>) {
  const { language } = useApp()
  const text = useText(vatText)
  if (row.taxRateId === '') return <Remark>{text.missing}</Remark>
  const chosen = rates.find(({ id }) => id === row.taxRateId)
  switch (row.remark) {
    case null:
      return null
    case 'percentage':
      return (
        <Remark>
          {text.remarks.percentage(
            formatPercentage(row.percentage, language),
            formatPercentage(chosen?.percentage ?? '', language),
          )}
        </Remark>
      )
    case 'country':
      return <Remark>{text.remarks.country(countries(row.countries, language))}</Remark>
    case 'inactive':
    case 'gone':
      return <Remark>{text.remarks[row.remark]}</Remark>
  }
}

/** A few countries by name, the rest as a number. */
function countries(codes: readonly string[], language: Language): string {
  const names = codes.slice(0, 3).map((code) => countryName(code, language))
  return codes.length > 3 ? `${names.join(', ')} +${codes.length - 3}` : names.join(', ')
}
