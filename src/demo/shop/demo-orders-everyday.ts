import { products } from './demo-catalogue.ts'
import { customers } from './demo-customers.ts'
import { line, post, type OrderStory } from './order-builder.ts'

const engraving = 'Voor oma,\nvan al haar kleinkinderen: Sem, Noor, Finn &amp; Liv.\nMet liefs ❤'

/** Ordinary orders of a Dutch shop: one or two rates, options, all kinds of customers and ways to pay. */
export const everydayStories: readonly OrderStory[] = [
  { story: 'Two mugs, paid', customer: customers.jan, lines: [line(products.mug, 2)], shipping: post() },
  {
    story: 'High and low rate in one order',
    customer: customers.sanne,
    lines: [line(products.cookBook), line(products.pan)],
    shipping: post(),
  },
  {
    story: 'Only low rate goods, but postage at the high rate',
    customer: customers.piet,
    lines: [line(products.coffee, 2), line(products.tea)],
    shipping: post(),
    payment: 'mollie_creditcard',
  },
  {
    story: 'Options on a product',
    customer: customers.fatima,
    lines: [
      line(products.shirt, 1, { Maat: 'M', Kleur: 'Blauw &amp; wit' }),
      line(products.shirt, 1, { Maat: 'XL', Kleur: 'Rood' }),
    ],
    shipping: post(),
  },
  {
    story: 'Many small lines whose cents do not add up',
    customer: customers.wim,
    lines: [
      line(products.jar, 7),
      line(products.plate, 3),
      line(products.button, 13),
      line(products.tea, 5),
      line(products.chocolate, 11),
      line(products.postcard, 17),
    ],
    shipping: post('5.7438'),
  },
  {
    story: 'Name with letters of another alphabet',
    customer: customers.cagla,
    lines: [line(products.teaTowel, 2), line(products.apron)],
    shipping: post(),
    status: '3',
  },
  {
    story: 'Quotes and brackets in names',
    customer: customers.obrien,
    lines: [line(products.mugPair), line(products.chocolate, 4)],
    shipping: post(),
  },
  {
    story: 'Emoji in the customer’s and the product’s name',
    customer: customers.emoji,
    lines: [line(products.cookies, 6)],
    shipping: post(),
  },
  {
    story: 'Dutch company with VAT and chamber of commerce number',
    customer: customers.cafe,
    lines: [line(products.mug, 48), line(products.coffee, 10)],
    shipping: post('0.0000', 'high', 'Gratis verzending'),
    payment: 'mollie_klarna',
  },
  {
    story: 'The same customer, e-mail address in capitals',
    customer: customers.sanneShouting,
    lines: [line(products.knife)],
    shipping: post(),
  },
  {
    story: 'Company name cut off by the shop in the middle of an ampersand',
    customer: customers.longName,
    lines: [line(products.pan, 6), line(products.knife, 6)],
    shipping: post(),
  },
  {
    story: 'Sold at the counter: no e-mail address, nothing delivered',
    customer: customers.counter,
    lines: [line(products.plate, 4), line(products.tea, 2)],
    deliverTo: null,
    payment: 'cod',
  },
  {
    story: 'A present: invoice here, delivery there',
    customer: customers.jan,
    deliverTo: customers.fatima,
    lines: [line(products.custom, 1, { Gravure: engraving })],
    shipping: post('6.5702'),
  },
  {
    story: 'Bank transfer that did not come in yet',
    customer: customers.piet,
    lines: [line(products.apron, 2)],
    shipping: post(),
    status: '1',
    payment: 'bank_transfer',
  },
  {
    story: 'Paid and in preparation',
    customer: customers.sanne,
    lines: [line(products.coffee), line(products.mug)],
    shipping: post(),
    status: '2',
    payment: 'paypal',
  },
  {
    story: 'Left behind in the checkout',
    customer: customers.wim,
    lines: [line(products.pan), line(products.coffee)],
    shipping: post(),
    status: '0',
  },
  {
    story: 'Cancelled before it was paid',
    customer: customers.obrien,
    lines: [line(products.knife, 2)],
    shipping: post(),
    status: '7',
    payment: 'bank_transfer',
  },
  {
    story: 'A free catalogue goes along',
    customer: customers.cagla,
    lines: [line(products.catalogue), line(products.teaTowel)],
    shipping: post(),
  },
  {
    story: 'Two hundred and fifty pieces of 35 cents',
    customer: customers.cafe,
    lines: [line(products.button, 250)],
    shipping: post(),
  },
  {
    story: 'Equal products on two lines',
    customer: customers.emoji,
    lines: [line(products.mug), line(products.mug, 1, { Inpakken: 'ja' })],
    shipping: post(),
  },
]
