import { kindOf, type Problem, type ProblemCode } from '../domain/problem.ts'
import { examples, variantExamples } from './problem-examples.ts'
import { sayProblem, sayTitle } from './say.ts'

/** A group of notices under one heading of the manual. */
interface Group {
  readonly title: string
  readonly lead: string
  readonly holds: (code: ProblemCode) => boolean
}

const isVat = (code: string) =>
  /^(?:TAX_|OSS_|KOR_|ZERO_VAT|VAT_NUMBER|ICP_|EXPORT_|SHIPPING_WITHOUT_VAT)/.test(code)
const isOfMoneybird = (code: string) =>
  /^(?:CONTACT_|REFERENCE_|PERIOD_|INVOICE_|SEND_|LEDGER_|VOUCHER_LEDGER)/.test(code)
const isFailed = (code: ProblemCode) => kindOf(code) === 'failed'

/** Every notice is in exactly one: `test/docs/manual.test.ts` sees to it. */
export const groups: readonly Group[] = [
  {
    title: 'Btw en buitenland',
    lead: 'De btw van deze bestellingen is niet zeker, of past niet bij je instellingen.',
    holds: (code) => isFailed(code) && isVat(code),
  },
  {
    title: 'De bestelling zelf',
    lead: 'Er klopt iets niet aan de bestelling, of Factuurbrug weet nog niet hoe je die wilt boeken.',
    holds: (code) => isFailed(code) && !isVat(code) && !isOfMoneybird(code),
  },
  {
    title: 'Klant, factuur en grootboek in Moneybird',
    lead: 'Moneybird nam iets niet aan, of de factuur kwam anders uit dan de bestelling.',
    holds: (code) => isFailed(code) && isOfMoneybird(code),
  },
  {
    title: 'Veranderd nadat de factuur is gemaakt',
    lead: 'Er is een factuur, en daarna veranderde er iets.',
    holds: (code) => kindOf(code) === 'attention',
  },
  {
    title: 'Als het even niet gaat',
    lead: 'Dit gaat over je winkel, over Moneybird of over de verbinding. De bestellingen blijven klaarstaan en er gaat niets verloren.',
    holds: (code) => kindOf(code) === 'retry' || kindOf(code) === 'paused',
  },
  {
    title: 'Bestellingen die niet meegaan',
    lead: 'Dit zijn geen fouten: zo is het ingesteld, of zo heb je gekozen.',
    holds: (code) => ['open', 'skipped', 'ignored'].includes(kindOf(code)),
  },
  {
    title: 'Op deze computer',
    lead: 'Dit gaat over het programma en zijn bestanden.',
    holds: (code) => kindOf(code) === 'stopped',
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
  const own = examples.filter(({ code }) => holds(code))
  return [`### ${title}`, '', lead, '', ...own.map(noticeText)].join('\n')
}

function noticeText(problem: Problem): string {
  const { code } = problem
  const { what, why, todo } = said(problem)
  const others = variantExamples.filter((variant) => variant.code === code).map(said)
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

function said(problem: Problem) {
  const { what, why, todo } = sayProblem(problem, 'nl')
  return { what: shown(what), why: shown(why), todo: shown(todo) }
}

/** Backslashes of a path on Windows stand for themselves. */
function shown(sentence: string): string {
  return sentence.replaceAll('\\', '\\\\')
}
