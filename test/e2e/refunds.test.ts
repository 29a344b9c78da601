import { describe, expect, test } from 'vitest'
import { creditInvoices } from '../main/sync/refund-bench.ts'
import { shopOrders, status } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'

describe('Terugbetalingen', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(3) })

  test('shows what happened with a proposal, and does nothing by itself', async () => {
    const { world, page, get, goto } = dashboard()
    const back = { return_id: '7', product: 'Mok', quantity: '2', line: '0' }
    world.shop.data.edit(1001, { returns: [back] })
    for (const id of [1002, 1003]) world.shop.data.setStatus(id, status.refunded)
    await get('run.now', { connection })
    await goto('#/refunds')
    await page.getByRole('heading', { name: '3 terugbetalingen om te bekijken.' }).waitFor()
    await page.getByRole('row', { name: /1001.*Retour.*€\s20,00/ }).waitFor()
    await page.getByLabel('3 voorstellen').waitFor()
    expect(creditInvoices(world)).toEqual([])
    await expectAxeClean(page, 'the refunds')
  })

  test('makes a credit invoice of the pieces that the merchant says, once he says so', async () => {
    const { world, page } = dashboard()
    await page.getByRole('link', { name: 'Bekijk terugbetaling van bestelling 1001' }).click()
    await page.getByRole('heading', { name: 'Terugbetaling van bestelling 1001' }).waitFor()
    await page.getByRole('button', { name: 'Een minder van Mok' }).click()
    await page.getByText(/Je kunt hierna nog €\s10,00 terugbetalen/).waitFor()
    await expectAxeClean(page, 'one refund')
    await page.getByRole('button', { name: /^Creditfactuur maken, €\s−10,00/ }).click()
    await page.getByText('Het concept 1001-R1 staat in Moneybird.').waitFor()
    expect(creditInvoices(world).map(({ reference, totals }) => [reference, Number(totals.incl)])).toEqual([
      ['1001-R1', -10],
    ])
  })

  test('leaves what the merchant leaves, and shows what was decided', async () => {
    const { world, page, goto } = dashboard()
    await goto('#/refunds/1002')
    await page.getByRole('button', { name: 'Laat staan' }).click()
    await page.getByText('Je liet het staan.').waitFor()
    await goto('#/refunds?tab=left')
    await page.getByRole('link', { name: '1002', exact: true }).waitFor()
    await goto('#/refunds?tab=done')
    await page.getByRole('row', { name: /1001-R1.*€\s−10,00.*concept/ }).waitFor()
    expect(creditInvoices(world)).toHaveLength(1)
  })

  test('says what Moneybird refuses, and goes on where it was', async () => {
    const { world, page, goto } = dashboard()
    const body = { error: { base: ['kan niet'] } }
    world.moneybird.faults.add({
      kind: 'answer',
      status: 422,
      body,
      request: 'PATCH duplicate_creditinvoice',
      times: 1,
    })
    await goto('#/refunds/1003')
    const agree = page.getByRole('button', { name: /^Creditfactuur maken, €\s−20,00/ })
    await agree.click()
    await page.getByText('De vorige keer lukte het niet:').waitFor()
    await agree.click()
    await page.getByText('Het concept 1003-R1 staat in Moneybird.').waitFor()
    expect(creditInvoices(world)).toHaveLength(2)
  })
})
