import { describe, expect, test } from 'vitest'
import { abroadOf } from '../../src/renderer/features/settings/model/abroad.ts'

const atHome = {
  shopRates: [{ name: 'BTW 21%', rate: '21', kind: 'percentage', countries: ['NL'] }],
  moneybirdRates: [{ id: '1', name: '21% btw', percentage: '21', country: 'NL', active: true }],
  customFields: [{ id: '1', name: 'Geboortedatum' }],
  statuses: [],
  ledgers: [],
  workflows: [],
  documentStyles: [],
} as const
const belgian = { name: 'BTW 21% (België)', rate: '21', kind: 'percentage', countries: ['BE'] } as const
const nothingSet = {
  oss: false,
  vatNumberField: '',
  zeroRates: { reverseCharge: null, export: null, noVat: null, kor: null },
}
const proposesExport = { zeroRates: { reverseCharge: null, export: '9', noVat: null, kor: null } }
const nothing = { oss: false, reverseCharge: false, export: false }

describe('sales abroad', () => {
  test('are not asked about in a shop that knows only the Netherlands', () => {
    expect(abroadOf(atHome, nothingSet, {})).toEqual(nothing)
    expect(abroadOf(atHome, nothingSet, proposesExport)).toEqual(nothing)
  })

  test('to consumers concern a shop with rates for another country, or an administration with them', () => {
    const shop = { ...atHome, shopRates: [...atHome.shopRates, belgian] }
    expect(abroadOf(shop, nothingSet, {})).toEqual({ ...nothing, oss: true })
    const rate = { id: '2', name: 'België 21%', percentage: '21', country: 'BE', active: true }
    expect(abroadOf({ ...atHome, moneybirdRates: [rate] }, nothingSet, {})).toEqual({ ...nothing, oss: true })
  })

  test.each(['Btw-nummer', 'VAT number', 'BTW', 'Numéro TVA'])(
    'to companies concern a shop that asks for a number by the name of “%s”',
    (name) => {
      const view = { ...atHome, customFields: [{ id: '4', name }] }
      expect(abroadOf(view, nothingSet, {})).toEqual({ ...nothing, reverseCharge: true })
    },
  )

  test('outside the EU concern a shop that sells abroad, once Moneybird has a rate for it', () => {
    const shop = { ...atHome, shopRates: [...atHome.shopRates, belgian] }
    expect(abroadOf(shop, nothingSet, proposesExport)).toMatchObject({ export: true })
    expect(abroadOf(shop, nothingSet, {})).toMatchObject({ export: false })
  })

  test('stay in sight once they were set, whatever the shop says now', () => {
    const set = {
      oss: true,
      vatNumberField: 'custom_field.1',
      zeroRates: { reverseCharge: '3', export: '4', noVat: null, kor: null },
    }
    expect(abroadOf(atHome, set, {})).toEqual({ oss: true, reverseCharge: true, export: true })
  })
})
