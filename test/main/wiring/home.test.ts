import { existsSync } from 'node:fs'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Home } from '../../../src/main/home.ts'
import { openHome } from '../../../src/main/wiring/home.ts'
import { connectedInstallation } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'
import { shopOrder } from '../../support/orders.ts'
import { moneybirdToken, shopKey, standIns } from '../../support/stand-ins.ts'

async function homeIn(folder: string): Promise<Home> {
  const home = await openHome({ folder, environment: {}, fetch })
  if (!home.ok) throw new Error(JSON.stringify(home.problem))
  onTestFinished(() => home.value.close())
  return home.value
}

async function connectedHome() {
  const world = await standIns({ now: 'real' })
  const { folder } = await connectedInstallation(world)
  const home = await homeIn(folder)
  const opened = await home.open('winkel')
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return { world, folder, home, connection: opened.value }
}

describe('an installation', () => {
  test('is for one at a time, and free again after it was closed', async () => {
    const folder = await freshFolder()
    const home = await homeIn(folder)
    expect(await openHome({ folder, environment: {}, fetch })).toMatchObject({
      problem: { code: 'DATA_LOCKED' },
    })
    await home.close()
    await (await homeIn(folder)).close()
  })

  test('that is closed while a connection is being opened leaves nothing open in its folder', async () => {
    const { folder } = await connectedInstallation(await standIns({ now: 'real' }))
    const home = await homeIn(folder)
    const opening = home.open('winkel')
    await home.close()
    expect(await opening).toMatchObject({ problem: { code: 'DATA_LOCKED' } })
    expect(existsSync(join(folder, 'connections', 'winkel'))).toBe(false)
  })

  test('with settings that are not valid is not opened, and not held', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'settings.json'), '{\n  "version": 1,\n  "kleur": "blauw"\n}\n')
    const refused = await openHome({ folder, environment: {}, fetch })
    expect(refused).toMatchObject({ problem: { code: 'SETTINGS_INVALID', data: { line: '3' } } })
    await writeFile(join(folder, 'settings.json'), '{ "version": 1 }')
    await homeIn(folder)
  })

  test('keeps its settings when new ones are refused', async () => {
    const { home, folder } = await connectedHome()
    const before = home.settings()
    const [connection] = before.connections
    if (connection === undefined) throw new Error('no connection')
    const wrong = { ...connection, booking: { ...connection.booking, toleranceCents: 99 } }
    expect(await home.saveSettings({ ...before, connections: [wrong] })).toMatchObject({
      problem: { code: 'SETTINGS_INVALID' },
    })
    expect(home.settings()).toBe(before)
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).not.toContain('"toleranceCents": 99')
  })

  test('gives the same connection however often it is asked, also at the same time; and none it does not know', async () => {
    const { home, connection } = await connectedHome()
    const again = await Promise.all([home.open('winkel'), home.open('winkel')])
    for (const result of again) expect(result).toEqual({ ok: true, value: connection })
    expect(await home.open('elders')).toMatchObject({ problem: { code: 'CONNECTION_UNKNOWN' } })
  })

  test('uses new settings from the next run on, without being opened again', async () => {
    const { world, home, connection } = await connectedHome()
    world.shop.data.addOrder(shopOrder(1001, { order_status_id: '3' }))
    expect(await connection.engine.run('manual')).toMatchObject({ orders: { open: 1 } })
    const settings = home.settings()
    const connections = settings.connections.map((one) => ({
      ...one,
      booking: { ...one.booking, pushStatuses: ['3'], paidStatuses: ['3'] },
    }))
    await home.saveSettings({ ...settings, connections })
    expect(await connection.engine.run('manual')).toMatchObject({ orders: { done: 1 } })
  })

  test('counts the requests of all, once, and remembers their times when it is closed', async () => {
    const { world, folder, home, connection } = await connectedHome()
    world.shop.data.addOrder(shopOrder(1001))
    await connection.engine.run('manual')
    const counts = Object.values(home.takeRequestCounts()).reduce((sum, count) => sum + count, 0)
    expect(counts).toBe(world.moneybird.requests.length)
    expect(home.takeRequestCounts()).toEqual({})
    await home.close()
    const { times } = JSON.parse(await readFile(join(folder, 'requests.json'), 'utf8')) as { times: number[] }
    expect(times).toHaveLength(counts)
  })

  test('tells listeners how a run goes, until they leave', async () => {
    const { home, connection } = await connectedHome()
    const heard: string[] = []
    const leave = home.listen({ progress: (id, { phase }) => heard.push(`${id} ${phase}`) })
    await connection.engine.run('manual')
    expect(heard[0]).toBe('winkel start')
    expect(heard.at(-1)).toBe('winkel end')
    leave()
    heard.length = 0
    await connection.engine.run('manual')
    expect(heard).toEqual([])
  })

  test('starts empty after a reset, also when the data cannot be read, and finds everything again', async () => {
    const { world, folder, home, connection } = await connectedHome()
    world.shop.data.addOrder(shopOrder(1001))
    await connection.engine.run('manual')
    await home.close()
    const data = join(folder, 'connections', 'winkel')
    await truncate(join(data, 'records.db'), 10)
    await rm(join(data, 'copies'), { recursive: true })
    const next = await homeIn(folder)
    expect(await next.open('winkel')).toMatchObject({ problem: { code: 'DATA_DAMAGED' } })
    const backup = await next.reset('winkel')
    if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
    expect(existsSync(join(data, backup.value, 'records.db'))).toBe(true)
    const opened = await next.open('winkel')
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
    expect(await opened.value.engine.run('rebuild')).toMatchObject({ orders: { done: 1 }, problem: null })
    expect(world.moneybird.counts.writes.invoicesCreated).toBe(1)
  })

  test('leaves nothing of a connection that is removed: no data, no key', async () => {
    const { world, folder, home, connection } = await connectedHome()
    world.shop.data.addOrder(shopOrder(1001))
    await connection.engine.run('manual')
    expect(await home.remove('winkel')).toEqual({ ok: true, value: null })
    expect(existsSync(join(folder, 'connections', 'winkel'))).toBe(false)
    const secrets = await readFile(join(folder, 'secrets.json'), 'utf8')
    for (const secret of [shopKey, moneybirdToken]) expect(secrets).not.toContain(secret)
    expect(home.settings().connections).toEqual([])
    expect(await home.open('winkel')).toMatchObject({ problem: { code: 'CONNECTION_UNKNOWN' } })
    expect(await home.remove('winkel')).toMatchObject({ problem: { code: 'CONNECTION_UNKNOWN' } })
  })
})
