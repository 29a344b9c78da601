import type { Language } from './language.ts'

/** What is said about the screens in a browser. */
const nl = {
  building: 'De schermen worden eenmalig gebouwd.',
  notBuilt: 'De schermen zijn nog niet gebouwd. Voer eerst uit: npm run build',
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere met --port.`,
  open: 'Factuurbrug staat open op deze pc.',
  alreadyOpen: 'Factuurbrug draait al.',
  entry: (address: string, code: string) =>
    `Gaat je browser niet vanzelf open? Ga dan naar ${address} en typ deze code, die één keer werkt: ${code}`,
  usedTwice:
    'Let op: een code is twee keer gebruikt. Misschien was dat iemand anders op deze pc. Beide vensters zijn afgesloten, en er is een nieuwe code.',
  stays: 'Zolang dit programma draait, wordt er gesynchroniseerd. Stoppen met Ctrl+C.',
  stranger: {
    title: 'Deze link opent Factuurbrug niet',
    text: 'Voor je veiligheid gaan de schermen niet open vanaf een andere pagina. Typ het adres zelf in je browser, of voer nog eens “serve” uit.',
  },
  enter: {
    title: 'Voer de code in',
    lead: 'De code staat in het venster waarin je Factuurbrug hebt gestart. Staat hij er niet meer, voer dan nog eens “serve” uit: je krijgt dan een nieuwe.',
    code: 'Code',
    open: 'Openen',
    missing: 'Typ hier de code.',
    wrong: 'Deze code klopt niet. Kijk of je de nieuwste hebt.',
    failed: 'Factuurbrug geeft geen antwoord. Kijk of het nog draait.',
    usedTwice: 'De toegang is twee keer gebruikt',
    usedTwiceBody:
      'Misschien was dat iemand anders op deze pc. Daarom zijn beide vensters afgesloten. Gebruik de nieuwe code.',
  },
}

const en: typeof nl = {
  building: 'The screens are built once.',
  notBuilt: 'The screens have not been built yet. Run first: npm run build',
  portTaken: (port) => `Port ${port} is already in use. Choose another with --port.`,
  open: 'Factuurbrug is open on this PC.',
  alreadyOpen: 'Factuurbrug is already running.',
  entry: (address, code) =>
    `Does your browser not open by itself? Go to ${address} and type this code, which works once: ${code}`,
  usedTwice:
    'Note: a code was used twice. Perhaps by somebody else on this PC. Both windows were closed, and there is a new code.',
  stays: 'Syncing goes on as long as this program runs. Stop with Ctrl+C.',
  stranger: {
    title: 'This link does not open Factuurbrug',
    text: 'For your safety the screens do not open from another page. Type the address in your browser yourself, or run “serve” once more.',
  },
  enter: {
    title: 'Enter the code',
    lead: 'The code is in the window in which you started Factuurbrug. If it is no longer there, run “serve” once more: then you get a new one.',
    code: 'Code',
    open: 'Open',
    missing: 'Type the code here.',
    wrong: 'This code is not right. Check whether you have the newest.',
    failed: 'Factuurbrug does not answer. Check whether it still runs.',
    usedTwice: 'The access was used twice',
    usedTwiceBody:
      'Perhaps by somebody else on this PC. Both windows were therefore closed. Use the new code.',
  },
}

export const serveText: Readonly<Record<Language, typeof nl>> = { nl, en }
