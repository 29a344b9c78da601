import { describe, expect, it } from 'vitest'
import { demoShopInfo } from '../../../../src/demo/shop/shop-info.ts'
import { plain } from '../../../../src/shared/domain/decimal.ts'
import { rawOrder, readBack } from '../../../fixtures/shop.ts'

const emptyPayment = {
  payment_company: '',
  payment_address_1: '',
  payment_postcode: '',
  payment_city: '',
  payment_country: '',
  payment_iso_code_2: '',
}

const delivery = {
  shipping_firstname: 'Piet',
  shipping_lastname: 'Buurman',
  shipping_company: 'Buurman BV',
  shipping_address_1: 'Kade 9',
  shipping_address_2: '2 hoog',
  shipping_postcode: '1011 AA',
  shipping_city: 'Amsterdam',
  shipping_iso_code_2: 'NL',
}

describe('the customer of an order', () => {
  it('has the names of the invoice address where the shop has them', async () => {
    const order = await readBack(rawOrder(1, { payment_firstname: 'Els', payment_lastname: 'de Wit' }))
    expect(order.payment).toMatchObject({
      firstName: 'Els',
      lastName: 'de Wit',
      city: 'Utrecht',
      country: 'NL',
    })
    expect(order).toMatchObject({ firstName: 'Jan', lastName: 'Jansen' })
  })

  it('has the names of the order where the invoice address has none', async () => {
    const order = await readBack(rawOrder(1, { payment_firstname: ' ' }))
    expect(order.payment).toMatchObject({ firstName: 'Jan', lastName: 'Jansen' })
  })

  it('is invoiced at the delivery address when OpenCart 4 asked no invoice address, but under its own name', async () => {
    const order = await readBack(rawOrder(1, { ...emptyPayment, ...delivery }))
    const { shipping_firstname: firstName, shipping_lastname: lastName } = delivery
    expect(order.payment).toEqual({
      firstName: 'Jan',
      lastName: 'Jansen',
      company: 'Buurman BV',
      address1: 'Kade 9',
      address2: '2 hoog',
      postcode: '1011 AA',
      city: 'Amsterdam',
      country: 'NL',
    })
    expect(order.shipping).toEqual({ ...order.payment, firstName, lastName })
  })

  it('has no delivery address when nothing is shipped', async () => {
    const order = await readBack(rawOrder(1, { shipping_firstname: 'Jan', shipping_lastname: 'Jansen' }))
    expect(order.shipping).toBeNull()
  })

  it('keeps an invoice address of which only the country is filled', async () => {
    const order = await readBack(rawOrder(1, { ...emptyPayment, ...delivery, payment_iso_code_2: 'BE' }))
    expect(order.payment).toMatchObject({ country: 'BE', city: '' })
  })

  it.each([
    ['nl', 'NL'],
    ['FX', 'FR'],
    ['fx', 'FR'],
    ['', ''],
    ['Nederland', ''],
    ['N', ''],
  ])('has for the shop’s country code %j the code %j', async (stored, code) => {
    expect((await readBack(rawOrder(1, { payment_iso_code_2: stored }))).payment.country).toBe(code)
  })

  it('has the custom fields of the account and of the invoice address together, filled ones before empty ones', async () => {
    const order = await readBack(
      rawOrder(1, {
        custom_field: { 1: 'NL 123456789 B01', 3: 'account' },
        payment_custom_field: { 1: '', 2: '12345678', 3: 'adres', tax_id: 'NL1' },
      }),
    )
    expect(order.customFields).toEqual({ 1: 'NL 123456789 B01', 2: '12345678', 3: 'adres', tax_id: 'NL1' })
  })

  it('has an e-mail address without the spaces around it, its capitals kept', async () => {
    expect((await readBack(rawOrder(1, { email: '  Jan@Example.NL ' }))).email).toBe('Jan@Example.NL')
  })
})

describe('the rest of an order', () => {
  it('keeps amounts and currency rate exactly as the shop has them', async () => {
    const order = await readBack(
      rawOrder(1, { currency_code: 'USD', currency_value: '1.08650005', total: '127.9999' }),
    )
    expect([order.currency, plain(order.currencyValue), plain(order.total)]).toEqual([
      'USD',
      '1.08650005',
      '127.9999',
    ])
  })

  it('has an invoice number only when staff made one', async () => {
    const prefix = { invoice_prefix: 'INV-2026-' }
    expect((await readBack(rawOrder(1, { ...prefix, invoice_no: 0 }))).invoiceNo).toBe('')
    expect((await readBack(rawOrder(1, { ...prefix, invoice_no: 17 }))).invoiceNo).toBe('INV-2026-17')
  })

  it('lists totals in the order of the shop and keeps rows of the same code', async () => {
    const totals = [
      { code: 'total', title: 'Totaal', value: '10', sort_order: 9 },
      { code: 'tax', title: 'BTW 9%', value: '1', sort_order: 5 },
      { code: 'tax', title: 'BTW 21%', value: '2', sort_order: 5 },
      { code: 'sub_total', title: 'Subtotaal', value: '7', sort_order: 1 },
    ]
    const order = await readBack(rawOrder(1, { totals }))
    expect(order.totals.map((row) => row.title)).toEqual(['Subtotaal', 'BTW 9%', 'BTW 21%', 'Totaal'])
  })

  it.each([
    [['1', '0'], true],
    [['0', '0'], false],
    [['0', ''], false],
    [['', ''], null],
    [[undefined], null],
    [[], null],
  ])(
    'is shipped when one product is, and not when none is; products that are gone do not tell: %j',
    async (flags, needed) => {
      const products = flags.map((shipping) => ({
        name: 'Mok',
        quantity: 1,
        price: '1',
        total: '1',
        tax: '0',
        shipping,
      }))
      const order = await readBack(rawOrder(1, { products, shipping_code: 'flat.flat' }))
      expect(order).toMatchObject({ shippingCode: 'flat.flat', needsShipping: needed })
      expect(order.products.every((line) => !('shipping' in line))).toBe(true)
    },
  )

  it('carries hostile and unusual texts over unharmed', async () => {
    const name = "&lt;script&gt;alert(1)&lt;/script&gt; 漢字 עברית 👩🏽‍🍳 &amp;amp; {{7*7}} ${x} ' OR 1=1 --"
    const value = `regel 1\r\nregel 2${'!'.repeat(20_000)}`
    const products = [
      { name, quantity: 1, price: '1', total: '1', tax: '0', options: [{ name: 'Tekst', value }] },
    ]
    const [line] = (await readBack(rawOrder(1, { products }))).products
    expect(line?.name).toBe("alert(1) 漢字 עברית 👩🏽‍🍳 &amp; {{7*7}} ${x} ' OR 1=1 --")
    expect(line?.options).toEqual([{ name: 'Tekst', value: value.replace('\r', '') }])
  })

  it('shows the code of a payment method that has no title', async () => {
    expect((await readBack(rawOrder(1, { payment_method: '&lt;img src=x&gt;' }))).paymentMethod).toBe(
      'mollie_ideal',
    )
  })

  it.each(['', 'Nergens/Hier'])(
    'falls on the date of our own setting when the shop tells the zone %j',
    async (told) => {
      const late = rawOrder(1, { date_added: '2026-11-23 23:30:00' })
      const order = await readBack(late, { timeZone: 'UTC', info: demoShopInfo(told) })
      expect([order.date, order.placedAt]).toEqual(['2026-11-24', '2026-11-23T23:30:00Z'])
    },
  )

  it('falls on the date of the shop’s calendar, whatever the setting here says', async () => {
    const late = rawOrder(1, { date_added: '2026-11-23 23:30:00' })
    expect((await readBack(late, { timeZone: 'America/New_York' })).date).toBe('2026-11-23')
    expect((await readBack(late, { timeZone: 'America/New_York' })).placedAt).toBe('2026-11-24T04:30:00Z')
  })
})
