import { afterAll, describe, expect, test } from 'vitest'
import type { Strike } from './line.ts'
import { isLie, isTwin, moneybirdFaults } from './moneybird-faults.ts'
import { lasting, play, type Scene } from './scene.ts'
import { shopFaults } from './shop-faults.ts'

/** Cells played at once: much of their time is spent waiting for an answer that does not come. */
const AT_ONCE = 4

/** One fault at one call. */
interface Cell {
  readonly name: string
  readonly strike: Strike
}

/** Every fault of Moneybird at a call, each once, but for what cannot be told from the truth. */
function moneybirdCells(call: string, times: readonly number[]): Cell[] {
  return moneybirdFaults
    .filter(([name]) => !isLie(call, name) && !isTwin(call, name))
    .flatMap(([name, fault]) =>
      times.map((so): Cell => ({
        name: named(name, so),
        strike: { side: 'moneybird', call, fault, times: so },
      })),
    )
}

/** Every fault of the shop at a call. */
function shopCells(call: string, times: readonly number[]): Cell[] {
  return shopFaults.flatMap(([name, fault]) =>
    times.map((so): Cell => ({ name: named(name, so), strike: { side: 'shop', call, fault, times: so } })),
  )
}

function named(fault: string, times: number): string {
  return `${fault}, ${times === lasting ? 'for a whole run' : `${times} times`}`
}

/**
 * Plays a scene with every fault at every call that is struck in it. `part` of a larger number plays so much of them, another part at
 * each call, so that every fault is met: what a fault does to the client is seen in another scene, and what it does to this scene is
 * alike for many. `FAULTS=all` plays all.
 */
export function playMatrix(scene: Scene, part = 1): void {
  let played = 0
  let most = 0
  let calls = 0
  const chosen = (cells: readonly Cell[]): readonly Cell[] => {
    calls += 1
    return process.env.FAULTS === 'all' ? cells : cells.filter((_, index) => (index + calls) % part === 0)
  }
  afterAll(() => {
    process.stdout.write(
      `fault matrix, ${scene.title}: ${played} combinations, settled in at most ${most} runs\n`,
    )
  })

  async function playAll(cells: readonly Cell[]): Promise<void> {
    const left = [...cells]
    const wrong: string[] = []
    const worker = async (): Promise<void> => {
      for (let cell = left.shift(); cell !== undefined; cell = left.shift()) {
        const failure = await playOne(cell)
        if (failure !== null) wrong.push(failure)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    expect(wrong).toEqual([])
  }

  /** What is wrong afterwards; `null` = nothing. */
  async function playOne({ name, strike }: Cell): Promise<string | null> {
    played += 1
    try {
      most = Math.max(most, (await play(scene, strike)).runs)
      return null
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`
    }
  }

  describe(scene.title, () => {
    test.each(Object.entries(scene.moneybird))(
      'whatever Moneybird does to %s, all settles and nothing is there twice',
      (call, times) => playAll(chosen(moneybirdCells(call, times))),
    )

    test.each(Object.entries(scene.shop))(
      'whatever the shop does to its %s, all settles and nothing is there twice',
      (call, times) => playAll(chosen(shopCells(call, times))),
    )
  })
}
