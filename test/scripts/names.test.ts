import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const declaration = /^(?:export )?(?:abstract )?(?:interface|type|class|enum) ([A-Z]\w*)/gm

/** Files in which each type is declared; a schema's type and interface count alike. */
function declared(files: Iterable<readonly [name: string, text: string]>): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const [file, text] of files) {
    for (const [, name = ''] of text.matchAll(declaration))
      names.set(name, [...(names.get(name) ?? []), file])
  }
  return names
}

const twice = (names: ReadonlyMap<string, readonly string[]>) =>
  [...names].filter(([, files]) => files.length > 1)

test('a type name means one thing in the whole program', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: source })
  expect(files.length).toBeGreaterThan(400)
  const names = declared(files.map((file) => [file, readFileSync(join(source, file), 'utf8')] as const))
  expect(twice(names)).toEqual([])
})

test('the same name in two files is seen, however it is declared', () => {
  const names = declared([
    ['a.ts', 'export interface Page {\n}\ntype Row = string\n'],
    ['b.ts', 'class Page {\n}\n'],
  ])
  expect(twice(names)).toEqual([['Page', ['a.ts', 'b.ts']]])
})
