import type { Language } from '../../language.ts'

const nl = {
  looksTitle: 'Taal en weergave',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Weergave',
  themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  workTitle: 'Op de achtergrond',
  startAtLogin: {
    label: 'Starten als ik me aanmeld',
    hint: 'Dan wordt er elk uur gesynchroniseerd zonder dat je eraan hoeft te denken.',
  },
  notifications: {
    label: 'Een melding als er iets is dat jou nodig heeft',
    hint: 'Elke melding komt één keer.',
  },
  updates: {
    label: 'Kijken of er een nieuwere versie is',
    hint: 'Ten hoogste één keer per dag. Over jou of je winkel wordt daarbij niets verteld.',
  },
  dataTitle: 'Waar je gegevens staan',
  dataFolder: 'Gegevensmap',
  dataHint:
    'Alles staat alleen op deze computer: instellingen, sleutels en wat er van elke bestelling bekend is.',
  version: 'Versie',
  terms: 'Voorwaarden en privacy',
  termsAccepted: (version: string, moment: string) => `Versie ${version}, akkoord op ${moment}`,
  read: 'Nalezen',
  saved: 'Wat je hier kiest, geldt meteen.',
}

const en: typeof nl = {
  looksTitle: 'Language and appearance',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  workTitle: 'In the background',
  startAtLogin: {
    label: 'Start when I log in',
    hint: 'There is then a sync every hour without you having to think of it.',
  },
  notifications: {
    label: 'A notice when something needs you',
    hint: 'Every notice comes once.',
  },
  updates: {
    label: 'Look whether there is a newer version',
    hint: 'At most once a day. Nothing is told about you or your shop.',
  },
  dataTitle: 'Where your data are',
  dataFolder: 'Data folder',
  dataHint: 'Everything is on this computer only: settings, keys, and what is known of every order.',
  version: 'Version',
  terms: 'Terms and privacy',
  termsAccepted: (version, moment) => `Version ${version}, accepted on ${moment}`,
  read: 'Read again',
  saved: 'What you choose here counts at once.',
}

export const programText: Readonly<Record<Language, typeof nl>> = { nl, en }
