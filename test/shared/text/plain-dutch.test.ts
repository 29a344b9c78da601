import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** What a merchant does not say, with what is said instead; and of each two words for one thing the one that is not ours. */
const banned: readonly (readonly [wrong: RegExp, instead: string])[] = [
  [/\b(?:hebben|heeft) je nodig\b/, 'Bij 11 bestellingen moet jij iets doen'],
  [/\bloopt (?:al )?een ronde\b/, 'Bezig met synchroniseren'],
  [/Vraag het'/, 'Zoek uit'],
  [/Bekijk wat er is/, 'Naar de fouten'],
  [/\buitvoering\b/, 'versie'],
  [/\bgekozen status\b/, 'Status nog niet aangevinkt'],
  [/voorwaarden zijn nog niet akkoord/, 'Je bent nog niet akkoord met de voorwaarden'],
  // What must be kept for seven years is another thing.
  [/\b[Bb]ewaard\b|(?<!zeven jaar )\b[Bb]ewaren\b/, 'opgeslagen, opslaan'],
  [/\b[Oo]pmerking(?:en)?\b/, 'waarschuwing'],
  [/'Stand'|\bde stand\b/, 'status'],
  [/\b[Bb]elasting(?!dienst)\b/, 'btw'],
  [/\bOeps\b|\bitems\b|\bgebruiker dient\b|\bteneinde\b|\bderhalve\b|\bmiddels\b/, 'gewone woorden'],
]

const files = ['src/shared/text', 'src/shared/problems'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

/** Terms and privacy are a contract, in its own words. */
const texts = [...files.filter((name) => !name.endsWith('terms.ts')), 'docs/handleiding.md']

test('every text is found', () => {
  expect(texts.length).toBeGreaterThan(50)
})

test.each(banned)('nobody reads %s, but %s', (wrong) => {
  const found = texts.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .filter((line) => wrong.test(line) && !/^\s*(?:\/\/|\*|\/\*\*)/.test(line))
      .map((line) => `${name}: ${line.trim().slice(0, 200)}`),
  )
  expect(found).toEqual([])
})
