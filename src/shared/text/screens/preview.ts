import { counted } from '../format.ts'
import type { Language } from '../language.ts'

const nl = {
  title: 'Proefdraai',
  lead: 'Je ziet hoe je bestellingen geboekt zouden worden. Er wordt niets geschreven, niet in Moneybird en niet in je winkel.',
  notConnected: 'Verbind eerst je webwinkel en Moneybird.',
  notConnectedMore:
    'Daarna kun je hier bekijken hoe je bestellingen geboekt worden, voordat het echt gebeurt.',
  toSettings: 'Naar Configuratie',
  ask: {
    period: 'Bestellingen van de laatste',
    days: (days: number) => (days === 366 ? '12 maanden' : counted(days, 'day', 'nl')),
    start: 'Proefdraaien',
    again: 'Opnieuw proefdraaien',
    order: 'Of één bestelling',
    orderPlaceholder: 'Bestelnummer',
    orderStart: 'Bekijken',
    orderWrong: 'Vul het nummer van een bestelling in, bijvoorbeeld 1042.',
  },
  busy: {
    label: 'Bezig met proefdraaien',
    days: (days: string) => `Bezig: de bestellingen van de laatste ${days} worden opgehaald en doorgerekend.`,
    order: (orderId: string) => `Bezig: bestelling ${orderId} wordt opgehaald en doorgerekend.`,
    seconds: (seconds: number) => `${counted(seconds, 'second', 'nl')} bezig`,
    patience:
      'De eerste keer worden ook de contacten uit Moneybird opgehaald. Zijn dat er veel, dan duurt het een paar minuten.',
    stop: 'Stoppen',
  },
  lost: 'Factuurbrug geeft geen antwoord, dus er is niet proefgedraaid. Probeer het zo weer.',
  summary: {
    counts: (good: string, warning: string, failed: string) =>
      `${good} goed, ${warning} met waarschuwing, ${failed} fout`,
    nothingWritten: 'Er is niets geschreven.',
    made: (moment: string) => `Proefgedraaid ${moment}.`,
    old: 'Sindsdien is er iets gewijzigd of gesynchroniseerd. Draai opnieuw proef om te zien hoe het er nu voor staat.',
    before: (count: number) =>
      count === 1
        ? '1 bestelling is van vóór je startdatum. Die zie je hier, maar gaat niet mee bij het echte synchroniseren.'
        : `${counted(count, 'order', 'nl')} zijn van vóór je startdatum. Die zie je hier, maar gaan niet mee bij het echte synchroniseren.`,
    there: (count: number) =>
      count === 1
        ? 'Voor 1 bestelling staat er al een factuur in Moneybird, met hetzelfde nummer, bedrag en dezelfde klant. Daar komt geen nieuwe voor.'
        : `Voor ${counted(count, 'order', 'nl')} staat er al een factuur in Moneybird, met hetzelfde nummer, bedrag en dezelfde klant. Daar komen geen nieuwe voor.`,
    startDate: 'Startdatum bekijken',
  },
  tabsLabel: 'Welke bestellingen',
  tabs: {
    all: 'Alles',
    good: 'Goed',
    warning: 'Met waarschuwing',
    failed: 'Fout',
    there: 'Staat er al',
    waiting: 'Gaat niet mee',
    done: 'Al doorgezet',
  },
  verdicts: {
    good: { chip: 'Goed', meaning: 'Deze bestelling kan zo geboekt worden.' },
    warning: {
      chip: 'Waarschuwing',
      meaning: 'Deze bestelling kan geboekt worden, maar kijk even naar de waarschuwing.',
    },
    failed: { chip: 'Fout', meaning: 'Deze bestelling kan zo niet geboekt worden en komt bij Fouten.' },
    there: {
      chip: 'Staat er al',
      meaning: 'In Moneybird staat al een factuur met dit nummer, dit bedrag en deze klant.',
    },
    waiting: { chip: 'Gaat niet mee', meaning: 'Deze bestelling wordt nu niet geboekt.' },
    done: { chip: 'Al doorgezet', meaning: 'De factuur van deze bestelling staat al in Moneybird.' },
  },
  beforeStart: 'Vóór de startdatum',
  list: 'Bestellingen in de proefdraai',
  head: {
    order: 'Nummer',
    date: 'Datum',
    customer: 'Klant',
    total: 'Bedrag',
    verdict: 'Uitkomst',
    remark: 'Toelichting',
  },
  noCustomer: '(geen naam)',
  emptyTab: 'In dit tabblad staat niets.',
  empty: (days: string) => `Geen bestellingen in de laatste ${days}.`,
  emptyMore: 'Kies een langere periode, of bekijk één bestelling aan de hand van het nummer.',
  notInShop: (orderId: string) => `Bestelling ${orderId} staat niet in je webwinkel.`,
  notInShopMore:
    'Misschien is het nummer anders, of is de bestelling verwijderd. Gaten in de nummering zijn gewoon: afgebroken bestellingen krijgen ook een nummer.',
  order: {
    title: (orderId: string) => `Bestelling ${orderId}`,
    back: 'Terug naar de lijst',
    willBe: 'Zo wordt de factuur',
    noInvoice: 'Zolang de fout er is, kan de factuur niet gemaakt worden.',
    later: (button: string) =>
      `Ook mogelijk: “${button}”. Die knop staat bij de bestelling, zodra die bij het synchroniseren is opgehaald.`,
    recheck: 'Deze bestelling opnieuw bekijken',
    see: 'Naar de bestelling',
  },
  why: {
    title: 'Waarom staat een bestelling er niet bij?',
    reasons: [
      'De bestelling is ouder dan de gekozen periode. Kies dan een langere periode.',
      'De status heb je niet aangevinkt. Dan staat de bestelling bij “Gaat niet mee”, met de status erbij.',
      'De klant heeft nooit afgerond. OpenCart bewaart zo’n bestelling wel, maar die telt niet mee.',
      'De bestelling is in je winkel verwijderd.',
    ],
    sure: 'Weet je het nummer? Vul het boven in bij “Of één bestelling”, dan zie je het meteen.',
  },
  run: {
    open: 'Nu echt synchroniseren',
    title: 'Nu echt synchroniseren?',
    invoices: (count: number) =>
      count === 0
        ? 'Van deze proefdraai komt er geen enkele factuur in Moneybird.'
        : `${counted(count, 'invoice', 'nl')} uit deze proefdraai ${count === 1 ? 'komt' : 'komen'} in Moneybird.`,
    drafts: 'Is een bestelling nog niet betaald, dan blijft de factuur een concept tot er betaald is.',
    failed: (count: number) =>
      count === 1
        ? '1 bestelling kan niet geboekt worden en komt bij Fouten.'
        : `${counted(count, 'order', 'nl')} kunnen niet geboekt worden en komen bij Fouten.`,
    there: (count: number) =>
      `${counted(count, 'order', 'nl')} ${count === 1 ? 'heeft' : 'hebben'} al een factuur in Moneybird en ${count === 1 ? 'komt' : 'komen'} eerst bij Fouten, met de vraag of die van deze winkel is.`,
    ours: (count: number) =>
      count === 1
        ? 'De factuur die er al staat, is van deze winkel'
        : `De ${count} facturen die er al staan, zijn van deze winkel`,
    start: (date: string) =>
      `Alle bestellingen vanaf ${date} worden bekeken, ook als ze niet in deze proefdraai zitten.`,
    manual:
      'Betaalde bestellingen krijgen een definitieve factuur. Factuurbrug laat niets mailen; een workflow in Moneybird kan dat wel doen.',
    email: 'Betaalde bestellingen krijgen een definitieve factuur, en Moneybird mailt die aan de klant.',
    final: 'Een definitieve factuur kun je niet meer weghalen, alleen nog crediteren.',
    old: 'Er is iets gewijzigd na deze proefdraai. Deze aantallen kunnen anders zijn.',
    yes: 'Synchroniseren',
    notReady: 'Nog niet alles is ingesteld, dus synchroniseren kan nog niet.',
  },
}

const en: typeof nl = {
  title: 'Dry run',
  lead: 'You see how your orders would be booked. Nothing is written, neither in Moneybird nor in your shop.',
  notConnected: 'Connect your shop and Moneybird first.',
  notConnectedMore: 'After that you can see here how your orders are booked, before it really happens.',
  toSettings: 'To Settings',
  ask: {
    period: 'Orders of the last',
    days: (days) => (days === 366 ? '12 months' : counted(days, 'day', 'en')),
    start: 'Dry run',
    again: 'Dry run again',
    order: 'Or one order',
    orderPlaceholder: 'Order number',
    orderStart: 'Look',
    orderWrong: 'Enter the number of an order, for instance 1042.',
  },
  busy: {
    label: 'Dry run under way',
    days: (days) => `Busy: the orders of the last ${days} are fetched and worked out.`,
    order: (orderId) => `Busy: order ${orderId} is fetched and worked out.`,
    seconds: (seconds) => `busy for ${counted(seconds, 'second', 'en')}`,
    patience:
      'The first time the contacts of Moneybird are fetched as well. If there are many, that takes a few minutes.',
    stop: 'Stop',
  },
  lost: 'Factuurbrug does not answer, so there was no dry run. Try again in a moment.',
  summary: {
    counts: (good, warning, failed) => `${good} good, ${warning} with a warning, ${failed} failed`,
    nothingWritten: 'Nothing was written.',
    made: (moment) => `Dry run ${moment}.`,
    old: 'Something was changed or synced since. Do the dry run again to see how things are now.',
    before: (count) =>
      count === 1
        ? '1 order is from before your start date. You see it here, but real syncing leaves it out.'
        : `${counted(count, 'order', 'en')} are from before your start date. You see them here, but real syncing leaves them out.`,
    there: (count) =>
      count === 1
        ? 'For 1 order Moneybird already holds an invoice of the same number, amount and customer. No new one is made for it.'
        : `For ${counted(count, 'order', 'en')} Moneybird already holds an invoice of the same number, amount and customer. No new ones are made for them.`,
    startDate: 'See start date',
  },
  tabsLabel: 'Which orders',
  tabs: {
    all: 'All',
    good: 'Good',
    warning: 'With a warning',
    failed: 'Failed',
    there: 'Is there already',
    waiting: 'Left out',
    done: 'Transferred already',
  },
  verdicts: {
    good: { chip: 'Good', meaning: 'This order can be booked as it is.' },
    warning: { chip: 'Warning', meaning: 'This order can be booked, but have a look at the remark.' },
    failed: { chip: 'Failed', meaning: 'This order cannot be booked as it is. It comes under Failures.' },
    there: {
      chip: 'Is there already',
      meaning: 'Moneybird already holds an invoice of this number, amount and customer.',
    },
    waiting: { chip: 'Left out', meaning: 'This order is not booked now.' },
    done: { chip: 'Transferred already', meaning: 'The invoice of this order is in Moneybird already.' },
  },
  beforeStart: 'Before the start date',
  list: 'Orders in the dry run',
  head: {
    order: 'Number',
    date: 'Date',
    customer: 'Customer',
    total: 'Amount',
    verdict: 'Outcome',
    remark: 'Remark',
  },
  noCustomer: '(no name)',
  emptyTab: 'There is nothing in this tab.',
  empty: (days) => `No orders in the last ${days}.`,
  emptyMore: 'Choose a longer period, or look at one order by its number.',
  notInShop: (orderId) => `Order ${orderId} is not in your shop.`,
  notInShopMore:
    'The number may be different, or the order was deleted. Gaps in the numbers are normal: abandoned orders get a number too.',
  order: {
    title: (orderId) => `Order ${orderId}`,
    back: 'Back to the list',
    willBe: 'The invoice will look like this',
    noInvoice: 'As long as it fails, the invoice cannot be made.',
    later: (button) =>
      `Also possible: “${button}”. That button is with the order, once syncing has fetched it.`,
    recheck: 'Look at this order again',
    see: 'To the order',
  },
  why: {
    title: 'Why is an order not in it?',
    reasons: [
      'It is older than the chosen period. Choose a longer one.',
      'It has a status that you did not tick. Then it is under “Left out”, with its status.',
      'The customer never completed it. OpenCart does keep such an order, but it does not count.',
      'It was deleted in your shop.',
    ],
    sure: 'Do you know the number? Enter it above at “Or one order”, and you see it at once.',
  },
  run: {
    open: 'Sync for real now',
    title: 'Sync for real now?',
    invoices: (count) =>
      count === 0
        ? 'Not one invoice of this dry run comes into Moneybird.'
        : `${counted(count, 'invoice', 'en')} of this dry run ${count === 1 ? 'comes' : 'come'} into Moneybird.`,
    drafts: 'As long as an order is not paid, its invoice stays a draft.',
    failed: (count) =>
      count === 1
        ? '1 order cannot be booked and comes under Failures.'
        : `${counted(count, 'order', 'en')} cannot be booked and come under Failures.`,
    there: (count) =>
      `${counted(count, 'order', 'en')} ${count === 1 ? 'has' : 'have'} an invoice in Moneybird already and ${count === 1 ? 'comes' : 'come'} under Failures first, with the question whether it is of this shop.`,
    ours: (count) =>
      count === 1
        ? 'The invoice that is there already is of this shop'
        : `The ${count} invoices that are there already are of this shop`,
    start: (date) => `All orders from ${date} on are looked at, also those not in this dry run.`,
    manual:
      'Paid orders get a final invoice. Factuurbrug has nothing mailed; a workflow in Moneybird may do so.',
    email: 'Paid orders get a final invoice, and Moneybird mails it to the customer.',
    final: 'A final invoice cannot be removed, only credited.',
    old: 'Something changed after this dry run. These numbers may be different.',
    yes: 'Sync',
    notReady: 'Not everything is set up yet, so syncing is not possible yet.',
  },
}

export const previewText: Readonly<Record<Language, typeof nl>> = { nl, en }
