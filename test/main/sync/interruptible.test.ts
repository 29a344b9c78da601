import { describe, expect, test } from 'vitest'
import type { Throttle } from '../../../src/main/ports/throttle.ts'
import { interruptible } from '../../../src/main/sync/interruptible.ts'
import { Stopped } from '../../../src/main/sync/limiter.ts'

/** A limit that lets nothing go until the test does. */
function closedGate() {
  const waiting: (() => void)[] = []
  const told: unknown[] = []
  const throttle: Throttle = {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
      }),
    learn: (...said) => told.push(said),
    blockUntil: (moment) => told.push(moment),
  }
  return { throttle, told, letGo: () => waiting.shift()?.(), waits: () => waiting.length }
}

describe('a throttle that can be held', () => {
  test('lets requests go when the limit does', async () => {
    const { throttle, letGo } = closedGate()
    const own = interruptible(throttle)
    const taken = own.take('GET x')
    letGo()
    await taken
  })

  test('calls off those that wait and those that come, at once, until it is released', async () => {
    const { throttle, letGo, waits } = closedGate()
    const own = interruptible(throttle)
    const waiting = [own.take('a'), own.take('b')]
    own.hold()
    for (const turn of waiting) await expect(turn).rejects.toBeInstanceOf(Stopped)
    await expect(own.take('c')).rejects.toBeInstanceOf(Stopped)
    expect(waits(), 'the limit was not bothered by the last').toBe(2)
    letGo()
    letGo()
    own.release()
    const later = own.take('d')
    letGo()
    await later
  })

  test('holds up no other connection on the same limit', async () => {
    const { throttle, letGo } = closedGate()
    const [own, other] = [interruptible(throttle), interruptible(throttle)]
    const turn = other.take('x')
    own.hold()
    letGo()
    await turn
  })

  test('passes on what Moneybird says of the limit, also while it is held', () => {
    const { throttle, told } = closedGate()
    const own = interruptible(throttle)
    own.hold()
    own.learn(3, 1000)
    own.blockUntil(2000)
    expect(told).toEqual([[3, 1000], 2000])
  })
})
