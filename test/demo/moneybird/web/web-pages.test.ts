import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { displayMoney } from '../../../../src/demo/moneybird/web/web-format.ts'
import { addAdministration } from '../../../../src/demo/moneybird/seed/seed.ts'
import { idOf } from '../client.ts'
import type { Fixture } from '../fixture.ts'
import { closeAfterEach, invoiceBody, start } from '../fixture.ts'

closeAfterEach()

async function page(
  fixture: Fixture,
  path: string,
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${fixture.server.webUrl}${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

async function withInvoice(name: string): Promise<{ fixture: Fixture; id: string }> {
  const fixture = await start()
  const { client } = fixture
  const contact = {
    company_name: name,
    address1: 'Straat 1',
    zipcode: '1234 AB',
    city: 'Ede',
    tax_number: 'NL1234',
  }
  const contactId = idOf(await client.post('contacts', { contact }))
  const lines = [
    { price: '1210', amount: '2' },
    { price: '10.90', rate: '9% btw' },
  ]
  return { fixture, id: idOf(await client.post('sales_invoices', invoiceBody(fixture, contactId, lines))) }
}

describe('the pages', () => {
  test('list drafts and numbered invoices, newest first', async () => {
    const { fixture, id } = await withInvoice('Bakkerij')
    expect((await page(fixture, '/')).text).toContain('Concept 1')
    await fixture.client.patch(`sales_invoices/${id}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    const { text } = await page(fixture, `/${fixture.client.administrationId}/facturen`)
    for (const shown of ['2026-0001', '24-11-2026', 'Bakkerij', '1001', '€ 2.430,90', 'Openstaand']) {
      expect(text).toContain(shown)
    }
  })

  test('show one invoice as its customer sees it: lines, VAT per rate, totals, payments', async () => {
    const { fixture, id } = await withInvoice('Bakkerij')
    const path = `sales_invoices/${id}`
    await fixture.client.patch(`${path}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    await fixture.client.post(`${path}/payments`, {
      payment: { payment_date: '2026-11-23', price: '2430.90' },
    })
    const link = String(
      (await fixture.client.get(path)).body &&
        (fixture.client.seen.at(-1)?.responseBody as { url: string }).url,
    )
    const { text } = await page(fixture, new URL(link).pathname)
    for (const shown of [
      'Factuur 2026-0001',
      'Demo Webwinkel B.V.',
      'Straat 1',
      'Regel 1',
      '21% btw over € 2.000,00',
      '€ 420,00',
      '9% btw over € 10,00',
      '€ 0,90',
      '23-11-2026',
      'Nog te betalen',
    ]) {
      expect(text).toContain(shown)
    }
  })

  test('escape whatever a customer typed', async () => {
    const evil = `<script>alert("1")</script>'&`
    const { fixture, id } = await withInvoice(evil)
    const list = await page(fixture, '/')
    const one = await page(fixture, `/${fixture.client.administrationId}/facturen/${id}`)
    for (const { text } of [list, one]) {
      expect(text).not.toContain('<script')
      expect(text).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39;&#38;')
    }
  })

  test('allow no script, no frame and nothing from elsewhere', async () => {
    const { headers } = await page(await start(), '/')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('say that a page does not exist, and take no other method', async () => {
    const fixture = await start()
    expect((await page(fixture, '/bestaat/niet')).status).toBe(404)
    expect((await page(fixture, '/123/facturen')).status).toBe(404)
    expect((await fetch(fixture.server.webUrl, { method: 'POST' })).status).toBe(404)
    expect((await page(fixture, '/stijl.css')).headers.get('content-type')).toContain('text/css')
  })

  test('let choose between administrations when there are several', async () => {
    const fixture = await start()
    addAdministration(fixture.world, { name: 'Tweede & Zn.' })
    const { text } = await page(fixture, '/')
    expect(text).toContain('Demo Webwinkel B.V.')
    expect(text).toContain('Tweede &#38; Zn.')
  })

  test('are not served under a foreign name', async () => {
    const { server } = await start()
    const status = await new Promise((resolve) => {
      request(`${server.webUrl}/`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).end()
    })
    expect(status).toBe(421)
  })
})

test.each([
  ['0', 'EUR', '€ 0,00'],
  ['-1234567.5', 'EUR', '€ -1.234.567,50'],
  ['999.999', 'GBP', 'GBP 1.000,00'],
])('the amount %s %s is shown as %s', (amount, currency, shown) => {
  expect(displayMoney(amount, currency)).toBe(shown)
})
