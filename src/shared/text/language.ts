/** The languages that the merchant can choose. */
export type Language = 'nl' | 'en'

/** The same in every language. */
export type Words = Readonly<Record<Language, string>>
