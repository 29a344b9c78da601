/** A JSON text, and on which line each value and key stands. */
export interface JsonText {
  readonly value: unknown
  /** Line (from 1) of a value, or of the nearest value around it when there is nothing at that path. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Why a text is no JSON, in neutral words, and on which line. */
export class JsonSyntaxError extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.name = 'JsonSyntaxError'
    this.line = line
  }
}

const deepest = 50
/** From quote to quote on one line; whether what is between them is right, `JSON.parse` says. */
const string = /"(?:[^"\\\n]|\\.)*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
const space = /[ \t\r\n]*/y

/**
 * Reads JSON as people write it in settings: like `JSON.parse`, but it knows the lines, refuses a key that stands twice in
 * one object (the first would silently not count), and has a limit to nesting.
 *
 * @throws JsonSyntaxError
 */
export function readJson(text: string): JsonText {
  const reader = new Reader(text)
  const value = reader.value([])
  reader.end()
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = reader.lines.get(keyOf(path.slice(0, length)))
        if (line !== undefined) return line
      }
      return reader.lines.get(keyOf([])) ?? 1
    },
  }
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String))
}

class Reader {
  readonly lines = new Map<string, number>()
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The value that comes next. Its line is that of its key, where it has one. */
  value(path: readonly PropertyKey[]): unknown {
    this.#space()
    const key = keyOf(path)
    if (!this.lines.has(key)) this.lines.set(key, this.#line)
    if (path.length > deepest) this.#refuse('nested too deeply')
    if (this.#take('{')) return this.#object(path)
    if (this.#take('[')) return this.#list(path)
    if (this.#text[this.#at] === '"') return this.#string()
    const token = this.#match(number) ?? this.#match(word) ?? this.#refuse('a value expected')
    return JSON.parse(token) as unknown
  }

  end(): void {
    this.#space()
    if (this.#at < this.#text.length) this.#refuse('nothing more expected')
  }

  #object(path: readonly PropertyKey[]): unknown {
    const members = new Map<string, unknown>()
    this.#space()
    if (this.#take('}')) return {}
    do {
      this.#space()
      if (this.#text[this.#at] !== '"') this.#refuse('a key in double quotes expected')
      const key = this.#string()
      if (members.has(key)) this.#refuse(`key "${key}" stands here twice`)
      this.lines.set(keyOf([...path, key]), this.#line)
      this.#space()
      if (!this.#take(':')) this.#refuse(`a colon expected after "${key}"`)
      members.set(key, this.value([...path, key]))
      this.#space()
    } while (this.#take(','))
    if (!this.#take('}')) this.#refuse('a comma or } expected')
    return Object.fromEntries(members)
  }

  #list(path: readonly PropertyKey[]): unknown {
    const items: unknown[] = []
    this.#space()
    if (this.#take(']')) return items
    do {
      items.push(this.value([...path, items.length]))
      this.#space()
    } while (this.#take(','))
    if (!this.#take(']')) this.#refuse('a comma or ] expected')
    return items
  }

  #string(): string {
    const token = this.#match(string) ?? this.#refuse('closing quote expected on the same line')
    try {
      return JSON.parse(token) as string
    } catch {
      return this.#refuse('text with a control character or an unknown escape')
    }
  }

  #space(): void {
    this.#line += (this.#match(space) ?? '').split('\n').length - 1
  }

  #take(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false
    this.#at += 1
    return true
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? null
    this.#at += found?.length ?? 0
    return found
  }

  #refuse(reason: string): never {
    throw new JsonSyntaxError(this.#line, reason)
  }
}
