import { describe, expect, test } from 'vitest'
import {
  countryOfNumber,
  isForeignEuNumber,
  prefixOf,
  vatNumberOf,
} from '../../../src/shared/domain/vat-number.ts'
import { abroad, home, nowhere, orderWith } from './support.ts'

const numberOf = (text: string, country = 'BE', field = 'custom_field.1') =>
  vatNumberOf(orderWith({ payment: abroad(country), customFields: { 1: text } }), field)

describe('the VAT number that the customer filled in', () => {
  test.each([
    ['BE 0123.456.789', 'BE0123456789'],
    ['be-0123-456-789', 'BE0123456789'],
    ['atu1234567a', 'ATU1234567A'],
    ['  DE 123 456 789\n', 'DE123456789'],
    ['ATU12345678', 'ATU12345678'],
    ['IE1234567+W', 'IE1234567+W'],
    ['IE1*23456A', 'IE1*23456A'],
    ['EL123456789', 'EL123456789'],
  ])('%j is %s', (typed, number) => {
    expect(numberOf(typed)).toBe(number)
  })

  test.each([
    ['BTW BE 0123.456.789', 'BE0123456789'],
    ['btw-nummer: BE0123456789', 'BE0123456789'],
    ['BTW nr. 0123.456.789', 'BE0123456789'],
    ['USt-IdNr.: DE 123456789', 'DE123456789'],
    ['VAT no. ATU12345678', 'ATU12345678'],
    ['VAT ID: IE1234567WA', 'IE1234567WA'],
    ['N° TVA FR 12 345678901', 'FR12345678901'],
    ['P.IVA IT12345678901', 'IT12345678901'],
    ['Partita IVA IT12345678901', 'IT12345678901'],
    ['NIF ESB1234567', 'ESB1234567'],
    ['BE0123456789 (btw)', 'BE0123456789'],
    ['BTW', ''],
    ['BTW plichtig', 'PLICHTIG'],
    ['BEGINNEND 0123', 'BEGINNEND0123'],
  ])('is read without the words around it: %j is %j', (typed, number) => {
    expect(numberOf(typed)).toBe(number)
  })

  test('without prefix gets that of the invoice country', () => {
    expect(numberOf('0123.456.789')).toBe('BE0123456789')
    expect(numberOf('123456789', 'GR')).toBe('EL123456789')
    expect(numberOf('12345678901', 'MC')).toBe('FR12345678901')
    expect(numberOf('1B123456', 'FR')).toBe('FR1B123456')
    expect(numberOf('1BE23456', 'FR')).toBe('FR1BE23456')
    expect(numberOf('B1234567', 'ES')).toBe('ESB1234567')
  })

  test('is none when nothing readable was typed', () => {
    expect(numberOf('')).toBe('')
    expect(numberOf(' - . ')).toBe('')
  })

  test('is none when the shop has no such field', () => {
    expect(numberOf('BE0123456789', 'BE', '')).toBe('')
    expect(numberOf('BE0123456789', 'BE', 'custom_field.2')).toBe('')
    expect(numberOf('BE0123456789', 'BE', 'custom_field.')).toBe('')
    expect(numberOf('BE0123456789', 'BE', 'xcustom_field.1')).toBe('')
    expect(numberOf('BE0123456789', 'BE', 'custom_field.1 ')).toBe('')
  })

  test('can stand in a named field: OpenCart 1.5 has tax_id', () => {
    const order = orderWith({ payment: home, customFields: { tax_id: 'NL123456789B01' } })
    expect(vatNumberOf(order, 'custom_field.tax_id')).toBe('NL123456789B01')
  })

  test('without prefix and without country stays bare', () => {
    const order = orderWith({ payment: nowhere, customFields: { 12: '123456789' } })
    expect(vatNumberOf(order, 'custom_field.12')).toBe('123456789')
  })
})

describe('the country of a number', () => {
  test('is its prefix, but Greece writes EL', () => {
    expect(countryOfNumber('BE0123456789')).toBe('BE')
    expect(countryOfNumber('EL123456789')).toBe('GR')
    expect(countryOfNumber('GR123456789')).toBe('')
    expect(prefixOf('GR')).toBe('EL')
    expect(prefixOf('BE')).toBe('BE')
  })
})

describe('a number of another member state', () => {
  test.each(['BE0123456789', 'EL123456789', 'XI123456789', 'ATU12345678'])('%s is one', (number) => {
    expect(isForeignEuNumber(number)).toBe(true)
  })

  test.each(['', 'NL123456789B01', 'GR123456789', 'GB123456789', 'CHE123456789', '123456789', 'GEEN'])(
    '%j is none',
    (number) => {
      expect(isForeignEuNumber(number)).toBe(false)
    },
  )
})
