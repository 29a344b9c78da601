import { products } from './demo-catalogue.ts'
import { customers } from './demo-customers.ts'
import { line, post, type OrderStory } from './order-builder.ts'

const abroad = post('8.2645', 'high', 'Verzendkosten buitenland')
const free = post('11.5000', 'none', 'Verzendkosten buitenland')

/** Orders to other countries, from a shop that uses the EU one-stop-shop. */
export const storiesAbroad: readonly OrderStory[] = [
  {
    story: 'Belgian consumer, both Belgian rates',
    customer: customers.lotte,
    lines: [line(products.mug, 3), line(products.cookBook)],
    shipping: abroad,
    payment: 'mollie_bancontact',
  },
  { story: 'German consumer', customer: customers.hans, lines: [line(products.pan)], shipping: abroad },
  {
    story: 'Finnish consumer, a rate with a fraction',
    customer: customers.aino,
    lines: [line(products.apron, 2), line(products.teaTowel)],
    shipping: abroad,
    payment: 'mollie_creditcard',
  },
  {
    story: 'French consumer, under the old country code FX',
    customer: customers.chloe,
    lines: [line(products.knife)],
    shipping: abroad,
  },
  {
    story: 'Belgian company, VAT reversed to it',
    customer: customers.antwerp,
    lines: [line(products.mug, 24), line(products.plate, 24)],
    shipping: free,
    untaxed: true,
  },
  {
    story: 'German company, VAT reversed to it, with a discount',
    customer: customers.berlin,
    lines: [line(products.knife, 5), line(products.pan, 5)],
    shipping: free,
    untaxed: true,
    coupon: { title: 'Kortingscode (PARTNER8)', percent: '8' },
    payment: 'bank_transfer',
  },
  {
    story: 'German company that paid German VAT all the same',
    customer: customers.berlin,
    lines: [line(products.mugPair, 2)],
    shipping: abroad,
    refused: 'OSS_BUSINESS',
  },
  {
    story: 'Export to Switzerland',
    customer: customers.urs,
    lines: [line(products.knife), line(products.chocolate, 2)],
    shipping: free,
    untaxed: true,
    payment: 'mollie_creditcard',
  },
  {
    story: 'Export to Switzerland, Dutch VAT charged by mistake',
    customer: customers.urs,
    lines: [line(products.teaTowel)],
    shipping: abroad,
    taxCountry: 'NL',
  },
  {
    story: 'British customer who paid in pounds',
    customer: customers.emma,
    lines: [line(products.apron), line(products.tea, 3), line(products.postcard, 5)],
    shipping: free,
    untaxed: true,
    currency: ['GBP', '0.84320003'],
    payment: 'paypal',
  },
  {
    story: 'Belgian customer who has it delivered in the Netherlands',
    customer: customers.lotte,
    deliverTo: customers.jan,
    lines: [line(products.mugPair)],
    shipping: post(),
    payment: 'mollie_bancontact',
  },
  {
    story: 'Belgian consumer without VAT and without a VAT number',
    customer: customers.lotte,
    lines: [line(products.plate, 2)],
    shipping: free,
    untaxed: true,
    refused: 'ZERO_VAT_UNEXPLAINED',
  },
  {
    story: 'French company with a VAT number that is not valid',
    customer: customers.lyon,
    lines: [line(products.mug, 12)],
    shipping: free,
    untaxed: true,
    refused: 'VAT_NUMBER_INVALID',
  },
  {
    story: 'German consumer who was charged the Dutch rate',
    customer: customers.hans,
    lines: [line(products.shirt, 1, { Maat: 'L', Kleur: 'Zwart' })],
    shipping: abroad,
    taxCountry: 'NL',
    refused: 'OSS_HOME_RATE_USED',
  },
  {
    story: 'Canary Islands: Spain, but outside the VAT area',
    customer: customers.carmen,
    lines: [line(products.teaTowel, 2)],
    shipping: free,
    untaxed: true,
    refused: 'ZERO_VAT_SPECIAL_TERRITORY',
  },
]
