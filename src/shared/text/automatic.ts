import type { Language } from './language.ts'

/** Whether bookings are made by themselves, wherever that is said. */
const nl = {
  title: 'Automatisch synchroniseren',
  state: { on: 'aan', off: 'uit' },
  off: 'Automatisch synchroniseren staat uit: er wordt niets vanzelf geboekt.',
  means: 'Zet je het aan, dan haalt Factuurbrug vanzelf je bestellingen op en maakt er facturen van.',
  on: 'Automatisch synchroniseren staat aan.',
  turnOn: 'Automatisch aan',
  switchHint: 'Staat dit uit, dan gebeurt er alleen iets als je zelf “Nu synchroniseren” kiest.',
  command: 'automatisch synchroniseren aan- of uitzetten: on of off',
  howTo: 'Aanzetten: factuurbrug automatic on',
}

const en: typeof nl = {
  title: 'Automatic syncing',
  state: { on: 'on', off: 'off' },
  off: 'Automatic syncing is off: nothing is booked by itself.',
  means: 'When you turn it on, Factuurbrug fetches your orders by itself and makes invoices of them.',
  on: 'Automatic syncing is on.',
  turnOn: 'Turn automatic on',
  switchHint: 'While this is off, something only happens when you choose “Sync now” yourself.',
  command: 'turn automatic syncing on or off: on or off',
  howTo: 'To turn it on: factuurbrug automatic on',
}

export const automaticText: Readonly<Record<Language, typeof nl>> = { nl, en }
