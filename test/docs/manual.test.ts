import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MarkedToken } from 'marked'
import { describe, expect, test } from 'vitest'
import { manualFiles } from '../../scripts/manual/files.ts'
import { filled } from '../../scripts/manual/fill.ts'
import { languages } from '../../src/shared/text/language.ts'
import { groups } from '../../src/shared/text/manual-notices.ts'
import { chaptersOf, chapterWith, samePlace } from '../../src/renderer/features/help/manual/chapters.ts'
import { findIn } from '../../src/renderer/features/help/manual/search.ts'
import { tokensOf, within } from '../../src/renderer/features/help/manual/tokens.ts'
import type { ProblemRecord } from '../../src/shared/problems/define.ts'
import { problems } from '../../src/shared/problems/problems.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const texts = { nl: await readFile(manualFiles.nl, 'utf8'), en: await readFile(manualFiles.en, 'utf8') }
const manuals = { nl: chaptersOf(texts.nl), en: chaptersOf(texts.en) }

const sourcesIn = async (folder: string) => {
  const at = resolve(docs, '..', folder)
  const names = (await readdir(at, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
  return Promise.all(names.map((name) => readFile(join(at, name), 'utf8')))
}

const flat = (token: MarkedToken): readonly MarkedToken[] => [token, ...within(token).flatMap(flat)]
const pieces = { nl: tokensOf(texts.nl).flatMap(flat), en: tokensOf(texts.en).flatMap(flat) }

describe.each(languages)('the notices in the manual (%s)', (language) => {
  test('are the words of the program as they are now (else: npm run manual)', async () => {
    expect(await filled(texts[language], language)).toBe(texts[language])
  })

  test('are all that there are, each under one heading', () => {
    for (const [code, record] of Object.entries<ProblemRecord>(problems)) {
      expect(groups.filter(({ holds }) => holds(record)).length, code).toBe(1)
      expect(texts[language].split(`\`${code}\``).length - 1, code).toBe(1)
    }
  })
})

describe.each(languages)('the manual (%s)', (language) => {
  test('leads with every link to a heading that is there', () => {
    const links = pieces[language].flatMap((piece) =>
      piece.type === 'link' && piece.raw.startsWith('[') ? [piece.href] : [],
    )
    expect(links.length).toBeGreaterThan(10)
    for (const href of links) {
      expect(href).toMatch(/^#/)
      expect(chapterWith(manuals[language], href.slice(1)), href).not.toBeNull()
    }
  })

  test('names only pictures that are there', () => {
    const pictures = pieces[language].filter((piece) => piece.type === 'image')
    expect(pictures.length).toBeGreaterThan(10)
    for (const { href: src, text: alt } of pictures) {
      expect(existsSync(join(docs, src)), src).toBe(true)
      expect(alt, src).not.toBe('')
    }
  })

  test('uses nothing that the program cannot show', () => {
    const shown = [
      'heading',
      'paragraph',
      'image',
      'list',
      'list_item',
      'table',
      'strong',
      'codespan',
      'link',
    ]
    expect(new Set(pieces[language].map(({ type }) => type))).toEqual(new Set([...shown, 'text', 'escape']))
    const left = pieces[language].flatMap((piece) =>
      piece.type === 'text' && within(piece).length === 0 ? [piece.text] : [],
    )
    for (const text of left) expect(text).not.toMatch(/\*\*|\]\(.*\]\(|^[|#>]|<[a-z!]/u)
  })
})

test('the screens lead to places in the manual that are there, to the same one in each language', async () => {
  const texts = await sourcesIn('src/shared/text')
  const places = texts.map((source) =>
    [...source.matchAll(/manualAt: '([^']+)'/g)].map(([, slug = '']) => slug),
  )
  expect(places.flat().length).toBeGreaterThan(3)
  // Of each file the Dutch ones come first.
  for (const slugs of places) {
    const [dutch, english] = [slugs.slice(0, slugs.length / 2), slugs.slice(slugs.length / 2)]
    expect(dutch.map((slug) => samePlace(slug, manuals.nl, manuals.en))).toEqual(english)
  }
  for (const source of await sourcesIn('src/renderer')) expect(source).not.toMatch(/pathTo\('help', '/)
})

describe('another language', () => {
  test('shows the same place of the manual', () => {
    expect(samePlace('op-de-achtergrond', manuals.nl, manuals.en)).toBe('in-the-background')
    expect(samePlace('abroad-and-vat', manuals.en, manuals.nl)).toBe('buitenland-en-btw')
    expect(samePlace('abroad-and-vat', manuals.nl, manuals.en)).toBeNull()
  })
})

describe('searching the manual', () => {
  test.each([
    ['nl', 'Btw-tarief nog niet gekoppeld'],
    ['en', 'Tax rate not mapped yet'],
  ] as const)('finds every notice by its code and by its title (%s)', (language, title) => {
    const chapters = manuals[language]
    for (const code of Object.keys(problems)) expect(findIn(chapters, code).length, code).toBe(1)
    expect(findIn(chapters, title)[0]?.section.words).toContain('TAX_MAPPING_MISSING')
  })

  test('takes words in any order, a part of a word, capitals and accents as they come', () => {
    const titles = (typed: string) => findIn(manuals.nl, typed).map(({ section }) => section.title)
    expect(titles('ANDERE computer')[0]).toBe('Reservekopie en een andere computer')
    expect(titles('computer ander')).toContain('Naar een andere computer')
    expect(titles('belgie oss')).toEqual(titles('België OSS'))
    expect(titles('belgie oss')).toContain('Particulieren in andere EU-landen (OSS)')
    expect(titles('kleineondernemers')).toContain('De KOR')
    expect(titles('walvis')).toEqual([])
    expect(titles('   ')).toEqual([])
  })

  test('shows some words around what was found', () => {
    const [hit] = findIn(manuals.nl, 'SSH-tunnel')
    expect(hit?.around).toMatch(/^… .*SSH-tunnel.* …$/)
    expect(hit?.around.length).toBeLessThan(200)
  })
})
