import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startScreenServer } from '../../../src/main/serve/server.ts'
import type { Dispatch } from '../../../src/main/service/gate.ts'
import { ok } from '../../../src/shared/domain/result.ts'
import { freshFolder } from '../../support/folders.ts'
import { until } from '../service/bench.ts'
import { enter, type Answer } from './browser.ts'

/** A call that takes as long as the test wants, on a clock of intervals that the test moves. */
async function longCall() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const work = Promise.withResolvers<Awaited<ReturnType<Dispatch>>>()
  let isMade = false
  const nothing = () => undefined
  const server = await startScreenServer({
    service: {
      dispatch: () => {
        isMade = true
        return work.promise
      },
      subscribe: () => nothing,
    },
    folder: await freshFolder(),
    port: 0,
    language: () => 'nl',
    log: { info: nothing, warn: nothing, error: nothing },
  })
  onTestFinished(() => server.close())
  const browser = await enter(server.origin, server.entry().code)
  const answer: Promise<Answer> = browser.ask('/api/run.now', { method: 'POST', body: '{}' })
  answer.catch(nothing)
  await until(() => isMade)
  return { work, answer, open: () => vi.getTimerCount() }
}

describe('a call that takes long', () => {
  test('gives a sign of life now and then, which changes nothing about its answer', async () => {
    const { work, answer, open } = await longCall()
    const before = open()
    vi.advanceTimersByTime(120_000)
    work.resolve(ok({ problem: null }))
    const { status, headers, body } = await answer
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(body).toMatch(/^ {3,}\{/)
    expect(JSON.parse(body)).toEqual({ ok: true, value: { problem: null } })
    expect(open(), 'no timer is left behind').toBe(before - 1)
  })

  test('and fails after that is cut off: half an answer is none', async () => {
    const { work, answer } = await longCall()
    vi.advanceTimersByTime(60_000)
    work.reject(new TypeError('ours'))
    await expect(answer).rejects.toThrow()
  })

  test('whose answer comes soon has no spaces', async () => {
    const { work, answer } = await longCall()
    work.resolve(ok(null))
    expect((await answer).body).toBe('{"ok":true,"value":null}')
  })
})
