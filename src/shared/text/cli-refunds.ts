import type { Language } from './language.ts'

const nl = {
  group: 'terugbetalingen: wat er na de factuur gebeurde, en wat jij ermee doet',
  list: 'wat er te bekijken is, met het voorstel',
  confirm: 'een terugbetaling goedkeuren, zoals voorgesteld of met andere aantallen',
  dismiss: 'een terugbetaling laten staan: er wordt niets gemaakt',
  pieces: 'aantal terug per regel van de factuur, met komma’s: 1,0,2',
  money: 'waar het geld heen gaat: back (terug), credit (tegoed) of later',
  none: 'Er is niets te bekijken.',
  head: {
    order: 'Bestelling',
    what: 'Wat er gebeurde',
    proposal: 'Voorstel',
    amount: 'Bedrag',
    reference: 'Creditfactuur',
  },
  lines: 'Regels van de factuur, in de volgorde van --pieces:',
}

const en: typeof nl = {
  group: 'refunds: what happened after the invoice, and what you do about it',
  list: 'what is to be looked at, with the proposal',
  confirm: 'approve a refund, as proposed or with other quantities',
  dismiss: 'leave a refund as it is: nothing is made',
  pieces: 'quantity back per line of the invoice, with commas: 1,0,2',
  money: 'where the money goes: back, credit (store credit) or later',
  none: 'There is nothing to look at.',
  head: {
    order: 'Order',
    what: 'What happened',
    proposal: 'Proposal',
    amount: 'Amount',
    reference: 'Credit invoice',
  },
  lines: 'Lines of the invoice, in the order of --pieces:',
}

export const cliRefundsText: Readonly<Record<Language, typeof nl>> = { nl, en }
