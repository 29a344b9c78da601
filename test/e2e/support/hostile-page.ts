import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { plainPage, startDesktop, type Desktop } from '../../harness/desktop.ts'

/** A page that tries everything that a page taken over by an attacker would. */
const attacker = {
  ...plainPage,
  'index.html': `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title>
<style>h1 { color: rgb(9, 9, 9) }</style><link rel="stylesheet" href="page.css">
<script src="page.js"></script><script>document.documentElement.dataset.inline = 'ran'</script></head>
<body onload="document.documentElement.dataset.handler = 'ran'"><h1 style="font-size: 99px">Proef</h1></body></html>`,
  'page.js': `
document.title = 'geladen'
violated = []
addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
evaluated = [() => eval('"ran"'), () => new Function('return "ran"')()].map((attempt) => {
  try { return attempt() } catch (error) { return error.name }
})`,
}

/** The program with a page of an attacker in its window, and a server outside that the page must not reach. */
export interface HostilePage {
  readonly desktop: Desktop
  readonly page: Page
  /** Of the server outside. */
  readonly address: string
  /** Paths that were asked of it. */
  readonly visits: string[]
  /** Fails the test unless the page and the engine behind it still answer. */
  stillRuns(): Promise<void>
  close(): Promise<void>
}

export async function openHostilePage(): Promise<HostilePage> {
  const visits: string[] = []
  const outside = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.end('outside')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const desktop = await startDesktop({ page: attacker })
  const page = await desktop.page()
  const runs = () => desktop.until('the page runs', async () => (await page.title()) === 'geladen')
  await runs()
  return {
    desktop,
    page,
    address: `http://127.0.0.1:${(outside.address() as AddressInfo).port}`,
    visits,
    async stillRuns() {
      await runs()
      expect(await desktop.call('app.view', {})).toMatchObject({ ok: true })
    },
    async close() {
      outside.close()
      await desktop.close()
    },
  }
}
