import { describe, expect, test } from 'vitest'
import type { ProductLine } from '../../../src/shared/domain/order.ts'
import { unknownRow } from '../../../src/shared/domain/unknown-row.ts'
import { d, lineOf, rowOf } from './support.ts'

const groups = ['21', '9'].map((percentage) => {
  return { percentage: d(percentage), taxRateId: percentage, names: [`BTW ${percentage}%`], countries: [] }
})

function reasonFor(title: string, value: string, products: ProductLine[], inRows: readonly number[] = []) {
  return unknownRow(rowOf('tax', value, title), products, groups, (rate) => inRows.includes(rate))
}

const missing = (name: string, percentage: string) => {
  return { code: 'TAX_MAPPING_MISSING', data: { name, percentage } }
}
const unmapped = (title: string, amount: string) => {
  return { code: 'TAX_ROW_UNMAPPED', data: { title, amount } }
}

describe('a tax row that nobody knows', () => {
  test.each([
    ['MwSt. 19%', '19'],
    ['ALV 25,5 %', '25.5'],
    ['TVA 5.5%', '5.5'],
    ['VAT (20 %)', '20'],
    ['21% BTW', '21'],
    ['IVA 8.10%', '8.1'],
  ])('says its percentage in its title: %s', (title, percentage) => {
    expect(reasonFor(title, '1.90', [])).toEqual(missing(title, percentage))
  })

  test.each(['MwSt.', 'BTW 21', 'Milieuheffing 2024'])(
    'without a percentage in its title is no such hint: %s',
    (title) => {
      expect(reasonFor(title, '1.905', [])).toEqual(unmapped(title, '1.91'))
    },
  )

  test('is a known rate under another name when all taxed lines fit that rate and it has no row', () => {
    const lines = [lineOf('10', '1', '0.9'), lineOf('20', '2', '1.8'), lineOf('5', '1', '0')]
    expect(reasonFor('Laag', '4.50', lines)).toEqual(missing('Laag', '9'))
    expect(reasonFor('Laag', '4.50', lines, [1])).toEqual(unmapped('Laag', '4.50'))
  })

  test('is no known rate when one taxed line does not fit it', () => {
    const lines = [lineOf('10', '1', '0.9'), lineOf('20', '1', '4.2')]
    expect(reasonFor('Laag', '5.10', lines)).toEqual(unmapped('Laag', '5.10'))
  })

  test('is no known rate when nothing on the order has VAT', () => {
    expect(reasonFor('Laag', '0.90', [lineOf('10', '1', '0')])).toEqual(unmapped('Laag', '0.90'))
  })

  test('is a percentage that fits the lines that no known rate explains', () => {
    const lines = [lineOf('10', '1', '2.1'), lineOf('100', '1', '19'), lineOf('50', '2', '9.5')]
    expect(reasonFor('MwSt', '38.00', lines, [0])).toEqual(missing('MwSt', '19'))
    expect(reasonFor('MwSt', '38.01', lines, [0])).toEqual(missing('MwSt', '19'))
    expect(reasonFor('MwSt', '37.99', lines, [0])).toEqual(missing('MwSt', '19'))
    expect(reasonFor('MwSt', '38.02', lines, [0])).toEqual(unmapped('MwSt', '38.02'))
  })

  test('must fit the row and every line', () => {
    // The row says 19 %, one line 19 % and the other 19.5 %.
    const lines = [lineOf('100', '1', '19'), lineOf('100', '1', '19.5')]
    expect(reasonFor('MwSt', '38.00', lines, [0])).toEqual(unmapped('MwSt', '38.00'))
    // 0.3 % is no percentage of half steps.
    expect(reasonFor('MwSt', '0.50', [lineOf('100', '1', '0.5')], [0])).toEqual(missing('MwSt', '0.5'))
    expect(reasonFor('MwSt', '37.90', [lineOf('200', '1', '38')], [0])).toEqual(unmapped('MwSt', '37.90'))
  })

  test('can be a half percentage', () => {
    expect(reasonFor('ALV', '25.50', [lineOf('100', '1', '25.5')])).toEqual(missing('ALV', '25.5'))
    expect(reasonFor('ALV', '25.25', [lineOf('100', '1', '25.25')])).toEqual(unmapped('ALV', '25.25'))
  })

  test('is a levy when the unexplained lines contradict a percentage', () => {
    const lines = [lineOf('10', '1', '2.6'), lineOf('100', '1', '21.5')]
    expect(reasonFor('Verwijdering', '1.00', lines, [0])).toEqual(unmapped('Verwijdering', '1.00'))
  })

  test('is not explained by lines that come to nothing or less', () => {
    expect(reasonFor('X', '19.00', [lineOf('-100', '1', '-19')])).toEqual(unmapped('X', '19.00'))
    expect(reasonFor('X', '19.00', [lineOf('100', '1', '19'), lineOf('-100', '1', '-19')])).toEqual(
      unmapped('X', '19.00'),
    )
    expect(reasonFor('X', '0.00', [lineOf('100', '1', '0.01')])).toEqual(unmapped('X', '0.00'))
  })
})
