import { counted } from './format.ts'
import type { Language } from './language.ts'

/** What the tray, the menus and the messages of the desktop program say, outside the screens. */
const nl = {
  status: {
    idle: 'Alles is bijgewerkt',
    busy: (done: number, total: number | null) =>
      total === null ? 'Bezig met synchroniseren' : `Bezig: ${done} van ${total}`,
    attention: (count: number) =>
      `${counted(count, 'order', 'nl')} ${count === 1 ? 'heeft' : 'hebben'} je nodig`,
    disconnected: 'Niet verbonden, kijk bij Configuratie',
    unset: 'Nog niet ingesteld',
    paused: 'Gepauzeerd',
  },
  lastRun: (moment: string) => `Laatste keer: ${moment}`,
  neverRan: 'Nog niet gesynchroniseerd',
  nextRun: (moment: string) => `Volgende keer: ${moment}`,
  syncNow: 'Nu synchroniseren',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  open: 'Factuurbrug openen',
  failures: (count: number) => `Fouten (${count})`,
  quit: 'Afsluiten',
  closing: {
    title: 'Factuurbrug sluit zo af',
    body: 'De factuur die nu gemaakt wordt, wordt eerst afgemaakt.',
  },
  unsaved: {
    message: 'Er zijn wijzigingen die nog niet zijn bewaard.',
    detail: 'Als je nu sluit, zijn ze weg.',
    stay: 'Terug naar de wijzigingen',
    leave: 'Sluiten zonder bewaren',
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
    idle: 'Everything is up to date',
    busy: (done, total) => (total === null ? 'Syncing' : `Busy: ${done} of ${total}`),
    attention: (count) => `${counted(count, 'order', 'en')} ${count === 1 ? 'needs' : 'need'} you`,
    disconnected: 'Not connected, see Settings',
    unset: 'Not set up yet',
    paused: 'Paused',
  },
  lastRun: (moment) => `Last time: ${moment}`,
  neverRan: 'Not synced yet',
  nextRun: (moment) => `Next time: ${moment}`,
  syncNow: 'Sync now',
  pause: 'Pause',
  resume: 'Resume',
  open: 'Open Factuurbrug',
  failures: (count) => `Failures (${count})`,
  quit: 'Quit',
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
