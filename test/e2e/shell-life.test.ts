import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { plainPage, startDesktop, type Desktop } from '../harness/desktop.ts'
import { clickTray, watchTray } from '../harness/tray-reader.ts'
import { shopOrder } from '../support/orders.ts'
import { moneybirdToken } from '../support/stand-ins.ts'
import { openDesktopWorld, type DesktopWorld } from './support/desktop-world.ts'

let toClose: { close(): Promise<void> } | null = null

afterEach(async () => {
  await toClose?.close()
  toClose = null
})

async function open(...args: readonly string[]): Promise<Desktop> {
  const desktop = await startDesktop({ page: plainPage, args })
  toClose = desktop
  return desktop
}

const windows = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const hash = async (desktop: Desktop) => new URL((await desktop.page()).url()).hash

describe('a second start', () => {
  test('ends at once, and opens the window of the first; at the screen of a link', async () => {
    const desktop = await open('--hidden')
    await watchTray(desktop)
    expect(await windows(desktop)).toBe(0)
    expect(await desktop.startAgain('--hidden')).toBe(0)
    expect(await desktop.startAgain('factuurbrug://log')).toBe(0)
    await desktop.until('the window is open', async () => (await windows(desktop)) === 1)
    await desktop.pageRuns()
    expect(await hash(desktop)).toBe('#/log')
    expect(await desktop.startAgain()).toBe(0)
    expect(await windows(desktop)).toBe(1)
  })
})

describe('a page that crashes', () => {
  test('is loaded again, and the engine has noticed nothing', async () => {
    const desktop = await open()
    await desktop.pageRuns()
    const page = await desktop.page()
    await page.evaluate('mark = 1')
    await desktop.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('did-finish-load', () => {
            resolve()
          })
          contents?.forcefullyCrashRenderer()
        }),
    )
    const inPage = (code: string) =>
      desktop.app.evaluate(
        ({ BrowserWindow }, text) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as Promise<unknown>,
        code,
      )
    expect(await inPage('document.title + typeof mark')).toBe('geladenundefined')
    const view = await inPage('factuurbrug.call("app.view", {})')
    expect(view).toMatchObject({ ok: true })
    expect(await desktop.logText()).toContain('window-crashed')
  })
})

describe('leaving', () => {
  async function openWithWorld(): Promise<DesktopWorld> {
    const at = await openDesktopWorld('ready', { page: plainPage })
    toClose = at
    return at
  }
  test('waits until the write in progress is finished', async () => {
    const { desktop, world, folder } = await openWithWorld()
    await watchTray(desktop)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ request: 'POST sales_invoices', kind: 'slow', ms: 1000 })
    await clickTray(desktop, 'sync')
    await desktop.until('the invoice is asked for', () =>
      world.moneybird.requests.some(
        ({ method, path }) => method === 'POST' && path.includes('sales_invoices'),
      ),
    )
    const ended = new Promise<number | null>((resolve) => desktop.process.once('exit', resolve))
    await desktop.app.evaluate(({ app }) => {
      app.quit()
    })
    expect(await ended).toBe(0)
    expect(world.administration.invoices.size).toBe(1)
    // The answer was waited for: what Moneybird made is known on disk.
    const [id = ''] = world.administration.invoices.keys()
    const [file = ''] = globSync(join(folder, 'connections/*/open.json'))
    expect(await readFile(file, 'utf8')).toContain(`"${id}"`)
  })
})

describe('secrets', () => {
  test('are on disk only as the system’s key store encrypts them', async () => {
    const at = await openDesktopWorld('ready', { page: plainPage })
    toClose = at
    const files = globSync(join(at.folder, '**/*'), { withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('browser'),
    )
    expect(files.map(({ name }) => name)).toContain('safe-storage.json')
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name))).includes(moneybirdToken), name).toBe(false)
  })

  test('are refused aloud where there is no key store worth the name', async () => {
    const desktop = await open('--password-store=basic')
    await desktop.pageRuns()
    const { termsVersion } = await import('../../src/shared/text/terms.ts')
    await desktop.call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
    await desktop.call('connection.add', { name: 'Winkel' })
    expect(
      await desktop.call('connection.shop', {
        connection: 'winkel',
        address: 'http://127.0.0.1:9/',
        key: 'k'.repeat(20),
        licence: '',
      }),
    ).toMatchObject({ ok: false })
  })
})
