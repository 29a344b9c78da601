import { longText, text, textField, type FieldCheck, type PayloadFields } from './payload.ts'

/** What an invoice has that is kept as it was given and answered as it is, under Moneybird's own names. */
export const keptTexts = {
  reference: text,
  payment_conditions: longText,
} as const satisfies Record<string, FieldCheck>

export type KeptTexts = Record<keyof typeof keptTexts, string | null>

const names = Object.keys(keptTexts) as (keyof KeptTexts)[]

/** What a new invoice has until something is given. */
export const noTexts: Readonly<KeptTexts> = { reference: null, payment_conditions: '' }

/** The texts of a request, laid over those that were there. */
export function textsOf(given: PayloadFields, before: Readonly<KeptTexts>): KeptTexts {
  const found = names.map((name) => [name, textField(given, name) ?? before[name]])
  return Object.fromEntries(found) as KeptTexts
}
