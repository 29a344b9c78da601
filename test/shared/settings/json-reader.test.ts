import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonSyntaxError, readJson } from '../../../src/shared/settings/json-reader.ts'

function refusal(text: string): { line: number; reason: string } {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { line: error.line, reason: error.message }
    throw error
  }
  throw new Error('it was read')
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('reading JSON with lines', () => {
  test('gives what JSON.parse gives, for any value in any layout', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readJson(text).value).toEqual(JSON.parse(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('accepts no text that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      '\n',
      ' ',
      '"',
      '\\',
      "'",
      '//',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let ours = true
        try {
          readJson(text)
        } catch (error) {
          expect(error).toBeInstanceOf(JsonSyntaxError)
          ours = false
        }
        if (ours) expect(parses(text), text).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  test('knows the line of every key and value, also with Windows line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const text = [
        '{',
        '  "a": [',
        '    1,',
        '    { "b": "x\\ny" }',
        '  ],',
        '',
        '  "c":',
        '    null',
        '}',
      ].join(end)
      const { lineOf } = readJson(text)
      expect([[], ['a'], ['a', 0], ['a', 1], ['a', 1, 'b'], ['c']].map((path) => lineOf(path))).toEqual([
        1, 2, 3, 4, 4, 7,
      ])
    }
  })

  test('gives for what is not there the line of what is around it', () => {
    const { lineOf } = readJson('{\n"a": {\n"b": 1 } }')
    expect([lineOf(['a', 'zzz']), lineOf(['a', 'b', 0]), lineOf(['x', 'y'])]).toEqual([2, 3, 1])
  })

  test.each([
    ['{"a": 1,\n}', 2, 'a key in double quotes expected'],
    ['{"a": 1\n"b": 2}', 2, 'a comma or } expected'],
    ['{\n// note\n"a": 1}', 2, 'a key in double quotes expected'],
    ['{"a"\n1}', 2, 'a colon expected after "a"'],
    ['{"a":\n}', 2, 'a value expected'],
    ['[1,\n2', 2, 'a comma or ] expected'],
    ['{"a": "x\n"}', 1, 'closing quote expected on the same line'],
    ['{"a": "\t"}', 1, 'text with a control character or an unknown escape'],
    ['{"a": "C:\\Users"}', 1, 'text with a control character or an unknown escape'],
    ['{"a": 1,\n"a": 2}', 2, 'key "a" stands here twice'],
    ['{}\n{}', 2, 'nothing more expected'],
    ['', 1, 'a value expected'],
  ])('refuses %j on line %i', (text, line, reason) => {
    expect(refusal(text)).toEqual({ line, reason })
  })

  test('stops at absurd nesting instead of crashing', () => {
    expect(refusal('['.repeat(100_000)).reason).toBe('nested too deeply')
  })

  test('takes __proto__ for the plain key that it is', () => {
    const value = readJson('{"__proto__": {"a": 1}}').value
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })
})
