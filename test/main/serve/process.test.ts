import { existsSync } from 'node:fs'
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { connectedInstallation, installationIn } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'
import { holdInvoice } from '../../support/held-write.ts'
import { shopOrders } from '../../support/orders.ts'
import { standIns } from '../../support/stand-ins.ts'
import { until } from '../service/bench.ts'
import { ask, enter } from './browser.ts'
import { serving } from './serving.ts'

describe('serve', () => {
  test('shows the screens, ends cleanly, and the data are free again', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    const { origin, code, process, ended } = await serving(installation, ['serve'])
    const browser = await enter(origin, code)
    expect((await browser.ask('/')).body).toContain('<div id="root">')
    expect(await browser.call('app.view', {})).toMatchObject({ value: { host: 'browser', isDemo: false } })
    process.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    await expect(ask(browser.origin, '/')).rejects.toThrow()
    expect(existsSync(join(installation.folder, 'serve.html'))).toBe(false)
    expect((await installation.json(['status'])).code).toBe(0)
  })

  test('started again leads to the one that runs, by a new code', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    const { origin, code } = await serving(installation, ['serve'])
    await enter(origin, code)
    const file = join(installation.folder, 'serve.html')
    await until(async () => !(await readFile(file, 'utf8')).includes(code))
    expect((await stat(file)).mode & 0o077).toBe(0)
    const second = await installation.json(['serve', '--no-open'])
    expect(second.code).toBe(0)
    const { address, code: fresh } = second.data as { address: string; code: string }
    expect(address).toBe(origin)
    await enter(origin, fresh)
    expect((await installation.json(['sync'])).code, 'other commands are told that it is in use').toBe(4)
  })

  test.skipIf(process.platform === 'win32')(
    'puts no secret on a command line: the browser is given a file',
    async () => {
      const installation = await connectedInstallation(await standIns({ now: 'real' }))
      const tools = await freshFolder()
      const heard = join(tools, 'heard')
      for (const name of ['xdg-open', 'open']) {
        await writeFile(
          join(tools, name),
          `#!/bin/sh\necho "$@" > '${heard}.new' && mv '${heard}.new' '${heard}'\n`,
        )
        await chmod(join(tools, name), 0o755)
      }
      const path = `${tools}:${process.env.PATH ?? ''}`
      installation.start(['serve'], { environment: { PATH: path } })
      await until(() => existsSync(heard))
      const file = join(installation.folder, 'serve.html')
      expect(await readFile(heard, 'utf8')).toBe(`${file}\n`)
      expect((await stat(installation.folder)).mode & 0o777).toBe(0o700)
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      const [, origin = '', key = ''] = /"(http:\S+)\/enter#(.*)"/.exec(await readFile(file, 'utf8')) ?? []
      await enter(origin, key)
    },
  )

  test('says in the terminal that a code was used twice, with a new one', async () => {
    const installation = await connectedInstallation(await standIns({ now: 'real' }))
    const { origin, code, said } = await serving(installation, ['serve'])
    const browser = await enter(origin, code)
    await expect(enter(origin, code)).rejects.toThrow('used_twice')
    await expect(browser.call('app.view', {})).rejects.toThrow('401')
    await until(() => said().includes('twee keer gebruikt'))
    await until(() => said().split(/: [\dA-Z]{5}-[\dA-Z]{5}\n/).length === 3)
    const fresh =
      said()
        .match(/[\dA-Z]{5}-[\dA-Z]{5}$/gm)
        ?.at(-1) ?? ''
    expect(fresh).not.toBe(code)
    await enter(origin, fresh)
  })

  test('stopped in the middle of a run finishes the write, and the next goes on without doubling', async () => {
    const world = await standIns({ now: 'real', rateLimit: null })
    const installation = await connectedInstallation(world)
    for (const order of shopOrders(30)) world.shop.data.addOrder(order)
    const third = holdInvoice(world, 3)
    const { origin, code, process, ended } = await serving(installation, ['serve'])
    const browser = await enter(origin, code)
    await browser.call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
    await browser.call('preview.days', { connection: 'winkel', days: 1 })
    const run = browser.ask('/api/run.now', { method: 'POST', body: '{"connection":"winkel"}' })
    await third.made
    process.kill('SIGTERM')
    third.release()
    expect((await ended).code).toBe(0)
    expect((await run).status, 'who waited for the run got its answer').toBe(200)
    const made = world.administration.invoices.size
    expect(made).toBeLessThan(30)
    await installation.run(['sync'])
    const references = [...world.administration.invoices.values()].map(({ reference }) => reference)
    expect(references.length).toBeGreaterThanOrEqual(29)
    expect(new Set(references).size).toBe(references.length)
  })

  test('says so when the port is taken, and holds nothing', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    const { port } = new URL(world.shop.origin)
    const { code, out } = await installation.run(['serve', '--no-open', '--port', port])
    expect(code).toBe(1)
    expect(out).toContain(`Poort ${port} is al in gebruik`)
    expect((await installation.json(['status'])).code).toBe(0)
  })

  test.each(['x', '-1', '65536', '80.5', '1e3'])('does not take %j for a port', async (port) => {
    const installation = installationIn(join(await freshFolder(), 'data'))
    expect((await installation.run(['serve', '--no-open', `--port=${port}`])).code).toBe(2)
  })
})

describe('demo', () => {
  test('shows the dashboard with a month of orders booked, says that it is one, and leaves nothing behind', async () => {
    const installation = installationIn(join(await freshFolder(), 'demo'))
    const { origin, code, process, ended } = await serving(installation, ['demo'])
    const browser = await enter(origin, code)
    interface View {
      readonly value: {
        readonly isDemo: boolean
        readonly connections: readonly { readonly running: unknown; readonly lastRunAt: string | null }[]
      }
    }
    const view = async () => (await browser.call('app.view', {})) as View
    expect((await view()).value.isDemo).toBe(true)
    await until(async () => (await view()).value.connections[0]?.lastRunAt !== null)
    const query = { connection: 'winkel', tab: 'pushed', search: 'de vries', after: null, limit: 500 }
    const list = (await browser.call('orders.list', query)) as { value: { rows: { customer: string }[] } }
    expect(list.value.rows.length).toBeGreaterThan(0)
    expect(list.value.rows.every(({ customer }) => customer.includes('Vries'))).toBe(true)
    const overview = (await browser.call('overview.get', { connection: 'winkel' })) as {
      value: { failures: number; days: { count: number }[] }
    }
    expect(overview.value.failures).toBeGreaterThan(5)
    expect(overview.value.days.filter(({ count }) => count > 0).length).toBeGreaterThan(15)
    process.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })

  test('by --terminal stays without screens, and cannot be combined with --once', async () => {
    const installation = installationIn(join(await freshFolder(), 'demo'))
    expect((await installation.run(['demo', '--terminal', '--once'])).code).toBe(2)
    const { process, ended } = installation.start(['demo', '--terminal'])
    let out = ''
    process.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    await until(() => out.includes('Ctrl+C'))
    expect(out).not.toMatch(/[\dA-Z]{5}-[\dA-Z]{5}/)
    process.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })
})
