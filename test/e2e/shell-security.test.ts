import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Desktop } from '../harness/desktop.ts'
import { openHostilePage, type HostilePage } from './support/hostile-page.ts'

interface WithPreferences {
  getLastWebPreferences(): Electron.WebPreferences
}

let hostile: HostilePage
let desktop: Desktop
let page: Page
let address: string
let visits: string[]

beforeAll(async () => {
  hostile = await openHostilePage()
  ;({ desktop, page, address, visits } = hostile)
})

afterAll(() => hostile.close())

beforeEach(() => {
  visits.length = 0
})

const stillRuns = () => hostile.stillRuns()
const windows = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

describe('what a page has', () => {
  test('no Node, no Electron, only the two functions of the bridge, which it cannot change', async () => {
    const found = await page.evaluate(`({
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof ipcRenderer, typeof electron],
      bridge: Object.keys(factuurbrug),
      frozen: Object.isFrozen(factuurbrug),
      replaced: (() => { try { factuurbrug = 1 } catch {} ; return typeof factuurbrug })(),
    })`)
    expect(found).toEqual({
      node: Array(6).fill('undefined'),
      bridge: ['call', 'on'],
      frozen: true,
      replaced: 'object',
    })
  })

  test('no call or event that is not in the contract', async () => {
    const refusal = (code: string) =>
      page.evaluate(`(async () => { ${code} })().then(String, (error) => error.message)`)
    for (const name of ['app.quit', 'call', '', '__proto__', 'constructor', 'toString'])
      expect(await refusal(`return factuurbrug.call(${JSON.stringify(name)}, {})`), name).toBe('no such call')
    expect(await refusal('return factuurbrug.call({ toString: () => "app.view" }, {})')).not.toMatch(/ok/)
    for (const name of ['call', 'electron-store-get-data', '__proto__'])
      expect(await refusal(`factuurbrug.on(${JSON.stringify(name)}, () => {})`), name).toBe('no such event')
  })

  test.each([
    ['app.pause', { paused: 'yes' }],
    ['app.pause', {}],
    ['app.pause', { paused: true, extra: 1 }],
    ['app.pause', null],
    ['app.open', { place: 'https://example.com' }],
    ['orders.get', { connection: '../../etc', orderId: '1' }],
    ['orders.list', { connection: 'winkel', tab: 'all', search: 'x'.repeat(201), after: null, limit: 10 }],
  ])('no input that the contract does not allow: %s %j', async (name, input) => {
    const call = `factuurbrug.call(${JSON.stringify(name)}, ${JSON.stringify(input)}).then(String, (error) => error.message)`
    expect(await page.evaluate(call)).toMatch(/refused$/)
  })
})

describe('the content security policy', () => {
  test('lets the page’s own script and style run, and nothing that is written in it', async () => {
    const found = await page.evaluate(`({
      inline: document.documentElement.dataset.inline ?? 'no',
      handler: document.documentElement.dataset.handler ?? 'no',
      colour: getComputedStyle(document.querySelector('h1')).color,
      size: getComputedStyle(document.querySelector('h1')).fontSize === '99px',
    })`)
    expect(found).toEqual({ inline: 'no', handler: 'no', colour: 'rgb(1, 2, 3)', size: false })
  })

  test('lets nothing be evaluated', async () => {
    expect(await page.evaluate('evaluated')).toEqual(['EvalError', 'EvalError'])
  })

  test.each([
    ['connect-src', (to: string) => `fetch('${to}/fetch').catch(() => {})`],
    ['connect-src', (to: string) => `navigator.sendBeacon('${to}/beacon', 'x')`],
    ['connect-src', (to: string) => `void new WebSocket('${to.replace('http', 'ws')}/socket')`],
    ['connect-src', (to: string) => `void new EventSource('${to}/events')`],
    ['img-src', (to: string) => `void (new Image().src = '${to}/image')`],
    [
      'script-src-elem',
      (to: string) =>
        `void document.head.append(Object.assign(document.createElement('script'), { src: '${to}/script' }))`,
    ],
    [
      'style-src-elem',
      (to: string) =>
        `void document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${to}/style' }))`,
    ],
    [
      'frame-src',
      (to: string) =>
        `void document.body.append(Object.assign(document.createElement('iframe'), { src: '${to}/frame' }))`,
    ],
    [
      'frame-src',
      () =>
        `void document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' }))`,
    ],
    [
      'object-src',
      (to: string) =>
        `void document.body.append(Object.assign(document.createElement('object'), { data: '${to}/object' }))`,
    ],
    [
      'base-uri',
      (to: string) =>
        `void document.head.append(Object.assign(document.createElement('base'), { href: '${to}/' }))`,
    ],
  ])('%s stops %s', async (directive, attack) => {
    await page.evaluate(`violated.length = 0; ${attack(address)}`)
    await desktop.until(`${directive} is violated`, () => page.evaluate(`violated.includes('${directive}')`))
    expect(visits).toEqual([])
    await stillRuns()
  })

  test('form-action stops a form', async () => {
    await page.evaluate(`violated.length = 0; (() => {
      const form = Object.assign(document.createElement('form'), { action: '${address}/form' })
      document.body.append(form)
      form.submit()
    })()`)
    await desktop.until('form-action is violated', () => page.evaluate(`violated.includes('form-action')`))
    expect(visits).toEqual([])
  })
})

describe('where a page can go', () => {
  test.each([
    (to: string) => `location.href = '${to}/href'`,
    (to: string) => `location.assign('${to}/assign')`,
    (to: string) => `location.replace('${to}/replace')`,
    (to: string) => `Object.assign(document.createElement('a'), { href: '${to}/link' }).click()`,
    (to: string) => `history.pushState({}, '', '${to}/state')`,
    () => `location.href = 'app://elsewhere/index.html'`,
    () => `location.href = 'page.css'`,
    () => `location.href = 'file:///etc/passwd'`,
    () => `location.href = 'data:text/html,<title>geladen</title>'`,
  ])('nowhere', async (attack) => {
    const before = page.url()
    await page.evaluate(`mark = 1; try { ${attack(address)} } catch {}`)
    // Long enough for what would go on to have gone.
    await desktop.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(page.url()).toBe(before)
    expect(await page.evaluate('typeof mark')).toBe('number')
    expect(visits).toEqual([])
    await stillRuns()
  })

  test('to no window of its own', async () => {
    for (const code of [
      `window.open('${address}/open')`,
      `window.open('about:blank')`,
      `window.open(location.href)`,
      `Object.assign(document.createElement('a'), { href: '${address}/blank', target: '_blank' }).click()`,
    ])
      await page.evaluate(`void ${code}`)
    await desktop.until('no page is left but this', () => desktop.app.windows().length === 1)
    expect(await windows()).toBe(1)
    expect(visits).toEqual([])
    await stillRuns()
  })
})

describe('what a page may', () => {
  test.each(['geolocation', 'notifications', 'camera', 'midi', 'clipboard-read'])('not: %s', async (name) => {
    expect(
      await page.evaluate(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`),
    ).toBe('denied')
  })

  test('not tell where the computer is, not show notices', async () => {
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied')
    const where = `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('told'), ({ code }) => resolve(code)))`
    expect(await page.evaluate(where)).toBe(1)
  })
})

describe('the window', () => {
  test('has every protection on, whatever the defaults are', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
      // There in Electron, and not in its types.
      (BrowserWindow.getAllWindows()[0]?.webContents as unknown as WithPreferences).getLastWebPreferences(),
    )
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(preferences.enableBlinkFeatures ?? '').toBe('')
  })

  test('would be in a sandbox also if it asked for none: the program allows no other', async () => {
    const made = await desktop.app.evaluate(({ app, BrowserWindow }) => {
      const asked = { show: false, webPreferences: { sandbox: false } }
      const other = new BrowserWindow(asked)
      other.destroy()
      return app.commandLine.hasSwitch('enable-sandbox')
    })
    expect(made).toBe(true)
  })

  test('keeps what is Chromium’s own apart from the orders', async () => {
    const { own, data } = await desktop.app.evaluate(({ app }) => ({
      own: app.getPath('sessionData'),
      data: app.getPath('userData'),
    }))
    expect(own).toBe(join(data, 'browser'))
  })

  test('has no web view: the element is an unknown one, which loads nothing', async () => {
    const found = await page.evaluate(`(() => {
      const view = Object.assign(document.createElement('webview'), { src: '${address}/view' })
      view.setAttribute('src', '${address}/view')
      document.body.append(view)
      return 'getWebContentsId' in view
    })()`)
    expect(found).toBe(false)
    expect(visits).toEqual([])
  })

  test('is the only one that reaches the engine', async () => {
    const answer = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const [own] = BrowserWindow.getAllWindows()
      const { preload } = (own?.webContents as unknown as WithPreferences).getLastWebPreferences()
      const other = new BrowserWindow({ show: false, webPreferences: { preload: preload ?? '' } })
      await other.loadURL('app://factuurbrug/index.html')
      const call = `factuurbrug.call('app.view', {}).then(() => 'answered', (error) => error.message)`
      const said = (await other.webContents.executeJavaScript(call)) as string
      other.destroy()
      return said
    })
    expect(answer).toMatch(/refused$/)
    await desktop.until('the log tells of it', async () =>
      (await desktop.logText()).includes('not our window'),
    )
  })

  test('gets no file of the program beside its own pages', async () => {
    const files = [
      '../../build/main.cjs',
      '..%2f..%2fbuild%2fmain.cjs',
      '%2e%2e/%2e%2e/build/main.cjs',
      '/etc/passwd',
    ]
    const answers = await desktop.app.evaluate(async ({ BrowserWindow }, paths) => {
      const other = new BrowserWindow({ show: false })
      const texts: string[] = []
      for (const path of paths) {
        await other.loadURL(`app://factuurbrug/${path}`).catch(() => undefined)
        texts.push(String(await other.webContents.executeJavaScript('document.body.innerText')))
      }
      other.destroy()
      return texts
    }, files)
    for (const text of answers) {
      expect(text).not.toContain('require(')
      expect(text).not.toContain('root:')
    }
  })
})
