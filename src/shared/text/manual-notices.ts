import { bookingProblems } from '../problems/booking.ts'
import { computerProblems } from '../problems/computer.ts'
import type { ProblemRecord } from '../problems/define.ts'
import { orderProblems } from '../problems/order.ts'
import { problems } from '../problems/problems.ts'
import { vatProblems } from '../problems/vat.ts'
import { sayProblem, sayTitle } from './say.ts'

/** A group of notices under one heading of the manual. */
interface Group {
  readonly title: string
  readonly lead: string
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
    title: 'Btw en buitenland',
    lead: 'De btw van deze bestellingen is niet zeker, of past niet bij je instellingen.',
    holds: failedOf(vatProblems),
  },
  {
    title: 'De bestelling zelf',
    lead: 'Er klopt iets niet aan de bestelling, of Factuurbrug weet nog niet hoe je die wilt boeken.',
    holds: failedOf(orderProblems),
  },
  {
    title: 'Klant, factuur en grootboek in Moneybird',
    lead: 'Moneybird nam iets niet aan, of de factuur kwam anders uit dan de bestelling.',
    holds: failedOf(bookingProblems),
  },
  {
    title: 'Veranderd nadat de factuur is gemaakt',
    lead: 'Er is een factuur, en daarna veranderde er iets.',
    holds: (record) => record.kind === 'attention' && !isOfComputer(record),
  },
  {
    title: 'Als het even niet gaat',
    lead: 'Dit gaat over je winkel, over Moneybird of over de verbinding. De bestellingen blijven klaarstaan en er gaat niets verloren.',
    holds: ({ kind }) => kind === 'retry' || kind === 'paused',
  },
  {
    title: 'Bestellingen die niet meegaan',
    lead: 'Dit zijn geen fouten: zo is het ingesteld, of zo heb je gekozen.',
    holds: ({ kind }) => ['open', 'skipped', 'ignored'].includes(kind),
  },
  {
    title: 'Op deze computer',
    lead: 'Dit gaat over het programma en zijn bestanden.',
    holds: (record) => record.kind === 'stopped' || isOfComputer(record),
  },
]

/** Where the notices stand in the manual: between two remarks for its writers. */
export const noticesPlace =
  /(<!-- begin van de meldingen[^\n]*-->\n)[\s\S]*(<!-- einde van de meldingen -->)/u

/** The manual with its notices as the texts of the program are now. */
export function withNotices(manual: string): string {
  // A function, because a dollar sign in a sentence would mean something else.
  return manual.replace(
    noticesPlace,
    (_, begin: string, end: string) => `${begin}\n${problemsChapter()}\n${end}`,
  )
}

/** All notices that a merchant can get to read, as a part of the manual: from the texts of the program, with example data. */
function problemsChapter(): string {
  return groups.map(groupText).join('\n')
}

function groupText({ title, lead, holds }: Group): string {
  const own = Object.entries<ProblemRecord>(problems).filter(([, record]) => holds(record))
  return [`### ${title}`, '', lead, '', ...own.map(noticeText)].join('\n')
}

function noticeText([code, { example, variants = [] }]: readonly [string, ProblemRecord]): string {
  const { what, why, todo } = said(code, example)
  const others = variants.map((variant) => said(code, variant.example))
  const different = others.filter((variant) => variant.what !== what || variant.todo !== todo)
  return [
    `#### ${sayTitle(code, 'nl')}`,
    '',
    `**Wat er is.** ${what} ${why}`,
    '',
    `**Wat je doet.** ${todo}`,
    '',
    ...(different.length === 0 ? [] : ['Of, als het daaraan ligt:', '']),
    ...different.map((variant) => `- ${variant.what} ${variant.todo}`),
    ...(different.length === 0 ? [] : ['']),
    `\`${code}\``,
    '',
  ].join('\n')
}

function said(code: string, data: ProblemRecord['example']) {
  const { what, why, todo } = sayProblem({ code, data }, 'nl')
  return { what: shown(what), why: shown(why), todo: shown(todo) }
}

/** Backslashes of a path on Windows stand for themselves. */
function shown(sentence: string): string {
  return sentence.replaceAll('\\', '\\\\')
}
