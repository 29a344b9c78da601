/** The languages that the merchant can choose. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The same in every language. */
export type Words = Readonly<Record<Language, string>>
