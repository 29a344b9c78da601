import { readFile, rm, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { AppView } from '../../src/shared/contract/views.ts'
import { termsVersion } from '../../src/shared/text/terms.ts'
import { isStandIn, plainPage, startDesktop, type Desktop } from '../harness/desktop.ts'
import { clickTray, watchTray } from '../harness/tray-reader.ts'
import { freshFolder } from '../support/folders.ts'
import { shopOrder } from '../support/orders.ts'
import { moneybirdToken, shopKey } from '../support/stand-ins.ts'
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

describe('a link that starts the program', () => {
  test.skipIf(!isStandIn)(
    'on macOS comes before anything is ready, and its screen opens all the same',
    async () => {
      const desktop = await startDesktop({
        page: plainPage,
        switches: ['--stand-in-link=factuurbrug://failures'],
      })
      toClose = desktop
      await desktop.pageRuns()
      expect(await hash(desktop)).toBe('#/failures')
      expect(await windows(desktop)).toBe(1)
    },
  )
})

describe('a start at login', () => {
  /** A session's bus on which nobody, or somebody, shows icons. */
  async function withBus(answer: string): Promise<Desktop> {
    const folder = await freshFolder()
    await writeFile(join(folder, 'gdbus'), `#!/bin/sh\necho '(${answer},)'\n`, { mode: 0o755 })
    const desktop = await startDesktop({
      page: plainPage,
      args: ['--hidden'],
      environment: { XDG_CURRENT_DESKTOP: 'GNOME', PATH: `${folder}:${process.env.PATH ?? ''}` },
    })
    toClose = desktop
    return desktop
  }

  test('on GNOME without a place for the icon opens the window, and says why once', async () => {
    const desktop = await withBus('false')
    await desktop.pageRuns()
    const told = () => readFile(join(desktop.folder, 'window.json'), 'utf8').catch(() => '')
    await desktop.until('it is remembered that it was said', async () =>
      (await told()).includes('toldNoTray'),
    )
  })

  test('stays in the tray where GNOME has one', async () => {
    const desktop = await withBus('true')
    await watchTray(desktop)
    expect(await desktop.startAgain('--hidden')).toBe(0)
    expect(await windows(desktop)).toBe(0)
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
    const [file = ''] = globSync(join(folder, 'connections/*/records.db'))
    expect((await readFile(file)).includes(`"${id}"`)).toBe(true)
  })
})

describe('a computer that shuts down', () => {
  test('is asked to wait, and the program leaves without asking what nobody can answer', async () => {
    const desktop = await open()
    await desktop.pageRuns()
    const ended = new Promise<number | null>((resolve) => desktop.process.once('exit', resolve))
    const isHeld = await desktop.app.evaluate(
      ({ powerMonitor, dialog }) =>
        new Promise<boolean>((resolve) => {
          dialog.showMessageBoxSync = () => {
            throw new Error('nobody is there')
          }
          powerMonitor.emit('shutdown', {
            preventDefault: () => {
              resolve(true)
            },
          })
          resolve(false)
        }),
    )
    expect(isHeld).toBe(true)
    expect(await ended).toBe(0)
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

  /** Which desktop this is called says nothing: only what encrypts does. */
  test.each(['GNOME', 'LXQt'])(
    'are refused where no key ring answers, on a desktop called %s',
    async (name) => {
      const at = await openDesktopWorld('new', {
        page: plainPage,
        args: ['--password-store=basic'],
        environment: { XDG_CURRENT_DESKTOP: name },
      })
      toClose = at
      await at.desktop.call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
      await at.desktop.call('connection.add', { name: 'Winkel' })
      const shop = { connection: 'winkel', address: at.world.shop.address, key: shopKey, licence: '' }
      expect(await at.desktop.call('connection.shop', shop)).toMatchObject({
        ok: false,
        problem: { code: 'SECRETS_UNSAFE' },
      })
      expect(globSync(join(at.folder, 'safe-storage.json'))).toEqual([])
    },
  )

  test('in a key ring that is locked are said to be there, and are used again once it is open', async () => {
    const at = await openDesktopWorld('ready', { page: plainPage })
    toClose = at
    const stored = await readFile(join(at.folder, 'safe-storage.json'), 'utf8')
    const stand = async () => {
      const desktop = await startDesktop({ page: plainPage, folder: at.folder })
      await desktop.pageRuns()
      const { value } = (await desktop.call('app.view', {})) as { value: AppView }
      await desktop.close()
      return value.connections[0]
    }
    await at.desktop.close()
    await writeFile(join(at.folder, 'stand-in.locked'), '')
    expect(await stand()).toMatchObject({
      lastProblem: { code: 'SECRETS_LOCKED' },
      shop: { isConnected: true },
      moneybird: { isConnected: true },
    })
    expect(await readFile(join(at.folder, 'safe-storage.json'), 'utf8')).toBe(stored)
    await rm(join(at.folder, 'stand-in.locked'))
    expect(await stand()).toMatchObject({ lastProblem: null, isReady: true })
  })
})
