import { counted } from '../format.ts'
import type { Language } from '../language.ts'

const nl = {
  title: 'Fouten',
  causes: (causes: number) => (causes === 1 ? '1 oorzaak.' : `${causes} oorzaken.`),
  othersGo: 'De andere bestellingen gaan gewoon door.',
  retryAll: 'Alles opnieuw proberen',
  choose: { choose: 'Kiezen', look: 'Bekijken' },
  walk: {
    title: 'Los alles op',
    back: 'Alle fouten',
    steps: 'De oorzaken',
    step: (place: number, causes: number) => `${place} van ${causes}`,
    left: (orders: number) => `nog ${counted(orders, 'order', 'nl')}`,
    bar: 'Hoe ver je bent',
    gone: (orders: string) => `${orders}, opgelost`,
    later: 'Later',
    laterHint: 'Dan blijft dit bij Fouten staan, en ga je nu verder met het volgende.',
    inBooks: (pushed: number, all: number) => {
      if (pushed === all)
        return all === 1
          ? 'De bestelling staat nu in Moneybird.'
          : `Alle ${all} bestellingen staan nu in Moneybird.`
      return `${pushed} van de ${counted(all, 'order', 'nl')} ${pushed === 1 ? 'staat' : 'staan'} nu in Moneybird.`
    },
    rest: (going: number, left: number) =>
      [
        going === 0 ? '' : `Bezig met ${counted(going, 'order', 'nl')}.`,
        left === 0
          ? ''
          : `Bij ${counted(left, 'order', 'nl')} moet je nog iets doen; die ${left === 1 ? 'blijft' : 'blijven'} bij Fouten staan.`,
        going + left === 0 ? 'Je hoeft niets meer te doen.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    again: 'Verder met wat er nog is',
    toOverview: 'Naar Overzicht',
    became: 'Wat er met elke bestelling is gebeurd',
    columns: {
      order: 'Bestelling',
      customer: 'Klant',
      amount: 'Bedrag',
      now: 'Nu',
      invoice: 'Factuur of reden',
    },
    more: (count: number) => `en nog ${counted(count, 'order', 'nl')}`,
  },
  still: 'Alles staat stil',
  waits: 'Het lukte even niet',
  ready: (ready: number, count: number) =>
    ready === count
      ? 'Dit is opgelost. Wat hieronder staat, gold de vorige keer.'
      : `Bij ${ready} van ${counted(count, 'order', 'nl')} is dit opgelost.`,
  orders: (title: string) => `Bestellingen: ${title}`,
  order: (orderId: string) => `Bestelling ${orderId}`,
  noCustomer: '(geen naam)',
  showAll: (count: number) => `Toon alle ${counted(count, 'order', 'nl')}`,
  showNewest: (count: number) => `Toon de nieuwste ${counted(count, 'order', 'nl')}`,
  showFewer: 'Toon er minder',
  newest: (listed: number, count: number) =>
    `Dit zijn de nieuwste ${listed} van ${counted(count, 'order', 'nl')}.`,
  allFailed: 'Alle bestellingen met een fout',
  empty: {
    good: ['Er zijn geen fouten.', 'Geen enkele bestelling wacht op jou.'],
    running: ['Er zijn geen fouten.', 'Factuurbrug is nu bezig. Wat daarbij misgaat, komt hier te staan.'],
    first: [
      'Er zijn nog geen fouten.',
      'Er is nog niets doorgezet. Wat straks niet lukt, komt hier te staan met de oorzaak en wat je eraan doet.',
    ],
    setup: [
      'Er zijn nog geen fouten.',
      'Nog niet alles is ingesteld. Zodra Factuurbrug werkt, komt hier te staan wat niet lukt en wat je eraan doet.',
    ],
    still: [
      'Bij de bestellingen zelf zijn er geen fouten.',
      'Zodra het hierboven is opgelost, kan Factuurbrug verder.',
    ],
  },
  lastLooked: (moment: string) => `Laatst gekeken: ${moment}.`,
  toSetup: 'Verder met instellen',
  noConnection: 'Er is nog geen koppeling.',
}

const en: typeof nl = {
  title: 'Failures',
  causes: (causes) => (causes === 1 ? '1 cause.' : `${causes} causes.`),
  othersGo: 'The other orders simply go on.',
  retryAll: 'Try all again',
  choose: { choose: 'Choose', look: 'Look' },
  walk: {
    title: 'Solve everything',
    back: 'All failures',
    steps: 'The causes',
    step: (place, causes) => `${place} of ${causes}`,
    left: (orders) => `${counted(orders, 'order', 'en')} to go`,
    bar: 'How far you are',
    gone: (orders) => `${orders}, solved`,
    later: 'Later',
    laterHint: 'It then stays under Failures, and you go on with the next.',
    inBooks: (pushed, all) => {
      if (pushed === all)
        return all === 1 ? 'The order is in Moneybird now.' : `All ${all} orders are in Moneybird now.`
      return `${pushed} of ${counted(all, 'order', 'en')} ${pushed === 1 ? 'is' : 'are'} in Moneybird now.`
    },
    rest: (going, left) =>
      [
        going === 0 ? '' : `Busy with ${counted(going, 'order', 'en')}.`,
        left === 0
          ? ''
          : `${counted(left, 'order', 'en')} still ${left === 1 ? 'needs' : 'need'} you, and ${left === 1 ? 'stays' : 'stay'} under Failures.`,
        going + left === 0 ? 'There is nothing more to do.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    again: 'Go on with what is left',
    toOverview: 'To Overview',
    became: 'What happened with each order',
    columns: {
      order: 'Order',
      customer: 'Customer',
      amount: 'Amount',
      now: 'Now',
      invoice: 'Invoice or reason',
    },
    more: (count) => `and ${counted(count, 'order', 'en')} more`,
  },
  still: 'Everything is at a standstill',
  waits: 'It did not work just now',
  ready: (ready, count) =>
    ready === count
      ? 'This is solved. What stands below held the last time.'
      : `Solved for ${ready} of ${counted(count, 'order', 'en')}.`,
  orders: (title) => `Orders: ${title}`,
  order: (orderId) => `Order ${orderId}`,
  noCustomer: '(no name)',
  showAll: (count) => `Show all ${counted(count, 'order', 'en')}`,
  showNewest: (count) => `Show the newest ${counted(count, 'order', 'en')}`,
  showFewer: 'Show fewer',
  newest: (listed, count) => `These are the newest ${listed} of ${counted(count, 'order', 'en')}.`,
  allFailed: 'All orders with a failure',
  empty: {
    good: ['There are no failures.', 'No order is waiting for you.'],
    running: ['There are no failures.', 'Factuurbrug is busy now. What goes wrong will stand here.'],
    first: [
      'There are no failures yet.',
      'Nothing has been transferred yet. What does not work later on will stand here, with the cause and what to do about it.',
    ],
    setup: [
      'There are no failures yet.',
      'Not everything is set up yet. Once Factuurbrug works, what fails will stand here, and what to do about it.',
    ],
    still: [
      'There are no failures with the orders themselves.',
      'As soon as what stands above is solved, Factuurbrug can go on.',
    ],
  },
  lastLooked: (moment) => `Last looked: ${moment}.`,
  toSetup: 'Go on setting up',
  noConnection: 'There is no connection yet.',
}

export const failuresText: Readonly<Record<Language, typeof nl>> = { nl, en }
