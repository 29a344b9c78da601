import type { Language } from '../../language.ts'

const nl = {
  title: 'Wanneer wordt er gesynchroniseerd?',
  hourly: {
    label: 'Elk uur',
    hint: 'Nieuwe en gewijzigde bestellingen worden opgehaald en doorgezet.',
    off: 'Nieuwe bestellingen gaan nu alleen ’s nachts mee, of als je zelf “Nu synchroniseren” kiest.',
  },
  nightly: {
    example: 'uu:mm',
    label: 'Elke nacht om',
    hint: 'Alles wat nog niet is doorgezet, wordt opnieuw bekeken, hoe oud ook. Staat de computer dan uit, dan gebeurt het zodra hij weer aangaat.',
    wrong: 'Kies een tijd, maar niet tussen 02:00 en 03:00: in dat uur gaat de klok vooruit of terug.',
  },
  zone: {
    title: 'Meer: tijdzone',
    label: 'Tijdzone van je winkel',
    hint: 'Bepaalt op welke dag een bestelling valt. Nieuwere versies van OpenCart geven dit zelf door; dan verandert deze keuze niets.',
  },
}

const en: typeof nl = {
  title: 'When is there a sync?',
  hourly: {
    label: 'Every hour',
    hint: 'New and changed orders are fetched and transferred.',
    off: 'New orders now only go at night, or when you choose “Sync now” yourself.',
  },
  nightly: {
    example: 'hh:mm',
    label: 'Every night at',
    hint: 'All that was not transferred is looked at again, however old. If the computer is off then, it happens as soon as it is on again.',
    wrong: 'Choose a time, but not between 02:00 and 03:00: in that hour the clocks change.',
  },
  zone: {
    title: 'More: time zone',
    label: 'Time zone of your shop',
    hint: 'Decides on which day an order falls. Newer versions of OpenCart tell this themselves; then this choice changes nothing.',
  },
}

export const scheduleText: Readonly<Record<Language, typeof nl>> = { nl, en }
