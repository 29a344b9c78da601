import { expect, test } from 'vitest'
import { coalesced } from '../../../src/main/shell/coalesced.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('work that is asked for ten times while it is under way is done once more', async () => {
  const ends: (() => void)[] = []
  const ask = coalesced(() => new Promise((resolve) => ends.push(resolve)))
  for (let times = 0; times < 10; times++) ask()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await turn()
  expect(ends).toHaveLength(2)
  ends[1]?.()
  await turn()
  expect(ends).toHaveLength(2)
  ask()
  expect(ends).toHaveLength(3)
})

test('what is asked for during the second time is not forgotten', async () => {
  const ends: (() => void)[] = []
  const ask = coalesced(() => new Promise((resolve) => ends.push(resolve)))
  ask()
  ask()
  ends[0]?.()
  await turn()
  ask()
  ask()
  ends[1]?.()
  await turn()
  expect(ends).toHaveLength(3)
})

test('work that fails is done again when asked', async () => {
  let times = 0
  const ask = coalesced(() => {
    times++
    return Promise.reject(new Error('no'))
  })
  ask()
  await turn()
  ask()
  await turn()
  expect(times).toBe(2)
})
