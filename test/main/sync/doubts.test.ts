import { expect, test } from 'vitest'
import { SETTLE_MS, watchDoubts } from '../../../src/main/sync/doubts.ts'
import { unreadable } from '../../../src/main/sync/entries.ts'
import type { Entry } from '../../../src/shared/domain/entry.ts'

/** An order of which a write was begun at a moment by the clock of the computer. */
function begun(at: string): Entry {
  const intent = { step: 'create', at, contactId: '1', contactKey: '', expected: null } as const
  return { ...unreadable('1001', at), state: 'sending', intent }
}

/** A store in which writes are in doubt, those of `now`. */
function storeOf(...entries: readonly Entry[]) {
  const store = { now: entries, inDoubt: () => store.now }
  return store
}
const longAgo = begun('2020-01-01T00:00:00.000Z')
const inTheFuture = begun('2100-01-01T00:00:00.000Z')

test.each([
  ['long ago: the computer may have slept before the request left', longAgo],
  ['in the future: the clock may have been set back', inTheFuture],
])('a write that was begun %s is left alone for the settle time after the start', (_, entry) => {
  let uptime = 5_000_000
  const doubts = watchDoubts({ uptime: () => uptime }, storeOf(entry))
  expect(doubts.remaining(entry)).toBe(SETTLE_MS)
  uptime += SETTLE_MS - 1
  expect(doubts.remaining(entry)).toBe(1)
  uptime += 1
  expect(doubts.remaining(entry)).toBe(0)
})

test('a write of this process is left alone from when its answer was given up, not from when it was begun', () => {
  let uptime = 0
  const store = storeOf()
  const doubts = watchDoubts({ uptime: () => uptime }, store)
  uptime = 3_600_000
  expect(doubts.remaining(longAgo), 'never noted: given up just now').toBe(SETTLE_MS)
  store.now = [longAgo]
  doubts.note()
  uptime += 40_000
  doubts.note()
  expect(doubts.remaining(longAgo)).toBe(SETTLE_MS - 40_000)
})

test('another attempt is another doubt', () => {
  let uptime = 0
  const store = storeOf(longAgo)
  const doubts = watchDoubts({ uptime: () => uptime }, store)
  uptime = SETTLE_MS
  store.now = [inTheFuture]
  doubts.note()
  expect(doubts.remaining(inTheFuture)).toBe(SETTLE_MS)
})
