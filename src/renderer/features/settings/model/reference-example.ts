import { isReferenceFormat } from './field-checks.ts'

/** An order number that looks like one. */
const example = { order_id: '1042', store_id: '0', invoice_no: '218' } as const

/** What the reference of an order would be, `null` while the format is not right. */
export function referenceExample(format: string): string | null {
  if (!isReferenceFormat(format)) return null
  return Object.entries(example).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), format)
}
