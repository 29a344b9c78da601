import { describe, expect, test } from 'vitest'
import { createDispatch, GateError, guarded } from '../../../src/main/service/gate.ts'
import { StoreError } from '../../../src/main/ports/store.ts'
import type { Api } from '../../../src/shared/contract/calls.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { ok } from '../../../src/shared/domain/result.ts'
import { terminalInputs } from '../../../src/shared/contract/terminal-calls.ts'
import { callNames, freeFields, goodInputs, hostileInputs } from './every-call.ts'

/** Handlers that only say that they were reached. */
function reached() {
  const calls: [string, unknown][] = []
  const handler = (name: string) => (input: unknown) => {
    calls.push([name, input])
    return Promise.resolve(ok(null))
  }
  const api = Object.fromEntries(callNames.map((name) => [name, handler(name)])) as unknown as Api
  return { calls, dispatch: createDispatch(api) }
}

async function refusalOf(work: Promise<unknown>): Promise<GateError | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof GateError) return error
    throw error
  }
}

describe('the gate', () => {
  test.each(callNames)('lets a good input of %s through, once and as it is', async (name) => {
    const { calls, dispatch } = reached()
    await dispatch(name, goodInputs[name])
    expect(calls).toEqual([[name, goodInputs[name]]])
  })

  test.each([
    '',
    'app',
    'app.view ',
    'APP.VIEW',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'app.view.constructor',
    '../app.view',
    ...Object.keys(terminalInputs),
  ])('knows no call %j', async (name) => {
    const { calls, dispatch } = reached()
    expect((await refusalOf(dispatch(name, {})))?.reason).toBe('unknown_call')
    expect(calls).toEqual([])
  })

  test.each(callNames)('lets no hostile input of %s reach the handler', async (name) => {
    const { calls, dispatch } = reached()
    for (const [what, input] of hostileInputs(name)) {
      if (freeFields.has(what.split(' ')[0] ?? '')) continue
      // A schema that asks for nothing has nothing to leave out.
      if (JSON.stringify(input) === JSON.stringify(goodInputs[name])) continue
      const refusal = await refusalOf(dispatch(name, input))
      expect(refusal?.reason, `${what}: ${JSON.stringify(input)}`).toBe('bad_input')
    }
    expect(calls).toEqual([])
  })

  test('names the fields that do not fit and never what was in them', async () => {
    const { dispatch } = reached()
    const secret = 'Geheim-token-0123456789'
    const refusal = await refusalOf(
      dispatch('connection.moneybird', { connection: secret, token: secret.repeat(100) }),
    )
    expect(refusal?.paths).toEqual(['connection', 'token'])
    expect(JSON.stringify(refusal) + String(refusal) + (refusal?.stack ?? '')).not.toContain(secret)
  })

  test('tells a disk that refuses as a problem; a fault of ours is thrown on and logged without its words', async () => {
    const lines: unknown[] = []
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (...line: unknown[]) => lines.push(line),
    }
    const full = problem('DISK_WRITE_FAILED', { file: 'records.db', reason: 'ENOSPC' })
    const api = guarded(
      {
        'app.pause': () => Promise.reject(new StoreError(full)),
        'app.view': () => Promise.reject(new TypeError('Jan Jansen is not a function')),
      } as unknown as Api,
      log,
      () => null,
    )
    expect(await api['app.pause']({ paused: true })).toEqual({ ok: false, problem: full })
    await expect(api['app.view']({})).rejects.toThrow(TypeError)
    expect(lines).toEqual([['call-fault', { call: 'app.view', detail: 'TypeError' }]])
  })
})
