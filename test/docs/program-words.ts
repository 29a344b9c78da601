import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What the program and its module say in Dutch, with what they say in English for it: more than one where screens differ. */
export async function programWords(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const words = new Map<string, Set<string>>()
  const learn = (dutch: string, english: string) => {
    words.set(dutch, (words.get(dutch) ?? new Set()).add(english))
  }
  for (const folder of ['src/shared/text', 'src/shared/problems'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) collect(await import(join(root, folder, name)), learn)
  const [dutch, english] = ['nl', 'en'].map(moduleWords)
  for (const [key, word] of dutch ?? []) learn(word, english?.get(key) ?? '')
  return words
}

type Learn = (dutch: string, english: string) => void

/** Wherever something stands in both languages. */
function collect(value: unknown, learn: Learn): void {
  if (typeof value !== 'object' || value === null) return
  if ('nl' in value && 'en' in value) pair(value.nl, value.en, learn)
  else for (const part of Object.values(value)) collect(part, learn)
}

function pair(dutch: unknown, english: unknown, learn: Learn): void {
  if (typeof dutch === 'string' && typeof english === 'string') learn(dutch, english)
  if (typeof dutch !== 'object' || dutch === null) return
  const others = new Map<string, unknown>(Object.entries(english ?? {}))
  for (const [key, part] of Object.entries(dutch)) pair(part, others.get(key), learn)
}

function moduleWords(language: string): ReadonlyMap<string, string> {
  const source = readFileSync(join(root, `opencart-module/language/${language}.php`), 'utf8')
  const lines = source.matchAll(/^\$_\['(\w+)'\]\s*= '(.*)';$/gmu)
  return new Map([...lines].map(([, key = '', word = '']) => [key, word]))
}
