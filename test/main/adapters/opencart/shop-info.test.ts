import { describe, expect, it } from 'vitest'
import { demoShopInfo } from '../../../../src/demo/shop/shop-info.ts'
import { startTestShop, valueOf } from '../../../fixtures/shop.ts'

const status = (id: string, names: Record<string, string>) => ({
  order_status_id: id,
  names,
  hint: '' as const,
})

async function infoWith(changes: object) {
  const { shop } = await startTestShop({ info: { ...demoShopInfo(), ...changes } })
  return valueOf(await shop.info())
}

describe('what the shop tells of itself', () => {
  it('has its versions, currency, stores and number of orders', async () => {
    expect(await infoWith({})).toMatchObject({
      openCartVersion: '3.0.5.1',
      moduleVersion: '1.3.0',
      phpVersion: '8.2.30',
      baseCurrency: 'EUR',
      stores: [{ id: '0', name: 'Mijn Webwinkel', url: 'https://winkel.example/' }],
      orderCount: 0,
    })
  })

  it('has the address of the admin, where the module tells it', async () => {
    expect(await infoWith({ admin_url: 'https://winkel.example/beheer/' })).toMatchObject({
      adminUrl: 'https://winkel.example/beheer/',
    })
    expect(await infoWith({ admin_url: undefined })).not.toHaveProperty('adminUrl')
  })

  it('names statuses in Dutch where it can, else in the first language of the shop', async () => {
    const info = await infoWith({
      order_statuses: [
        status('1', { 'en-gb': 'Pending', 'nl-nl': 'In afwachting' }),
        status('2', { 'de-de': 'Bezahlt', 'en-gb': 'Paid' }),
        status('3', { english: 'Shipped', dutch: 'Verzonden &amp; klaar' }),
        status('4', {}),
      ],
    })
    expect(info.orderStatuses.map(({ name }) => name)).toEqual([
      'In afwachting',
      'Bezahlt',
      'Verzonden & klaar',
      '',
    ])
  })

  it('keeps two rates of one name apart and knows a fixed amount from a percentage', async () => {
    const { taxRates } = await infoWith({})
    expect(taxRates.filter(({ name }) => name === 'BTW').map(({ rate }) => rate)).toEqual(['21', '9'])
    expect(taxRates).toContainEqual({
      name: 'ALV Suomi 25,5%',
      rate: '25.5',
      kind: 'percentage',
      countries: ['FI'],
      based: ['shipping'],
    })
    expect(taxRates.find(({ name }) => name === 'Verwijderingsbijdrage')).toMatchObject({
      rate: '0.5',
      kind: 'fixed',
    })
  })

  it('tells which address decides whether a rate applies, as its tax classes say', async () => {
    const tax_rates = ['1', '2', '3'].map((id) => {
      return { tax_rate_id: id, name: id, rate: '21', type: 'P' as const, countries: ['NL'] }
    })
    const rule = (tax_rate_id: string, based: string) => ({ tax_rate_id, based, priority: '1' })
    const tax_classes = [
      { tax_class_id: '1', title: 'a', rules: [rule('1', 'payment'), rule('2', 'store')] },
      { tax_class_id: '2', title: 'b', rules: [rule('1', 'shipping'), rule('2', 'moon')] },
    ]
    const { taxRates } = await infoWith({ tax_rates, tax_classes })
    expect(taxRates.map(({ based }) => based)).toEqual([['shipping', 'payment'], ['store'], []])
  })

  it('shows payment methods without the tags of their logos', async () => {
    const logo = '&lt;img src=&quot;x.png&quot;&gt; iDEAL'
    const { paymentMethods } = await infoWith({ payment_methods: [{ code: 'ideal', title: logo }] })
    expect(paymentMethods).toEqual([{ code: 'ideal', title: 'iDEAL' }])
  })

  it('has the titles of tax classes, and the codes that its orders use', async () => {
    const { taxClasses, shippingMethods, totalCodes } = await infoWith({
      tax_classes: [{ tax_class_id: '21', title: 'Hoog &amp; luxe', rules: [] }],
      shipping_methods: [{ code: 'flat.flat', title: '&lt;b&gt;Post&lt;/b&gt;' }],
      total_codes: [{ code: 'xfee', title: 'Inpakken' }],
    })
    expect(taxClasses).toEqual([{ id: '21', title: 'Hoog & luxe' }])
    expect(shippingMethods).toEqual([{ code: 'flat.flat', title: 'Post' }])
    expect(totalCodes).toEqual([{ code: 'xfee', title: 'Inpakken' }])
  })
})
