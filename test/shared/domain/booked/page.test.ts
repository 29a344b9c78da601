import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { examples } from './examples.ts'
import { bookedHow } from './page.ts'

const file = new URL('../../../../docs/what-is-booked-how.md', import.meta.url)

test('docs/what-is-booked-how.md says what the program does with the examples (npm run booked-how writes it)', async () => {
  const config = { ...(await resolveConfig(file)), filepath: 'page.md' }
  expect(readFileSync(file, 'utf8')).toBe(await format(bookedHow(), config))
})

test('no kind stands there twice with the same choice', () => {
  const keys = examples.flatMap(({ rows }) => rows.map(({ kind, setting }) => `${kind}|${setting ?? ''}`))
  expect(new Set(keys).size).toBe(keys.length)
})
