import type { Chance } from '../simulation/chance.ts'
import { brokenText } from './broken-text.ts'
import { giant, strangeValue } from './strange.ts'

/**
 * Real texts made hostile: types changed, fields missing or twice, huge numbers, deep nesting, keys of prototypes, texts cut off
 * or in another encoding. The same chance gives the same text.
 */
export function hostileText(chance: Chance, real: readonly string[]): string {
  const text = chance.pick(real)
  const changed = chance.once(4) ? text : changedTree(chance, text)
  const broken = changed === text || chance.once(5) ? brokenText(chance, changed, real) : changed
  return broken.slice(0, LONGEST)
}

/** Longer texts (characters) are a matter of who reads them off the network. */
const LONGEST = 1_000_000

/** Stands for JSON that no object of JavaScript can stand for, until the rest is text. */
const marker = 'hostile-raw-json'

/** Changes a value of a tree, sometimes up to three. */
function changedTree(chance: Chance, text: string): string {
  const root = { value: JSON.parse(text) as unknown }
  let raw: string | null = null
  for (let left = chance.once(3) ? 3 : 1; left > 0; left--) {
    const spot = someSpot(chance, root)
    if (raw === null && chance.once(3)) {
      raw = rawJson(chance, JSON.stringify(spot.get() ?? null))
      spot.set(marker)
    } else spot.set(otherValue(chance, spot.get()))
  }
  const changed = JSON.stringify(root.value) as string | undefined
  return (changed ?? '').replace(`"${marker}"`, () => raw ?? '')
}

interface Spot {
  get(): unknown
  /** `undefined` takes the field away. */
  set(value: unknown): void
}

/** Some value of a tree, rather deep than not: most of what is read stands there. */
function someSpot(chance: Chance, root: { value: unknown }): Spot {
  let holder: Record<string, unknown> = root
  let key = 'value'
  while (!chance.once(8)) {
    const inside = holder[key]
    if (typeof inside !== 'object' || inside === null) break
    const keys = Object.keys(inside)
    if (keys.length === 0) break
    holder = inside as Record<string, unknown>
    const deeper = keys.filter((name) => typeof holder[name] === 'object' && holder[name] !== null)
    key = chance.pick(deeper.length > 0 && !chance.once(3) ? deeper : keys)
  }
  return {
    get: () => holder[key],
    set: (value) => {
      if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key)
      else holder[key] = value
    },
  }
}

/** Something else than what stands there: a strange value, or the same in another type, size or number. */
function otherValue(chance: Chance, before: unknown): unknown {
  switch (chance.below(10)) {
    case 0:
      return [before]
    case 1:
      return { value: before }
    case 2:
      return Array<unknown>(2 + chance.below(120)).fill(isSmall(before) ? before : null)
    case 3:
      return typeof before === 'string' ? Number(before) : JSON.stringify(before ?? null)
    case 4:
      return chance.once(10) ? giant(chance) : 'é'.repeat(chance.below(2000))
    case 5:
      return undefined
    default:
      return strangeValue(chance)
  }
}

function isSmall(value: unknown): boolean {
  return JSON.stringify(value ?? null).length < 2000
}

/** JSON that is right to the letter, yet not of this world; `kept` is what stood there. */
function rawJson(chance: Chance, kept: string): string {
  const depth = chance.once(20) ? 20_000 : 1 + chance.below(200)
  switch (chance.below(8)) {
    case 0:
      return '9'.repeat(1 + chance.below(400))
    case 1:
      return chance.pick([
        '1e400',
        '-1e400',
        '1E-400',
        '-0.0',
        `0.${'0'.repeat(300)}1`,
        `${'123456789'.repeat(4)}.5`,
      ])
    case 2:
      return '['.repeat(depth) + kept + ']'.repeat(depth)
    case 3:
      return '{"a":'.repeat(depth) + kept + '}'.repeat(depth)
    case 4:
      return `{"__proto__":{"id":"1","isValid":true},"id":${kept}}`
    case 5:
      return `{"constructor":{"prototype":{"polluted":${kept}}},"hasOwnProperty":1}`
    case 6:
      return `{"id":${kept},"id":null,"id":{"id":${kept}}}`
    default:
      return `"\\ud83d${'\\u0000'.repeat(chance.below(20))}\u202e"`
  }
}
