import { describe, expect, it } from 'vitest'
import { listAdministrations } from '../../../../src/main/adapters/moneybird/administration.ts'
import { createMoneybird } from '../../../../src/main/adapters/moneybird/client.ts'
import { bench, benchAnswering } from './bench.ts'
import { answer } from '../test-server.ts'

const administration = {
  id: 123,
  name: 'Theewinkel',
  language: 'nl',
  currency: 'EUR',
  country: 'NL',
  time_zone: 'Europe/Amsterdam',
  suspended: false,
  period_locked_until: '2025-12-31',
}

const world: Readonly<Record<string, unknown>> = {
  administrations: [{ ...administration, id: '9', name: 'Andere' }, administration],
  tax_rates: [
    { id: '1', name: '21% btw', percentage: '21.0', active: true, country: null },
    { id: '2', name: 'Finland', percentage: 25.5, active: false, country: 'FI' },
    { id: '3', name: 'Geen btw', percentage: null, active: null },
  ],
  ledger_accounts: [
    {
      id: '4',
      name: 'Omzet',
      account_type: 'revenue',
      active: true,
      allowed_document_types: ['sales_invoice'],
    },
    {
      id: '5',
      name: 'Bank',
      account_type: 'current_assets',
      active: false,
      allowed_document_types: ['payment'],
    },
    { id: '6', name: 'Vrij', account_type: 'revenue' },
  ],
  workflows: [
    { id: '7', name: 'Standaard', type: 'InvoiceWorkflow', active: true, default: true },
    { id: '8', name: 'Oud', type: 'InvoiceWorkflow', active: false },
    { id: '9', name: 'Offertes', type: 'EstimateWorkflow', active: true },
  ],
  document_styles: [{ id: '10', name: 'Stijl', default: true }],
}

const serving = (changes: Readonly<Record<string, unknown>> = {}) =>
  bench((response, request) => {
    const name = /\/(\w+)\.json/.exec(request.url)?.[1] ?? ''
    answer(response, 200, { ...world, ...changes }[name] ?? {})
  })

describe('an administration', () => {
  it('is read with five requests, inactive rates and accounts included', async () => {
    const { moneybird, seen, throttle } = await serving()
    expect(await moneybird.administration()).toEqual({
      kind: 'done',
      value: {
        id: '123',
        name: 'Theewinkel',
        currency: 'EUR',
        country: 'NL',
        periodLockedUntil: '2025-12-31',
        suspended: false,
        taxRates: [
          { id: '1', name: '21% btw', percentage: '21', country: '', active: true },
          { id: '2', name: 'Finland', percentage: '25.5', country: 'FI', active: false },
          { id: '3', name: 'Geen btw', percentage: '0', country: '', active: true },
        ],
        ledgerAccounts: [
          {
            id: '4',
            name: 'Omzet',
            type: 'revenue',
            active: true,
            allowsSalesInvoice: true,
            allowsPayment: false,
            financialAccountId: null,
          },
          {
            id: '5',
            name: 'Bank',
            type: 'current_assets',
            active: false,
            allowsSalesInvoice: false,
            allowsPayment: true,
            financialAccountId: null,
          },
          {
            id: '6',
            name: 'Vrij',
            type: 'revenue',
            active: true,
            allowsSalesInvoice: true,
            allowsPayment: true,
            financialAccountId: null,
          },
        ],
        workflows: [{ id: '7', name: 'Standaard', isDefault: true }],
        documentStyles: [{ id: '10', name: 'Stijl', isDefault: true }],
      },
    })
    expect(seen.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/administrations.json',
      '/123/tax_rates.json?filter=tax_rate_type:sales_invoice&per_page=100&page=1',
      '/123/ledger_accounts.json',
      '/123/workflows.json',
      '/123/document_styles.json',
    ])
    expect(throttle.taken).toHaveLength(5)
  })

  it('has all its tax rates, also those beyond the first page', async () => {
    const { moneybird } = await bench((response, request) => {
      const name = /\/(\w+)\.json/.exec(request.url)?.[1] ?? ''
      const count = request.url.endsWith('&page=1') ? 100 : 3
      const rates = Array.from({ length: count }, (_, index) => ({
        id: `${count}_${index}`,
        percentage: '21',
      }))
      answer(response, 200, name === 'tax_rates' ? rates : world[name])
    })
    const call = await moneybird.administration()
    expect(call.kind === 'done' && call.value.taxRates.length).toBe(103)
  })

  it('that the token does not reach is gone', async () => {
    const { moneybird } = await serving({ administrations: [{ ...administration, id: '1234' }] })
    expect(await moneybird.administration()).toEqual({
      kind: 'paused',
      problem: { code: 'ADMINISTRATION_GONE', data: {} },
    })
  })

  it.each([
    ['administrations', [{ ...administration, suspended: 'perhaps' }], 'administrations[0].suspended'],
    [
      'administrations',
      [{ ...administration, period_locked_until: 'gisteren' }],
      'administrations[0].period_locked_until',
    ],
    ['tax_rates', [{ id: '1', percentage: 'veel' }], 'tax_rates[0].percentage'],
    ['tax_rates', [{ id: '1', percentage: '21' }, { percentage: '9' }], 'tax_rates[1].id'],
    ['ledger_accounts', {}, 'ledger_accounts'],
    ['workflows', [null], 'workflows[0]'],
    ['document_styles', [{ id: 'x/y' }], 'document_styles[0].id'],
  ])('is not read in part: a bad %s is reported with its field', async (name, value, field) => {
    const { moneybird } = await serving({ [name]: value })
    expect(await moneybird.administration()).toMatchObject({
      kind: 'not_sent',
      problem: { data: { reason: `WRONG_ANSWER ${field}` } },
    })
  })
})

describe('the list of administrations', () => {
  it('shows what to choose from when connecting', async () => {
    const { options } = await serving()
    const state = { isSuspended: false, lockedUntil: '2025-12-31' }
    expect(await listAdministrations(options)).toEqual({
      kind: 'done',
      value: [
        { id: '9', name: 'Andere', currency: 'EUR', country: 'NL', ...state },
        { id: '123', name: 'Theewinkel', currency: 'EUR', country: 'NL', ...state },
      ],
    })
  })

  it('tells that the token is not accepted', async () => {
    const { options } = await benchAnswering(401, { error: 'No access' })
    expect(await listAdministrations(options)).toMatchObject({
      kind: 'paused',
      problem: { code: 'MONEYBIRD_DISCONNECTED', data: { reason: 'No access' } },
    })
  })
})

describe('the base address', () => {
  it.each([
    'http://moneybird.com/api/v2',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'ftp://127.0.0.1',
    'https://user:secret@moneybird.com/api/v2',
    'https://moneybird.com/api/v2?x=1',
    'moneybird.com',
    '',
  ])('%j is refused before a token could leave', async (baseUrl) => {
    const { options } = await benchAnswering(200, [])
    expect(() => createMoneybird({ ...options, baseUrl, administrationId: '1' })).toThrow()
    await expect(listAdministrations({ ...options, baseUrl })).rejects.toThrow()
  })
})
