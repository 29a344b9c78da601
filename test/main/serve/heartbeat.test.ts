import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEventStreams } from '../../../src/main/serve/event-stream.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A tab that notes what it is sent. */
function openTab() {
  const sent: string[] = []
  const events = new EventEmitter()
  const tab = Object.assign(events, {
    writableLength: 0,
    writeHead: () => tab,
    setHeader: () => tab,
    flushHeaders: () => undefined,
    write: (text: string) => sent.push(text) > 0,
    end: () => events.emit('close'),
  })
  return { sent, response: tab as unknown as ServerResponse, close: () => events.emit('close') }
}

test('The heart beats while a tab listens, and no timer runs before the first and after the last', () => {
  const streams = createEventStreams({ subscribe: () => () => undefined })
  expect(vi.getTimerCount()).toBe(0)
  const [first, second] = [openTab(), openTab()]
  streams.open(first.response)
  streams.open(second.response)
  expect(vi.getTimerCount()).toBe(1)
  first.close()
  vi.advanceTimersByTime(60_000)
  expect(second.sent.filter((text) => text === ':\n\n')).toHaveLength(3)
  second.close()
  expect(vi.getTimerCount()).toBe(0)
  const third = openTab()
  streams.open(third.response)
  vi.advanceTimersByTime(20_000)
  expect(third.sent.at(-1)).toBe(':\n\n')
  streams.close()
  expect(vi.getTimerCount()).toBe(0)
})
