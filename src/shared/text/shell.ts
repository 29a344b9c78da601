import type { Language } from './language.ts'

/** What the tray, the menus and the messages of the desktop program say, outside the screens. */
const nl = {
  status: {
    busy: (done: number, total: number | null) =>
      total === null ? 'Bezig met synchroniseren' : `Bezig: ${done} van ${total}`,
    unset: 'Nog niet ingesteld',
  },
  lastRun: (moment: string) => `Laatste keer: ${moment}`,
  neverRan: 'Nog niet gesynchroniseerd',
  begun: 'De eerste keer is nog niet klaar',
  nextRun: (moment: string) => `Volgende keer: ${moment}`,
  syncNow: 'Nu synchroniseren',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  open: 'Factuurbrug openen',
  failures: (count: number) => `Fouten (${count})`,
  quit: 'Afsluiten',
  noTray: {
    title: 'Factuurbrug draait',
    body: 'Op deze computer is geen plek voor het pictogram van Factuurbrug. Daarom gaat het venster open. Sluit je het, dan gaat het synchroniseren gewoon door; open Factuurbrug opnieuw om het terug te zien.',
  },
  closing: {
    title: 'Factuurbrug sluit zo af',
    body: 'De factuur die nu gemaakt wordt, wordt eerst afgemaakt.',
  },
  unsaved: {
    message: 'Je wijzigingen zijn nog niet opgeslagen.',
    detail: 'Als je nu sluit, zijn ze weg.',
    stay: 'Terug naar de wijzigingen',
    leave: 'Sluiten zonder opslaan',
  },
  crashed: {
    message: 'Het venster is een paar keer achter elkaar gestopt.',
    detail:
      'Het synchroniseren gaat gewoon door. Open het venster opnieuw met het pictogram bij de klok. Helpt dat niet, start de pc dan opnieuw op.',
  },
  cannotStart: 'Factuurbrug kan niet starten',
  menu: {
    file: 'Bestand',
    closeWindow: 'Venster sluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    zoomReset: 'Normale grootte',
    fullScreen: 'Volledig scherm',
  },
}

const en: typeof nl = {
  status: {
    busy: (done, total) => (total === null ? 'Syncing' : `Busy: ${done} of ${total}`),
    unset: 'Not set up yet',
  },
  lastRun: (moment) => `Last time: ${moment}`,
  neverRan: 'Not synced yet',
  begun: 'The first time is not finished yet',
  nextRun: (moment) => `Next time: ${moment}`,
  syncNow: 'Sync now',
  pause: 'Pause',
  resume: 'Resume',
  open: 'Open Factuurbrug',
  failures: (count) => `Failures (${count})`,
  quit: 'Quit',
  noTray: {
    title: 'Factuurbrug is running',
    body: 'This computer has no place for the icon of Factuurbrug. That is why the window opens. Syncing goes on when you close it; open Factuurbrug again to see it.',
  },
  closing: {
    title: 'Factuurbrug is about to close',
    body: 'The invoice that is being made is finished first.',
  },
  unsaved: {
    message: 'There are changes that have not been saved yet.',
    detail: 'If you close now, they are gone.',
    stay: 'Back to the changes',
    leave: 'Close without saving',
  },
  crashed: {
    message: 'The window stopped a few times in a row.',
    detail:
      'Syncing simply goes on. Open the window again with the icon near the clock. If that does not help, restart the computer.',
  },
  cannotStart: 'Factuurbrug cannot start',
  menu: {
    file: 'File',
    closeWindow: 'Close window',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    fullScreen: 'Full screen',
  },
}

export type ShellText = typeof nl

export const shellText: Readonly<Record<Language, ShellText>> = { nl, en }
