import { request, type IncomingMessage } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { shopOrders } from '../../support/orders.ts'
import { connection, until } from '../service/bench.ts'
import { enter, serveBench, type Browser } from './browser.ts'

interface Received {
  readonly event: string
  readonly data: unknown
}

interface Tab {
  readonly events: readonly Received[]
  readonly response: IncomingMessage
  close(): void
}

/** A tab that listens, as the screens do. */
async function openTab({ origin, session }: Browser): Promise<Tab> {
  const events: Received[] = []
  const sent = request(`${origin}/api/events`, {
    headers: { authorization: `Bearer ${session}` },
    agent: false,
  })
  sent.on('error', () => undefined)
  sent.end()
  const response = await new Promise<IncomingMessage>((resolve) => sent.once('response', resolve))
  let text = ''
  response.setEncoding('utf8')
  response.on('error', () => undefined)
  response.on('data', (chunk: string) => {
    text += chunk
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) events.push(...read(message))
  })
  onTestFinished(() => void sent.destroy())
  return { events, response, close: () => sent.destroy() }
}

function read(message: string): Received[] {
  const event = /^event: (.*)$/m.exec(message)?.[1]
  const data = /^data: (.*)$/m.exec(message)?.[1]
  return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data) }]
}

describe('events', () => {
  test('reach every tab, and begin with a look at everything', async () => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const other = await enter(server.origin, server.entry().code)
    const tabs = [await openTab(browser), await openTab(browser), await openTab(other)]
    expect(tabs[0]?.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    const everything = { event: 'changed', data: { connection: null } }
    for (const { events } of tabs) await until(() => events.length === 1)
    await browser.call('app.setLanguage', { language: 'en' })
    for (const { events } of tabs) await until(() => events.length === 2)
    for (const { events } of tabs) expect(events).toEqual([everything, everything])
  })

  test('tell a run that one tab started to the other, to its end', async () => {
    const { browser, world } = await serveBench({ stage: 'ready' })
    for (const order of shopOrders(5)) world.shop.data.addOrder(order)
    const tab = await openTab(browser)
    await browser.call('run.now', { connection })
    await until(() => tab.events.some(({ data }) => JSON.stringify(data).includes('"progress":null')))
    const progress = tab.events.filter(({ event }) => event === 'progress')
    expect(progress[0]?.data).toMatchObject({ connection, progress: { phase: 'start' } })
    expect(progress.at(-1)?.data).toEqual({ connection, progress: null })
  })

  test('ask for a page when the service does', async () => {
    const { browser, service } = await serveBench({ stage: 'new' })
    const tab = await openTab(browser)
    service.navigate('#/failures')
    await until(() => tab.events.some(({ event }) => event === 'navigate'))
    expect(tab.events.at(-1)).toEqual({ event: 'navigate', data: { path: '#/failures' } })
  })

  test('go on for the others when a tab is closed, and end with the server', async () => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const [first, second] = [await openTab(browser), await openTab(browser)]
    first.close()
    await browser.call('app.setLanguage', { language: 'en' })
    await until(() => second.events.length === 2)
    let ended = false
    second.response.once('close', () => (ended = true))
    await server.close()
    await until(() => ended)
  })

  test('cannot be had by POST', async () => {
    const { browser } = await serveBench({ stage: 'new' })
    expect((await browser.ask('/api/events', { method: 'POST', body: '{}' })).status).toBe(405)
  })

  test('hold no more for a tab that sleeps than a little', async () => {
    const { browser, service } = await serveBench({ stage: 'new' })
    const tab = await openTab(browser)
    await until(() => tab.events.length === 1)
    tab.response.pause()
    let gone = false
    tab.response.once('close', () => (gone = true))
    const path = `#/${'x'.repeat(100_000)}`
    for (let i = 0; i < 200; i++) {
      service.navigate(path)
      await new Promise((resolve) => setImmediate(resolve))
    }
    tab.response.resume()
    await until(() => gone)
    expect(tab.events.length).toBeLessThan(200)
  })
})
