import { describe, expect, test } from 'vitest'
import { blocksOf, slugOf } from '../../src/renderer/features/help/manual/blocks.ts'
import { chaptersOf, chapterWith } from '../../src/renderer/features/help/manual/chapters.ts'
import { inlineOf, plain } from '../../src/renderer/features/help/manual/inline.ts'

describe('a line of the manual', () => {
  test('has bold, code, links and pictures, within each other where that makes sense', () => {
    expect(inlineOf('Klik op **[Test nu](#test)** of `a * b`.')).toEqual([
      { kind: 'text', text: 'Klik op ' },
      {
        kind: 'strong',
        inside: [{ kind: 'link', href: '#test', inside: [{ kind: 'text', text: 'Test nu' }] }],
      },
      { kind: 'text', text: ' of ' },
      { kind: 'code', text: 'a * b' },
      { kind: 'text', text: '.' },
    ])
    expect(inlineOf('![Een plaatje](a/b.png)')).toEqual([
      { kind: 'picture', src: 'a/b.png', alt: 'Een plaatje' },
    ])
  })

  test('is text where it only looks like something', () => {
    for (const text of ['2 * 3 ** 4', 'een [haak] zonder adres', '<script>alert(1)</script>', 'a_b_c'])
      expect(plain(inlineOf(text))).toBe(text)
    expect(plain(inlineOf(String.raw`C:\\Users\\Jan en \*geen\* bold`))).toBe(
      String.raw`C:\Users\Jan en *geen* bold`,
    )
  })
})

describe('the parts of the manual', () => {
  test('are told apart, and lines that go on are one', () => {
    const blocks = blocksOf(
      [
        '# Titel',
        'Een zin',
        'die doorgaat.',
        '1. Eerst\n   dit\n2. dan dat',
        '| a | b |\n| - | - |\n| 1 | 2 |',
      ].join('\n\n'),
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'list', 'table'])
    expect(blocks[3]).toMatchObject({
      isOrdered: true,
      items: [[{ text: 'Eerst dit' }], [{ text: 'dan dat' }]],
    })
    expect(blocks[4]).toMatchObject({
      head: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: '1' }], [{ text: '2' }]]],
    })
  })

  test('leave out remarks for who writes it', () => {
    expect(blocksOf('<!-- niet\n\nlezen -->\n\nWel lezen')).toMatchObject([{ kind: 'paragraph' }])
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
