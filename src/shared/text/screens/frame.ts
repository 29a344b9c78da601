import type { Language } from '../language.ts'

const nl = {
  product: 'Factuurbrug',
  menu: 'Hoofdmenu',
  skip: 'Naar de inhoud',
  screens: {
    overzicht: 'Overzicht',
    bestellingen: 'Bestellingen',
    fouten: 'Fouten',
    proefdraai: 'Proefdraai',
    configuratie: 'Configuratie',
    logboek: 'Logboek',
    hulp: 'Hulp',
  },
  connections: 'Koppeling',
  addConnection: 'Koppeling toevoegen',
  language: 'English',
  languageLabel: 'Switch to English',
  theme: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker', label: 'Weergave' },
  demo: 'Voorbeeld: dit zijn geen echte bestellingen.',
  offline: 'Factuurbrug geeft geen antwoord. Zodra het weer kan, gaat dit scherm vanzelf verder.',
  loading: 'Even laden',
  again: 'Opnieuw laden',
  paused: 'Gepauzeerd',
  needsYou: (count: number) =>
    count === 1 ? '1 bestelling heeft je nodig' : `${count} bestellingen hebben je nodig`,
  faultTitle: 'Dit scherm werkt even niet',
  faultText: 'Er ging iets mis in dit scherm. Je bestellingen en facturen zijn niet geraakt.',
  faultButton: 'Scherm opnieuw openen',
  copyCode: 'Code voor hulp',
}

const en: typeof nl = {
  product: 'Factuurbrug',
  menu: 'Main menu',
  skip: 'Skip to content',
  screens: {
    overzicht: 'Overview',
    bestellingen: 'Orders',
    fouten: 'Failures',
    proefdraai: 'Dry run',
    configuratie: 'Settings',
    logboek: 'Log',
    hulp: 'Help',
  },
  connections: 'Connection',
  addConnection: 'Add connection',
  language: 'Nederlands',
  languageLabel: 'Schakel over naar Nederlands',
  theme: { system: 'Like the system', light: 'Light', dark: 'Dark', label: 'Appearance' },
  demo: 'Example: these are not real orders.',
  offline: 'Factuurbrug does not answer. As soon as it does, this screen goes on by itself.',
  loading: 'Loading',
  again: 'Load again',
  paused: 'Paused',
  needsYou: (count) => (count === 1 ? '1 order needs you' : `${count} orders need you`),
  faultTitle: 'This screen does not work now',
  faultText: 'Something went wrong in this screen. Your orders and invoices were not touched.',
  faultButton: 'Open the screen again',
  copyCode: 'Code for help',
}

export const frameText: Readonly<Record<Language, typeof nl>> = { nl, en }
