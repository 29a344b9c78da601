import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { quitInOrder } from '../../../src/main/shell/quit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function leaving(close: () => Promise<void>) {
  const calls = { sayWait: vi.fn(), exit: vi.fn() }
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const onQuit = quitInOrder({ close, ...calls, log })
  const event = { preventDefault: vi.fn() }
  return {
    ...calls,
    log,
    event,
    ask: () => {
      onQuit(event)
    },
  }
}

test('the program stays until the write is finished, and then ends', async () => {
  const write = Promise.withResolvers<undefined>()
  const { ask, event, exit, sayWait } = leaving(() => write.promise)
  ask()
  expect(event.preventDefault).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(exit).not.toHaveBeenCalled()
  expect(sayWait).not.toHaveBeenCalled()
  write.resolve(undefined)
  await vi.advanceTimersByTimeAsync(0)
  expect(exit).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sayWait).not.toHaveBeenCalled()
  expect(exit).toHaveBeenCalledTimes(1)
})

test('it says so, once, when that takes a while', async () => {
  const { ask, sayWait, exit } = leaving(() => new Promise(() => undefined))
  ask()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sayWait).toHaveBeenCalledTimes(1)
  expect(exit).not.toHaveBeenCalled()
})

test('asking again neither ends it sooner nor closes twice', async () => {
  const close = vi.fn(() => new Promise<void>(() => undefined))
  const { ask, event, exit } = leaving(close)
  ask()
  ask()
  ask()
  await vi.advanceTimersByTimeAsync(5000)
  expect(event.preventDefault).toHaveBeenCalledTimes(3)
  expect(close).toHaveBeenCalledTimes(1)
  expect(exit).not.toHaveBeenCalled()
})

test('what never ends is given up after two minutes, aloud in the log', async () => {
  const { ask, exit, log } = leaving(() => new Promise(() => undefined))
  ask()
  await vi.advanceTimersByTimeAsync(119_000)
  expect(exit).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(exit).toHaveBeenCalledTimes(1)
  expect(log.error).toHaveBeenCalledExactlyOnceWith('quit-took-too-long')
})

test('a fault while closing does not keep the program alive', async () => {
  const { ask, exit, log } = leaving(() => Promise.reject(new TypeError('x')))
  ask()
  await vi.advanceTimersByTimeAsync(0)
  expect(exit).toHaveBeenCalledTimes(1)
  expect(log.error).toHaveBeenCalledExactlyOnceWith('quit-fault', { detail: 'TypeError' })
})
