import type { Licence } from '../licence/licence.ts'
import { formatDate } from './format.ts'
import type { Language } from './language.ts'

interface Mail {
  readonly licence: Licence
  readonly key: string
  readonly link: string
  /** How long the link works. */
  readonly days: number
}

/** The mail with which a vendor sends a licence. */
export const licenceMail: Readonly<Record<Language, (mail: Mail) => string>> = {
  nl: ({ licence, key, link, days }) =>
    [
      `Beste ${licence.holder},`,
      `Dit is je licentiesleutel voor Factuurbrug bij ${licence.shop}, van ${formatDate(licence.from, 'nl')} tot en met ${formatDate(licence.until, 'nl')}:`,
      key,
      `Open deze link op de computer waar Factuurbrug op staat. De sleutel wordt dan voor je ingevuld. Doet je mailprogramma niets met de link, plak hem dan in de adresbalk van je browser. De link werkt ${days} dagen; daarna plak je de sleutel zelf bij Configuratie, Licentie.`,
      link,
      'Vraagt de module in OpenCart om een licentiesleutel? Zet daar dan eerst dezelfde neer.',
      'De licentie wordt nooit vanzelf verlengd.',
    ].join('\n\n'),
  en: ({ licence, key, link, days }) =>
    [
      `Dear ${licence.holder},`,
      `This is your licence key for Factuurbrug with ${licence.shop}, from ${formatDate(licence.from, 'en')} up to and including ${formatDate(licence.until, 'en')}:`,
      key,
      `Open this link on the computer that has Factuurbrug. The key is then filled in for you. If your mail program does nothing with the link, paste it into the address bar of your browser. The link works for ${days} days; after that, paste the key yourself at Settings, Licence.`,
      link,
      'Does the module in OpenCart ask for a licence key? Then enter the same one there first.',
      'The licence is never renewed by itself.',
    ].join('\n\n'),
}
