import type { Language } from '../../language.ts'

const nl = {
  title: 'Welke bestellingen worden doorgezet?',
  lead: 'Elke bestelling in OpenCart heeft een status. Vink aan wat een status voor je boekhouding betekent.',
  status: 'Status in je winkel',
  columns: {
    push: { name: 'Doorzetten', meaning: 'Van deze bestellingen komt een factuur in Moneybird.' },
    paid: {
      name: 'Betaald',
      meaning:
        'De klant heeft betaald. De factuur wordt definitief en komt als betaald in Moneybird. Anders blijft het een concept tot er betaald is.',
    },
    cancelled: {
      name: 'Geannuleerd',
      meaning: 'De verkoop gaat niet door. Is er al een factuur, dan krijg je een seintje.',
    },
    refunded: {
      name: 'Terugbetaald',
      meaning: 'De klant kreeg geld terug. Is er al een factuur, dan krijg je een seintje.',
    },
  },
  box: (status: string, column: string) => `${status}: ${column}`,
  hints: { paid: 'wordt verwerkt', complete: 'afgerond' },
  gone: 'bestaat niet meer in OpenCart',
  needsPush: 'Kies minstens één status die wordt doorgezet.',
  clash: (names: string) =>
    `${names} wordt doorgezet én telt als geannuleerd of terugbetaald. Dan komt er een factuur, en meteen daarna een seintje dat die niet klopt. Vink een van de twee uit.`,
  paidOnly: (names: string) =>
    `${names} telt als betaald, maar wordt niet doorgezet. Dat mag; zo'n bestelling wacht op een andere status.`,
  alwaysPaid:
    'Bij “Versturen en betalen” staat dat elke bestelling als betaald telt. De kolom Betaald doet daarom nu niets.',
  startTitle: 'Vanaf welke datum?',
  start: 'Eerste besteldatum',
  dayExample: 'dd-mm-jjjj',
  startHint: 'Oudere bestellingen blijven buiten Factuurbrug, zodat niets dubbel in je boekhouding komt.',
  startWrong: 'Vul een bestaande datum in.',
  startPast:
    'Staan er vanaf deze datum al facturen in Moneybird die je met de hand hebt gemaakt? Kies dan een latere datum, anders komen die bestellingen er een tweede keer in.',
  startFuture: 'Deze datum ligt in de toekomst. Tot die dag wordt er niets doorgezet.',
}

const en: typeof nl = {
  title: 'Which orders are transferred?',
  lead: 'Every order in OpenCart has a status. Tick what a status means for your books.',
  status: 'Status in your shop',
  columns: {
    push: { name: 'Transfer', meaning: 'Of these orders an invoice is made in Moneybird.' },
    paid: {
      name: 'Paid',
      meaning:
        'The customer has paid. The invoice becomes final and goes into Moneybird as paid. Otherwise it stays a draft until it is paid.',
    },
    cancelled: {
      name: 'Cancelled',
      meaning: 'The sale is off. If there is an invoice already, you are told.',
    },
    refunded: {
      name: 'Refunded',
      meaning: 'The customer got money back. If there is an invoice already, you are told.',
    },
  },
  box: (status, column) => `${status}: ${column}`,
  hints: { paid: 'being processed', complete: 'complete' },
  gone: 'no longer in OpenCart',
  needsPush: 'Choose at least one status that is transferred.',
  clash: (names) =>
    `${names} is transferred and also counts as cancelled or refunded. An invoice is then made, and right after that you are told that it is not right. Untick one of the two.`,
  paidOnly: (names) =>
    `${names} counts as paid but is not transferred. That is allowed; such an order waits for another status.`,
  alwaysPaid:
    'Under “Sending and payment” every order counts as paid. The column Paid therefore does nothing now.',
  startTitle: 'From which date?',
  start: 'First order date',
  dayExample: 'dd-mm-yyyy',
  startHint: 'Older orders stay out of Factuurbrug, so that nothing gets into your books twice.',
  startWrong: 'Enter a date that exists.',
  startPast:
    'Does Moneybird already hold invoices from this date on that you made by hand? Then choose a later date, or those orders get in a second time.',
  startFuture: 'This date is in the future. Until that day nothing is transferred.',
}

export const statusesText: Readonly<Record<Language, typeof nl>> = { nl, en }
