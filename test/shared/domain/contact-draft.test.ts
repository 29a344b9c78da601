import { describe, expect, test } from 'vitest'
import {
  contactDraft,
  customerName,
  emailOf,
  invoiceAddress,
  personOf,
} from '../../../src/shared/domain/contact-draft.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'
import { allowing, home, nowhere, orderWith } from './support.ts'

const contact = (order: Partial<Order>, overrides = noOverrides) =>
  contactDraft(orderWith(order), 'NL1', 'W-1001', overrides)

const shipTo = {
  ...home,
  firstName: 'Piet',
  lastName: 'Post',
  company: 'Post BV',
  city: 'Zwolle',
  country: 'BE',
}

describe('the contact of a new customer', () => {
  test('is the person and address of the invoice, with a tidied e-mail address', () => {
    const payment = { ...home, company: 'Jansen BV', address2: 'achter' }
    expect(contact({ payment, shipping: shipTo, email: ' Jan.Jansen@Example.NL ', firstName: 'X' })).toEqual({
      companyName: 'Jansen BV',
      firstName: 'Jan',
      lastName: 'Jansen',
      email: 'jan.jansen@example.nl',
      address1: 'Dorpsstraat 12',
      address2: 'achter',
      postcode: '3511 AB',
      city: 'Utrecht',
      country: 'NL',
      taxNumber: 'NL1',
      customerId: '',
    })
  })

  test('without e-mail address gets a customer number to be found by', () => {
    expect(contact({ email: '  ' })).toMatchObject({
      email: '',
      customerId: 'webshop-W-1001',
      lastName: 'Jansen',
    })
  })

  test('whose e-mail address Moneybird refuses is made without, when that was allowed', () => {
    expect(contact({}, allowing('CONTACT_EMAIL_REJECTED'))).toMatchObject({
      email: '',
      customerId: 'webshop-W-1001',
    })
    expect(contact({}, allowing('REFERENCE_IN_USE'))).toMatchObject({
      email: 'jan@example.nl',
      customerId: '',
    })
  })

  test('without any name is called by its e-mail address, else by the reference', () => {
    const nameless = { payment: { ...home, firstName: '', lastName: '' }, firstName: '', lastName: '' }
    expect(contact(nameless)).toMatchObject({ firstName: '', lastName: 'jan@example.nl' })
    expect(contact({ ...nameless, email: '' })).toMatchObject({ firstName: '', lastName: 'W-1001' })
    const company = { ...nameless, payment: { ...nameless.payment, company: 'Jansen BV' } }
    expect(contact(company)).toMatchObject({ companyName: 'Jansen BV', firstName: '', lastName: '' })
    expect(contact({ ...nameless, firstName: 'Jan' })).toMatchObject({ firstName: 'Jan', lastName: '' })
  })
})

describe('the person', () => {
  test('is that of the invoice where it has a name, else that of the order', () => {
    const named = (firstName: string, lastName: string) =>
      personOf(orderWith({ payment: { ...home, firstName, lastName }, firstName: 'Els', lastName: 'Eigen' }))
    expect(named('Jan', 'Jansen')).toEqual({ firstName: 'Jan', lastName: 'Jansen' })
    expect(named('', 'Jansen')).toEqual({ firstName: '', lastName: 'Jansen' })
    expect(named('Jan', '')).toEqual({ firstName: 'Jan', lastName: '' })
    expect(named('', '')).toEqual({ firstName: 'Els', lastName: 'Eigen' })
  })

  test('is in lists the company, else first and last name', () => {
    expect(customerName(orderWith({ payment: { ...home, company: 'Jansen BV' } }))).toBe('Jansen BV')
    expect(customerName(orderWith())).toBe('Jan Jansen')
    expect(customerName(orderWith({ payment: { ...home, firstName: '' } }))).toBe('Jansen')
    expect(customerName(orderWith({ payment: { ...home, lastName: '' } }))).toBe('Jan')
  })
})

describe('the invoice address', () => {
  test('is that of the payment as soon as it has a street, postcode or city', () => {
    for (const part of [{ address1: 'A 1' }, { postcode: '1000' }, { city: 'Gent' }]) {
      const payment = { ...nowhere, ...part }
      expect(invoiceAddress(orderWith({ payment, shipping: shipTo }))).toEqual(payment)
    }
  })

  test('is that of the delivery when the payment has none (OpenCart 4), with the company of either', () => {
    expect(invoiceAddress(orderWith({ payment: nowhere, shipping: shipTo }))).toEqual(shipTo)
    const payment = { ...nowhere, company: 'Jansen BV', country: 'NL' }
    expect(invoiceAddress(orderWith({ payment, shipping: shipTo }))).toEqual({
      ...shipTo,
      company: 'Jansen BV',
    })
  })

  test('is empty when there is none at all', () => {
    expect(invoiceAddress(orderWith({ payment: nowhere, shipping: null }))).toEqual(nowhere)
  })
})

test('e-mail addresses are compared trimmed and without case', () => {
  expect(emailOf(orderWith({ email: '\t JAN@Example.NL\n' }))).toBe('jan@example.nl')
})
