import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainPage } from '../harness/desktop.ts'
import { clickNotice, shownNotices, watchNotices } from '../harness/notices.ts'
import { clickTray, shownTray, watchTray } from '../harness/tray-reader.ts'
import { shopOrder, shopOrders } from '../support/orders.ts'
import { moneybirdToken } from '../support/stand-ins.ts'
import { openDesktopWorld, type DesktopWorld } from './support/desktop-world.ts'
import { bringTo, connection } from './support/stage.ts'

let at: DesktopWorld

beforeAll(async () => {
  at = await openDesktopWorld('new', { page: plainPage })
  await watchTray(at.desktop)
  await watchNotices(at.desktop)
})

afterAll(() => at.close())

const tray = () => shownTray(at.desktop)
const line = async (id: string) => (await tray()).lines.find((one) => one.id === id)
const picture = async () => (await tray()).picture.replace(/-(light|dark)|Template|\.\w+$/g, '')
const shows = (name: string) =>
  at.desktop.until(`the tray shows ${name}`, async () => (await picture()) === `tray-${name}`)
const windows = () => at.desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const invoices = () => at.world.administration.invoices.size
const shownScreen = async () => new URL((await at.desktop.page()).url()).hash

describe('the tray', () => {
  test('says that nothing is set up yet, and that nothing can be synchronised', async () => {
    await shows('disconnected')
    expect((await tray()).toolTip).toBe('Factuurbrug: Nog niet ingesteld')
    expect((await tray()).lines).toEqual([
      { id: 'status', label: 'Nog niet ingesteld', enabled: false },
      { id: 'last', label: 'Nog niet gesynchroniseerd', enabled: false },
      { id: 'sync', label: 'Nu synchroniseren', enabled: false },
      { id: 'pause', label: 'Pauzeren', enabled: true },
      { id: 'open', label: 'Factuurbrug openen', enabled: true },
      { id: 'quit', label: 'Afsluiten', enabled: true },
    ])
  })

  test('says that all is well, and when the next run is, once all is set up', async () => {
    await bringTo('ready', at.get, at.world)
    await shows('idle')
    expect(await line('next')).toMatchObject({ label: expect.stringMatching(/^Volgende keer: /) as string })
    expect(await line('sync')).toMatchObject({ enabled: true })
  })

  test('synchronises without a window, shows that it is busy, and when it was', async () => {
    await at.desktop.closeWindow()
    for (const order of shopOrders(3)) at.world.shop.data.addOrder(order)
    await clickTray(at.desktop, 'sync')
    await at.desktop.until('the orders are booked', () => invoices() === 3)
    await shows('idle')
    const names = (await tray()).pictures.map((name) => name.replace(/-(light|dark).*|Template.*/, ''))
    expect(names.slice(-2)).toEqual(['tray-busy', 'tray-idle'])
    expect(await line('last')).toMatchObject({
      label: expect.stringMatching(/^Laatste keer: vandaag/) as string,
    })
    expect(await windows()).toBe(0)
  })

  test('asks for a look when an order could not be booked, with a notice that leads to it', async () => {
    at.world.shop.data.addOrder(shopOrder(1050, { total: '99.0000' }))
    await clickTray(at.desktop, 'sync')
    await shows('attention')
    expect(await line('failures')).toMatchObject({ label: 'Fouten (1)' })
    await at.desktop.until('a notice is shown', async () => (await shownNotices(at.desktop)).length === 1)
    await clickNotice(at.desktop)
    await at.desktop.pageRuns()
    expect(await shownScreen()).toBe('#/failures/TOTAL_MISMATCH')
  })

  test('does not tell it again after the next run', async () => {
    const before = (await tray()).pictures.length
    await clickTray(at.desktop, 'sync')
    await at.desktop.until('the run is over', async () => {
      const { pictures } = await tray()
      return pictures.length >= before + 2 && pictures.at(-1)?.startsWith('tray-attention')
    })
    expect(await shownNotices(at.desktop)).toHaveLength(1)
  })

  test('opens the failures', async () => {
    await at.desktop.closeWindow()
    await clickTray(at.desktop, 'failures')
    await at.desktop.pageRuns()
    expect(await shownScreen()).toBe('#/failures')
  })

  test('does not change under the hand of who reads its menu, and is up to date once that is closed', async () => {
    const read = (event: string) =>
      at.desktop.app.evaluate((_electron, name) => {
        const { seenTray } = globalThis as unknown as { seenTray: { menu: Electron.Menu } }
        seenTray.menu.emit(name)
      }, event)
    await read('menu-will-show')
    await at.get('app.pause', { paused: true })
    await shows('paused')
    expect(await line('pause')).toMatchObject({ label: 'Pauzeren' })
    await read('menu-will-close')
    await at.desktop.until('the menu is renewed', async () => (await line('pause'))?.label === 'Hervatten')
    await at.get('app.pause', { paused: false })
    await shows('attention')
  })

  test('a notice that the system refuses is in the log, and nothing else comes of it', async () => {
    await at.desktop.app.evaluate(() => {
      const { seenNotices } = globalThis as unknown as { seenNotices: Electron.Notification[] }
      seenNotices.at(-1)?.emit('failed', {}, 'not signed')
    })
    await at.desktop.until('it is in the log', async () =>
      (await at.desktop.logText()).includes('notice-failed'),
    )
  })

  test('pauses and goes on', async () => {
    await clickTray(at.desktop, 'pause')
    await shows('paused')
    expect(await line('pause')).toMatchObject({ label: 'Hervatten' })
    expect(await line('sync')).toMatchObject({ enabled: false })
    expect(await line('next')).toBeUndefined()
    expect(await at.get('app.view', {})).toMatchObject({ paused: true })
    await clickTray(at.desktop, 'pause')
    await shows('attention')
  })

  test('says that the bookkeeping is lost, and tells it once', async () => {
    at.world.moneybird.faults.add({ request: '*', kind: 'answer', status: 401 })
    at.world.shop.data.addOrder(shopOrder(1060))
    await clickTray(at.desktop, 'sync')
    await shows('disconnected')
    expect(await line('status')).toMatchObject({ label: 'Moneybird is losgekoppeld' })
    await at.desktop.until('a notice is shown', async () => (await shownNotices(at.desktop)).length === 2)
    await clickNotice(at.desktop)
    at.world.moneybird.faults.clear()
  })
})

describe('when the computer wakes up', () => {
  test('what fell due while it slept is done at once', async () => {
    await at.get('connection.moneybird', { connection, token: moneybirdToken })
    await at.desktop.until('what waited for the connection is booked', async () => {
      const [winkel] = (await at.get('app.view', {})).connections
      return invoices() === 4 && winkel?.running === null
    })
    at.world.shop.data.addOrder(shopOrder(1070))
    // Two hours later: a run is due.
    await at.desktop.app.evaluate(({ powerMonitor }) => {
      const real = Date.now
      Date.now = () => real() + 2 * 3_600_000
      powerMonitor.emit('resume')
    })
    await at.desktop.until('the order is booked', () => invoices() === 5)
    expect(await at.desktop.logText()).toContain('computer-woke')
  })
})
