import { describe, expect, test } from 'vitest'
import {
  asSupplied,
  destinationOf,
  isSpecialTerritory,
  nothingIsShipped,
  rateCountry,
  vatCountry,
  zoneOf,
} from '../../../src/shared/domain/territory.ts'
import { abroad, home, moneybirdRate, nowhere, orderWith } from './support.ts'

const special = (country: string, postcode: string, city = '') =>
  isSpecialTerritory({ country, postcode, city, zone: zoneOf(country) })

describe('the destination', () => {
  test('is the delivery address', () => {
    const order = orderWith({ payment: home, shipping: abroad('BE', '9000') })
    expect(destinationOf(order)).toEqual({ country: 'BE', postcode: '9000', city: 'Utrecht', zone: 'eu' })
  })

  test('is the invoice address when nothing is shipped or the delivery country is empty', () => {
    const payment = abroad('US', '10001')
    const expected = { country: 'US', postcode: '10001', city: 'Utrecht', zone: 'outside' }
    expect(destinationOf(orderWith({ payment, shipping: null }))).toEqual(expected)
    expect(destinationOf(orderWith({ payment, shipping: nowhere }))).toEqual(expected)
  })

  test('is home when the order has no country at all', () => {
    expect(destinationOf(orderWith({ payment: nowhere, shipping: null }))).toEqual({
      country: '',
      postcode: '',
      city: '',
      zone: 'home',
    })
  })
})

describe('the zone', () => {
  const states = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT PL PT RO SK SI ES SE'.split(' ')

  test.each(states)('of %s is the EU', (country) => {
    expect(zoneOf(country)).toBe('eu')
  })

  test('of the Netherlands is home, and there are 26 other member states', () => {
    expect(zoneOf('NL')).toBe('home')
    expect(new Set(states).size).toBe(26)
  })

  test.each([
    'GB',
    'US',
    'CH',
    'NO',
    'IS',
    'LI',
    'AX',
    'GP',
    'MC',
    'SM',
    'VA',
    'GI',
    'CW',
    'AW',
    'EL',
    'nl',
    'be',
  ])('of %s is outside', (country) => {
    expect(zoneOf(country)).toBe('outside')
  })

  test('of Northern Ireland is the EU, for goods', () => {
    expect(zoneOf('XI')).toBe('eu')
  })
})

describe('the VAT country of an address', () => {
  test('Monaco is French', () => {
    expect(vatCountry(abroad('MC', '98000'))).toBe('FR')
  })

  test.each(['BT1 5GS', 'bt71 6aa', ' BT9 6AA'])('Northern Ireland is XI by postcode: %s', (postcode) => {
    expect(vatCountry(abroad('GB', postcode))).toBe('XI')
  })

  test.each(['B15 2TT', 'BTX 1AA', 'SW1A BT1', ''])(
    'the rest of the United Kingdom is not: %s',
    (postcode) => {
      expect(vatCountry(abroad('GB', postcode))).toBe('GB')
    },
  )

  test('a Northern Irish postcode elsewhere means nothing', () => {
    expect(vatCountry(abroad('IE', 'BT1 5GS'))).toBe('IE')
  })

  test('the Isle of Man is British', () => {
    expect(vatCountry(abroad('IM', 'IM1 1AA'))).toBe('GB')
  })

  test('an island with a code of its own keeps it', () => {
    expect(vatCountry(abroad('IC', '35001'))).toBe('IC')
    expect(zoneOf('IC')).toBe('outside')
  })
})

describe('a part of a member state outside its VAT area', () => {
  test.each([
    ['ES', '35001', 'Las Palmas'],
    ['ES', '38670', 'Tenerife'],
    ['ES', '51001', 'Ceuta'],
    ['ES', '52006', 'Melilla'],
    ['FR', '97100', 'Guadeloupe'],
    ['FR', '97419', 'Réunion'],
    ['FR', '97800', 'Saint-Martin'],
    ['FR', '98414', 'Kerguelen'],
    ['FR', '98600', 'Wallis and Futuna'],
    ['FR', '98714', 'Tahiti'],
    ['FR', '98800', 'New Caledonia'],
    ['IT', '23041', 'Livigno'],
    ['IT', '22061', "Campione d'Italia"],
    ['DE', '27498', 'Heligoland'],
    ['DE', '78266', 'Büsingen'],
    ['FI', '22100', 'Åland'],
    ['FI', '22999', 'Åland'],
    ['GR', '63086', 'Mount Athos'],
    ['GR', '630 86', 'Mount Athos'],
    ['ES', ' 35 001 ', 'Las Palmas'],
    ['FR', 'F-97400', 'Réunion'],
    ['FI', 'AX - 22100', 'Åland'],
  ])('%s %s is (%s)', (country, postcode) => {
    expect(special(country, postcode)).toBe(true)
  })

  test.each([
    ['ES', '34001'],
    ['ES', '36001'],
    ['ES', '37001'],
    ['ES', '39001'],
    ['ES', '50001'],
    ['ES', '53001'],
    ['ES', '3500'],
    ['ES', '350011'],
    ['ES', '28035'],
    ['ES', '135001'],
    ['FR', '197100'],
    ['FR', '971001'],
    ['FR', '198700'],
    ['FR', '96100'],
    ['FR', '98000'],
    ['FR', '98099'],
    ['FR', '99100'],
    ['FR', '75097'],
    ['FR', '9710'],
    ['IT', '23031'],
    ['IT', '23040'],
    ['IT', '22062'],
    ['IT', '123030'],
    ['IT', '230301'],
    ['DE', '27499'],
    ['DE', '78267'],
    ['DE', '274980'],
    ['DE', '127498'],
    ['FI', '21100'],
    ['FI', '23100'],
    ['FI', '2210'],
    ['FI', '122100'],
    ['FI', '221001'],
    ['GR', '63087'],
    ['GR', '163086'],
    ['GR', '630861'],
    ['NL', '35001'],
    ['PT', '97100'],
    ['BE', ''],
  ])('%s %s is not', (country, postcode) => {
    expect(special(country, postcode)).toBe(false)
  })

  test('is told by its town where the old postcode was shared', () => {
    expect(special('IT', '23030', 'Livigno (SO)')).toBe(true)
    expect(special('IT', '22060', "CAMPIONE D'ITALIA")).toBe(true)
    expect(special('IT', '23030', 'Valdidentro')).toBe(false)
    expect(special('IT', '22060', 'Carugo')).toBe(false)
  })

  test('Monaco has a French overseas postcode and is inside the area', () => {
    const order = orderWith({ payment: home, shipping: abroad('MC', '98000') })
    const destination = destinationOf(order)
    expect(destination).toEqual({ country: 'FR', postcode: '98000', city: 'Utrecht', zone: 'eu' })
    expect(isSpecialTerritory(destination)).toBe(false)
  })
})

test('a Moneybird rate is Dutch when it says so, says nothing, or is not there', () => {
  expect(rateCountry(moneybirdRate('a', '21', { country: 'NL' }))).toBe('')
  expect(rateCountry(moneybirdRate('a', '21'))).toBe('')
  expect(rateCountry(undefined)).toBe('')
  expect(rateCountry(moneybirdRate('a', '21', { country: 'BE' }))).toBe('BE')
})

describe('what is collected at the shop', () => {
  const supplied = (shippingCode: string, pickupCodes: readonly string[] = ['pickup']) =>
    destinationOf(
      asSupplied(orderWith({ payment: abroad('CH'), shipping: abroad('CH'), shippingCode }), { pickupCodes }),
    )

  test.each(['pickup.pickup', 'pickup', 'PickUp.Pickup', 'pickup.store_2'])(
    'is supplied at home: %s',
    (code) => {
      expect(supplied(code)).toMatchObject({ country: 'NL', zone: 'home' })
    },
  )

  test.each(['flat.flat', '', 'postnl.pickup', 'pickuppoint.dhl', 'xpickup.xpickup1'])(
    'is not by another code: %j; a parcel shop of a carrier is a delivery',
    (code) => {
      expect(supplied(code)).toMatchObject({ country: 'CH', zone: 'outside' })
    },
  )

  test('is what the merchant says: a module, or one of its methods', () => {
    expect(supplied('xshipping.afhalen', ['xshipping.afhalen'])).toMatchObject({ country: 'NL' })
    expect(supplied('xshipping.post', ['xshipping.afhalen'])).toMatchObject({ country: 'CH' })
    expect(supplied('xshipping.post', ['xshipping'])).toMatchObject({ country: 'NL' })
    expect(supplied('pickup.pickup', [])).toMatchObject({ country: 'CH' })
  })
})

test('nothing is shipped when the shop asked for no method and no product needs it', () => {
  const digital = { shippingCode: '', needsShipping: false }
  expect(nothingIsShipped(orderWith(digital))).toBe(true)
  expect(nothingIsShipped(orderWith({ ...digital, needsShipping: true }))).toBe(false)
  expect(nothingIsShipped(orderWith({ ...digital, shipping: null, needsShipping: null }))).toBe(false)
  expect(nothingIsShipped(orderWith({ ...digital, shippingCode: 'flat.flat' }))).toBe(false)
})
