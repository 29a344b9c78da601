import { formatNumber } from '../format.ts'
import type { Language } from '../language.ts'

const nl = {
  title: 'Logboek',
  lead: 'Wat Factuurbrug heeft gedaan, het nieuwste eerst. Er staan geen namen, adressen of sleutels in.',
  search: 'Zoeken in het logboek',
  searchHint: 'Bijvoorbeeld een bestelnummer',
  clear: 'Zoeken wissen',
  show: 'Toon',
  levels: { all: 'Alles', warn: 'Let op en fouten', error: 'Alleen fouten' },
  gravity: { info: 'gewoon', warn: 'Let op', error: 'Fout' },
  count: (count: number) => `${formatNumber(String(count), 'nl')} ${count === 1 ? 'regel' : 'regels'}`,
  older: 'Toon oudere regels',
  rest: (most: number, folder: string) =>
    `Dit zijn de nieuwste ${formatNumber(String(most), 'nl')} regels. Oudere staan in de bestanden “factuurbrug.log” in ${folder}.`,
  empty: 'Het logboek is nog leeg.',
  emptyMore: 'Na de eerste keer synchroniseren staat hier wat er gebeurd is.',
  none: 'Geen regels gevonden.',
  noneMore: 'Zoek op iets anders, of toon alles.',
  showAll: 'Alles tonen',
  file: (day: string) => `factuurbrug-logboek-${day}.txt`,
  heading: (version: string, moment: string) => `Logboek van Factuurbrug ${version}, ${moment}`,
}

const en: typeof nl = {
  title: 'Log',
  lead: 'What Factuurbrug did, newest first. It holds no names, addresses or keys.',
  search: 'Search the log',
  searchHint: 'For instance an order number',
  clear: 'Clear search',
  show: 'Show',
  levels: { all: 'Everything', warn: 'Warnings and failures', error: 'Failures only' },
  gravity: { info: 'ordinary', warn: 'Warning', error: 'Failure' },
  count: (count) => `${formatNumber(String(count), 'en')} ${count === 1 ? 'line' : 'lines'}`,
  older: 'Show older lines',
  rest: (most, folder) =>
    `These are the newest ${formatNumber(String(most), 'en')} lines. Older ones are in the files “factuurbrug.log” in ${folder}.`,
  empty: 'The log is still empty.',
  emptyMore: 'After the first run this tells what happened.',
  none: 'No lines found.',
  noneMore: 'Search for something else, or show everything.',
  showAll: 'Show everything',
  file: (day) => `factuurbrug-log-${day}.txt`,
  heading: (version, moment) => `Log of Factuurbrug ${version}, ${moment}`,
}

export const logText: Readonly<Record<Language, typeof nl>> = { nl, en }
