import { expect, test } from 'vitest'
import { askOnce } from '../../../src/main/sync/ask-once.ts'
import { Stopped } from '../../../src/main/sync/limiter.ts'

test('a read that still waits when the program is stopped has a reason and no stack', async () => {
  const stopped = askOnce(() => Promise.reject(new Stopped()))
  expect(await stopped).toEqual({
    ok: false,
    problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: 'stopped' } },
  })
})

test('our own fault is not taken for a stop', async () => {
  await expect(askOnce(() => Promise.reject(new TypeError('fault')))).rejects.toThrow('fault')
})
