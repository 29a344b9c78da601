import { willMake } from '../verify/assumptions.ts'
import type { Assumption } from '../verify/assumption.ts'
import type { MadeKind } from '../verify/report.ts'
import type { Language } from './language.ts'

type Made = Readonly<Record<MadeKind, number>>

/** What the terminal program says while it measures Moneybird or a shop. */
const nl = {
  description: 'nameten wat Moneybird en de winkel echt doen',
  moneybird: 'in een testadministratie nameten of Moneybird doet wat Factuurbrug aanneemt',
  shop: 'nagaan wat de winkel zegt en hoeveel bestellingen zo door zouden gaan, zonder iets te schrijven',
  tokenStdin: 'het token van standaardinvoer; op de regel erna mag een token dat alleen mag lezen',
  administration: 'id van de testadministratie, als het token er meer bereikt',
  readOnly: 'vraagt ook om een token dat alleen mag lezen, en meet hoe dat geweigerd wordt',
  planLimit: 'id van een administratie met een gratis pakket dat vol is, om die weigering te meten',
  untilLimit: 'ook de limiet opzoeken; daarna staat alles op dit netwerkadres tot 5 minuten stil',
  signIn: 'ook inloggen meten, met een code (vooraf: factuurbrug connect application)',
  force: 'ook in een administratie met facturen die niet van een eerdere meting zijn',
  confirm: 'de naam van de administratie, in plaats van de twee vragen',
  file: 'bestand voor de uitkomst, zonder persoonsgegevens',
  askToken: 'API-token van de testadministratie: ',
  askReadOnly: 'API-token dat alleen mag lezen: ',
  will: (name: string) =>
    `In administratie “${name}” worden gemaakt: ${counts(willMake, madeNl)}. Er wordt niets gemaild. Wat Moneybird laat verwijderen gaat weer weg; verzonden facturen blijven staan, met een kenmerk dat begint met FB-TEST-.`,
  askTest: 'Is dit een testadministratie, en niet je eigen boekhouding? (ja/nee) ',
  askName: 'Typ de naam van de administratie: ',
  notConfirmed: 'Er is niets gemeten. Zonder terminal: zet de naam van de administratie achter --confirm.',
  head: ['Aanname', 'Zoals aangenomen', 'Zoals het is', ''],
  good: 'klopt',
  bad: 'ANDERS',
  skipped: 'niet gemeten',
  needs: {
    'read-only-token': 'met --read-only-token',
    'plan-limit': 'met --plan-limit',
    'until-limit': 'met --until-limit',
    'sign-in': 'met --sign-in',
  },
  blocked: 'wat eraan voorafgaat lukte niet',
  asAssumed: 'Alles wat gemeten is, is zoals aangenomen.',
  differs: (count: number) =>
    count === 1 ? 'Eén ding is anders dan aangenomen.' : `${count} dingen zijn anders dan aangenomen.`,
  left: (what: string) => `Blijft in de administratie staan: ${what}.`,
  contact: 'een contact',
  invoice: (number: string) => (number === '' ? 'een concept' : `factuur ${number}`),
  written: (file: string) => `De uitkomst staat in ${file}.`,
  zone: 'Tijdzone',
  sameZone: 'zoals in de instellingen',
  otherZone: (zone: string) => `in de instellingen staat ${zone}`,
  share: (good: number, all: number) =>
    all === 0
      ? 'Er zijn geen bestellingen in die dagen.'
      : `Zo zouden ${good} van de ${all} bestellingen doorgaan.`,
  nothingWritten: 'Er is niets geschreven.',
}

const en: typeof nl = {
  description: 'measure what Moneybird and the shop really do',
  moneybird: 'measure in a test administration whether Moneybird does what Factuurbrug assumes',
  shop: 'see what the shop says and how many orders would go as things are, without writing anything',
  tokenStdin: 'the token from standard input; the line after it may hold a token that only reads',
  administration: 'id of the test administration, if the token reaches more than one',
  readOnly: 'asks for a token that only reads too, and measures how that is refused',
  planLimit: 'id of an administration with a free plan that is full, to measure that refusal',
  untilLimit: 'meet the limit too; after that everything on this network address waits for up to 5 minutes',
  signIn: 'measure signing in too, with a code (before: factuurbrug connect application)',
  force: 'also in an administration with invoices that are not of an earlier measurement',
  confirm: 'the name of the administration, in place of the two questions',
  file: 'file for the outcome, without personal data',
  askToken: 'API token of the test administration: ',
  askReadOnly: 'API token that only reads: ',
  will: (name) =>
    `In the administration “${name}” are made: ${counts(willMake, madeEn)}. Nothing is mailed. What Moneybird lets be deleted is deleted again; sent invoices remain, with a reference that begins with FB-TEST-.`,
  askTest: 'Is this a test administration, and not your own books? (yes/no) ',
  askName: 'Type the name of the administration: ',
  notConfirmed:
    'Nothing was measured. Without a terminal: put the name of the administration after --confirm.',
  head: ['Assumption', 'As assumed', 'As it is', ''],
  good: 'right',
  bad: 'DIFFERS',
  skipped: 'not measured',
  needs: {
    'read-only-token': 'with --read-only-token',
    'plan-limit': 'with --plan-limit',
    'until-limit': 'with --until-limit',
    'sign-in': 'with --sign-in',
  },
  blocked: 'what comes before it did not work',
  asAssumed: 'All that was measured is as assumed.',
  differs: (count) =>
    count === 1
      ? 'One thing differs from what was assumed.'
      : `${count} things differ from what was assumed.`,
  left: (what) => `Remains in the administration: ${what}.`,
  contact: 'a contact',
  invoice: (number) => (number === '' ? 'a draft' : `invoice ${number}`),
  written: (file) => `The outcome is in ${file}.`,
  zone: 'Time zone',
  sameZone: 'as in the settings',
  otherZone: (zone) => `the settings have ${zone}`,
  share: (good, all) =>
    all === 0 ? 'There are no orders in those days.' : `As things are ${good} of the ${all} orders would go.`,
  nothingWritten: 'Nothing was written.',
}

const madeNl: Readonly<Record<MadeKind, string>> = {
  contacts: 'contacten',
  drafts: 'conceptfacturen',
  sent: 'daarvan verzonden',
  payments: 'betalingen',
  credits: 'concept-creditfactuur',
}

const madeEn: Readonly<Record<MadeKind, string>> = {
  contacts: 'contacts',
  drafts: 'draft invoices',
  sent: 'of them sent',
  payments: 'payments',
  credits: 'draft credit invoice',
}

function counts(made: Made, words: Readonly<Record<MadeKind, string>>): string {
  return (Object.keys(words) as MadeKind[]).map((kind) => `${made[kind]} ${words[kind]}`).join(', ')
}

export const cliVerifyText: Readonly<Record<Language, typeof nl>> = { nl, en }

/** How something can be measured that was not. */
export function sayUnmeasured(needs: Assumption['needs'], language: Language): string {
  const { needs: how, blocked } = cliVerifyText[language]
  return needs === undefined ? blocked : how[needs]
}
