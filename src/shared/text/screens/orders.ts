import { counted } from '../format.ts'
import type { Language } from '../language.ts'

const nl = {
  title: 'Bestellingen',
  tabs: { open: 'Open', pushed: 'Doorgezet', failed: 'Fouten', ignored: 'Genegeerd', all: 'Alles' },
  tabsLabel: 'Welke bestellingen',
  search: 'Zoeken',
  searchHint: 'Bestelnummer, naam of bedrag',
  clearSearch: 'Zoeken wissen',
  list: 'Bestellingen',
  head: {
    select: 'Kiezen',
    order: 'Nummer',
    date: 'Datum',
    customer: 'Klant',
    total: 'Bedrag',
    status: 'Status in winkel',
    state: 'Status',
    outcome: 'Factuur of reden',
  },
  count: (count: number) => counted(count, 'order', 'nl'),
  newestFirst: 'Nieuwste eerst',
  loadingMore: 'Oudere bestellingen ophalen',
  noCustomer: '(geen naam)',
  selectOne: (orderId: string) => `Bestelling ${orderId} kiezen`,
  selectAll: 'Alles kiezen',
  selected: (count: number, most: number) =>
    count === most
      ? `${counted(count, 'order', 'nl')} gekozen, meer kan niet tegelijk`
      : `${counted(count, 'order', 'nl')} gekozen`,
  unselect: 'Keuze wissen',
  ignore: 'Negeren',
  empty: {
    open: [
      'Er staan geen bestellingen open.',
      'Hier staan bestellingen die wachten op een status die je hebt aangevinkt, of tot Factuurbrug weer synchroniseert.',
    ],
    pushed: [
      'Er is nog niets doorgezet.',
      'Hier staan de bestellingen waarvan de factuur in Moneybird staat.',
    ],
    failed: [
      'Geen fouten.',
      'Hier staan bestellingen die niet doorgezet konden worden, en wat daarna nog veranderd is.',
    ],
    ignored: [
      'Er is niets genegeerd.',
      'Hier staan bestellingen die niet meedoen, door jou of door een regel, met de reden.',
    ],
    all: [
      'Nog geen bestellingen.',
      'Kies bij Configuratie bij welke status een bestelling wordt doorgezet. Daarna haalt Factuurbrug ze op.',
    ],
  },
  toSettings: 'Naar Configuratie',
  notFound: (search: string) => `Niets gevonden voor “${search}”.`,
  notFoundMore:
    'Zoek op een deel van de naam, het begin van het bestelnummer of het hele bedrag. Misschien staat de bestelling in een ander tabblad.',
  searchAll: 'Zoek in alle bestellingen',
  why: {
    label: 'Waarom staat deze bestelling er niet?',
    placeholder: 'Bestelnummer',
    ask: 'Zoek uit',
    asking: 'Even kijken',
    title: (orderId: string) => `Bestelling ${orderId}`,
    noNumber: 'Vul het nummer van de bestelling in, bijvoorbeeld 1042.',
    pushed: (number: string) => `Deze bestelling is doorgezet als factuur ${number}.`,
    notYet: (status: string) =>
      status === ''
        ? 'Deze bestelling staat in je webwinkel en gaat de volgende keer mee.'
        : `Deze bestelling staat in je webwinkel met status “${status}” en gaat de volgende keer mee.`,
    leftOut: 'Deze bestelling staat in je webwinkel, maar doet niet mee. Dit is waarom:',
    notInShop: 'Deze bestelling staat niet in je webwinkel.',
    notInShopMore:
      'Nummers van afgebroken of verwijderde bestellingen worden niet opnieuw gebruikt, dus gaten in de nummering zijn gewoon.',
    shopSilent:
      'Deze bestelling is hier nog niet bekend, en je webwinkel geeft nu geen antwoord. Dit is er aan de hand:',
    standstill: 'Op dit moment gaat er niets door. Dit is waarom:',
    see: (orderId: string) => `Bekijk bestelling ${orderId}`,
    lost: 'Factuurbrug geeft geen antwoord. Probeer het zo weer.',
    closeAnswer: 'Antwoord sluiten',
  },
  order: {
    title: (orderId: string) => `Bestelling ${orderId}`,
    back: 'Terug naar de lijst',
    unknown: (orderId: string) => `Bestelling ${orderId} is hier niet bekend`,
    askWhy: 'Vraag waarom',
    inShop: 'In je webwinkel',
    invoice: 'Factuur in Moneybird',
    invoiceWillBe: 'Zo wordt de factuur',
    noInvoice: 'Er is nog geen factuur. Zolang de fout er is, kan die niet gemaakt worden.',
    noInvoiceNeeded: 'Er is geen factuur.',
    invoiceIs: (number: string, total: string) =>
      number === '' ? `Een conceptfactuur van ${total}.` : `Factuur ${number}, ${total}.`,
    noShop: 'De bestelling staat niet meer in je webwinkel.',
    story: 'Wat er gebeurd is',
    noStory: 'Er is nog niets gebeurd.',
    warnings: 'Waarschuwingen',
    status: 'Status',
    payment: 'Betaald met',
    reference: 'Referentie',
    invoiceAddress: 'Factuuradres',
    deliveryAddress: 'Bezorgadres',
    sameAddress: 'Gelijk aan het factuuradres',
    noDelivery: 'Wordt niet verstuurd',
    lines: 'Producten',
    description: 'Omschrijving',
    amount: 'Bedrag',
    times: (quantity: string, price: string) => `${quantity} × ${price}`,
    excluding: 'Regelbedragen in de webwinkel zijn zonder btw.',
    states: { draft: 'Concept', sent: 'Definitief', paid: 'Betaald' },
    vatCheck: (number: string, moment: string) => `Btw-nummer ${number} is geldig volgens VIES (${moment}).`,
    vatCheckBad: (number: string, moment: string) =>
      `Btw-nummer ${number} is niet geldig volgens VIES (${moment}).`,
    actions: 'Wat je kunt doen',
  },
}

const en: typeof nl = {
  title: 'Orders',
  tabs: { open: 'Open', pushed: 'Transferred', failed: 'Failures', ignored: 'Ignored', all: 'All' },
  tabsLabel: 'Which orders',
  search: 'Search',
  searchHint: 'Order number, name or amount',
  clearSearch: 'Clear search',
  list: 'Orders',
  head: {
    select: 'Select',
    order: 'Number',
    date: 'Date',
    customer: 'Customer',
    total: 'Amount',
    status: 'Status in shop',
    state: 'State',
    outcome: 'Invoice or reason',
  },
  count: (count) => counted(count, 'order', 'en'),
  newestFirst: 'Newest first',
  loadingMore: 'Fetching older orders',
  noCustomer: '(no name)',
  selectOne: (orderId) => `Select order ${orderId}`,
  selectAll: 'Select all',
  selected: (count, most) =>
    count === most
      ? `${counted(count, 'order', 'en')} selected, which is the most at once`
      : `${counted(count, 'order', 'en')} selected`,
  unselect: 'Clear selection',
  ignore: 'Ignore',
  empty: {
    open: [
      'No orders are open.',
      'Here are orders that wait for a status that you ticked, or for the next run.',
    ],
    pushed: [
      'Nothing has been transferred yet.',
      'Here are the orders of which the invoice is in Moneybird.',
    ],
    failed: ['No failures.', 'Here are orders that could not be transferred, and what changed afterwards.'],
    ignored: [
      'Nothing is ignored.',
      'Here are orders that are left out, by you or by a rule, with the reason.',
    ],
    all: [
      'No orders yet.',
      'Choose in Settings at which status an order is transferred. After that Factuurbrug fetches them.',
    ],
  },
  toSettings: 'To Settings',
  notFound: (search) => `Nothing found for “${search}”.`,
  notFoundMore:
    'Search by part of the name, the beginning of the order number or the whole amount. The order may be in another tab.',
  searchAll: 'Search all orders',
  why: {
    label: 'Why is this order not there?',
    placeholder: 'Order number',
    ask: 'Ask',
    asking: 'Looking',
    title: (orderId) => `Order ${orderId}`,
    noNumber: 'Enter the number of the order, for instance 1042.',
    pushed: (number) => `This order was transferred as invoice ${number}.`,
    notYet: (status) =>
      status === ''
        ? 'This order is in your shop and goes along next time.'
        : `This order is in your shop with status “${status}” and goes along next time.`,
    leftOut: 'This order is in your shop, but is left out. This is why:',
    notInShop: 'This order is not in your shop.',
    notInShopMore:
      'Numbers of abandoned or deleted orders are not used again, so gaps in the numbers are normal.',
    shopSilent: 'This order is not known here yet, and your shop does not answer now. This is the matter:',
    standstill: 'Nothing goes through at the moment. This is why:',
    see: (orderId) => `See order ${orderId}`,
    lost: 'Factuurbrug does not answer. Try again in a moment.',
    closeAnswer: 'Close answer',
  },
  order: {
    title: (orderId) => `Order ${orderId}`,
    back: 'Back to the list',
    unknown: (orderId) => `Order ${orderId} is not known here`,
    askWhy: 'Ask why',
    inShop: 'In your shop',
    invoice: 'Invoice in Moneybird',
    invoiceWillBe: 'What the invoice will be',
    noInvoice: 'There is no invoice yet. As long as the failure is there, it cannot be made.',
    noInvoiceNeeded: 'There is no invoice.',
    invoiceIs: (number, total) =>
      number === '' ? `A draft invoice of ${total}.` : `Invoice ${number}, ${total}.`,
    noShop: 'The order is no longer in your shop.',
    story: 'What happened',
    noStory: 'Nothing happened yet.',
    warnings: 'Warnings',
    status: 'Status',
    payment: 'Paid with',
    reference: 'Reference',
    invoiceAddress: 'Invoice address',
    deliveryAddress: 'Delivery address',
    sameAddress: 'Same as the invoice address',
    noDelivery: 'Is not shipped',
    lines: 'Products',
    description: 'Description',
    amount: 'Amount',
    times: (quantity, price) => `${quantity} × ${price}`,
    excluding: 'Amounts of lines in the shop exclude VAT.',
    states: { draft: 'Draft', sent: 'Final', paid: 'Paid' },
    vatCheck: (number, moment) => `VAT number ${number} is valid according to VIES (${moment}).`,
    vatCheckBad: (number, moment) => `VAT number ${number} is not valid according to VIES (${moment}).`,
    actions: 'What you can do',
  },
}

export const ordersText: Readonly<Record<Language, typeof nl>> = { nl, en }
