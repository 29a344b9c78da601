import { counted } from '../format.ts'
import type { Language } from '../language.ts'
import { ordersNeedYou } from '../verdict.ts'

const nl = {
  title: 'Fouten',
  lead: (orders: number, causes: number) => {
    const who = ordersNeedYou(orders, 'nl')
    return causes === 1 ? `${who}.` : `${who}, door ${causes} oorzaken.`
  },
  still: 'Alles staat stil',
  waits: 'Het lukte even niet',
  ready: (ready: number, count: number) =>
    ready === count
      ? 'Dit is opgelost. Wat hieronder staat, gold de vorige keer.'
      : `Bij ${ready} van ${counted(count, 'order', 'nl')} is dit opgelost.`,
  facts: (count: number, amount: string) => `${counted(count, 'order', 'nl')} · ${amount}`,
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
  lead: (orders, causes) => {
    const who = ordersNeedYou(orders, 'en')
    return causes === 1 ? `${who}.` : `${who}, for ${causes} causes.`
  },
  still: 'Everything is at a standstill',
  waits: 'It did not work just now',
  ready: (ready, count) =>
    ready === count
      ? 'This is solved. What stands below held the last time.'
      : `Solved for ${ready} of ${counted(count, 'order', 'en')}.`,
  facts: (count, amount) => `${counted(count, 'order', 'en')} · ${amount}`,
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
