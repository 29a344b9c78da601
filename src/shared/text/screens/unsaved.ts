import type { Language } from '../language.ts'

const nl = {
  title: 'Je wijzigingen zijn nog niet opgeslagen',
  body: 'Als je nu verdergaat zonder op te slaan, zijn ze weg.',
  save: 'Opslaan en verdergaan',
  discard: 'Weggooien',
  stay: 'Hier blijven',
}

const en: typeof nl = {
  title: 'Your changes have not been saved yet',
  body: 'If you go on without saving, they are gone.',
  save: 'Save and go on',
  discard: 'Discard',
  stay: 'Stay here',
}

/** What is asked of who leaves a screen with unsaved changes. */
export const unsavedText: Readonly<Record<Language, typeof nl>> = { nl, en }
