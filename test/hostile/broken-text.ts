import type { Chance } from '../simulation/chance.ts'
import { giant, strangeValue } from './strange.ts'

/** Spoils a text, whatever it says: cut off, something put in or taken out, in another encoding, or another text altogether. */
export function brokenText(chance: Chance, text: string, real: readonly string[]): string {
  return chance.pick(ways)(chance, text, real)
}

type Way = (chance: Chance, text: string, real: readonly string[]) => string

const cut: Way = (chance, text) => text.slice(0, chance.below(text.length + 1))

const marks = ['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '0', 'e', '\ufffd', '\u2028']
const after = ['\n', '\u0000', '}', ']', '<br />\n<b>Warning</b>: write failed', '{}']
const before = ['\ufeff', '<b>Notice</b>: x in y.php\n', ")]}',\n", '\u0000', 'Warning: ', '-']
const openings = ['', '<html>', '<br />', '{"api":1,"x":"']

const others: readonly string[] = [
  ...[
    '',
    ' ',
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    '[',
    '{',
    'NaN',
    'undefined',
    'Retry later',
    '-',
    '1e400',
  ],
  ...['<!doctype html><title>Even geduld</title>', '%PDF-1.4', 'a:1:{s:3:"api";i:1;}', '\u001f\u008b\b'],
  ...[
    '{"error":{}}',
    '{"error":"x","symbolic":"y"}',
    '{"error":{"base":[[[]]]}}',
    '{"api":1}',
    '{"api":1,"error":null}',
  ],
]

const ways: readonly Way[] = [
  cut,
  cut,
  cut,
  (chance, text) => {
    const at = chance.below(text.length + 1)
    return text.slice(0, at) + chance.pick(marks) + text.slice(at)
  },
  (chance, text) => {
    const at = chance.below(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + chance.below(20))
  },
  (chance, text) => text + chance.pick(after),
  (chance, text) => chance.pick(before) + text,
  (_chance, text) => Buffer.from(text, 'utf8').toString('latin1'),
  (chance, text) => new TextDecoder().decode(Buffer.from(text, chance.pick(['latin1', 'utf16le']))),
  (chance) => (chance.once(10) ? chance.pick(openings) + giant(chance) : chance.pick(others)),
  (chance, text) => {
    const key = someKey(chance, text)
    const name = chance.pick(['__proto__', 'constructor', 'toString', 'length', '', 'é'])
    return key === null ? text : text.slice(0, key.from) + JSON.stringify(name) + text.slice(key.until)
  },
  (chance, text) => {
    const key = someKey(chance, text)
    if (key === null) return text
    const again = `${text.slice(key.from, key.until)}:${JSON.stringify(strangeValue(chance))},`
    return text.slice(0, key.from) + again + text.slice(key.from)
  },
  (chance, _text, real) => chance.pick(real),
  (chance, text) =>
    text.replaceAll(chance.pick(['"', ',', ':', '{', '[', '0']), chance.pick(["'", ';', ' ', '', '1'])),
]

/** Where a key of an object stands, quotes included. */
function someKey(chance: Chance, text: string): { readonly from: number; readonly until: number } | null {
  const pattern = /"\w+"(?=:)/g
  pattern.lastIndex = chance.below(text.length + 1)
  const found = pattern.exec(text)
  return found === null ? null : { from: found.index, until: found.index + found[0].length }
}
