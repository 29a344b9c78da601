import { describe, expect, test } from 'vitest'
import type { ShopTaxRate } from '../../../src/shared/domain/order.ts'
import { knownGroups, resolveRows, sameName, type RateGroup } from '../../../src/shared/domain/tax-groups.ts'
import { d, rowOf } from './support.ts'

const rate = (name: string, percentage: string, kind: ShopTaxRate['kind'] = 'percentage'): ShopTaxRate => {
  return { name, rate: percentage, kind, countries: [] }
}

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
