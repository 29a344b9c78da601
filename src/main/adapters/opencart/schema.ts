import { z } from 'zod'
import { decimal, parseDecimal, plain, type Decimal } from '../../../shared/domain/decimal.ts'
import { decodeTitle, readableText } from './entities.ts'

/** Building blocks for reading what a shop sends: tolerant in form (number or text, key absent), strict in meaning. */
const scalar = z.union([z.string(), z.number()])

/** Text of any kind; absent and NULL are `''`. Not decoded: for codes, dates and ids that are only passed on. */
export const rawText = scalar.nullish().transform((value) => String(value ?? '').trim())

/** Text that a person typed, entities decoded and tags taken out. */
export const text = scalar.nullish().transform((value) => readableText(String(value ?? '')))

/** A title on one line. */
export const title = scalar.nullish().transform((value) => decodeTitle(String(value ?? '')))

/** An exact amount, quantity or rate. Absent or anything else than a decimal number is an error. */
export const amount = scalar.transform((value, context): Decimal => {
  const parsed = parseDecimal(typeof value === 'number' ? plain(decimal(value)) : value)
  if (parsed !== null) return parsed
  context.addIssue('no decimal number')
  return z.NEVER
})

/** What an id looks like: a whole number above zero, as text without leading zeros. */
export const orderId = /^[1-9]\d{0,17}$/

/** An id that names something: OpenCart writes 0 where there is nothing, so 0 is refused. */
export const id = scalar.transform((value, context): string => {
  const read = String(value).trim()
  if (orderId.test(read)) return read
  context.addIssue('no id')
  return z.NEVER
})

/** A count of things, zero or more. */
export const count = scalar.transform((value, context): number => {
  const read = String(value).trim()
  if (/^\d{1,15}$/.test(read)) return Number(read)
  context.addIssue('no count')
  return z.NEVER
})

/** A list that old modules may leave out. */
export const optionalList = <T extends z.ZodType>(item: T) => z.array(item).nullish().transform(orEmpty)

function orEmpty<T>(value: readonly T[] | null | undefined): readonly T[] {
  return value ?? []
}

const fieldId = /^[A-Za-z0-9][\w-]{0,63}$/
const fieldValue = z.union([scalar, z.boolean(), z.array(scalar), z.null()])

/** Map of field id to text. PHP writes an empty map as `[]`; several values are joined. */
export const textMap = z
  .union([z.record(z.string(), fieldValue), z.array(z.unknown()).max(0).transform(noFields)])
  .nullish()
  .transform((map) => new Map(Object.entries(map ?? {}).flatMap(([key, value]) => entry(key, value))))

function noFields(): Record<string, z.infer<typeof fieldValue>> {
  return {}
}

function entry(key: string, value: z.infer<typeof fieldValue>): [string, string][] {
  if (!fieldId.test(key)) return []
  const joined = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '')
  return [[key, readableText(joined)]]
}

/** "Where" for people: `products[0].price`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('')
}
