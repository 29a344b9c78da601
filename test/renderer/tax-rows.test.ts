import { describe, expect, test } from 'vitest'
import { taxRows, withRate } from '../../src/renderer/features/settings/model/tax-rows.ts'
import type { TaxMapping } from '../../src/shared/domain/settings.ts'

const moneybird = (id: string, percentage: string, country: string) => {
  return { id, name: id, percentage, country, active: true }
}
const shop = (name: string, rate: string, countries: string[]) => {
  return { name, rate, kind: 'percentage' as const, countries }
}
const choices = {
  moneybirdRates: [moneybird('1', '21', ''), moneybird('2', '21', 'BE'), moneybird('3', '9', '')],
  shopRates: [shop('BTW', '21.0000', ['NL', 'DE']), shop('BTW', '21', ['BE']), shop('BTW', '9', ['NL'])],
}
const nl = { name: 'BTW', percentage: '21', taxRateId: '1' }
const be = { name: 'BTW', percentage: '21', taxRateId: '2' }

/** The rows in one glance: `percentage countries > Moneybird rate remark`. */
const glance = (taxMap: readonly TaxMapping[], stored = taxMap) =>
  taxRows(choices, taxMap, stored).map(
    ({ percentage, countries, taxRateId, remark }) =>
      `${percentage} ${countries.join('+')} > ${taxRateId || '?'}${remark === null ? '' : ` ${remark}`}`,
  )

describe('two rates of one name and percentage for two countries', () => {
  test('are two rows, each with the Moneybird rate of its country', () => {
    expect(glance([be, nl])).toEqual(['9 NL > ?', '21 NL+DE > 1', '21 BE > 2'])
    expect(glance([nl])).toEqual(['21 BE > ?', '9 NL > ?', '21 NL+DE > 1'])
  })

  test('show a rate of the wrong country where the merchant chose it', () => {
    expect(glance([nl, { ...be, taxRateId: '3' }])).toContain('21 BE > 3 percentage')
  })

  test('are chosen one by one', () => {
    const [row] = taxRows(choices, [nl], [nl])
    expect(row?.countries).toEqual(['BE'])
    const both = withRate([nl], { name: 'BTW', percentage: '21', taxRateId: '' }, '2')
    expect(both).toEqual([nl, be])
    expect(withRate(both, nl, '')).toEqual([be])
    expect(withRate(both, be, '3')).toEqual([nl, { ...be, taxRateId: '3' }])
    expect(withRate(both, be, '1')).toEqual([nl])
  })
})
