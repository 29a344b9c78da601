import type { Language } from './language.ts'

/** What is said about the screens in a browser. */
const nl = {
  building: 'De schermen worden eenmalig gebouwd.',
  notBuilt: 'De schermen zijn nog niet gebouwd. Voer eerst uit: npm run build',
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere met --port.`,
  address: 'Factuurbrug staat open op deze pc. Dit adres werkt één keer:',
  alreadyOpen: 'Factuurbrug draait al. Dit adres werkt één keer:',
  stays: 'Zolang dit programma draait, wordt er gesynchroniseerd. Stoppen met Ctrl+C.',
  stranger: {
    title: 'Deze link werkt niet meer',
    text: 'Voor je veiligheid werkt elke link maar één keer, en alleen zolang Factuurbrug draait. Start Factuurbrug opnieuw, of voer nog eens “serve” uit: dan krijg je een nieuwe link.',
  },
}

const en: typeof nl = {
  building: 'The screens are built once.',
  notBuilt: 'The screens have not been built yet. Run first: npm run build',
  portTaken: (port) => `Port ${port} is already in use. Choose another with --port.`,
  address: 'Factuurbrug is open on this PC. This address works once:',
  alreadyOpen: 'Factuurbrug is already running. This address works once:',
  stays: 'Syncing goes on as long as this program runs. Stop with Ctrl+C.',
  stranger: {
    title: 'This link no longer works',
    text: 'For your safety every link works only once, and only while Factuurbrug runs. Start Factuurbrug again, or run “serve” once more: then you get a new link.',
  },
}

export const serveText: Readonly<Record<Language, typeof nl>> = { nl, en }
