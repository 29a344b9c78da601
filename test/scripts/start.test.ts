import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryFile } from '../../src/main/serve/entry-file.ts'
import { until } from '../support/until.ts'
import { program } from '../harness/desktop.ts'
import { copyProject, root } from './project-copy.ts'
import { inTerminal, type InTerminal } from './terminal.ts'
import { PATIENCE_MS } from '../support/patience.ts'

let data: string
let started: InTerminal | null = null

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'factuurbrug-start-'))
})

afterEach(async () => {
  started?.kill()
  await rm(data, { recursive: true, force: true, maxRetries: 3 })
})

test('without Electron it says so in Dutch and English, and serves the same screens to the browser until Ctrl-C', async () => {
  started = inTerminal(process.execPath, ['scripts/start.ts', '--no-open'], {
    cwd: root,
    env: { ELECTRON_OVERRIDE_DIST_PATH: join(data, 'nowhere'), FACTUURBRUG_DATA: join(data, 'data') },
  })
  const [address] = await started.until(/http:\/\/127\.0\.0\.1:\d+/)
  expect(started.said()).toContain('dus er is geen eigen venster: Factuurbrug opent in je browser.')
  expect(started.said()).toContain('so there is no window of its own: Factuurbrug opens in your browser.')
  const entry = await fetch(address)
  expect(entry.status).toBe(200)
  expect(await entry.text()).toContain('Factuurbrug')

  expect(await started.interrupt()).toBe(0)
  expect(started.isAlive()).toBe(false)
  expect(await entryFile(join(data, 'data')).read()).toBeNull()
})

test('with Electron it opens the window on screens that follow the source, until Ctrl-C', async () => {
  const project = await copyProject()
  try {
    const switches = [`--user-data-dir=${data}`, '--remote-debugging-port=0']
    if (process.getuid?.() === 0) switches.push('--no-sandbox')
    started = inTerminal('npm', ['start', '--', ...switches], {
      cwd: project.folder,
      env: { ELECTRON_OVERRIDE_DIST_PATH: dirname(program) },
    })
    const [, endpoint = ''] = await started.until(/DevTools listening on (ws:\S+)/)
    const browser = await chromium.connectOverCDP(endpoint, { timeout: PATIENCE_MS })
    for (const context of browser.contexts()) context.setDefaultTimeout(PATIENCE_MS)
    const own = () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => /^http:\/\/localhost:\d+\//.test(page.url()))
    await until('a page of the development server is open', () => own() !== undefined)
    await own()?.locator('main h1').waitFor()
    await browser.close()

    await started.interrupt()
    await until('nothing of it runs any more', () => started?.isAlive() === false)
  } finally {
    await project.remove()
  }
})
