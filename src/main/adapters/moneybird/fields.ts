import { money, parseDecimal, plain } from '../../../shared/domain/decimal.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'

/**
 * Reading an answer of Moneybird, field by field. What we must have is required and reported with its path when it
 * is not there; everything else falls back to empty. Numbers arrive as text (see `json.ts`).
 */
export interface JsonRow {
  readonly fields: Readonly<Record<string, unknown>>
  readonly path: string
  readonly faults: string[]
}

/** A value out of an answer, or the path of the first field that was not as it must be. */
export type Read<T> = Result<T, string>

const idShape = /^[\w-]{1,64}$/
const dateShape = /^\d{4}-\d{2}-\d{2}$/

/** Reads one object with `make`. */
export function readOne<T>(json: unknown, path: string, make: (row: JsonRow) => T): Read<T> {
  const faults: string[] = []
  const value = make(rowOf(json, path, faults))
  const [first] = faults
  return first === undefined ? ok(value) : fail(first)
}

/** Reads a list of objects with `make`; one bad object makes the whole answer bad, so that nothing is overlooked. */
export function readList<T>(json: unknown, path: string, make: (row: JsonRow) => T): Read<readonly T[]> {
  if (!Array.isArray(json)) return fail(path)
  const faults: string[] = []
  const values: T[] = []
  for (const [index, item] of json.entries()) {
    values.push(make(rowOf(item, `${path}[${index}]`, faults)))
    const [first] = faults
    if (first !== undefined) return fail(first)
  }
  return ok(values)
}

/** The objects of a list field; absent and `null` count as none. */
export function listOf<T>(row: JsonRow, name: string, make: (item: JsonRow) => T): readonly T[] {
  const value = row.fields[name] ?? []
  if (!Array.isArray(value)) return (bad(row, name), [])
  return value.map((item, index) => make(rowOf(item, `${row.path}.${name}[${index}]`, row.faults)))
}

/** The object in a field; absent and `null` count as an empty one. */
export function objectOf(row: JsonRow, name: string): JsonRow {
  return rowOf(row.fields[name] ?? {}, `${row.path}.${name}`, row.faults)
}

/** A required id: text of at most 64 letters, digits, `-` and `_`, so that it is safe in an address. */
export function idOf(row: JsonRow, name: string): string {
  const id = optionalIdOf(row, name)
  return id ?? (bad(row, name), '')
}

/** An id or `null`. */
export function optionalIdOf(row: JsonRow, name: string): string | null {
  const value = row.fields[name] ?? null
  if (value === null) return null
  return typeof value === 'string' && idShape.test(value) ? value : (bad(row, name), null)
}

/** A text, `''` when absent or `null`. */
export function textOf(row: JsonRow, name: string): string {
  const value = row.fields[name] ?? ''
  return typeof value === 'string' ? value : (bad(row, name), '')
}

/** A required text that is not empty. */
export function neededTextOf(row: JsonRow, name: string): string {
  const value = textOf(row, name)
  if (value === '') bad(row, name)
  return value
}

/** A required number as plain decimal text, with all its decimals. */
export function numberOf(row: JsonRow, name: string): string {
  const number = parseDecimal(textOf(row, name))
  return number === null ? (bad(row, name), '0') : plain(number)
}

/** A required amount, two decimals. */
export function amountOf(row: JsonRow, name: string): string {
  const amount = parseDecimal(textOf(row, name))
  return amount === null ? (bad(row, name), '0.00') : money(amount)
}

/** A day `YYYY-MM-DD`, or `null`. */
export function dateOf(row: JsonRow, name: string): string | null {
  const value = textOf(row, name)
  if (value === '') return null
  return dateShape.test(value) ? value : (bad(row, name), null)
}

/** A yes or no; `otherwise` when absent or `null`. */
export function flagOf(row: JsonRow, name: string, otherwise: boolean): boolean {
  const value = row.fields[name] ?? otherwise
  if (value === true || value === 'true') return true
  if (value !== false && value !== 'false') bad(row, name)
  return false
}

function bad(row: JsonRow, name: string): void {
  row.faults.push(`${row.path}.${name}`)
}

function rowOf(value: unknown, path: string, faults: string[]): JsonRow {
  if (isObject(value)) return { fields: value, path, faults }
  faults.push(path)
  return { fields: {}, path, faults }
}

/** Whether a value of an answer is an object (no list, no `null`). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
