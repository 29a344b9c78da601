import type { AssumptionId } from '../../shared/verify/assumptions.ts'
import { at, fieldsIn, itemsOf, said, textAt } from './read.ts'
import type { Probe } from './probe.ts'

/** What lines of invoices are booked on: the home rates and an account for turnover. `null` = there is none. */
export interface MeasuringBooks {
  readonly high: string | null
  readonly low: string | null
  readonly ledger: string | null
}

const lists: readonly {
  readonly id: AssumptionId
  readonly path: string
  readonly fields: readonly string[]
}[] = [
  {
    id: 'ledger-accounts',
    path: '/ledger_accounts.json',
    fields: ['id', 'name', 'account_type', 'active', 'allowed_document_types'],
  },
  { id: 'workflows', path: '/workflows.json', fields: ['id', 'type', 'name', 'default', 'active'] },
  { id: 'document-styles', path: '/document_styles.json', fields: ['id', 'name', 'default'] },
]

/** Reads the lists of settings, and finds in them what the drafts are made with. Changes nothing. */
export async function measureLists(probe: Probe): Promise<MeasuringBooks> {
  const administrations = await probe.raw({ method: 'GET', path: '/administrations.json' })
  const administrationFields = ['id', 'name', 'currency', 'country', 'suspended', 'period_locked_until']
  probe.saw('administrations', inFirst(administrations.json, administrationFields))
  const rates = await probe.ask('GET', '/tax_rates.json?filter=tax_rate_type%3Asales_invoice&per_page=100')
  probe.saw('tax-rates', ofSales(rates.json))
  let ledgers: unknown = []
  for (const { id, path, fields } of lists) {
    const answer = await probe.ask('GET', path)
    probe.saw(id, answer.status === 200 ? inFirst(answer.json, fields) : said(answer))
    if (id === 'ledger-accounts') ledgers = answer.json
  }
  const past = await probe.ask('GET', '/tax_rates.json?per_page=100&page=99')
  const word = /\bpage\b/.test(textAt(past.json, 'error')) ? ' page' : ''
  probe.saw('past-the-last-page', `${past.status}${word}`)
  return {
    high: rateOf(rates.json, '21'),
    low: rateOf(rates.json, '9'),
    ledger: ledgerOf(ledgers),
  }
}

function inFirst(json: unknown, fields: readonly string[]): string {
  const [first] = itemsOf(json)
  return fieldsIn(first, fields)
}

function ofSales(json: unknown): string {
  const missing = inFirst(json, ['id', 'name', 'percentage', 'active', 'country'])
  const other = itemsOf(json).find((rate) => textAt(rate, 'tax_rate_type') !== 'sales_invoice')
  return missing === 'all' && other !== undefined ? `- ${textAt(other, 'tax_rate_type')}` : missing
}

function rateOf(json: unknown, percentage: string): string | null {
  const found = itemsOf(json).find(
    (rate) =>
      Number(textAt(rate, 'percentage')) === Number(percentage) &&
      at(rate, 'active') === true &&
      ['', 'NL'].includes(textAt(rate, 'country')),
  )
  return textAt(found, 'id') || null
}

function ledgerOf(json: unknown): string | null {
  const found = itemsOf(json).find(
    (ledger) =>
      textAt(ledger, 'account_type') === 'revenue' &&
      at(ledger, 'active') === true &&
      itemsOf(at(ledger, 'allowed_document_types')).includes('sales_invoice'),
  )
  return textAt(found, 'id') || null
}
