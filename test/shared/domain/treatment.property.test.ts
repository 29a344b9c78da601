import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSupplied, destinationOf, isSpecialTerritory } from '../../../src/shared/domain/territory.ts'
import { abroad, orderWith, settings } from './support.ts'
import { solvedLine, verdictOn } from './treatment-facts.ts'

const country = fc.constantFrom(
  'NL',
  'BE',
  'DE',
  'ES',
  'FR',
  'FI',
  'IT',
  'GR',
  'GB',
  'CH',
  'US',
  'IC',
  'RE',
  'MC',
  'IM',
)
const postcode = fc.constantFrom('1000', '35001', '97400', '22100', '23041', '63086', 'BT1 5GS', '98000')
const address = fc.record({ country, postcode }).map(({ country, postcode }) => abroad(country, postcode))
const line = fc
  .record({
    kind: fc.constantFrom('product' as const, 'shipping' as const, 'fee' as const),
    rate: fc.constantFrom(null, 'nl21', 'nl9', 'be21', 'fi255'),
  })
  .map(({ kind, rate }) => solvedLine(kind, rate))

const given = fc.record({
  payment: address,
  shipping: fc.option(address),
  shippingCode: fc.constantFrom('', 'flat.flat', 'pickup.pickup'),
  needsShipping: fc.constantFrom(true, false, null),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  vatNumber: fc.constantFrom('', 'BE0123456789', 'NL123456789B01', 'GB123456789'),
  viesAnswer: fc.constantFrom('valid' as const, 'invalid' as const, 'unavailable' as const),
  oss: fc.boolean(),
  kor: fc.boolean(),
})

/** OSS is for who has no valid number of a member state. */
const isConsumer = (vatNumber: string, viesAnswer: string) =>
  vatNumber === '' || vatNumber.startsWith('GB') || viesAnswer === 'invalid'

test('whatever the order: no export or reverse charge of what does not leave, and no VAT for a country without a claim to it', () => {
  fc.assert(
    fc.property(given, ({ lines, vatNumber, viesAnswer, oss, kor, ...rest }) => {
      const order = asSupplied(orderWith(rest), settings)
      const found = verdictOn({ lines, order, vatNumber, viesAnswer, settings: { oss, kor } })
      if (found.kind !== 'decided') return
      const { zone, country } = destinationOf(order)
      const isUntaxed = lines.some(({ group }) => group === null)
      const isCollected = rest.shippingCode === 'pickup.pickup'
      const isShipped = rest.shippingCode !== '' || rest.needsShipping !== false
      if (found.zero === 'reverse_charge') {
        expect([zone, viesAnswer, isCollected, isShipped, vatNumber]).toEqual([
          'eu',
          'valid',
          false,
          true,
          'BE0123456789',
        ])
      }
      if (found.zero === 'export' && isUntaxed) {
        expect(zone === 'outside' || isSpecialTerritory(destinationOf(order))).toBe(true)
        expect(isCollected).toBe(false)
      }
      for (const { group } of lines) {
        const charged = { be21: 'BE', fi255: 'FI' }[group?.taxRateId ?? '']
        if (charged === undefined) continue
        expect(charged).toBe(country)
        expect(isSpecialTerritory(destinationOf(order))).toBe(false)
        expect(isConsumer(vatNumber, viesAnswer)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})
