import { totalsOf } from '../../src/demo/moneybird/invoices/invoice-details.ts'
import type { RawOrder } from '../../src/demo/shop/contract.ts'
import { theInvoice } from './books.ts'
import { bookingFor } from './connection-settings.ts'
import { shopOrder } from './orders.ts'
import { openProgram, type Program } from './program.ts'
import { standIns, type StandIns } from './stand-ins.ts'

/** A row of goods: VAT included as the customer saw it, and what OpenCart stores of it. */
interface Goods {
  readonly name: string
  readonly net: string
  readonly vat: string
}

interface Placed {
  readonly goods: readonly Goods[]
  /** Names of the rates with their VAT. */
  readonly taxes: Readonly<Record<string, string>>
  readonly total: string
  readonly sold?: string
  readonly used?: string
  readonly over?: RawOrder
}

const pan: Goods = { name: 'Steelpan', net: '46.2314', vat: '9.7086' }

/** The month that the rulings for the books work out by hand, as the shop stores it. */
const orders: Readonly<Record<number, Placed>> = {
  10246: {
    goods: [{ name: 'Kookboek', net: '22.8899', vat: '2.0601' }, pan],
    taxes: { 'BTW 9%': '2.0601', 'BTW 21%': '9.7086' },
    total: '80.8900',
  },
  10276: {
    goods: [{ name: 'Mok', net: '13.1818', vat: '2.7682' }],
    taxes: { 'BTW 21%': '2.7682' },
    sold: '25.0000',
    total: '40.9500',
  },
  10287: {
    goods: [{ name: 'Thee', net: '11.8349', vat: '1.0651' }, pan],
    taxes: { 'BTW 9%': '1.0651', 'BTW 21%': '9.7086' },
    used: '-25.0000',
    total: '43.8400',
  },
  10242: {
    goods: [
      { name: 'Schaal', net: '33.0579', vat: '6.9421' },
      { name: 'Kookboek', net: '22.8868', vat: '1.3732' },
    ],
    taxes: { 'TVA 21%': '6.9421', 'TVA 6%': '1.3732' },
    total: '64.2600',
    over: { payment_iso_code_2: 'BE' },
  },
  10263: {
    goods: [{ name: 'Servies', net: '387.3700', vat: '0.0000' }],
    taxes: {},
    total: '387.3700',
    over: {
      payment_iso_code_2: 'BE',
      payment_company: 'Atelier Vos BV',
      custom_field: { 1: 'BE0123456749' },
      payment_code: 'bank_transfer',
    },
  },
  10278: {
    goods: [{ name: 'Pannenset', net: '72.1300', vat: '0.0000' }],
    taxes: {},
    total: '72.1300',
    over: { payment_iso_code_2: 'CH' },
  },
}

function raw(id: number, { goods, taxes, total, sold, used, over }: Placed): RawOrder {
  const product = ({ name, net, vat }: Goods) => ({ name, quantity: 1, price: net, total: net, tax: vat })
  const cents = (texts: readonly string[]) =>
    texts.reduce((all, text) => all + Math.round(Number(text) * 10_000), 0)
  const sub = (cents([...goods.map(({ net }) => net), sold ?? '0']) / 10_000).toFixed(4)
  return shopOrder(id, {
    date_added: '2026-10-12 10:00:00',
    products: goods.map(product),
    vouchers: sold === undefined ? [] : [{ description: 'Cadeaubon', amount: sold }],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: sub, sort_order: 1 },
      ...Object.entries(taxes).map(([title, value]) => ({ code: 'tax', title, value, sort_order: 5 })),
      ...(used === undefined ? [] : [{ code: 'voucher', title: 'Cadeaubon', value: used, sort_order: 8 }]),
      { code: 'total', title: 'Totaal', value: total, sort_order: 9 },
    ],
    total,
    ...over,
  })
}

/** The worked month, booked by the program in the stand-ins; without its credit invoice. */
export async function workedMonth(): Promise<{ readonly world: StandIns; readonly program: Program }> {
  const world = await standIns({ rateLimit: null })
  world.vies.verdicts.set('BE0123456749', 'valid')
  const { taxMap } = bookingFor(world)
  const rate = (name: string) =>
    [...world.administration.taxRates.values()].find((one) => one.name === name)?.id ?? ''
  const program = await openProgram(world, {
    booking: {
      startDate: '2026-10-01',
      oss: true,
      taxMap: [
        ...taxMap,
        { name: 'TVA 21%', percentage: '21', taxRateId: rate('België 21% (OSS)') },
        { name: 'TVA 6%', percentage: '6', taxRateId: rate('België 6% (OSS)') },
      ],
    },
  })
  for (const [id, placed] of Object.entries(orders)) world.shop.data.addOrder(raw(Number(id), placed))
  await program.run('manual')
  return { world, program }
}

/** The pan of 10246 comes back: a credit invoice of 49.99 that the merchant made and sent in Moneybird. */
export async function panComesBack(world: StandIns, program: Program): Promise<void> {
  const { ports } = await program.inside()
  const original = theInvoice(world, 10246)
  const made = await ports.bookkeeping.createCredit(original.id)
  if (made.kind !== 'done') throw new Error(made.kind)
  const credit = world.administration.invoices.get(made.value.id)
  const line = credit?.details.find(({ description }) => description.startsWith('Steelpan'))
  if (credit === undefined || line === undefined) throw new Error('unreachable')
  credit.details = [{ ...line, amount: '-1', amountDecimal: '-1', price: '49.99' }]
  const behaviour = { arithmetic: 'sum', roundInputPrices: false, searchLagMs: 0, reportTotal: null } as const
  credit.totals = totalsOf(world.administration, behaviour, credit)
  await ports.bookkeeping.send(credit.id, 'Manual')
  credit.invoiceDate = '2026-10-20'
  credit.state = 'paid'
  const entry = await program.entry(10246)
  if (entry.invoice === null) throw new Error('unreachable')
  await ports.store.commit({
    entries: [{ entry: { ...entry, invoice: { ...entry.invoice, creditId: credit.id } } }],
  })
}
