import { counted } from './format.ts'
import type { Language } from './language.ts'
import { sayTitle } from './say.ts'
import { tidy } from './tidy.ts'

/** A line of the log. */
export interface LogLine {
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: Readonly<Record<string, string | number | boolean | null>>
}

/** The fields of a line as text; `''` for what it does not have. */
type FieldOf = (name: string) => string

type Sentence = Readonly<Record<Language, (field: FieldOf) => string>>

/** What each event of the log means to a merchant. The technical name and fields stand small beneath. */
const sentences: Readonly<Record<string, Sentence>> = {
  'run-start': {
    nl: (field) => `Begonnen: ${kindOf(field, 'nl')}.`,
    en: (field) => `Started: ${kindOf(field, 'en')}.`,
  },
  'run-end': {
    nl: (field) => ended(field, 'nl', { done: 'Klaar', stopped: 'Gestopt' }),
    en: (field) => ended(field, 'en', { done: 'Done', stopped: 'Stopped' }),
  },
  'mapping-fault': {
    nl: (field) => `Bestelling ${field('order')} is niet doorgezet door een fout in Factuurbrug zelf.`,
    en: (field) => `Order ${field('order')} was not transferred because of a fault in Factuurbrug itself.`,
  },
  'many-invoices-gone': {
    nl: (field) =>
      `${counted(Number(field('count')), 'invoice', 'nl')} leken weg uit Moneybird. Dat zijn er te veel om waar te zijn, dus er is niets veranderd.`,
    en: (field) =>
      `${counted(Number(field('count')), 'invoice', 'en')} seemed gone from Moneybird. That is too many to be true, so nothing was changed.`,
  },
  'data-damaged': {
    nl: (field) =>
      `Het bestand ${field('file')} was beschadigd. Factuurbrug gebruikt de reservekopie of haalt alles terug uit Moneybird.`,
    en: (field) =>
      `The file ${field('file')} was damaged. Factuurbrug uses the spare copy or recovers everything from Moneybird.`,
  },
  'copy-failed': {
    nl: () =>
      'De dagelijkse kopie van de gegevens is niet gelukt. Bij de volgende keer synchroniseren wordt hij opnieuw gemaakt.',
    en: () => 'The daily copy of the data failed. It is made again at the next synchronisation.',
  },
  'folder-shared': {
    nl: () =>
      'De gegevensmap staat op een netwerkschijf of in een map die gelijk wordt gehouden met andere computers; daar is een database niet veilig.',
    en: () =>
      'The data folder is on a network drive or in a folder that is kept the same on other computers; a database is not safe there.',
  },
  'folder-mended': {
    nl: (field) =>
      `De gegevensmap was niet goed afgeschermd; dat is verbeterd (${field('count')}). Tot nu toe konden anderen op deze computer erbij.`,
    en: (field) =>
      `The data folder was not well protected; that was corrected (${field('count')}). Until now others on this computer could get at it.`,
  },
  'update-failed': {
    nl: () =>
      'Kijken of er een nieuwere versie is, of die ophalen, is niet gelukt. Morgen wordt het opnieuw geprobeerd.',
    en: () => 'Looking for a newer version, or getting it, did not succeed. It is tried again tomorrow.',
  },
  'update-ready': {
    nl: (field) => `Versie ${field('version')} is opgehaald en komt bij de volgende start.`,
    en: (field) => `Version ${field('version')} was fetched and comes with the next start.`,
  },
  'notice-failed': {
    nl: () => 'Het systeem liet een melding niet zien. Wat erin stond, staat ook in het venster.',
    en: () => 'The system did not show a notice. What it said is in the window too.',
  },
  'certificates-unread': {
    nl: () =>
      'De certificaten van het systeem waren niet op tijd te lezen. Bij het volgende verzoek wordt het opnieuw geprobeerd.',
    en: () => 'The certificates of the system could not be read in time. The next request tries again.',
  },
  'entry-used-twice': {
    nl: () => 'De code voor de schermen in de browser is twee keer gebruikt. Beide vensters zijn afgesloten.',
    en: () => 'The code for the screens in the browser was used twice. Both windows were closed.',
  },
  'secret-not-decrypted': {
    nl: () => 'Een opgeslagen sleutel was op deze computer niet te lezen.',
    en: () => 'A stored key could not be read on this computer.',
  },
  'scheduler-fault': {
    nl: () => 'Het synchroniseren begon niet, door een fout in Factuurbrug zelf.',
    en: () => 'A planned run did not start because of a fault in Factuurbrug itself.',
  },
  'notice-fault': {
    nl: () => 'Een melding op je bureaublad kon niet getoond worden.',
    en: () => 'A notice on your desktop could not be shown.',
  },
  'call-refused': {
    nl: () => 'Een vraag aan Factuurbrug is geweigerd, omdat die niet klopte of niet van dit scherm kwam.',
    en: () => 'A request to Factuurbrug was refused, because it was not right or not from this screen.',
  },
  'call-fault': {
    nl: () => 'Iets op een scherm lukte niet door een fout in Factuurbrug zelf.',
    en: () => 'Something on a screen failed because of a fault in Factuurbrug itself.',
  },
  'window-load-failed': {
    nl: () => 'Het venster kon zijn scherm niet laden.',
    en: () => 'The window could not load its screen.',
  },
  'window-crashed': {
    nl: () => 'Het venster liep vast. Het werk op de achtergrond ging door.',
    en: () => 'The window crashed. The work in the background went on.',
  },
  'quit-took-too-long': {
    nl: () => 'Het afsluiten duurde te lang en is afgebroken.',
    en: () => 'Quitting took too long and was cut short.',
  },
  'quit-fault': {
    nl: () => 'Bij het afsluiten ging iets mis in Factuurbrug zelf.',
    en: () => 'Something went wrong in Factuurbrug itself while quitting.',
  },
  'sign-in': {
    nl: (field) => signedIn(field, 'nl', 'Inloggen bij Moneybird'),
    en: (field) => signedIn(field, 'en', 'Logging in to Moneybird'),
  },
  'sign-in-end': {
    nl: (field) => signedIn(field, 'nl', 'Verbinden met Moneybird'),
    en: (field) => signedIn(field, 'en', 'Connecting with Moneybird'),
  },
  'sign-in-fault': {
    nl: () => 'Het inloggen bij Moneybird ging mis door een fout in Factuurbrug zelf.',
    en: () => 'Logging in to Moneybird went wrong because of a fault in Factuurbrug itself.',
  },
  'computer-sleeps': {
    nl: () => 'De computer ging slapen.',
    en: () => 'The computer went to sleep.',
  },
  'computer-woke': {
    nl: () => 'De computer werd wakker.',
    en: () => 'The computer woke up.',
  },
}

/** How the attempt to connect ended: done, or the code of what was in the way. */
function signedIn(field: FieldOf, language: Language, what: string): string {
  const outcome = field('outcome')
  if (outcome !== 'done') return `${what}: ${sayTitle(outcome, language)}.`
  return `${what}: ${{ nl: 'gelukt', en: 'done' }[language]}.`
}

/** Events that have a sentence. */
export const knownEvents: readonly string[] = Object.keys(sentences)

const unknownEvent: Readonly<Record<Language, string>> = {
  nl: 'Een technische melding.',
  en: 'A technical notice.',
}

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  hourly: { nl: 'de synchronisatie van elk uur', en: 'the hourly run' },
  nightly: { nl: 'de nachtelijke controle', en: 'the nightly check' },
  manual: { nl: 'de synchronisatie waar je om vroeg', en: 'the run that you asked for' },
  rebuild: { nl: 'het herstellen vanuit Moneybird', en: 'the restore from Moneybird' },
}

function kindOf(field: FieldOf, language: Language): string {
  return kinds[field('kind')]?.[language] ?? { nl: 'een synchronisatie', en: 'a run' }[language]
}

/** How a run ended; lines of older versions have no counts. */
function ended(field: FieldOf, language: Language, words: { done: string; stopped: string }): string {
  const code = field('problem')
  const kind = kindOf(field, language)
  const isDone = code === '' && field('stopped') !== 'true'
  const head = `${isDone ? words.done : words.stopped}: ${kind}.`
  const why = code === '' ? '' : ` ${sayTitle(code, language)}.`
  // Of a run that was stopped nobody knows whether there was anything new.
  return `${head}${why}${!isDone && field('orders') === '0' ? '' : looked(field, language)}`
}

function looked(field: FieldOf, language: Language): string {
  const [orders, failed] = [Number(field('orders')), Number(field('failed'))]
  if (field('orders') === '') return ''
  if (orders === 0) return { nl: ' Er was niets nieuws.', en: ' There was nothing new.' }[language]
  const seen = counted(orders, 'order', language)
  const bad =
    failed === 0 ? '' : { nl: `, ${failed} met een fout`, en: `, ${failed} with a failure` }[language]
  return { nl: ` ${seen} bekeken${bad}.`, en: ` ${seen} looked at${bad}.` }[language]
}

/** A line of the log as a sentence. Lines may be of another version or changed by hand: nothing here throws. */
export function sayLog({ event, fields }: Pick<LogLine, 'event' | 'fields'>, language: Language): string {
  const field: FieldOf = (name) => tidy(String((Object.hasOwn(fields, name) ? fields[name] : null) ?? ''))
  if (!Object.hasOwn(sentences, event)) return unknownEvent[language]
  return sentences[event]?.[language](field) ?? unknownEvent[language]
}

/** The technical side of a line: its event and fields, for who helps. */
export function logDetail({ event, fields }: Pick<LogLine, 'event' | 'fields'>): string {
  const shown = Object.entries(fields).filter(([, value]) => value !== null)
  return [event, ...shown.map(([name, value]) => `${name}=${tidy(String(value))}`)].join(' ')
}

/** What a line is to the merchant: a run that stopped is worth a look, although the program did what it should. */
export function gravityOf({ level, event, fields }: LogLine): LogLine['level'] {
  const isStopped = event === 'run-end' && typeof fields.problem === 'string'
  return level === 'info' && isStopped ? 'warn' : level
}
