import { bookingProblems } from '../problems/booking.ts'
import { computerProblems } from '../problems/computer.ts'
import type { ProblemRecord } from '../problems/define.ts'
import { orderProblems } from '../problems/order.ts'
import { problems } from '../problems/problems.ts'
import { vatProblems } from '../problems/vat.ts'
import type { Language, Words } from './language.ts'
import { sayProblem, sayTitle } from './say.ts'

/** A group of notices under one heading of the manual. */
interface Group {
  readonly title: Words
  readonly lead: Words
  readonly holds: (record: ProblemRecord) => boolean
}

const failedOf = (family: Readonly<Record<string, ProblemRecord>>) => {
  const records = Object.values(family)
  return (record: ProblemRecord) => record.kind === 'failed' && records.includes(record)
}

const isOfComputer = (record: ProblemRecord) =>
  Object.values<ProblemRecord>(computerProblems).includes(record)

/** Every notice is in exactly one: `test/docs/manual.test.ts` sees to it. */
export const groups: readonly Group[] = [
  {
    title: { nl: 'Btw en buitenland', en: 'VAT and abroad' },
    lead: {
      nl: 'De btw van deze bestellingen is niet zeker, of past niet bij je instellingen.',
      en: 'The VAT of these orders is not certain, or does not fit your settings.',
    },
    holds: failedOf(vatProblems),
  },
  {
    title: { nl: 'De bestelling zelf', en: 'The order itself' },
    lead: {
      nl: 'Er klopt iets niet aan de bestelling, of Factuurbrug weet nog niet hoe je die wilt boeken.',
      en: 'Something is wrong with the order, or Factuurbrug does not know yet how you want it booked.',
    },
    holds: failedOf(orderProblems),
  },
  {
    title: {
      nl: 'Klant, factuur en grootboek in Moneybird',
      en: 'Customer, invoice and ledger in Moneybird',
    },
    lead: {
      nl: 'Moneybird nam iets niet aan, of de factuur kwam anders uit dan de bestelling.',
      en: 'Moneybird did not accept something, or the invoice came out different from the order.',
    },
    holds: failedOf(bookingProblems),
  },
  {
    title: { nl: 'Veranderd nadat de factuur is gemaakt', en: 'Changed after the invoice was made' },
    lead: {
      nl: 'Er is een factuur, en daarna veranderde er iets.',
      en: 'There is an invoice, and something changed after that.',
    },
    holds: (record) => record.kind === 'attention' && !isOfComputer(record),
  },
  {
    title: { nl: 'Als het even niet gaat', en: 'When it does not work for a while' },
    lead: {
      nl: 'Dit gaat over je winkel, over Moneybird of over de verbinding. De bestellingen blijven klaarstaan en er gaat niets verloren.',
      en: 'This is about your shop, about Moneybird or about the connection. The orders stay ready and nothing gets lost.',
    },
    holds: ({ kind }) => kind === 'retry' || kind === 'paused',
  },
  {
    title: { nl: 'Bestellingen die niet meegaan', en: 'Orders that are left out' },
    lead: {
      nl: 'Dit zijn geen fouten: zo is het ingesteld, of zo heb je gekozen.',
      en: 'These are no failures: it was set up this way, or you chose it.',
    },
    holds: ({ kind }) => ['open', 'skipped', 'ignored'].includes(kind),
  },
  {
    title: { nl: 'Op deze computer', en: 'On this computer' },
    lead: {
      nl: 'Dit gaat over het programma en zijn bestanden.',
      en: 'This is about the program and its files.',
    },
    holds: (record) => record.kind === 'stopped' || isOfComputer(record),
  },
]

/** Words of the manual itself, around the sentences of the program. */
const around = {
  what: { nl: 'Wat er is.', en: 'What is the matter.' },
  todo: { nl: 'Wat je doet.', en: 'What to do.' },
  others: { nl: 'Of, als het daaraan ligt:', en: 'Or, if that is the cause:' },
} as const satisfies Record<string, Words>

/** Where the notices stand in a manual: between two remarks for its writers. */
export const noticesPlace =
  /(<!-- (?:begin van de meldingen|begin of the notices)[^\n]*-->\n)[\s\S]*(<!-- (?:einde van de meldingen|end of the notices) -->)/u

/** A manual with its notices as the texts of the program are now. @param language of that manual */
export function withNotices(manual: string, language: Language): string {
  // A function, because a dollar sign in a sentence would mean something else.
  return manual.replace(
    noticesPlace,
    (_, begin: string, end: string) => `${begin}\n${problemsChapter(language)}\n${end}`,
  )
}

/** All notices that a merchant can get to read, as a part of the manual: from the texts of the program, with example data. */
function problemsChapter(language: Language): string {
  return groups.map((group) => groupText(group, language)).join('\n')
}

function groupText({ title, lead, holds }: Group, language: Language): string {
  const own = Object.entries<ProblemRecord>(problems).filter(([, record]) => holds(record))
  const notices = own.map(([code, record]) => noticeText(code, record, language))
  return [`### ${title[language]}`, '', lead[language], '', ...notices].join('\n')
}

function noticeText(code: string, { example, variants = [] }: ProblemRecord, language: Language): string {
  const { what, why, todo } = said(code, example, language)
  const others = variants.map((variant) => said(code, variant.example, language))
  const different = others.filter((variant) => variant.what !== what || variant.todo !== todo)
  return [
    `#### ${sayTitle(code, language)}`,
    '',
    `**${around.what[language]}** ${what} ${why}`,
    '',
    `**${around.todo[language]}** ${todo}`,
    '',
    ...(different.length === 0 ? [] : [around.others[language], '']),
    ...different.map((variant) => `- ${variant.what} ${variant.todo}`),
    ...(different.length === 0 ? [] : ['']),
    `\`${code}\``,
    '',
  ].join('\n')
}

function said(code: string, data: ProblemRecord['example'], language: Language) {
  const { what, why, todo } = sayProblem({ code, data }, language)
  return { what: shown(what), why: shown(why), todo: shown(todo) }
}

/** Backslashes of a path on Windows stand for themselves. */
function shown(sentence: string): string {
  return sentence.replaceAll('\\', '\\\\')
}
