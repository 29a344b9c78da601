import { expect, test } from 'vitest'
import { playParts, type Part } from './play.ts'

const parts = (all: Readonly<Record<string, Part>>) => new Map(Object.entries(all))

test('a part that fails loses nothing of the others, and is told of', async () => {
  const lines: string[] = []
  const told = await playParts(
    parts({
      mapping: () => Promise.resolve({ mappedPerSecond: 2000 }),
      idle: () => Promise.reject(new Error('no program')),
      window: () => Promise.resolve({ windowUse: 0.99, mostInWindow: 148 }),
    }),
    (line) => lines.push(line),
    () => 1.5,
  )
  expect(told.figures).toEqual({ mappedPerSecond: 2000, windowUse: 0.99, mostInWindow: 148 })
  expect(told.failed).toMatchObject([
    { part: 'idle', reason: expect.stringContaining('no program') as string },
  ])
  expect(told.missed).toEqual([])
  expect(lines.filter((line) => line.startsWith('NOT MEASURED: idle'))).toHaveLength(1)
})

test('what is not reached is said at once and once more at the end, and the load beside it', async () => {
  const lines: string[] = []
  const slow = parts({ mapping: () => Promise.resolve({ mappedPerSecond: 10 }) })
  const told = await playParts(
    slow,
    (line) => lines.push(line),
    () => 7,
  )
  expect(told.missed).toEqual([expect.stringContaining('mapped')])
  expect(lines.join('\n')).toContain('NOT REACHED: orders mapped')
  expect(told.load).toEqual({ mapping: [7, 7] })
})
