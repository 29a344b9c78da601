import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { defineProblem } from '../../../src/shared/problems/define.ts'
import { problems } from '../../../src/shared/problems/problems.ts'

const whole = defineProblem({
  kind: 'failed',
  may: {},
  buttons: [],
  example: { total: '-70.00' },
  title: { nl: 'Titel', en: 'Title' },
  nl: ['Wat.', 'Waarom.', 'Doe iets.'],
  en: ['What.', 'Why.', 'Do something.'],
})

function without<K extends keyof typeof whole>(name: K): Omit<typeof whole, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as Omit<typeof whole, K>
}

test('the compiler wants every part of a problem: each of these lines is an error, or the compiler says that it is none', () => {
  // @ts-expect-error the kind is missing
  defineProblem(without('kind'))
  // @ts-expect-error what may be done is missing
  defineProblem(without('may'))
  // @ts-expect-error the list of buttons is missing
  defineProblem(without('buttons'))
  // @ts-expect-error the example is missing
  defineProblem(without('example'))
  // @ts-expect-error the title is missing
  defineProblem(without('title'))
  // @ts-expect-error the Dutch is missing
  defineProblem(without('nl'))
  // @ts-expect-error the English is missing
  defineProblem(without('en'))
  // @ts-expect-error a title in one language
  defineProblem({ ...whole, title: { nl: 'Titel' } })
  // @ts-expect-error nothing about what to do
  defineProblem({ ...whole, en: ['What.', 'Why.'] })
  // @ts-expect-error a kind that does not exist
  defineProblem({ ...whole, kind: 'broken' })
  // @ts-expect-error a field that the data do not have
  defineProblem({ ...whole, about: (data: { amount: string }) => data.amount })
  // @ts-expect-error a variant without an example
  defineProblem({ ...whole, variants: [{ when: () => true, nl: whole.nl, en: whole.en }] })
  expect(without('title')).not.toHaveProperty('title')
})

test('every problem of every family is in the list, and no code is there twice', async () => {
  const folder = resolve(import.meta.dirname, '../../../src/shared/problems')
  const sources = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  )
  const defined = sources.flatMap((source) =>
    [...source.matchAll(/^ {2}([A-Z_]+): defineProblem/gm)].map(([, code]) => code),
  )
  expect(defined.length).toBeGreaterThan(80)
  expect(defined.sort()).toEqual(Object.keys(problems).sort())
})
