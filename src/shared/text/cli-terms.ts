import type { Language } from './language.ts'

/** What the terminal program says of the terms, apart from the terms themselves. */
const nl = {
  description: 'de voorwaarden en de privacytekst lezen, en ermee akkoord gaan',
  accept: 'akkoord gaan met beide',
  accepted: (version: string, day: string) => `Akkoord op ${day}, versie ${version}.`,
  howTo: 'Lezen: factuurbrug terms. Akkoord gaan: factuurbrug terms --accept',
  question: 'Ga je akkoord met de voorwaarden en de privacytekst? Lezen: factuurbrug terms (ja/nee) ',
  byConnecting:
    'Door te verbinden ga je akkoord met de voorwaarden en de privacytekst. Lezen: factuurbrug terms',
}

const en: typeof nl = {
  description: 'read the terms and the privacy text, and accept them',
  accept: 'accept both',
  accepted: (version, day) => `Accepted on ${day}, version ${version}.`,
  howTo: 'To read them: factuurbrug terms. To accept them: factuurbrug terms --accept',
  question: 'Do you accept the terms and the privacy text? To read them: factuurbrug terms (yes/no) ',
  byConnecting: 'By connecting you accept the terms and the privacy text. To read them: factuurbrug terms',
}

export const termsText: Readonly<Record<Language, typeof nl>> = { nl, en }
