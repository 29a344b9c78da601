import { createDemoWorld } from '../../src/demo/moneybird/seed/demo-world.ts'
import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import { startMoneybird } from '../../src/demo/moneybird/server/server.ts'
import { startShop } from '../../src/demo/shop/server.ts'
import { startVies } from '../../src/demo/vies.ts'
import type { Ask, Outside, Told } from './outside-process.ts'

/** The process around a shop and a Moneybird: apart, so that what they do is not counted as the program's work. */
const key = 'bench-key-0123456789'
const { world, administration } = createDemoWorld()
const [moneybird, shop, vies] = await Promise.all([
  startMoneybird({ world, rateLimit: null }),
  startShop({ key }),
  startVies(),
])

const named = <T extends { readonly name: string; readonly id: string }>(list: Iterable<T>, name: string) =>
  [...list].find((one) => one.name === name)?.id ?? ''

const outside: Outside = {
  shop: shop.address,
  shopKey: key,
  moneybird: moneybird.url,
  vies: vies.baseUrl,
  administrationId: administration.record.id,
  rateId: named(administration.taxRates.values(), '21% btw'),
  reverseId: named(administration.taxRates.values(), 'Btw verlegd binnen EU (ICP)'),
  noVatId: named(administration.taxRates.values(), 'Geen btw / vrijgesteld'),
  ledgerId: named(administration.ledgers.values(), 'Omzet webshop'),
}

/** A paid Dutch order of 20.00, placed now; or a Belgian one without VAT. */
function order(id: number, customer: number, vatNumber?: string) {
  return vatNumber === undefined ? dutch(id, customer) : belgian(id, customer, vatNumber)
}

function belgian(id: number, customer: number, vatNumber: string) {
  const { totals, products, ...rest } = dutch(id, customer)
  const total = { code: 'total', title: 'Totaal', value: '16.5290', sort_order: 9 }
  return {
    ...rest,
    custom_field: { 1: vatNumber },
    payment_company: 'Afnemer BV',
    payment_iso_code_2: 'BE',
    payment_postcode: '1000',
    products: products.map((line) => ({ ...line, tax: '0.0000' })),
    totals: [...totals.filter(({ code }) => code === 'sub_total'), total],
    total: total.value,
  }
}

function dutch(id: number, customer: number) {
  return {
    order_id: id,
    order_status_id: 5,
    order_status: 'Voltooid',
    firstname: 'Klant',
    lastname: String(customer),
    email: `klant${customer}@example.nl`,
    payment_firstname: 'Klant',
    payment_lastname: String(customer),
    payment_address_1: 'Dorpsstraat 12',
    payment_postcode: '3511 AB',
    payment_city: 'Utrecht',
    payment_iso_code_2: 'NL',
    payment_method: 'iDEAL',
    payment_code: 'mollie_ideal',
    products: [{ name: 'Mok', quantity: 2, price: '8.2645', total: '16.5290', tax: '1.7355' }],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: '16.5290', sort_order: 1 },
      { code: 'tax', title: 'BTW 21%', value: '3.4711', sort_order: 5 },
      { code: 'total', title: 'Totaal', value: '20.0001', sort_order: 9 },
    ],
    total: '20.0001',
  }
}

function tell(told: Told): void {
  process.send?.(told)
}

process.on('message', (ask: Ask) => {
  if (ask.kind === 'know') {
    for (let i = 0; i < ask.customers; i++) {
      const name = { firstname: 'Klant', lastname: String(ask.first + i) }
      addContact(world, administration, { ...name, email: `klant${ask.first + i}@example.nl`, country: 'NL' })
    }
  } else if (ask.kind === 'place') {
    if (ask.vatNumber !== undefined) vies.verdicts.set(ask.vatNumber, 'valid')
    for (let i = 0; i < ask.orders; i++)
      shop.data.addOrder(order(ask.firstId + i, ask.firstCustomer + (i % ask.customers), ask.vatNumber))
  }
  const told = {
    requests: { ...moneybird.counts.requests },
    shopRequests: shop.requests.length,
    viesQuestions: vies.asked.length,
  }
  if (ask.kind === 'count') moneybird.counts.reset()
  tell({ kind: 'done', ...told })
})

tell({ kind: 'ready', outside })
