import type { Language } from '../language.ts'

const nl = {
  tabs: { journal: 'Wat er gebeurd is', program: 'Het programma zelf' },
  tabsLabel: 'Delen van het logboek',
  lead: 'Per bestelling en per instelling: wie, wanneer, van wat naar wat. Tot 24 maanden terug.',
  about: 'Toon',
  all: 'Alles',
  settings: 'Alleen instellingen',
  search: 'Zoeken op bestelnummer',
  searchHint: 'Bestelnummer',
  clear: 'Zoeken wissen',
  columns: {
    at: 'Wanneer',
    who: 'Wie',
    order: 'Bestelling',
    what: 'Wat',
    from: 'Van',
    to: 'Naar',
  },
  older: 'Toon oudere regels',
  empty: 'Er is nog niets gebeurd.',
  emptyMore: 'Zodra er iets met een bestelling of een instelling gebeurt, komt dat hier te staan.',
  none: 'Hierover staat niets in het logboek.',
  noneMore: 'Zoek op een ander bestelnummer, of toon alles.',
  showAll: 'Alles tonen',
  file: (day: string) => `factuurbrug-wat-er-gebeurd-is-${day}.csv`,
  export: 'Exporteren',
  technical: 'Technisch',
}

const en: typeof nl = {
  tabs: { journal: 'What happened', program: 'The program itself' },
  tabsLabel: 'Parts of the log',
  lead: 'Per order and per setting: who, when, from what to what. Up to 24 months back.',
  about: 'Show',
  all: 'Everything',
  settings: 'Settings only',
  search: 'Search by order number',
  searchHint: 'Order number',
  clear: 'Clear search',
  columns: { at: 'When', who: 'Who', order: 'Order', what: 'What', from: 'From', to: 'To' },
  older: 'Show older lines',
  empty: 'Nothing has happened yet.',
  emptyMore: 'As soon as something happens to an order or a setting, it will stand here.',
  none: 'The log holds nothing about this.',
  noneMore: 'Search for another order number, or show everything.',
  showAll: 'Show everything',
  file: (day) => `factuurbrug-what-happened-${day}.csv`,
  export: 'Export',
  technical: 'Technical',
}

export const journalText: Readonly<Record<Language, typeof nl>> = { nl, en }
