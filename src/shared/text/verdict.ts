import type { ConnectionVerdict } from '../contract/verdict.ts'
import { counted } from './format.ts'
import type { Language } from './language.ts'

/** Something to be done with so many orders. */
export function ordersNeedYou(count: number, language: Language): string {
  const orders = counted(count, 'order', language)
  if (language === 'nl') return `Bij ${orders} moet jij iets doen`
  return `${orders} ${count === 1 ? 'needs' : 'need'} you`
}

const nl = {
  setup: 'Nog niet alles is ingesteld.',
  running: 'Bezig met synchroniseren.',
  standstill: {
    shop: 'Je webwinkel is losgekoppeld.',
    moneybird: 'Moneybird is losgekoppeld.',
    none: 'Factuurbrug staat stil.',
  },
  outage: {
    shop: 'Er is nu geen contact met je webwinkel.',
    moneybird: 'Er is nu geen contact met Moneybird.',
    none: 'De laatste keer is niet alles gelukt.',
  },
  needsYou: (count: number) => `${ordersNeedYou(count, 'nl')}.`,
  paused: 'Het synchroniseren is gepauzeerd.',
  first: 'Klaar om te beginnen.',
  unfinished: 'Nog niet alles is doorgezet.',
  byHand: 'Alles van de laatste keer is doorgezet.',
  good: 'Alles is doorgezet.',
}

const en: typeof nl = {
  setup: 'Not everything is set up yet.',
  running: 'Syncing.',
  standstill: {
    shop: 'Your shop is disconnected.',
    moneybird: 'Moneybird is disconnected.',
    none: 'Factuurbrug stands still.',
  },
  outage: {
    shop: 'There is no contact with your shop now.',
    moneybird: 'There is no contact with Moneybird now.',
    none: 'Not everything worked the last time.',
  },
  needsYou: (count) => `${ordersNeedYou(count, 'en')}.`,
  paused: 'Syncing is paused.',
  first: 'Ready to begin.',
  unfinished: 'Not everything is transferred yet.',
  byHand: 'Everything of the last time is transferred.',
  good: 'Everything is transferred.',
}

const verdictText: Readonly<Record<Language, typeof nl>> = { nl, en }

/** A plan that is full or an administration that is suspended is no lost connection. */
function isCutOff(code: string): boolean {
  return /^(SHOP_(KEY|LICENCE)_WRONG|SECRET_MISSING|MONEYBIRD_DISCONNECTED)$/.test(code)
}

/** How a connection is doing, in one sentence: the same on every screen, in the tray and in the terminal. */
export function sayVerdict(verdict: ConnectionVerdict, language: Language): string {
  const text = verdictText[language]
  if (verdict.kind === 'standstill')
    return text.standstill[isCutOff(verdict.problem.code) ? (verdict.side ?? 'none') : 'none']
  if (verdict.kind === 'outage') return text.outage[verdict.side ?? 'none']
  if (verdict.kind === 'needsYou') return text.needsYou(verdict.count)
  return text[verdict.kind]
}
