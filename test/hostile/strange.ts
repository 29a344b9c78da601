import type { Chance } from '../simulation/chance.ts'

/** Numbers, and texts that look like one. */
const numbers = [0, -1, 1.5, 1e21, -1e-7, 2 ** 53, '0', '-0', '-1', '1e5', '1,5', '0x10', 'NaN', '١٢', '９']

const texts = [
  '',
  ' ',
  'null',
  '[object Object]',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '🧾',
  'a@b@c,,@',
]

/** Texts that mean something to somebody else. */
const signs = ['../..', "1' OR 1=1", '<script>', '{{', '%00', 'http://', '=1+1', '__proto__', 'constructor']

const days = [
  ...['2026-02-30', '9999-99-99', '0000-00-00 00:00:00', '0000-01-01 00:00:00', '9999-12-31 23:59:59'],
  ...['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2026-13-45T99:99:99Z'],
]

const objects: readonly unknown[] = [
  [],
  {},
  [[]],
  [null],
  [{}],
  { toString: 1, valueOf: 1 },
  { length: 1e9 },
  { then: 'x' },
  { toJSON: 'x' },
]

const strange: readonly unknown[] = [
  null,
  null,
  true,
  false,
  ...numbers,
  ...texts,
  ...signs,
  ...days,
  ...objects,
]

/** A value that is JSON and was not thought of. A copy: what is changed in it later must not be in the next reply. */
export function strangeValue(chance: Chance): unknown {
  return structuredClone(chance.pick(strange))
}

/** What patterns that are slow are slow at: long runs of what they look for the beginning of. */
const pieces = [
  'x',
  ' ',
  '\n',
  '&',
  ' &',
  '&amp',
  '<',
  '<a',
  '<title',
  '{ ',
  ',',
  '@',
  '1.',
  '👩\u200d',
  '\u0301',
]

export function giant(chance: Chance): string {
  const piece = chance.pick(pieces)
  return piece.repeat(200_000 / piece.length)
}
