import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Desktop } from '../harness/desktop.ts'
import { openHostilePage, type HostilePage } from './support/hostile-page.ts'

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

describe('what leaves the program', () => {
  /** Takes what would be opened in the browser of the system, and where files would go. */
  const watch = () =>
    desktop.app.evaluate(
      ({ shell, session }, path) => {
        const opened: string[] = []
        const saved: string[] = []
        Object.assign(globalThis, { opened, saved })
        shell.openExternal = (to) => Promise.resolve(void opened.push(to))
        session.defaultSession.on('will-download', (event, item) => {
          if (event.defaultPrevented) return
          item.setSavePath(path)
          item.once('done', () => saved.push(item.getFilename()))
        })
      },
      join(desktop.folder, 'saved.txt'),
    )
  const seen = () =>
    desktop.app.evaluate(() => {
      const { opened, saved } = globalThis as unknown as { opened: string[]; saved: string[] }
      return { opened, saved }
    })
  const offer = (href: string, file: string) =>
    page.evaluate(
      `Object.assign(document.createElement('a'), { href: ${href}, download: '${file}' }).click()`,
    )
  const blob = `URL.createObjectURL(new Blob(['regel één']))`

  test('is text that a screen made, and no other file', async () => {
    await watch()
    await offer(blob, 'setup.exe')
    await offer(blob, 'log.txt.lnk')
    await offer(`'data:text/plain,x'`, 'log.txt')
    await offer(`'${address}/log.txt'`, 'log.txt')
    await offer(`'page.js'`, 'page.txt')
    await offer(blob, 'factuurbrug-logboek.txt')
    await desktop.until('the text is saved', async () => (await seen()).saved.length > 0)
    expect((await seen()).saved).toEqual(['factuurbrug-logboek.txt'])
    expect(await readFile(join(desktop.folder, 'saved.txt'), 'utf8')).toBe('regel één')
    expect(visits).toEqual([])
    await stillRuns()
  })

  test('is the address of a place that the engine knows, and never one that a page names', async () => {
    for (const place of ['https://example.com', 'file:///etc/passwd', 'shell:startup'])
      expect(
        await page.evaluate(
          `factuurbrug.call('app.open', { place: '${place}' }).then(String, (error) => error.message)`,
        ),
      ).toMatch(/refused$/)
    expect(
      await page.evaluate(
        `factuurbrug.call('app.open', { place: 'moneybird', connection: 'winkel', address: '${address}' }).then(String, (error) => error.message)`,
      ),
    ).toMatch(/refused$/)
    await desktop.call('app.open', { place: 'moneybird-tokens' })
    const { opened } = await seen()
    expect(opened).toHaveLength(1)
    expect(new URL(opened[0] ?? '').origin).toBe('https://moneybird.com')
  })
})
