import type { SetupStep } from '../../contract/verdict.ts'
import { counted } from '../format.ts'
import type { Language } from '../language.ts'
import { ordersNeedYou } from '../verdict.ts'

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const nl = {
  title: 'Overzicht',
  lastRun: (moment: string) => `Laatste keer: ${moment}`,
  neverRan: 'Nog niet gesynchroniseerd',
  begun: 'De eerste keer is nog niet klaar',
  nextRun: (moment: string) => `Volgende keer: ${moment}`,
  noNextRun: 'Geen volgende keer gepland',
  sync: 'Nu synchroniseren',
  syncing: 'Bezig met synchroniseren',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  isAllRight: 'Is alles goed?',
  more: {
    setup: 'Dit moet nog, dan kan Factuurbrug beginnen:',
    needsYou: 'De andere bestellingen gaan gewoon door.',
    paused: 'Er wordt niets doorgezet tot je hervat. Er gaat niets verloren.',
    needsYouByHand: 'De andere bestellingen gaan mee als je “Nu synchroniseren” kiest.',
    ready: (count: number) =>
      count === 1 ? '1 bestelling staat klaar.' : `${counted(count, 'order', 'nl')} staan klaar.`,
    goesOn: (moment: string) => `Factuurbrug gaat verder: ${moment}.`,
    triesAgain: (moment: string) => `Factuurbrug probeert het opnieuw: ${moment}.`,
    notByItself: 'Er gaat niets vanzelf. Kies “Nu synchroniseren” om het opnieuw te proberen.',
    failuresToo: (count: number) => `Daarnaast: ${lowerFirst(ordersNeedYou(count, 'nl'))}.`,
    first: 'Kies “Nu synchroniseren” om de bestellingen door te zetten.',
    good: 'Je hoeft niets te doen.',
    byHand: 'Nieuwe bestellingen gaan pas mee als je “Nu synchroniseren” kiest.',
    waiting: (count: number) =>
      count === 1
        ? 'Van 1 bestelling is de status nog niet aangevinkt. Die wacht.'
        : `Van ${counted(count, 'order', 'nl')} is de status nog niet aangevinkt. Die wachten.`,
  },
  seeFailures: 'Naar de fouten',
  steps: {
    shop: 'Je webwinkel verbinden',
    moneybird: 'Moneybird verbinden',
    statuses: 'Kiezen welke statussen worden doorgezet',
    taxRates: 'Btw-tarieven koppelen',
    ledgers: 'De grootboekrekening voor je omzet kiezen',
    preview: 'Een keer proefdraaien: zien wat er geboekt zou worden',
  } satisfies Record<SetupStep, string>,
  stepDone: 'Gedaan',
  continueSetup: 'Verder met instellen',
  progress: {
    label: 'Voortgang van het synchroniseren',
    of: (done: string, total: string) => `${done} van ${total}`,
    so: (done: string) => `${done} tot nu toe`,
    waits: (time: string) => `Wacht op Moneybird tot ${time}`,
    left: (minutes: number) =>
      minutes <= 1 ? 'nog ongeveer een minuut' : `nog ongeveer ${counted(minutes, 'minute', 'nl')}`,
  },
  bridge: {
    title: 'Verbindingen',
    shop: 'OpenCart',
    moneybird: 'Moneybird',
    connected: 'Verbonden',
    troubled: 'Even geen contact',
    disconnected: 'Niet verbonden',
    since: (moment: string) => `Verbonden sinds ${moment}`,
    connect: 'Verbinden',
  },
  numbers: {
    title: 'Facturen in cijfers',
    today: 'Vandaag',
    month: 'Deze maand',
    invoices: (count: number) => counted(count, 'invoice', 'nl'),
    waiting: 'Wachten',
    waitingWhat: (count: number): string => (count === 1 ? 'bestelling' : 'orders'),
    drafts: 'Concepten',
    draftsWhat: 'wachten op betaling',
  },
  chart: {
    title: 'Facturen per dag',
    asTable: 'Als tabel',
    asChart: 'Als grafiek',
    summary: (count: string, total: string) => `Laatste 30 dagen: ${count}, samen ${total}`,
    day: (day: string, count: string, total: string) => `${day}: ${count}, samen ${total}`,
    busiest: (day: string, count: string) => `De meeste op ${day}: ${count}.`,
    empty: 'Nog geen facturen in de laatste 30 dagen.',
    emptyMore: 'Zodra bestellingen zijn doorgezet, zie je hier hoeveel facturen er per dag zijn.',
    date: 'Datum',
    count: 'Aantal',
    total: 'Bedrag',
  },
  attention: {
    title: 'Wat je aandacht vraagt',
    nothing: 'Geen fouten bij bestellingen.',
    all: 'Alles bij Fouten',
  },
}

const en: typeof nl = {
  title: 'Overview',
  lastRun: (moment) => `Last time: ${moment}`,
  neverRan: 'Not synced yet',
  begun: 'The first time is not finished yet',
  nextRun: (moment) => `Next time: ${moment}`,
  noNextRun: 'No next time planned',
  sync: 'Sync now',
  syncing: 'Syncing',
  pause: 'Pause',
  resume: 'Resume',
  isAllRight: 'Is everything all right?',
  more: {
    setup: 'This is still needed before Factuurbrug can begin:',
    needsYou: 'The other orders simply go on.',
    paused: 'Nothing is transferred until you resume. Nothing gets lost.',
    needsYouByHand: 'The other orders go along when you choose “Sync now”.',
    ready: (count) => (count === 1 ? '1 order is ready.' : `${counted(count, 'order', 'en')} are ready.`),
    goesOn: (moment) => `Factuurbrug goes on: ${moment}.`,
    triesAgain: (moment) => `Factuurbrug tries again: ${moment}.`,
    notByItself: 'Nothing goes by itself. Choose “Sync now” to try again.',
    failuresToo: (count) => `Besides: ${ordersNeedYou(count, 'en')}.`,
    first: 'Choose “Sync now” to transfer the orders.',
    good: 'There is nothing to do.',
    byHand: 'New orders only go along when you choose “Sync now”.',
    waiting: (count) =>
      count === 1
        ? 'The status of 1 order is not ticked yet. It waits.'
        : `The status of ${counted(count, 'order', 'en')} is not ticked yet. They wait.`,
  },
  seeFailures: 'To the failures',
  steps: {
    shop: 'Connect your shop',
    moneybird: 'Connect Moneybird',
    statuses: 'Choose which statuses are transferred',
    taxRates: 'Map tax rates',
    ledgers: 'Choose the ledger account for your turnover',
    preview: 'Do a dry run once: see what would be booked',
  },
  stepDone: 'Done',
  continueSetup: 'Continue setting up',
  progress: {
    label: 'Progress of the run',
    of: (done, total) => `${done} of ${total}`,
    so: (done) => `${done} so far`,
    waits: (time) => `Waiting for Moneybird until ${time}`,
    left: (minutes) =>
      minutes <= 1 ? 'about a minute left' : `about ${counted(minutes, 'minute', 'en')} left`,
  },
  bridge: {
    title: 'Connections',
    shop: 'OpenCart',
    moneybird: 'Moneybird',
    connected: 'Connected',
    troubled: 'No contact just now',
    disconnected: 'Not connected',
    since: (moment) => `Connected since ${moment}`,
    connect: 'Connect',
  },
  numbers: {
    title: 'Invoices in numbers',
    today: 'Today',
    month: 'This month',
    invoices: (count) => counted(count, 'invoice', 'en'),
    waiting: 'Waiting',
    waitingWhat: (count) => (count === 1 ? 'order' : 'orders'),
    drafts: 'Drafts',
    draftsWhat: 'waiting for payment',
  },
  chart: {
    title: 'Invoices per day',
    asTable: 'As table',
    asChart: 'As chart',
    summary: (count, total) => `Last 30 days: ${count}, ${total} in all`,
    day: (day, count, total) => `${day}: ${count}, ${total} in all`,
    busiest: (day, count) => `Most on ${day}: ${count}.`,
    empty: 'No invoices in the last 30 days.',
    emptyMore: 'Once orders have been transferred, you see here how many invoices there are each day.',
    date: 'Date',
    count: 'Number',
    total: 'Amount',
  },
  attention: {
    title: 'What needs your attention',
    nothing: 'No failures with orders.',
    all: 'Everything under Failures',
  },
}

export const overviewText: Readonly<Record<Language, typeof nl>> = { nl, en }
