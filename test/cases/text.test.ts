import { expect, it } from 'vitest'
import { hasEntity, isSameText, withoutQuantity } from './text.ts'

const family = '👨‍👩‍👧'

it('takes texts as equal whatever separates name and options', () => {
  expect(isSameText('T-shirt\nMaat: XL\nKleur: Rood', 'T-shirt\nMaat: XL\nKleur: Rood ')).toBe(true)
  expect(isSameText('T-shirt, Maat: XL, Kleur: Rood', 'T-shirt\nMaat: XL\nKleur: Rood')).toBe(true)
  expect(isSameText('T-shirt - Maat: XL', 'T-shirt\nMaat: XL')).toBe(true)
  expect(isSameText('T-shirt\nMaat: L', 'T-shirt\nMaat: XL')).toBe(false)
  expect(isSameText('T-shirt', 'T-shirt\nMaat: XL')).toBe(false)
})

it('takes a long text that was cut between two characters, not one that was cut inside one', () => {
  const whole = `${'a'.repeat(120)}${family}${'b'.repeat(50)}`
  expect(isSameText(`${'a'.repeat(120)}…`, whole)).toBe(true)
  expect(isSameText(`${'a'.repeat(120)}${family}b...`, whole)).toBe(true)
  expect(isSameText(`${'a'.repeat(120)}👨…`, whole)).toBe(false)
  expect(isSameText('aaa…', whole)).toBe(false)
  expect(isSameText(`${'a'.repeat(120)}x…`, whole)).toBe(false)
})

it('takes away only the quantity that the line would have had', () => {
  expect(withoutQuantity('Soep × 129\nSmaak: Ui × 2', '129')).toBe('Soep\nSmaak: Ui × 2')
  expect(withoutQuantity('Soep × 12', '129')).toBe('Soep × 12')
  expect(withoutQuantity('Soep\nSmaak: Ui\n129 x € 0,9174 excl. btw', '129')).toBe('Soep\nSmaak: Ui')
})

it('knows an HTML entity from an ampersand', () => {
  expect(hasEntity('Kop &amp; schotel')).toBe(true)
  expect(hasEntity('Kop &#039;s')).toBe(true)
  expect(hasEntity('Kop & schotel; R&D')).toBe(false)
})
