import { describe, expect, test } from 'vitest'
import { readPeriod } from '../../../src/demo/moneybird/invoices/period.ts'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { SeedInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import { pick } from './client.ts'
import type { Fixture } from './fixture.ts'
import { closeAfterEach, start } from './fixture.ts'

closeAfterEach()

type Seed = Partial<SeedInvoice> & { reference: string }

async function withInvoices(
  seeds: readonly Seed[],
): Promise<Fixture & { found: (filter: string) => Promise<unknown> }> {
  const fixture = await start()
  const contactId = addContact(fixture.world, fixture.administration, { company_name: 'A' })
  for (const seed of seeds)
    addInvoice(fixture.world, fixture.administration, { total: '1', contactId, ...seed })
  const found = async (filter: string): Promise<unknown> => {
    const answer = await fixture.client.get(`sales_invoices?filter=${encodeURIComponent(filter)}`)
    if (answer.status !== 200) return answer.status
    return (answer.body as { reference: string }[]).map((invoice) => invoice.reference).sort()
  }
  return { ...fixture, found }
}

describe('the list of invoices', () => {
  const old = { reference: 'OUD', invoiceDate: '2024-05-01', createdAt: '2024-05-01' }

  test('shows only this year unless a filter is given; any filter lifts that', async () => {
    const { client, found } = await withInvoices([old, { reference: 'NU' }])
    const plain = (await client.get('sales_invoices')).body as { reference: string }[]
    expect(plain.map((invoice) => invoice.reference)).toEqual(['NU'])
    expect(await found('state:all')).toEqual(['NU', 'OUD'])
  })

  test('filters on several references at once, whole and exact', async () => {
    const { found } = await withInvoices([old, { reference: '10' }, { reference: '101' }, { reference: '1' }])
    expect(await found('reference:10|OUD|404')).toEqual(['10', 'OUD'])
    expect(await found('reference:')).toEqual([])
  })

  test('filters on state, contact and moments, the moment itself excluded', async () => {
    const { found, client } = await withInvoices([
      { reference: 'A', state: 'draft', createdAt: '2026-11-01T10:00:00Z' },
      { reference: 'B', state: 'paid', createdAt: '2026-11-02T10:00:00Z' },
    ])
    expect(await found('state:draft|open')).toEqual(['A'])
    expect(await found('created_after:2026-11-01T10:00:00Z')).toEqual(['B'])
    expect(await found('updated_after:2026-11-01T10:59:59+01:00')).toEqual(['A', 'B'])
    expect(await found('contact_id:5')).toEqual([])
    const versions = await client.get(
      'sales_invoices/synchronization?filter=created_after:2026-11-01T10:00:00',
    )
    expect(versions.body).toMatchObject([{ version: Date.parse('2026-11-02T10:00:00Z') / 1000 }])
  })

  test('takes an undated draft for one of today', async () => {
    const { found } = await withInvoices([{ reference: 'D', state: 'draft' }])
    expect(await found('period:20261124..20261124')).toEqual(['D'])
    expect(await found('period:this_month')).toEqual(['D'])
    expect(await found('period:prev_month')).toEqual([])
  })

  test.each([
    'period:all',
    'period:2026',
    'period:20100101..20261231',
    'state:sent',
    'colour:red',
    'x',
    'created_after:gisteren',
  ])('refuses the filter %s', async (filter) => {
    const { found } = await withInvoices([])
    expect(await found(filter)).toBe(400)
  })

  test('a comma ends a reference, so that one with a comma cannot be asked for', async () => {
    const { found } = await withInvoices([{ reference: 'A,B' }])
    expect(await found('reference:A,B')).toBe(400)
  })

  test('finds one by reference, the oldest or the one told to', async () => {
    const { client, administration } = await withInvoices([{ reference: 'X' }, { reference: 'X' }])
    const [first, second] = [...administration.invoices.keys()]
    expect(pick(await client.get('sales_invoices/find_by_reference/X'), 'id')).toBe(first)
    administration.findByReference.set('X', second ?? '')
    expect(pick(await client.get('sales_invoices/find_by_reference/X'), 'id')).toBe(second)
    expect(await client.get('sales_invoices/find_by_reference/1337')).toMatchObject({
      status: 404,
      body: {
        error: 'Sales invoice with reference: 1337 was not found',
        symbolic: { reference: 'not_found' },
      },
    })
  })

  test('finds a reference with odd characters', async () => {
    const { client } = await withInvoices([{ reference: 'Ä/1 ?#.json' }])
    const path = `sales_invoices/find_by_reference/${encodeURIComponent('Ä/1 ?#.json')}.json`
    expect(pick(await client.get(path), 'reference')).toBe('Ä/1 ?#.json')
  })
})

describe('paging', () => {
  test('goes by at most 100, with links to the neighbours', async () => {
    const seeds = Array.from({ length: 130 }, (_, index) => ({ reference: String(index) }))
    const { client } = await withInvoices(seeds)
    expect(((await client.get('sales_invoices')).body as unknown[]).length).toBe(50)
    const first = await client.get('sales_invoices?per_page=100')
    expect((first.body as unknown[]).length).toBe(100)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await fetch(next, { headers: { authorization: 'Bearer x' } })
    expect(((await second.json()) as unknown[]).length).toBe(30)
    expect(second.headers.get('link')).toMatch(/^<[^>]+page=1>; rel="prev"$/)
  })

  test.each(['per_page=101', 'per_page=0', 'page=0', 'page=2', 'page=x'])('refuses %s', async (query) => {
    const { client } = await start()
    const answer = await client.get(`sales_invoices?${query}`)
    expect(answer.status).toBe(400)
    expect(pick(answer, 'error')).toMatch(/does not have a valid value$/)
  })
})

test.each([
  ['this_week', { from: '2026-11-23', until: '2026-11-29' }],
  ['prev_month', { from: '2026-10-01', until: '2026-10-31' }],
  ['next_month', { from: '2026-12-01', until: '2026-12-31' }],
  ['this_quarter', { from: '2026-10-01', until: '2026-12-31' }],
  ['prev_quarter', { from: '2026-07-01', until: '2026-09-30' }],
  ['next_year', { from: '2027-01-01', until: '2027-12-31' }],
  ['202602..202602', { from: '2026-02-01', until: '2026-02-28' }],
])('the period %s is %o', (text, period) => {
  expect(readPeriod(text, '2026-11-24')).toEqual(period)
})

test('tax rates are filtered on type, activity, percentage, name and country', async () => {
  const { client } = await start()
  const names = async (filter: string): Promise<string[]> => {
    const answer = await client.get(`tax_rates?per_page=100&filter=${encodeURIComponent(filter)}`)
    return (answer.body as { name: string }[]).map((rate) => rate.name)
  }
  expect(await names('tax_rate_type:purchase_invoice,percentage:21')).toEqual(['21% btw'])
  expect(await names('percentage:25.5')).toEqual(['Finland 25,5% (OSS)'])
  expect(await names('active:false')).toEqual(['19% btw (oud)'])
  expect(await names('country:DE')).toHaveLength(2)
  expect(await names('partial_name:verlegd')).toHaveLength(2)
  expect(await names('show_tax:false,tax_rate_type:sales_invoice')).toHaveLength(2)
})
