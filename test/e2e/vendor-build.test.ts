import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OUT_OF_BAND } from '../../src/main/ports/oauth.ts'
import { shopHost } from '../../src/shared/licence/licence.ts'
import { noSettings } from '../../src/shared/settings/schema.ts'
import { startDesktop, type Desktop } from '../harness/desktop.ts'
import { copyProject } from '../scripts/project-copy.ts'
import { shopOrder } from '../support/orders.ts'
import { application, freePort, register, user } from '../support/sign-in.ts'
import { DAY_MS } from '../support/stand-ins.ts'
import { sharedBrowser } from './support/browser.ts'
import { openDesktopWorld, type DesktopWorld } from './support/desktop-world.ts'
import { connection } from './support/stage.ts'

/*
 * One journey, in this order: a vendor makes keys and builds, a merchant installs, logs in, and gets a licence. Everything is
 * done with the commands of docs/licences.md and in the built program.
 */
let project: Awaited<ReturnType<typeof copyProject>>
let vendorFolder: string
let at: DesktopWorld
let desktop: Desktop
let page: Page

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** A command of the project, in the vendor's copy of it. */
function command(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { folder: cwd } = project
  const all = { ...process.env, ...env }
  const ended = spawnSync(process.execPath, [script, ...args], { cwd, env: all, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`${script} ${args.join(' ')}: ${ended.stderr}`)
  return ended.stdout.trim()
}

function licence(name: string, args: readonly string[] = []): string {
  return command('scripts/licence.ts', [name, '--private-key', join(vendorFolder, 'vendor.pem'), ...args])
}

/** The key for the merchant's shop, and the link in the mail. */
function issue(changes: { readonly until?: string } = {}): { readonly key: string; readonly link: string } {
  const until = changes.until ?? day(Date.now() + 365 * DAY_MS)
  const shop = shopHost(at.world.shop.address)
  const key = licence('issue', ['--holder', 'Kaas & Zo', '--shop', shop, '--until', until])
  const link = /^factuurbrug:\S+$/m.exec(licence('link', ['--key', key]))?.[0] ?? ''
  return { key, link }
}

beforeAll(async () => {
  project = await copyProject()
  vendorFolder = await mkdtemp(join(tmpdir(), 'factuurbrug-vendor-'))
  const [, publicKey = ''] = licence('keys').split('=')
  command('scripts/build.ts', ['main', 'preload', 'window'], {
    FACTUURBRUG_LICENCE_PUBLIC_KEY: publicKey,
    FACTUURBRUG_MONEYBIRD_CLIENT_ID: application.id,
    FACTUURBRUG_MONEYBIRD_CLIENT_SECRET: application.secret,
  })
  const port = await freePort()
  const signIn = { ...noSettings.signIn, port }
  at = await openDesktopWorld('ready', { program: project.folder }, { signIn })
  register(at.world.moneybird, [`http://127.0.0.1:${port}/moneybird`, OUT_OF_BAND])
  await look(at.desktop)
})

afterAll(async () => {
  await desktop.close()
  await at.close()
  await project.remove()
  await rm(vendorFolder, { recursive: true, force: true })
})

async function look(started: Desktop): Promise<void> {
  desktop = started
  page = await desktop.page()
}

const goTo = (hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
const main = () => page.locator('main')
const field = () => page.getByLabel('Licentiesleutel', { exact: true })
const view = async () => {
  const { value } = (await desktop.call('app.view', {})) as {
    value: Awaited<ReturnType<typeof at.get<'app.view'>>>
  }
  return value.connections[0]
}

test('carries the registration at Moneybird in main alone, and the private key nowhere', async () => {
  const bundle = await readFile(join(project.folder, '.vite/build/main.cjs'), 'utf8')
  expect(bundle).toContain(application.secret)
  const secret = (await readFile(join(vendorFolder, 'vendor.pem'), 'utf8')).split('\n')[1] ?? ''
  expect(secret.length).toBeGreaterThan(40)
  expect(bundle).not.toContain(secret)
})

test('shows the days of the trial', async () => {
  await goTo('#/settings/licence')
  await main().getByText('Proefperiode: nog 30 dagen').waitFor()
})

test('logs in at Moneybird with the system’s browser, without a registration of the merchant’s own', async () => {
  await at.get('connection.disconnect', { connection, side: 'moneybird' })
  await desktop.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (address) => Promise.resolve(void opened.push(address))
  })
  await goTo('#/settings/moneybird')
  await main().getByRole('button', { name: 'Inloggen bij Moneybird' }).click()
  const opened = () => desktop.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await desktop.until('the page of Moneybird is opened', async () => (await opened()).length === 1)
  const tab = await (await sharedBrowser()).newPage()
  await tab.goto((await opened())[0] ?? '')
  await tab.getByLabel('E-mailadres').fill(user.email)
  await tab.getByLabel('Wachtwoord').fill(user.password)
  await tab.getByRole('button', { name: 'Log in' }).click()
  await tab.getByRole('button', { name: 'Toegang geven' }).click()
  await tab.getByRole('heading', { name: 'Gelukt' }).waitFor()
  await tab.close()
  await main().getByRole('button', { name: 'Ja, verbinden' }).click()
  await main().getByRole('button', { name: 'Verbinding verbreken' }).waitFor()
  expect(await view()).toMatchObject({ moneybird: { isConnected: true, title: 'Demo Webwinkel B.V.' } })
  at.world.shop.data.addOrder(shopOrder(1001))
  expect(await at.get('run.now', { connection })).toEqual({ problem: null })
  expect(at.world.moneybird.counts.writes.invoicesCreated).toBe(1)
})

test('an installation link opens the running program at Configuratie with the key filled in, and one click uses it', async () => {
  const { key, link } = issue()
  expect(await desktop.startAgain(link)).toBe(0)
  await main().getByRole('heading', { name: 'Licentie', level: 1 }).waitFor()
  await main()
    .getByText(/^Voor Kaas & Zo, /)
    .waitFor()
  expect(await field().inputValue()).toBe(key)
  expect(await view()).toMatchObject({ licence: { kind: 'trial' } })
  await page.getByRole('button', { name: 'Sleutel gebruiken' }).click()
  await main().getByText('De sleutel is in gebruik.').waitFor()
  expect(await view()).toMatchObject({ licence: { kind: 'licence', holder: 'Kaas & Zo' } })
})

test('a link that somebody altered opens the same page, with nothing filled in', async () => {
  const { link } = issue()
  const altered = link.slice(0, -2) + (link.endsWith('AA') ? 'BB' : 'AA')
  expect(await desktop.startAgain(altered)).toBe(0)
  await main().getByText('Deze installatielink werkt niet.').waitFor()
  expect(await field().inputValue()).toBe('')
  expect(await view()).toMatchObject({ licence: { kind: 'licence' } })
})

test('a link starts the program at that page too, and the licence of before is still there', async () => {
  const { key, link } = issue({ until: day(Date.now() + 730 * DAY_MS) })
  await at.desktop.close()
  await look(await startDesktop({ folder: at.folder, program: project.folder, args: [link] }))
  await main()
    .getByText(/^Voor Kaas & Zo, /)
    .waitFor()
  expect(await field().inputValue()).toBe(key)
  expect(await view()).toMatchObject({ licence: { kind: 'licence', holder: 'Kaas & Zo' } })
  await page.getByRole('button', { name: 'Sleutel gebruiken' }).click()
  await main().getByText('De sleutel is in gebruik.').waitFor()
  expect(await view()).toMatchObject({ licence: { until: day(Date.now() + 730 * DAY_MS) } })
})
