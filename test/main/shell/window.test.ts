import { describe, expect, test } from 'vitest'
import { crashCounter } from '../../../src/main/shell/crash-counter.ts'
import { openingPlace } from '../../../src/main/shell/window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: -200, width: 2560, height: 1400 }
const place = { x: 100, y: 80, width: 1000, height: 700, isMaximized: false }

describe('where the window opens', () => {
  test('as it was left, also on a second screen and above the first', () => {
    expect(openingPlace(place, [main])).toEqual(place)
    const there = { ...place, x: 2400, y: -150, isMaximized: true }
    expect(openingPlace(there, [main, second])).toEqual(there)
  })

  test('in the middle and at the usual size when nothing is remembered', () => {
    expect(openingPlace(undefined, [main])).toEqual({ width: 1240, height: 840, isMaximized: false })
  })

  test.each([
    null,
    5,
    'x',
    [],
    {},
    { ...place, x: '100' },
    { ...place, width: NaN },
    { ...place, y: 1e9 },
    { ...place, height: 1.5 },
  ])('as if nothing were remembered when that is damaged: %j', (remembered) => {
    expect(openingPlace(remembered, [main])).toEqual({ width: 1240, height: 840, isMaximized: false })
  })

  test('on the main screen when the other one is gone, with its size', () => {
    expect(openingPlace({ ...place, x: 2400 }, [main])).toEqual({
      width: 1000,
      height: 700,
      isMaximized: false,
    })
  })

  test.each([
    { x: -950, y: 80 },
    { x: 1800, y: 80 },
    { x: 100, y: -50 },
    { x: 100, y: 1000 },
  ])('not where its title bar could not be got hold of: %j', (corner) => {
    expect(openingPlace({ ...place, ...corner }, [main])).not.toHaveProperty('x')
  })

  test('not larger than the screen and not smaller than the screens need', () => {
    expect(openingPlace({ ...place, x: 0, y: 0, width: 9000, height: 5000 }, [main])).toMatchObject({
      width: 1920,
      height: 1040,
    })
    expect(openingPlace({ ...place, width: 300, height: 10 }, [main])).toMatchObject({
      width: 900,
      height: 600,
    })
    expect(openingPlace(undefined, [{ x: 0, y: 0, width: 800, height: 500 }])).toMatchObject({
      width: 900,
      height: 600,
    })
  })

  test('somewhere, when the system names no screens', () => {
    expect(openingPlace(place, [])).toMatchObject({ width: 1000, height: 700 })
  })
})

describe('a page that keeps ending', () => {
  test('is loaded three times within a minute and then no more', () => {
    const isWorthATry = crashCounter()
    expect([0, 1000, 2000, 3000].map(isWorthATry)).toEqual([true, true, true, false])
  })

  test('is loaded again when it held for a while', () => {
    const isWorthATry = crashCounter()
    expect([0, 30_000, 60_000, 90_000, 120_000, 150_000].every(isWorthATry)).toBe(true)
  })
})
