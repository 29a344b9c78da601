import { describe, expect, test } from 'vitest'
import { chaptersOf, chapterWith } from '../../src/renderer/features/help/manual/chapters.ts'
import { slugOf, tokensOf, wordsOf } from '../../src/renderer/features/help/manual/tokens.ts'

const words = (markdown: string) => tokensOf(markdown).map(wordsOf).join(' ')

describe('the parts of the manual', () => {
  test('have words, without how they look', () => {
    expect(words('Klik op **[Test nu](#test)**\nof `a * b`.')).toBe('Klik op Test nu of a * b.')
    expect(words('1. Eerst\n   dit\n2. dan dat')).toBe('Eerst dit dan dat')
    expect(words('| a | b |\n| - | - |\n| 1 | 2 |')).toBe('a b 1 2')
    expect(words('![Een plaatje](a/b.png)')).toBe('Een plaatje')
  })

  test('are text where they only look like something', () => {
    for (const text of ['2 * 3 ** 4', 'een [haak] zonder adres', 'nu <b>alert(1)</b>', 'a_b_c'])
      expect(words(text)).toBe(text)
    expect(words(String.raw`C:\\Users\\Jan en \*geen\* bold`)).toBe(String.raw`C:\Users\Jan en *geen* bold`)
  })

  test('leave out remarks for who writes it', () => {
    expect(tokensOf('<!-- niet\n\nlezen -->\n\nWel lezen').map(({ type }) => type)).toEqual(['paragraph'])
  })

  test('have names in addresses as GitHub gives them, the second of the same name with a number', () => {
    expect(slugOf('Werkt de module niet?')).toBe('werkt-de-module-niet')
    expect(slugOf('OpenCart 2.0, 2.1 en 2.2')).toBe('opencart-20-21-en-22')
    expect(slugOf('Café & co')).toBe('café--co')
    const [first, second] = chaptersOf('## Dubbel\n\neen\n\n## Dubbel\n\ntwee')
    expect([first?.slug, second?.slug]).toEqual(['dubbel', 'dubbel-1'])
  })

  test('are divided into chapters, in which every heading is found', () => {
    const chapters = chaptersOf('# Alles\n\nvooraf\n\n## A\n\n### A een\n\nx\n\n## B\n\ny')
    expect(chapters.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(chapterWith(chapters, 'a-een')?.title).toBe('A')
    expect(chapterWith(chapters, 'b')?.title).toBe('B')
    expect(chapterWith(chapters, 'alles')).toBeNull()
  })
})
