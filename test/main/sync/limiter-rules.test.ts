import { describe, expect, test } from 'vitest'
import type { RequestLog } from '../../../src/main/ports/throttle.ts'
import { createLimiter, Stopped } from '../../../src/main/sync/limiter.ts'
import { noon } from '../../support/stand-ins.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const WINDOW_MS = 300_000

/** A limiter of so many requests per window, what it stored, and what it told of waiting. */
async function limited(most: number, isStopping: () => boolean = () => false) {
  const clock = virtualClock(noon)
  const saved: (readonly number[])[] = []
  const log: RequestLog = {
    load: () => Promise.resolve([]),
    save: (times) => {
      saved.push([...times])
      return Promise.resolve()
    },
  }
  const waits: (number | null)[] = []
  const limiter = await createLimiter(clock, log, isStopping, most, () => {
    waits.push(limiter.waitsUntil())
  })
  /** Takes so many, one after the other; the moments at which they went, since noon. */
  const take = async (count: number): Promise<number[]> => {
    const went: number[] = []
    for (let i = 0; i < count; i++) {
      await limiter.take('GET x')
      went.push(clock.now() - noon)
    }
    return went
  }
  return { clock, limiter, saved, waits, take }
}

test('exactly as many go at once as the limit allows; the next goes when the first has left the window', async () => {
  const { take, clock } = await limited(3)
  expect(await take(2)).toEqual([0, 0])
  clock.advance(1000)
  expect(await take(3)).toEqual([1000, WINDOW_MS, WINDOW_MS])
})

test('who waits is told of, with until when, and when it goes on; nothing is told in between', async () => {
  const { take, waits, limiter } = await limited(2)
  await take(2)
  expect([waits, limiter.waitsUntil()]).toEqual([[], null])
  await take(1)
  expect(waits).toEqual([noon + WINDOW_MS, null])
})

test('a limiter that is told to stop lets nothing leave, and stores nothing', async () => {
  const stopping = { is: false }
  const { limiter, saved } = await limited(5, () => stopping.is)
  stopping.is = true
  await expect(limiter.take('GET x')).rejects.toBeInstanceOf(Stopped)
  expect([limiter.takeCounts(), saved]).toEqual([{}, []])
})

test('requests are counted by endpoint, since the last time that was asked', async () => {
  const { limiter } = await limited(9)
  for (const endpoint of ['GET a', 'POST b', 'GET a']) await limiter.take(endpoint)
  expect(limiter.takeCounts()).toEqual({ 'GET a': 2, 'POST b': 1 })
  expect(limiter.takeCounts()).toEqual({})
})

test('ten requests cost one write to disk, which counts them at the end of the window to come', async () => {
  const { take, saved, limiter, clock } = await limited(148)
  await take(10)
  expect(saved).toEqual([Array<number>(10).fill(noon + WINDOW_MS)])
  clock.advance(7)
  await take(1)
  expect(saved[1]).toEqual([...Array<number>(10).fill(noon), ...Array<number>(10).fill(noon + 7 + WINDOW_MS)])
  await limiter.flush()
  expect(saved[2], 'a clean stop stores what really went').toEqual([
    ...Array<number>(10).fill(noon),
    noon + 7,
  ])
  await take(1)
  expect(saved, 'nothing is left of a block after that').toHaveLength(4)
})

describe('what Moneybird tells of the limit', () => {
  test('leaves to others what they used, until the moment it named', async () => {
    const { limiter, take } = await limited(10)
    await take(2)
    limiter.learn(5, noon + 60_000)
    // Three were of others: seven of the ten are ours, two went.
    expect(await take(6)).toEqual([0, 0, 0, 0, 0, WINDOW_MS])
  })

  test('counts no longer from that very moment on', async () => {
    const { limiter, take, clock } = await limited(10)
    await take(2)
    limiter.learn(5, noon + 60_000)
    clock.advance(59_999)
    expect(await take(5)).toEqual(Array(5).fill(59_999))
    clock.advance(1)
    expect(await take(3)).toEqual(Array(3).fill(60_000))
  })

  test('of more room than we count gives us no more than the limit', async () => {
    const { limiter, take } = await limited(4)
    await take(2)
    limiter.learn(100, noon + 60_000)
    expect(await take(3)).toEqual([0, 0, WINDOW_MS])
  })

  test('without a moment holds for no longer than this', async () => {
    const { limiter, take } = await limited(4)
    await take(1)
    limiter.learn(0, null)
    expect(await take(3)).toEqual([0, 0, 0])
  })

  test('that nothing is left stops us until the moment it named', async () => {
    const { limiter, take } = await limited(4)
    limiter.learn(0, noon + 5000)
    expect(await take(1)).toEqual([5000])
  })

  test('that something is left does not', async () => {
    const { limiter, take } = await limited(4)
    limiter.learn(1, noon + 5000)
    expect(await take(1)).toEqual([0])
  })

  test('is held against what went in this window, not before', async () => {
    const { limiter, take, clock } = await limited(10)
    await take(8)
    clock.advance(WINDOW_MS)
    await take(1)
    limiter.learn(5, clock.now() + 60_000)
    // Four were of others: six are ours, one went.
    expect(await take(6)).toEqual([...Array<number>(5).fill(WINDOW_MS), 2 * WINDOW_MS])
  })
})

describe('a block', () => {
  test('is not shortened by a later one that ends sooner', async () => {
    const { limiter, take } = await limited(4)
    limiter.blockUntil(noon + 9000)
    limiter.blockUntil(noon + 4000)
    expect(await take(1)).toEqual([9000])
  })

  test('never lasts longer than a window and five seconds', async () => {
    const { limiter, take } = await limited(4)
    limiter.blockUntil(noon + 24 * 3_600_000)
    expect(await take(1)).toEqual([WINDOW_MS + 5000])
  })
})
