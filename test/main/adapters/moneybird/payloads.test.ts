import { describe, expect, it } from 'vitest'
import { bench, contactAnswer, contactDraft, invoiceAnswer, invoiceDraft } from './bench.ts'
import { answer } from '../test-server.ts'

const sentTo = async (answerBody: unknown) =>
  bench((response) => {
    answer(response, 201, answerBody)
  })

describe('the bodies of writes', () => {
  it('of an invoice say everything that the total depends on, and nothing undeclared', async () => {
    const { moneybird, seen } = await sentTo(invoiceAnswer())
    await moneybird.createInvoice(invoiceDraft, '496081523137578258')
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/123/sales_invoices.json' })
    expect(JSON.parse(seen[0]?.body ?? '')).toStrictEqual({
      sales_invoice: {
        contact_id: '496081523137578258',
        reference: 'W0-10042',
        invoice_date: '2026-11-20',
        currency: 'EUR',
        prices_are_incl_tax: true,
        details_attributes: [
          {
            description: 'Thee & koek\nMaat: L',
            amount: '2',
            price: '12.10',
            tax_rate_id: '496081347565061258',
            ledger_account_id: '496081347348006010',
            row_order: 0,
          },
          {
            description: 'Verzendkosten',
            amount: '1',
            price: '6.95',
            tax_rate_id: '496081347565061258',
            row_order: 1,
          },
        ],
      },
    })
  })

  it('of an invoice name workflow and document style only when they are chosen', async () => {
    const { moneybird, seen } = await sentTo(invoiceAnswer())
    await moneybird.createInvoice({ ...invoiceDraft, workflowId: '7', documentStyleId: '8' }, '9')
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({
      sales_invoice: { workflow_id: '7', document_style_id: '8' },
    })
  })

  it('of a contact leave out what is empty and never let Moneybird mail by itself', async () => {
    const { moneybird, seen } = await sentTo(contactAnswer())
    await moneybird.createContact(contactDraft)
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/123/contacts.json' })
    expect(JSON.parse(seen[0]?.body ?? '')).toStrictEqual({
      contact: {
        firstname: 'Jan',
        lastname: 'Jansen',
        address1: 'Straat 1',
        zipcode: '1234AB',
        city: 'Amsterdam',
        country: 'NL',
        send_invoices_to_email: 'jan@example.com',
        delivery_method: 'Manual',
      },
    })
  })

  it('of a company hold the VAT number and the customer number', async () => {
    const { moneybird, seen } = await sentTo(contactAnswer())
    const company = {
      companyName: 'Thee BV',
      address2: 'hoog',
      email: '',
      taxNumber: 'DE123456789',
      customerId: 'oc-17',
    }
    await moneybird.createContact({ ...contactDraft, ...company })
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({
      contact: { company_name: 'Thee BV', address2: 'hoog', tax_number: 'DE123456789', customer_id: 'oc-17' },
    })
    expect(seen[0]?.body).not.toContain('send_invoices_to_email')
  })

  it.each(['Manual', 'Email'] as const)('of a sending always name the method, here %s', async (method) => {
    const { moneybird, seen } = await sentTo(invoiceAnswer({ state: 'open' }))
    await moneybird.send('55', method)
    expect(seen[0]).toMatchObject({ method: 'PATCH', url: '/123/sales_invoices/55/send_invoice.json' })
    expect(seen[0]?.body).toBe(`{"sales_invoice_sending":{"delivery_method":"${method}"}}`)
  })

  it('of a payment hold the date, the amount and, when asked for, what kind it is', async () => {
    const { moneybird, seen } = await sentTo({ id: '1' })
    await moneybird.pay('55', { price: '31.15', date: '2026-11-20', action: null })
    await moneybird.pay('55', { price: '0.01', date: '2026-11-20', action: 'rounding_error' })
    await moneybird.pay('55', { price: '33.00', priceInBase: '31.15', date: '2026-11-20', action: null })
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/123/sales_invoices/55/payments.json' })
    expect(seen.map((request) => JSON.parse(request.body) as unknown)).toStrictEqual([
      { payment: { payment_date: '2026-11-20', price: '31.15' } },
      { payment: { payment_date: '2026-11-20', price: '0.01', manual_payment_action: 'rounding_error' } },
      { payment: { payment_date: '2026-11-20', price: '33.00', price_base: '31.15' } },
    ])
  })

  it('of a credit invoice are empty, of a deletion absent', async () => {
    const { moneybird, seen } = await sentTo(invoiceAnswer())
    await moneybird.createCredit('55')
    await moneybird.deleteDraft('55')
    expect(seen.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'PATCH', url: '/123/sales_invoices/55/duplicate_creditinvoice.json', body: '{}' },
      { method: 'DELETE', url: '/123/sales_invoices/55.json', body: '' },
    ])
  })

  it('are in the preview exactly as they are sent, to the byte', async () => {
    const { moneybird, seen } = await bench((response, request) => {
      answer(response, 201, request.url.includes('contacts') ? contactAnswer() : invoiceAnswer())
    })
    const odd = { ...invoiceDraft, reference: 'é "\\ 😀\u2028', workflowId: '12' }
    const person = { ...contactDraft, lastName: "O'Neil – 株式会社 😀", companyName: '\u0000' }
    await moneybird.createContact(person)
    await moneybird.createInvoice(odd, '77')
    expect(moneybird.bodies(odd, '77', person)).toEqual({ contact: seen[0]?.body, invoice: seen[1]?.body })
    expect(moneybird.bodies(odd, '77', null).contact).toBeNull()
  })

  it('go with the token and the kind of content, and only to the given address', async () => {
    const { moneybird, seen } = await sentTo(invoiceAnswer())
    await moneybird.createInvoice(invoiceDraft, '9')
    await moneybird.invoiceIds('2026-11-01', '2026-11-30')
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' })
    expect(seen[0]?.headers.authorization).toMatch(/^Bearer \S+$/)
    expect(seen[1]?.headers['content-type']).toBeUndefined()
  })
})
