import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../../../src/main/adapters/lowdb/store.ts'
import { newFolder } from './support.ts'

const kills = 20

/** Runs the write loop, kills it hard at a moment that differs each time, and gives what it had reported. */
async function writeUntilKilled(folder: string, round: number): Promise<string[]> {
  const script = fileURLToPath(new URL('write-loop.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const output = createInterface(child.stdout)
  output.on('line', (line) => {
    lines.push(line)
    // After some writes, and then somewhere in the middle of what follows.
    if (lines.length === 5 + round) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 23)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return lines
}

test(`after each of ${kills} kills in the middle of writing, everything that was reported is there and whole`, async () => {
  const folder = join(await newFolder(), 'winkel')
  let last = 0
  for (let round = 0; round < kills; round++) {
    const lines = await writeUntilKilled(folder, round)
    expect(lines.filter((line) => line.startsWith('DAMAGED'))).toEqual([])
    const reported = Number(lines.at(-1))
    expect(reported).toBeGreaterThan(last)
    last = reported

    const damage: string[] = []
    const store = await openStore({ folder, now: Date.now, onDamage: (file) => damage.push(file) })
    const written = Number(store.state.fetch.cursor?.historyId)
    expect(written).toBeGreaterThanOrEqual(reported)
    expect(written).toBeLessThanOrEqual(reported + 1)
    for (let id = 1; id <= written; id++) expect(await store.find(String(id)), `order ${id}`).not.toBeNull()
    const closed = await Promise.all(store.months().map((month) => store.month(month)))
    const held = closed.reduce((sum, month) => sum + month.size, Object.keys(store.state.entries).length)
    expect(held).toBe(written)
    expect(damage).toEqual([])
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }
})
