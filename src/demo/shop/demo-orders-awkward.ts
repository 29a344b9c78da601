import { products } from './demo-catalogue.ts'
import { customers } from './demo-customers.ts'
import { line, post, type OrderStory } from './order-builder.ts'

/** Fees, hand-made corrections, and orders that cannot be booked as they are. */
export const awkwardStories: readonly OrderStory[] = [
  {
    story: 'Fee for paying on delivery',
    customer: customers.wim,
    lines: [line(products.jar, 6)],
    shipping: post(),
    fees: [{ code: 'cod_fee', title: 'Toeslag rembours', net: '2.4793', taxClass: 'high' }],
    payment: 'cod',
  },
  {
    story: 'Fee for a small order, all goods at the low rate',
    customer: customers.jan,
    lines: [line(products.tea)],
    shipping: post(),
    fees: [{ code: 'low_order_fee', title: 'Toeslag kleine bestelling', net: '1.6529', taxClass: 'high' }],
  },
  {
    story: 'Fee of a module that nobody knows',
    customer: customers.fatima,
    lines: [line(products.mugPair), line(products.chocolate, 2)],
    shipping: post(),
    fees: [{ code: 'xfee', title: 'Cadeauverpakking', net: '3.2645', taxClass: 'high' }],
  },
  {
    story: 'A mug returned in exchange for a pan',
    customer: customers.sanne,
    lines: [line(products.pan), line(products.mug, -1)],
    shipping: post(),
  },
  {
    story: 'A line that staff set to nil instead of removing it',
    customer: customers.piet,
    lines: [line(products.apron), line(products.plate, 0)],
    shipping: post(),
  },
  {
    story: 'A payment module rounded the total two cents down',
    customer: customers.cagla,
    lines: [line(products.cookBook), line(products.jar, 3)],
    shipping: post(),
    shifts: { total: '-0.0200' },
  },
  {
    story: 'Refunded before it was looked at',
    customer: customers.obrien,
    lines: [line(products.shirt, 1, { Maat: 'M', Kleur: 'Groen' })],
    shipping: post(),
    status: '11',
  },
  {
    story: 'Postage without VAT inside the Netherlands',
    customer: customers.emoji,
    lines: [line(products.mug, 2)],
    shipping: post('5.9500', 'none'),
    refused: 'SHIPPING_WITHOUT_VAT',
  },
  {
    story: 'Disposal levy per piece that is not mapped',
    customer: customers.wim,
    lines: [line(products.scale)],
    shipping: post(),
    refused: 'TAX_ROW_UNMAPPED',
  },
  {
    story: 'Rows that miss the total by forty cents',
    customer: customers.cafe,
    lines: [line(products.plate, 12)],
    shipping: post(),
    shifts: { total: '-0.4000' },
    refused: 'TOTAL_MISMATCH',
  },
  {
    story: 'More VAT than the lines explain',
    customer: customers.jan,
    lines: [line(products.pan)],
    deliverTo: null,
    shifts: { tax: '1.0000', total: '1.0000' },
    refused: 'TAX_MISMATCH',
  },
  {
    story: 'More returned than bought',
    customer: customers.sanne,
    lines: [line(products.mug, 1), line(products.apron, -1)],
    deliverTo: null,
    refused: 'NEGATIVE_TOTAL',
  },
  {
    story: 'A tax rate that the shop has no more',
    customer: customers.longName,
    lines: [line(products.teaTowel, 3)],
    shipping: post(),
    taxTitle: 'Btw hoog (oud)',
    refused: 'TAX_MAPPING_MISSING',
  },
]
