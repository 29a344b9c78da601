import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MarkedToken } from 'marked'
import { describe, expect, test } from 'vitest'
import { filled } from '../../scripts/manual/fill.ts'
import { groups } from '../../src/shared/text/manual-notices.ts'
import { chaptersOf, chapterWith } from '../../src/renderer/features/help/manual/chapters.ts'
import { findIn } from '../../src/renderer/features/help/manual/search.ts'
import { tokensOf, within } from '../../src/renderer/features/help/manual/tokens.ts'
import type { ProblemRecord } from '../../src/shared/problems/define.ts'
import { problems } from '../../src/shared/problems/problems.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const file = join(docs, 'handleiding.md')
const manual = await readFile(file, 'utf8')
const chapters = chaptersOf(manual)

/** Pictures of screens, made by a command; they may not be there yet. */
const screens = new Set(
  [
    'overzicht',
    'maandcontrole',
    'bestellingen',
    'bestelling',
    'fouten',
    'proefdraai',
    'configuratie',
    'configuratie-btw',
    'welkom',
    'wizard',
    'logboek',
    'hulp',
  ].map((name) => `pictures/screen-${name}.png`),
)

const flat = (token: MarkedToken): readonly MarkedToken[] => [token, ...within(token).flatMap(flat)]
const pieces = tokensOf(manual).flatMap(flat)

describe('the notices in the manual', () => {
  test('are the words of the program as they are now (else: npm run manual)', async () => {
    expect(await filled(manual, file)).toBe(manual)
  })

  test('are all that there are, each under one heading', () => {
    for (const [code, record] of Object.entries<ProblemRecord>(problems)) {
      expect(groups.filter(({ holds }) => holds(record)).length, code).toBe(1)
      expect(manual.split(`\`${code}\``).length - 1, code).toBe(1)
    }
  })
})

describe('the manual', () => {
  test('leads with every link to a heading that is there', () => {
    const links = pieces.flatMap((piece) =>
      piece.type === 'link' && piece.raw.startsWith('[') ? [piece.href] : [],
    )
    expect(links.length).toBeGreaterThan(10)
    for (const href of links) {
      expect(href).toMatch(/^#/)
      expect(chapterWith(chapters, href.slice(1)), href).not.toBeNull()
    }
  })

  test('has every chapter that the screens lead to', async () => {
    const renderer = resolve(docs, '../src/renderer')
    const names = (await readdir(renderer, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
    const sources = await Promise.all(names.map((name) => readFile(join(renderer, name), 'utf8')))
    const slugs = sources.flatMap((source) =>
      [...source.matchAll(/pathTo\('help', '([^']+)'\)/g)].map((match) => match[1] ?? ''),
    )
    expect(slugs.length).toBeGreaterThan(0)
    for (const slug of slugs) expect(chapterWith(chapters, slug), slug).not.toBeNull()
  })

  test('names only pictures that are there, or that are made of the screens', () => {
    const pictures = pieces.filter((piece) => piece.type === 'image')
    expect(pictures.length).toBeGreaterThan(10)
    for (const { href: src, text: alt } of pictures) {
      expect(existsSync(join(docs, src)) || screens.has(src), src).toBe(true)
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
    expect(new Set(pieces.map(({ type }) => type))).toEqual(new Set([...shown, 'text', 'escape']))
    const left = pieces.flatMap((piece) =>
      piece.type === 'text' && within(piece).length === 0 ? [piece.text] : [],
    )
    for (const text of left) expect(text).not.toMatch(/\*\*|\]\(.*\]\(|^[|#>]|<[a-z!]/u)
  })
})

describe('searching the manual', () => {
  test('finds every notice by its code and by its title', () => {
    for (const code of Object.keys(problems)) expect(findIn(chapters, code).length, code).toBe(1)
    expect(findIn(chapters, 'Btw-tarief nog niet gekoppeld')[0]?.section.words).toContain(
      'TAX_MAPPING_MISSING',
    )
  })

  test('takes words in any order, a part of a word, capitals and accents as they come', () => {
    const titles = (typed: string) => findIn(chapters, typed).map(({ section }) => section.title)
    expect(titles('ANDERE computer')[0]).toBe('Reservekopie en een andere computer')
    expect(titles('computer ander')).toContain('Naar een andere computer')
    expect(titles('belgie oss')).toEqual(titles('België OSS'))
    expect(titles('belgie oss')).toContain('Particulieren in andere EU-landen (OSS)')
    expect(titles('kleineondernemers')).toContain('De KOR')
    expect(titles('walvis')).toEqual([])
    expect(titles('   ')).toEqual([])
  })

  test('shows some words around what was found', () => {
    const [hit] = findIn(chapters, 'SSH-tunnel')
    expect(hit?.around).toMatch(/^… .*SSH-tunnel.* …$/)
    expect(hit?.around.length).toBeLessThan(200)
  })
})
