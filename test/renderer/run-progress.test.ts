import { describe, expect, test } from 'vitest'
import { milestone, minutesLeft } from '../../src/renderer/features/overview/model.ts'
import type { RunProgress } from '../../src/shared/contract/views.ts'

const at = (phase: RunProgress['phase'], done: number, total: number | null = 600): RunProgress => ({
  phase,
  done,
  total,
  startedAt: '',
  waitsUntil: null,
})
const MINUTE = 60_000

describe('how long a first import still takes', () => {
  test('is measured over reading and writing together: they are one job', () => {
    const start = milestone(null, at('write', 0), 0)
    const next = milestone(start, at('fetch', 100), MINUTE)
    expect(next).toMatchObject({ done: 0, at: 0 })
    expect(milestone(next, at('write', 150), 2 * MINUTE).at).toBe(0)
    expect(milestone(next, at('check', 0, 40), 2 * MINUTE).at).toBe(2 * MINUTE)
  })

  test('is never less than Moneybird allows, however fast the first fifty went', () => {
    const since = milestone(null, at('write', 0), 0)
    expect(minutesLeft(at('write', 50), since, 10_000)).toBe(50)
    expect(minutesLeft(at('write', 590), since, MINUTE)).toBe(1)
  })

  test('goes by the speed so far where that is slower, or nothing is written', () => {
    const since = milestone(null, at('write', 0), 0)
    expect(minutesLeft(at('write', 100), since, 20 * MINUTE)).toBe(100)
    const reading = milestone(null, at('fetch', 0), 0)
    expect(minutesLeft(at('fetch', 300), reading, 2 * MINUTE)).toBe(2)
    expect(minutesLeft(at('write', 3), since, MINUTE)).toBeNull()
    expect(minutesLeft(at('write', 30, null), since, MINUTE)).toBeNull()
  })
})
