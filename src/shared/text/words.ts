import type { EntryState } from '../domain/entry.ts'
import type { LineKind } from '../domain/line-kinds.ts'
import type { Treatment } from '../domain/settings.ts'
import type { Words } from './language.ts'

/** A state of an order: the word on its chip, and what it means in one sentence. */
export interface StateWords {
  readonly chip: Words
  readonly meaning: Words
}

// prettier-ignore
export const stateWords: Readonly<Record<EntryState | 'done_with_remark', StateWords>> = {
  open: {
    chip: { nl: 'Wacht', en: 'Waiting' },
    meaning: { nl: 'Deze bestelling wacht op een status die je hebt aangevinkt.', en: 'This order is waiting for a status that you ticked.' } },
  planned: {
    chip: { nl: 'Staat klaar', en: 'Ready' },
    meaning: { nl: 'Deze bestelling staat klaar en gaat de volgende keer mee.', en: 'This order is ready and goes along next time.' } },
  sending: {
    chip: { nl: 'Bezig', en: 'Busy' },
    meaning: { nl: 'Factuurbrug wacht op het antwoord van Moneybird. Blijft dat uit, dan kijkt het eerst wat er al in Moneybird staat, zodat er niets dubbel komt.', en: 'Factuurbrug is waiting for the answer of Moneybird. If none comes, it first looks at what is already in Moneybird, so that nothing is made twice.' } },
  draft: {
    chip: { nl: 'Concept', en: 'Draft' },
    meaning: { nl: 'De factuur staat als concept in Moneybird en wacht tot de bestelling betaald is.', en: 'The invoice is in Moneybird as a draft and waits until the order is paid.' } },
  done: {
    chip: { nl: 'Doorgezet', en: 'Transferred' },
    meaning: { nl: 'De factuur staat in Moneybird. Deze bestelling wordt niet nog een keer doorgezet.', en: 'The invoice is in Moneybird. This order is not transferred again.' } },
  done_with_remark: {
    chip: { nl: 'Doorgezet, met waarschuwing', en: 'Transferred, with warning' },
    meaning: { nl: 'De factuur staat in Moneybird. Er is iets om even naar te kijken.', en: 'The invoice is in Moneybird. There is something worth a look.' } },
  failed: {
    chip: { nl: 'Fout', en: 'Failed' },
    meaning: { nl: 'Deze bestelling kan zo niet doorgezet worden.', en: 'This order cannot be transferred as it is.' } },
  skipped: {
    chip: { nl: 'Geen factuur nodig', en: 'No invoice needed' },
    meaning: { nl: 'Voor deze bestelling is geen factuur nodig.', en: 'No invoice is needed for this order.' } },
  ignored: {
    chip: { nl: 'Genegeerd', en: 'Ignored' },
    meaning: { nl: 'Deze bestelling doet niet mee.', en: 'This order is left out.' } },
  attention: {
    chip: { nl: 'Aandacht', en: 'Attention' },
    meaning: { nl: 'Er is iets veranderd nadat deze bestelling is verwerkt. Kijk even of het zo klopt.', en: 'Something changed after this order was processed. See whether it is right.' } },
}

/** The words for an order's state; an order that went through with warnings has its own. Unknown states are waiting. */
export function wordsOfState(state: string, warnings: number): StateWords {
  if (state === 'done' && warnings > 0) return stateWords.done_with_remark
  return Object.hasOwn(stateWords, state) ? stateWords[state as EntryState] : stateWords.open
}

/** Kinds of runs (`RunKind` of the engine). */
export const runWords = {
  hourly: { nl: 'Elk uur', en: 'Hourly' },
  nightly: { nl: 'Nachtelijke controle', en: 'Nightly check' },
  manual: { nl: 'Nu synchroniseren', en: 'Sync now' },
  rebuild: { nl: 'Herstellen vanuit Moneybird', en: 'Restore from Moneybird' },
} as const satisfies Record<string, Words>

/** Phases of a run (`Progress` of the engine), for a progress bar. */
export const phaseWords = {
  start: { nl: 'Verbinding maken', en: 'Connecting' },
  recover: {
    nl: 'Kijken of eerdere facturen zijn aangekomen',
    en: 'Checking whether earlier invoices arrived',
  },
  fetch: { nl: 'Bestellingen ophalen', en: 'Fetching orders' },
  write: { nl: 'Facturen maken', en: 'Making invoices' },
  check: { nl: 'Eerdere bestellingen nakijken', en: 'Checking earlier orders' },
  end: { nl: 'Klaar', en: 'Done' },
} as const satisfies Record<string, Words>

export const lineKindWords: Readonly<Record<LineKind, Words>> = {
  product: { nl: 'Product', en: 'Product' },
  shipping: { nl: 'Verzendkosten', en: 'Shipping costs' },
  fee: { nl: 'Toeslag', en: 'Surcharge' },
  discount: { nl: 'Korting', en: 'Discount' },
  gift_voucher_sold: { nl: 'Cadeaubon verkocht', en: 'Gift voucher sold' },
  gift_voucher_used: { nl: 'Cadeaubon gebruikt', en: 'Gift voucher used' },
  store_credit: { nl: 'Tegoed gebruikt', en: 'Store credit used' },
  rounding: { nl: 'Afronding', en: 'Rounding' },
}

export const treatmentWords: Readonly<Record<Treatment, Words>> = {
  domestic: { nl: 'Nederland', en: 'Netherlands' },
  eu_consumer: { nl: 'EU-land, met Nederlandse btw', en: 'EU country, with Dutch VAT' },
  oss: { nl: 'EU-land, met btw van dat land (OSS)', en: 'EU country, with VAT of that country (OSS)' },
  reverse_charge: { nl: 'Btw verlegd (ICP)', en: 'Reverse charge (ICP)' },
  export: { nl: 'Export buiten de EU', en: 'Export outside the EU' },
  kor: { nl: 'Zonder btw door de KOR', en: 'Without VAT under the KOR' },
  no_vat: { nl: 'Zonder btw', en: 'Without VAT' },
}

/** Buttons; what to do about a problem names them by these words. Those that let one order go are with their problem. */
export const actionWords = {
  retry: { nl: 'Opnieuw proberen', en: 'Try again' },
  ignore: { nl: 'Negeren', en: 'Ignore' },
  unignore: { nl: 'Niet meer negeren', en: 'Stop ignoring' },
  acknowledge: { nl: 'Afgehandeld', en: 'Dealt with' },
  chooseContact: { nl: 'Contact kiezen', en: 'Choose contact' },
  adopt: { nl: 'Die facturen zijn van deze winkel', en: 'Those invoices are of this shop' },
  changeReference: { nl: 'Andere referentie', en: 'Other reference' },
  sync: { nl: 'Nu synchroniseren', en: 'Sync now' },
  seen: { nl: 'Gezien', en: 'Seen' },
  rebuild: { nl: 'Herstellen vanuit Moneybird', en: 'Restore from Moneybird' },
} as const satisfies Record<string, Words>
