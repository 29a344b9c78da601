import { entry, adding } from './entries.ts'
import { openStore } from '../../../../src/main/adapters/lowdb/store.ts'

/**
 * Child process of the kill test: makes, closes and reopens orders as fast as it can and prints each number once that
 * order is stored. It never ends by itself.
 */
const [folder = ''] = process.argv.slice(2)
const store = await openStore({
  folder,
  now: Date.now,
  onDamage: (file) => process.stdout.write(`DAMAGED ${file}\n`),
})
const known = Object.keys(store.state.entries).map(Number)
let number = Math.max(0, Number(store.state.fetch.cursor?.historyId ?? 0), ...known)

for (;;) {
  number += 1
  const id = String(number)
  const date = `2026-${String(1 + (number % 12)).padStart(2, '0')}-15`
  await store.commit((state) => ({
    ...adding(entry(id, date))(state),
    fetch: { from: '2026-01-01', cursor: { modified: '', historyId: id }, resume: null },
  }))
  process.stdout.write(`${id}\n`)
  if (number % 3 === 0) await store.close([id, String(number - 1)])
}
