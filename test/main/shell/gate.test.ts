import { describe, expect, test, vi } from 'vitest'
import { GateError, type Dispatch } from '../../../src/main/service/gate.ts'
import { createGate, type CallingFrame } from '../../../src/main/shell/gate.ts'

const origin = 'app://factuurbrug'
const good: CallingFrame = { sender: { id: 7 }, senderFrame: { origin, parent: null } }

const answer: Dispatch = () => Promise.resolve({ ok: true, value: 1 })

function gate(dispatch = vi.fn(answer)) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const call = createGate({ dispatch, origin, isOurs: (id) => id === 7, log })
  return { call, dispatch, log }
}

describe('who may call', () => {
  test('the main frame of our window, at our origin', async () => {
    const { call, dispatch } = gate()
    expect(await call(good, 'app.view', {})).toEqual({ ok: true, value: 1 })
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('app.view', {})
  })

  const strangers: readonly (readonly [string, CallingFrame])[] = [
    ['another window', { ...good, sender: { id: 8 } }],
    ['a frame inside ours', { ...good, senderFrame: { origin, parent: { origin } } }],
    ['a frame that is gone', { ...good, senderFrame: null }],
    ['another site in our window', { ...good, senderFrame: { origin: 'https://example.com', parent: null } }],
    ['a page without origin', { ...good, senderFrame: { origin: 'null', parent: null } }],
    [
      'an origin that begins like ours',
      { ...good, senderFrame: { origin: `${origin}.example.com`, parent: null } },
    ],
  ]

  test.each(strangers)('not %s', async (_name, caller) => {
    const { call, dispatch, log } = gate()
    await expect(call(caller, 'app.view', {})).rejects.toThrow(/^refused$/)
    expect(dispatch).not.toHaveBeenCalled()
    expect(log.warn).toHaveBeenCalledTimes(1)
  })
})

describe('what a page learns when it is refused', () => {
  test('nothing of the fields, which go to the log by name only', async () => {
    const dispatch = vi.fn<Dispatch>(() => Promise.reject(new GateError('bad_input', ['token'])))
    const { call, log } = gate(dispatch)
    await expect(call(good, 'connection.moneybird', { token: 5 })).rejects.toThrow(/^refused$/)
    expect(log.warn).toHaveBeenCalledExactlyOnceWith('call-refused', { reason: 'bad_input', fields: 'token' })
  })

  test('nothing of a bug', async () => {
    const dispatch = vi.fn<Dispatch>(() => Promise.reject(new Error('token abc123 of jan@example.com')))
    const { call, log } = gate(dispatch)
    await expect(call(good, 'app.view', {})).rejects.toThrow(/^fault$/)
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('abc123')
  })

  test.each([null, 5, {}, ['app.view'], undefined])('a name that is no text is none: %j', async (name) => {
    const { call, dispatch } = gate()
    await call(good, name, {})
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('', {})
  })
})
