import { readFile } from 'node:fs/promises'
import type { MarkedToken } from 'marked'
import { describe, expect, test } from 'vitest'
import { manualFiles } from '../../scripts/manual/files.ts'
import { chaptersOf, samePlace, type Section } from '../../src/renderer/features/help/manual/chapters.ts'
import { within, wordsOf } from '../../src/renderer/features/help/manual/tokens.ts'
import { programWords } from './program-words.ts'

const dutch = chaptersOf(await readFile(manualFiles.nl, 'utf8'))
const english = chaptersOf(await readFile(manualFiles.en, 'utf8'))
const program = await programWords()

const flat = (token: MarkedToken): readonly MarkedToken[] => [token, ...within(token).flatMap(flat)]

/** What a section names: in bold type, between quotes, and what stands alone in a cell of a table. */
function named({ tokens, words }: Section): readonly string[] {
  const pieces = tokens.flatMap(flat)
  const bold = pieces.flatMap((piece) => (piece.type === 'strong' ? [wordsOf(piece)] : []))
  const cells = pieces.flatMap((piece) =>
    piece.type === 'table' ? [piece.header, ...piece.rows].flat().map(({ text }) => text) : [],
  )
  const quoted = [...words.matchAll(/“([^”]+)”|"([^"]+)"/gu)].map((match) => match[1] ?? match[2] ?? '')
  return [...bold, ...cells, ...quoted]
}

/** The name itself, without a full stop, and its parts where it is a way through the screens (`Configuratie, Webwinkel`). */
function parts(name: string): readonly string[] {
  return [name, name.replace(/\.$/u, ''), ...name.split(', ')]
}

describe('the manuals in Dutch and in English', () => {
  test('have the same headings, level by level, chapter by chapter', () => {
    const levels = (chapters: typeof dutch) =>
      chapters.map(({ sections }, number) => `${number + 1}: ${sections.map(({ level }) => level).join(' ')}`)
    expect(levels(english)).toEqual(levels(dutch))
  })

  test('have the same pictures at the same headings', () => {
    const pictures = (chapters: typeof dutch) =>
      chapters.map(({ sections }) =>
        sections.map(({ tokens }) =>
          tokens.flatMap(flat).flatMap((piece) => (piece.type === 'image' ? [piece.href] : [])),
        ),
      )
    expect(pictures(english)).toEqual(pictures(dutch))
  })

  test('have the same notices at the same headings', () => {
    const codes = (chapters: typeof dutch) =>
      chapters.map(({ sections }) => sections.map(({ words }) => /\b[A-Z]+(?:_[A-Z]+)+$/u.exec(words)?.[0]))
    expect(codes(english)).toEqual(codes(dutch))
  })

  // Statuses in the examples are of a Dutch shop, and the line on the invoice is in Dutch.
  const stays = (name: string, { level }: Section) => level === 4 || name === 'Afronding'

  test('call screens, buttons and settings what the program calls them in that language', () => {
    let found = 0
    for (const section of dutch.flatMap(({ sections }) => sections)) {
      const slug = samePlace(section.slug, dutch, english)
      const other = english.flatMap(({ sections }) => sections).find((candidate) => candidate.slug === slug)
      const there = new Set(other === undefined ? [] : named(other).flatMap(parts))
      for (const name of new Set(named(section).flatMap(parts))) {
        const wanted = [...(program.get(name) ?? [])]
        if (wanted.length === 0) continue
        found += 1
        const isThere = wanted.some((word) => there.has(word)) || (stays(name, section) && there.has(name))
        expect.soft(isThere, `${section.title}: ${name} is ${wanted.join(' or ')}`).toBe(true)
      }
    }
    expect(found).toBeGreaterThan(150)
  })
})
