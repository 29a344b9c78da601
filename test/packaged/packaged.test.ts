import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { program } from '../harness/desktop.ts'
import { tryOut } from './try-out.ts'

const root = resolve(import.meta.dirname, '../..')

test('what tries a packaged program sees the built one start, book, start once only, and go on', async () => {
  const steps: string[] = []
  await tryOut({ file: program, args: [root] }, (step) => steps.push(step))
  expect(steps).toEqual([
    expect.stringMatching(/^starts, version \d/) as string,
    'books two orders',
    'starts once only',
    'ends, and goes on where it was',
  ])
})
