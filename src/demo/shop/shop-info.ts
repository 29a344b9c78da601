import type { ContractInfo } from './contract.ts'

type Status = [id: string, nl: string, en: string, hint: '' | 'paid' | 'complete']
type Rate = [id: string, name: string, rate: string, country: string]

const statuses: readonly Status[] = [
  ['1', 'In afwachting', 'Pending', 'paid'],
  ['2', 'In behandeling', 'Processing', 'paid'],
  ['3', 'Verzonden', 'Shipped', 'complete'],
  ['5', 'Voltooid', 'Complete', 'complete'],
  ['7', 'Geannuleerd', 'Canceled', ''],
  ['11', 'Terugbetaald', 'Refunded', ''],
  ['13', 'Teruggeboekt', 'Chargeback', ''],
]

/** `BTW` twice with different percentages: a shop may name two rates alike. */
const rates: readonly Rate[] = [
  ['91', 'BTW 21%', '21.0000', 'NL'],
  ['92', 'BTW 9%', '9.0000', 'NL'],
  ['101', 'BTW België 21%', '21.0000', 'BE'],
  ['102', 'BTW België 6%', '6.0000', 'BE'],
  ['103', 'MwSt. Deutschland 19%', '19.0000', 'DE'],
  ['104', 'MwSt. Deutschland 7%', '7.0000', 'DE'],
  ['105', 'ALV Suomi 25,5%', '25.5000', 'FI'],
  ['106', 'TVA France 20%', '20.0000', 'FR'],
  ['107', 'IVA España 21%', '21.0000', 'ES'],
  ['108', 'BTW', '21.0000', 'NL'],
  ['109', 'BTW', '9.0000', 'NL'],
]

const high = ['91', '101', '103', '105', '106', '107']
const low = ['92', '102', '104']

/** What the demo shop tells of itself: a Dutch shop with its own VAT rate for each country it sells to. */
export function demoShopInfo(timeZone = 'Europe/Amsterdam'): ContractInfo {
  return {
    module_version: '1.3.0',
    opencart_version: '3.0.5.1',
    php_version: '8.2.30',
    time_zone: timeZone,
    base_currency: 'EUR',
    admin_url: 'https://winkel.example/beheer/',
    stores: [{ store_id: '0', name: 'Mijn Webwinkel', url: 'https://winkel.example/' }],
    order_statuses: statuses.map(([id, nl, en, hint]) => {
      return { order_status_id: id, names: { 'nl-nl': nl, 'en-gb': en }, hint }
    }),
    tax_rates: [
      ...rates.map(([id, name, rate, country]) => {
        return { tax_rate_id: id, name, rate, type: 'P' as const, countries: [country] }
      }),
      { tax_rate_id: '110', name: 'Verwijderingsbijdrage', rate: '0.5000', type: 'F', countries: ['NL'] },
    ],
    tax_classes: [
      { tax_class_id: '21', title: 'Hoog tarief', rules: high.map(rule) },
      { tax_class_id: '9', title: 'Laag tarief', rules: low.map(rule) },
      { tax_class_id: '30', title: 'Hoog tarief met verwijderingsbijdrage', rules: ['91', '110'].map(rule) },
    ],
    payment_methods: [
      { code: 'mollie_ideal', title: 'iDEAL' },
      { code: 'mollie_creditcard', title: 'Creditcard' },
      { code: 'mollie_bancontact', title: 'Bancontact' },
      { code: 'mollie_klarna', title: 'Klarna: achteraf betalen' },
      { code: 'paypal', title: 'PayPal' },
      { code: 'bank_transfer', title: 'Overboeking' },
      { code: 'cod', title: 'Betalen bij afhalen' },
      { code: 'free_checkout', title: 'Gratis bestelling' },
    ],
    shipping_methods: [
      { code: 'flat.flat', title: 'Verzendkosten' },
      { code: 'pickup.pickup', title: 'Afhalen in de winkel' },
    ],
    total_codes: [
      { code: 'cod_fee', title: 'Toeslag rembours' },
      { code: 'coupon', title: 'Kortingscode' },
      { code: 'low_order_fee', title: 'Toeslag kleine bestelling' },
      { code: 'shipping', title: 'Verzendkosten' },
      { code: 'sub_total', title: 'Subtotaal' },
      { code: 'tax', title: 'BTW 21%' },
      { code: 'total', title: 'Totaal' },
      { code: 'xfee', title: 'Cadeauverpakking' },
    ],
    custom_fields: [
      { custom_field_id: '1', location: 'account', names: { 'nl-nl': 'Btw-nummer', 'en-gb': 'VAT number' } },
      {
        custom_field_id: '2',
        location: 'address',
        names: { 'nl-nl': 'KvK-nummer', 'en-gb': 'Chamber of commerce' },
      },
    ],
  }
}

function rule(taxRateId: string): { tax_rate_id: string; based: string; priority: string } {
  return { tax_rate_id: taxRateId, based: 'shipping', priority: '1' }
}
