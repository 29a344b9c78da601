import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { entryFile } from '../../src/main/serve/entry-file.ts'
import { startScreenServer } from '../../src/main/serve/server.ts'
import { openBench } from '../main/service/bench.ts'
import { sharedBrowser } from './support/browser.ts'

const screens = join(import.meta.dirname, '../../dist/renderer')

/** The built screens, served to a browser that nobody has let in yet. */
async function served() {
  const { service, home } = await openBench({ stage: 'ready' })
  const server = await startScreenServer({
    service,
    folder: screens,
    port: 0,
    language: () => 'nl',
    log: home.log,
  })
  onTestFinished(() => server.close())
  const context = await (await sharedBrowser()).newContext()
  onTestFinished(() => context.close())
  return { server, context }
}

test('the file opens the screens; a reload, a page of its own and a second tab stay in', async () => {
  const { server, context } = await served()
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-way-in-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = entryFile(folder)
  const { key } = server.entry()
  await file.put({ origin: server.origin, ...server.entry() })
  const page = await context.newPage()
  await page.goto(`file://${file.path}`)
  await page.locator('main h1').waitFor()
  expect(page.url()).not.toContain(key)
  expect(new URL(page.url()).pathname).toBe('/')
  await page.reload()
  await page.locator('nav').first().waitFor()
  const second = await context.newPage()
  await second.goto(`${server.origin}/#/orders`)
  await second.locator('nav').first().waitFor()
  expect(await context.cookies()).toEqual([])
})

test('without the file the code is typed; one that is wrong is refused beside the field', async () => {
  const { server, context } = await served()
  const page = await context.newPage()
  await page.goto(server.origin)
  await page.getByRole('heading', { name: 'Voer de code in' }).waitFor()
  const field = page.getByLabel('Code', { exact: true })
  await field.fill('ABCDE-12345')
  await page.getByRole('button', { name: 'Openen' }).click()
  await page.getByText('Deze code klopt niet').waitFor()
  await field.fill(server.entry().code.toLowerCase())
  await page.getByRole('button', { name: 'Openen' }).click()
  await page.locator('nav').first().waitFor()
})

test('a code that is used by two puts the first out by itself, and the page says why', async () => {
  const { server, context } = await served()
  const page = await context.newPage()
  const { key } = server.entry()
  await page.goto(`${server.origin}/enter#${key}`)
  await page.locator('nav').first().waitFor()
  const thief = await (await sharedBrowser()).newContext()
  onTestFinished(() => thief.close())
  const other = await thief.newPage()
  await other.goto(`${server.origin}/enter#${key}`)
  await other
    .getByRole('heading', { name: 'Voer de code in' })
    .or(other.getByText('twee keer gebruikt'))
    .first()
    .waitFor()
  await page.getByRole('heading', { name: 'De toegang is twee keer gebruikt' }).waitFor()
})
