import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problem } from '../../src/shared/domain/problem.ts'
import { entry, writeStore } from '../main/service/entries.ts'
import { useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'

describe('Ticked orders', () => {
  const dashboard = useDashboard()
  const failed = { state: 'failed', problem: problem('NEGATIVE_TOTAL', { total: '-1.00' }) } as const
  const free = { state: 'skipped', problem: problem('ZERO_TOTAL', {}) } as const
  const orders = [
    entry(1, '2026-03-01', failed),
    entry(2, '2026-03-02', failed),
    entry(3, '2026-03-03', free),
    entry(4, '2026-03-04', free),
  ]

  beforeAll(async () => {
    const { get, stopEngine, startEngine, folder, load, faults } = dashboard()
    faults.allow(/ERR_|401/)
    // A run would find that the shop has none of these.
    await get('app.pause', { paused: true })
    await stopEngine()
    await writeStore(join(folder, 'connections', connection), orders)
    await startEngine()
    await load()
  })

  beforeEach(async () => {
    await dashboard().goto('#/orders')
  })

  const tick = async (...orderIds: readonly number[]) => {
    for (const id of orderIds)
      await dashboard()
        .page.getByRole('checkbox', { name: `Bestelling ${id} kiezen`, exact: true })
        .click()
  }
  const button = (name: string) => dashboard().page.getByRole('button', { name, exact: true })
  const said = (text: string) => dashboard().page.getByText(text, { exact: true }).waitFor()

  test('get the buttons that suit them, which say with how many of them it can be done', async () => {
    await tick(1, 3)
    await said('2 bestellingen gekozen')
    await button('Opnieuw proberen (1)').waitFor()
    await button('Negeren (1)').waitFor()
    expect(await button('Factuur van € 0,00 maken').count()).toBe(0)
    await tick(1, 4)
    await button('Factuur van € 0,00 maken').waitFor()
    expect(await button('Opnieuw proberen').count()).toBe(0)
    await button('Keuze wissen').click()
    await said('4 bestellingen')
  })

  test('are ignored together, and taken back together', async () => {
    const { page, get } = dashboard()
    await tick(1, 2)
    await button('Negeren').click()
    const dialog = page.getByRole('dialog', { name: '2 bestellingen negeren' })
    await dialog.getByLabel('Reden').fill('Zelf geboekt')
    await dialog.getByRole('button', { name: 'Negeren' }).click()
    await said('2 bestellingen zijn genegeerd.')
    await button('Ongedaan maken').click()
    await said('2 bestellingen doen weer mee.')
    const { entry: back } = await get('orders.get', { connection, orderId: '1' })
    expect(back.state).not.toBe('ignored')
  })

  test('are allowed together, after it was asked with their number', async () => {
    const { page } = dashboard()
    await tick(3, 4)
    await button('Factuur van € 0,00 maken').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('geldt dan voor 2 bestellingen').waitFor()
    await dialog.getByRole('button', { name: 'Factuur van € 0,00 maken' }).click()
    await said('Toegestaan. 2 bestellingen worden nu doorgezet.')
  })
})
