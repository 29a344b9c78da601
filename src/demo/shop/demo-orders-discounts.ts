import { products } from './demo-catalogue.ts'
import { customers } from './demo-customers.ts'
import { line, post, type OrderStory } from './order-builder.ts'

const giftVoucher = 'Cadeaubon van 25,00 € voor Oma Jansen'

/** Coupons and points lower the VAT; store credit and gift vouchers only pay. */
export const discountStories: readonly OrderStory[] = [
  {
    story: 'Ten percent off',
    customer: customers.fatima,
    lines: [line(products.pan)],
    shipping: post(),
    coupon: { title: 'Kortingscode (HERFST10)', percent: '10' },
  },
  {
    story: 'Fifteen percent off over both rates',
    customer: customers.piet,
    lines: [line(products.cookBook, 2), line(products.apron), line(products.chocolate, 3)],
    shipping: post(),
    coupon: { title: 'Kortingscode (MIX15)', percent: '15' },
  },
  {
    story: 'Five euros off, spread over both rates',
    customer: customers.sanne,
    lines: [line(products.coffee, 3), line(products.mugPair)],
    shipping: post(),
    coupon: { title: 'Kortingscode (WELKOM5)', amount: '5.0000' },
  },
  {
    story: 'Free shipping by coupon',
    customer: customers.wim,
    lines: [line(products.plate, 6)],
    shipping: post(),
    coupon: { title: 'Kortingscode (GRATISVERZENDING)', amount: '0.0000', freeShipping: true },
  },
  {
    story: 'Money off and free shipping in one row',
    customer: customers.jan,
    lines: [line(products.knife), line(products.cookBook)],
    shipping: post(),
    coupon: { title: 'Kortingscode (JUBILEUM)', amount: '10.0000', freeShipping: true },
  },
  {
    story: 'Paid in part with points',
    customer: customers.sanne,
    lines: [line(products.apron), line(products.shirt, 1, { Maat: 'S', Kleur: 'Wit' })],
    shipping: post(),
    reward: { title: 'Spaarpunten (400)', part: '0.4' },
  },
  {
    story: 'A gift voucher bought along with a mug',
    customer: customers.jan,
    lines: [line(products.mug)],
    vouchersSold: [{ description: giftVoucher, amount: '25.0000' }],
    shipping: post(),
  },
  {
    story: 'Nothing but a gift voucher',
    customer: customers.obrien,
    lines: [],
    deliverTo: null,
    vouchersSold: [{ description: 'Cadeaubon van 50,00 € voor Liv &amp; Sem', amount: '50.0000' }],
  },
  {
    story: 'A gift voucher used for a part',
    customer: customers.cagla,
    lines: [line(products.pan), line(products.tea, 2)],
    shipping: post(),
    voucher: '25.0000',
  },
  {
    story: 'A gift voucher pays everything: total nil, VAT due',
    customer: customers.emoji,
    lines: [line(products.teaTowel)],
    shipping: post(),
    voucher: '50.0000',
    payment: 'free_checkout',
  },
  {
    story: 'Store credit used',
    customer: customers.fatima,
    lines: [line(products.knife)],
    shipping: post(),
    credit: '12.5000',
  },
  {
    story: 'Points, store credit and a coupon together',
    customer: customers.wim,
    lines: [line(products.pan, 2), line(products.coffee, 2)],
    shipping: post(),
    reward: { title: 'Spaarpunten (150)', part: '0.1' },
    coupon: { title: 'Kortingscode (VIJF)', percent: '5' },
    credit: '7.3500',
  },
  {
    story: 'A hundred percent off: nothing to pay, no VAT',
    customer: customers.piet,
    lines: [line(products.mug)],
    deliverTo: null,
    coupon: { title: 'Kortingscode (PERS)', percent: '100' },
    payment: 'free_checkout',
  },
  {
    story: 'A percentage that leaves odd fractions',
    customer: customers.cafe,
    lines: [line(products.jar, 33), line(products.cookies, 19), line(products.plate, 7)],
    shipping: post('6.6116'),
    coupon: { title: 'Kortingscode (HORECA)', percent: '12.5' },
  },
]
