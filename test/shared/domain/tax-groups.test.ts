import { describe, expect, test } from 'vitest'
import type { ShopTaxRate } from '../../../src/shared/domain/order.ts'
import {
  knownGroups as groupsOf,
  countAlike,
  ofCountry,
  resolveRows,
  sameName,
  type RateGroup,
} from '../../../src/shared/domain/tax-groups.ts'
import type { TaxMapping } from '../../../src/shared/domain/settings.ts'
import { d, rowOf } from './support.ts'

const rate = (name: string, percentage: string, kind: ShopTaxRate['kind'] = 'percentage'): ShopTaxRate => {
  return { name, rate: percentage, kind, countries: [] }
}

/** Moneybird rates are named after their country: `be` is Belgian, `a` and `b` are Dutch. */
const countryOf = (id: string) => (/^[ab]$/u.test(id) ? 'NL' : id.slice(0, 2).toUpperCase())

const knownGroups = (taxMap: readonly TaxMapping[], rates: readonly ShopTaxRate[]) =>
  groupsOf(taxMap, rates, countryOf)

/** Groups in one glance: `percentage > Moneybird rate: names`. */
const glance = (groups: readonly RateGroup[]) =>
  groups.map(
    (group) => `${group.percentage.toFixed()} > ${group.taxRateId ?? '?'}: ${group.names.join(', ')}`,
  )

test('names are equal without regard to case and white space', () => {
  expect(sameName(' BTW  21% ', 'btw 21%')).toBe(true)
  expect(sameName('BTW\t21%', 'BTW 21%')).toBe(true)
  expect(sameName('BTW 21%', 'BTW21%')).toBe(false)
  expect(sameName('BTW 21%', 'BTW 9%')).toBe(false)
})

describe('the known rates', () => {
  test('are those of the settings and those of the shop that are not mapped', () => {
    const groups = knownGroups(
      [
        { name: 'BTW 21%', percentage: '21.0000', taxRateId: 'a' },
        { name: 'BTW 9%', percentage: '9', taxRateId: 'b' },
      ],
      [rate('btw 21%', '21'), rate('MwSt 19%', '19.0000'), rate('Statiegeld', '0.15', 'fixed')],
    )
    expect(glance(groups)).toEqual(['21 > a: BTW 21%', '9 > b: BTW 9%', '19 > ?: MwSt 19%'])
  })

  test('that go to the same Moneybird rate at the same percentage are one, under all their names', () => {
    const groups = knownGroups(
      [
        { name: 'BTW 21%', percentage: '21', taxRateId: 'a' },
        { name: 'VAT 21%', percentage: '21.00', taxRateId: 'a' },
        { name: 'TVA 21%', percentage: '21', taxRateId: 'b' },
        { name: 'BTW 19%', percentage: '19', taxRateId: 'a' },
      ],
      [],
    )
    expect(glance(groups)).toEqual(['21 > a: BTW 21%, VAT 21%', '21 > b: TVA 21%', '19 > a: BTW 19%'])
  })

  test('that are not mapped stay apart, but one name under two spellings is one', () => {
    const groups = knownGroups([], [rate('X', '21'), rate('Y', '21'), rate(' x', '21'), rate('X', '9')])
    expect(glance(groups)).toEqual(['21 > ?: X,  x', '21 > ?: Y', '9 > ?: X'])
  })

  test('a mapped name with another percentage is another rate', () => {
    const groups = knownGroups([{ name: 'BTW', percentage: '21', taxRateId: 'a' }], [rate('BTW', '9')])
    expect(glance(groups)).toEqual(['21 > a: BTW', '9 > ?: BTW'])
  })

  test('rates of 0 % are none: they leave no trace in an order', () => {
    expect(
      knownGroups([{ name: 'BTW 0%', percentage: '0', taxRateId: 'a' }], [rate('Vrij', '0.0000')]),
    ).toEqual([])
  })
})

describe('the tax rows of an order', () => {
  const groups = knownGroups(
    [
      { name: 'BTW 21%', percentage: '21', taxRateId: 'a' },
      { name: 'BTW', percentage: '21', taxRateId: 'a' },
      { name: 'BTW', percentage: '9', taxRateId: 'b' },
    ],
    [],
  )
  const noLevy = () => false
  const read = (rows: ReturnType<typeof rowOf>[]) =>
    resolveRows(rows, groups, noLevy).readings.map((reading) =>
      [...reading].map(([group, value]) => `${group}: ${value.toFixed()}`),
    )

  test('belong to the rate of their name', () => {
    expect(read([rowOf('tax', '4.20', 'btw 21%')])).toEqual([['0: 4.2']])
  })

  test('of one name are of as many rates as the shop has of it, where that can be', () => {
    const rates = (...percentages: string[]): ShopTaxRate[] =>
      percentages.map((rate) => ({ name: 'btw', rate, kind: 'percentage', countries: ['NL'] }))
    const among = (indexes: readonly number[]) => indexes
    const twice = [rowOf('tax', '4.20', 'BTW'), rowOf('tax', '0.90', 'BTW')]
    const count = (shop: ShopTaxRate[], rows = twice) =>
      resolveRows(rows, groups, noLevy, among, countAlike(groups, shop)).readings.map((reading) =>
        [...reading].map(([group, value]) => `${group}: ${value.toFixed()}`).join(),
      )
    expect(count(rates('21', '9'))).toEqual(['0: 4.2,1: 0.9', '1: 4.2,0: 0.9'])
    expect(count(rates('21', '21', '9'))).toEqual(['0: 5.1', '0: 4.2,1: 0.9', '1: 4.2,0: 0.9'])
    expect(count([])).toEqual(['0: 4.2,1: 0.9', '1: 4.2,0: 0.9'])
    expect(count(rates('21', '9'), [...twice, rowOf('tax', '1', 'BTW')])).toHaveLength(8)
  })

  test('of two names of one rate are added up', () => {
    const twice = [rowOf('tax', '4.20', 'BTW 21%'), rowOf('tax', '2.10', 'BTW 21%')]
    expect(read(twice)).toEqual([['0: 6.3']])
  })

  test('under a name with two rates can be read in two ways', () => {
    expect(read([rowOf('tax', '4.20', 'BTW')])).toEqual([['0: 4.2'], ['1: 4.2']])
    expect(read([rowOf('tax', '4.20', 'BTW'), rowOf('tax', '0.90', 'BTW')])).toEqual([
      ['0: 5.1'],
      ['0: 4.2', '1: 0.9'],
      ['1: 4.2', '0: 0.9'],
      ['1: 5.1'],
    ])
  })

  test('without any are one reading of nothing', () => {
    expect(read([])).toEqual([[]])
  })

  test('are a levy when they are said to be, also under the name of a rate', () => {
    const row = rowOf('tax', '1', 'BTW')
    const resolved = resolveRows([row], groups, (name) => name === 'BTW')
    expect(resolved).toEqual({ readings: [new Map()], levies: [row], unknown: [] })
  })

  test('are unknown when nothing has their name', () => {
    const row = rowOf('tax', '1', 'Azijnbelasting')
    expect(resolveRows([row], groups, noLevy)).toEqual({ readings: [new Map()], levies: [], unknown: [row] })
  })

  test('keep amounts exact', () => {
    const [reading] = resolveRows(
      [rowOf('tax', '0.1', 'BTW 21%'), rowOf('tax', '0.2', 'BTW 21%')],
      groups,
      noLevy,
    ).readings
    expect(reading?.get(0)?.eq(d('0.3'))).toBe(true)
  })
})

describe('several rates of one name', () => {
  const zone = (name: string, percentage: string, countries: readonly string[]): ShopTaxRate => ({
    ...rate(name, percentage),
    countries,
  })
  const rates = [
    zone('BTW 21%', '21', ['NL', 'DE']),
    zone('BTW 21%', '21', ['BE']),
    zone('BTW 9%', '9', ['NL']),
  ]
  const nl = { name: 'BTW 21%', percentage: '21', taxRateId: 'nl21' }
  const be = { name: 'BTW 21%', percentage: '21', taxRateId: 'be21' }
  const low = { name: 'BTW 9%', percentage: '9', taxRateId: 'nl9' }

  /** Which Moneybird rates a row "BTW 21%" can be; `?` is one that is not mapped. */
  function read(
    taxMap: readonly TaxMapping[],
    charged: { delivery: string; payment?: string; oss?: boolean },
    shop: readonly ShopTaxRate[] = rates,
  ): string[] {
    const groups = knownGroups(taxMap, shop)
    const among = ofCountry(groups, shop, { payment: charged.delivery, oss: false, ...charged })
    const { readings } = resolveRows([rowOf('tax', '21', 'BTW 21%')], groups, () => false, among)
    return readings.flatMap((reading) => [...reading.keys()].map((index) => groups[index]?.taxRateId ?? '?'))
  }

  test('are that of the country of delivery', () => {
    expect(read([nl, be, low], { delivery: 'BE' })).toEqual(['be21'])
    expect(read([nl, be, low], { delivery: 'NL' })).toEqual(['nl21'])
  })

  test('are the domestic one for a country that has none', () => {
    expect(read([nl, be, low], { delivery: 'DE' })).toEqual(['nl21'])
  })

  test('are not mapped where the one of the country is not, though the other is', () => {
    expect(read([nl, low], { delivery: 'BE' })).toEqual(['?'])
    expect(read([nl, low], { delivery: 'NL' })).toEqual(['nl21'])
  })

  test('are that of the invoice address, or of the shop, where the shop decides by that', () => {
    const based = (by: 'payment' | 'store') => rates.map((one) => ({ ...one, based: [by] }))
    const charged = { delivery: 'NL', payment: 'BE' }
    expect(read([nl, be], charged, based('payment'))).toEqual(['be21'])
    expect(read([nl, be], { ...charged, delivery: 'BE' }, based('store'))).toEqual(['nl21'])
    const both = rates.map((one) => ({ ...one, based: ['shipping', 'payment'] as const }))
    expect(read([nl, be], charged, both)).toEqual(['nl21'])
  })

  const belgian = { name: 'TVA', percentage: '21', taxRateId: 'be21' }
  const shared = [zone('BTW 21%', '21', ['NL']), zone('BTW 21%', '0', ['NL'])]

  test('are under OSS that of the destination, whichever of them the mapping names', () => {
    expect(read([nl, belgian], { delivery: 'BE', oss: true }, shared)).toEqual(['be21'])
    expect(read([nl, belgian], { delivery: 'BE', oss: false }, shared)).toEqual(['nl21'])
    expect(read([nl, belgian], { delivery: 'FR', oss: true }, shared)).toEqual(['nl21'])
    expect(read([nl, belgian], { delivery: 'NL', oss: true }, shared)).toEqual(['nl21'])
  })

  test('are what their name says when only one rate has it, or when the shop charges it there', () => {
    expect(read([nl, belgian], { delivery: 'BE', oss: true }, shared.slice(0, 1))).toEqual(['nl21'])
    const wide = [zone('BTW 21%', '21', ['NL', 'BE']), zone('BTW 21%', '0', ['NL'])]
    expect(read([nl, belgian], { delivery: 'BE', oss: true }, wide)).toEqual(['nl21'])
  })
})

test('so many rows of one name that nobody can tell them apart have no reading', () => {
  const groups = knownGroups(
    [
      { name: 'BTW', percentage: '21', taxRateId: 'a' },
      { name: 'BTW', percentage: '9', taxRateId: 'b' },
    ],
    [],
  )
  const rows = (count: number) => Array.from({ length: count }, (_, i) => rowOf('tax', `${2 ** i}`, 'BTW'))
  expect(resolveRows(rows(6), groups, () => false).readings).toHaveLength(64)
  expect(resolveRows(rows(7), groups, () => false).readings).toEqual([])
})
