import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { controls } from './controls.ts'
import { endEverywhere } from './every-moment.ts'
import { play } from './play.ts'
import { playMany } from './sum.ts'

const everyWorld = { crashes: Infinity, seeds: 300 }

/** Enough to meet every kind of moment many times; a release is held to a million (`npm run sim:release`). */
const CRASHES = 8_000

describe('the program in a world in which everything goes wrong', () => {
  test(`keeps its promise through ${CRASHES} crashes`, async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [
      main,
      '--crashes',
      String(CRASHES),
      '--json',
    ])
    const sum = JSON.parse(stdout) as { crashes: number; seconds: number; broken: unknown[] }
    process.stdout.write(`simulation: ${sum.crashes} crashes in ${sum.seconds.toFixed(0)} s\n`)
    expect(sum.broken).toEqual([])
    expect(sum.crashes).toBeGreaterThanOrEqual(CRASHES)
  })

  test('keeps it when it ends at any moment of a run with five orders', async () => {
    const { broken, crashes } = await endEverywhere(5, false)
    expect(broken).toEqual([])
    expect(crashes).toBeGreaterThan(90)
  })

  test('keeps it when it ends at any moment of one run and any moment of the next', async () => {
    const { broken, crashes } = await endEverywhere(1, true)
    expect(broken).toEqual([])
    expect(crashes).toBeGreaterThan(2000)
  })

  test('is played the same again with the same seed', async () => {
    const [first, second] = [await play(4711, { tell: true }), await play(4711, { tell: true })]
    expect(first.story.length).toBeGreaterThan(100)
    expect(second).toEqual(first)
  })
})

describe('the simulation sees what it should', () => {
  test.each(Object.entries(controls))('a program that %s breaks the promise', async (_, options) => {
    const { broken } = await playMany(1, everyWorld, 1, options)
    expect(broken.map(({ reason }) => reason.replaceAll(/\d+/g, 'N'))).toContain('order N has N invoices')
  })
})
