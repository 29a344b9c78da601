import type { Row } from '../world.ts'
import { countryNames, type Buyer } from './customers.ts'
import type { Random } from './random.ts'
import type { GeneratedShop } from './shop.ts'

/** How the goods get to the customer. */
export interface Delivery {
  readonly code: string
  readonly title: string
  readonly cost: number
  readonly taxClass: number
}

/** Who bought, how it is delivered, and for what: as stored. */
interface Sale {
  readonly buyer: Buyer
  readonly delivery: Delivery | null
  readonly total: string
}

/** The row of the order table, with the columns that the version has. */
export function orderRow(
  shop: GeneratedShop,
  orderId: number,
  { buyer, delivery, total }: Sale,
  random: Random,
): Row {
  const date = `2026-11-${String(random.int(1, 28)).padStart(2, '0')} 1${random.int(0, 9)}:15:00`
  return {
    order_id: String(orderId),
    invoice_no: '0',
    invoice_prefix: 'INV-2026-',
    store_id: random.chance(0.1) ? '1' : '0',
    store_name: 'Winkel',
    customer_id: String(buyer.customerId),
    customer_group_id: String(buyer.group),
    firstname: buyer.firstname,
    lastname: 'de Vries',
    email: buyer.email,
    telephone: '0612345678',
    ...fields(shop.version, buyer.number),
    ...address('payment', buyer.payFrom, buyer),
    ...(delivery === null ? noAddress : address('shipping', buyer.shipTo, buyer)),
    ...methods(shop.version, delivery),
    comment: '',
    total,
    order_status_id: random.pick(['2', '3', '5']),
    language_id: '1',
    ...(shop.version.startsWith('4') ? { language_code: 'en-gb' } : {}),
    ...currency(shop, random),
    date_added: date,
    date_modified: date,
  }
}

function currency(shop: GeneratedShop, random: Random): Row {
  if (shop.profile === 'factor')
    return { currency_id: '3', currency_code: 'EUR', currency_value: '1.10000000' }
  const [code, value] = random.pick([
    ...Array<[string, string]>(8).fill(['EUR', '1.00000000']),
    ['USD', '1.08650005'],
    ['GBP', '0.84320000'],
  ])
  return { currency_id: '3', currency_code: code, currency_value: value }
}

/** Where the VAT number is: fixed columns in 1.5, a serialized field in 2.0, JSON since. */
function fields(version: string, number: string): Row {
  if (version.startsWith('1.5')) return { payment_company_id: '', payment_tax_id: number }
  if (version.startsWith('2.0')) {
    return { custom_field: number === '' ? 'a:0:{}' : `a:1:{i:1;s:${number.length}:"${number}";}` }
  }
  return { custom_field: number === '' ? '[]' : JSON.stringify({ 1: number }) }
}

function address(side: 'payment' | 'shipping', country: string, buyer: Buyer): Row {
  const [id = '0', name = '', postcode = ''] = countryNames[country] ?? []
  return withSide(side, [
    buyer.firstname,
    'de Vries',
    buyer.company,
    'Dorpsstraat 1',
    '',
    'Stad',
    postcode,
    name,
    id,
  ])
}

const columns = 'firstname lastname company address_1 address_2 city postcode country country_id'.split(' ')

function withSide(side: string, values: readonly string[]): Row {
  return Object.fromEntries(columns.map((column, at) => [`${side}_${column}`, values[at] ?? '']))
}

const noAddress = withSide('shipping', ['', '', '', '', '', '', '', '', '0'])

function methods(version: string, delivery: Delivery | null): Row {
  if (version.startsWith('4')) {
    const { code = '', title: name = '' } = delivery ?? {}
    return {
      payment_method: JSON.stringify({ code: 'cod.cod', name: 'Cash On Delivery' }),
      shipping_method: delivery === null ? '' : JSON.stringify({ code, name }),
    }
  }
  return {
    payment_method: 'Cash On Delivery',
    payment_code: 'cod',
    shipping_method: delivery?.title ?? '',
    shipping_code: delivery?.code ?? '',
  }
}
