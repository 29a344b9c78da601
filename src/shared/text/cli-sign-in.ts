import type { Language } from './language.ts'

/** What the terminal program says while one signs in to Moneybird. */
const nl = {
  description: 'Moneybird verbinden: inloggen met je browser, of met --token',
  application: 'Factuurbrug registreren als je eigen applicatie bij Moneybird',
  token: 'met een API-token in plaats van je browser; erom gevraagd, als er nog geen is',
  tokenStdin: 'hetzelfde, met het token van standaardinvoer',
  byHand: 'een code overnemen, als je browser niet vanzelf terugkomt',
  clientSecret: 'het Client Secret van standaardinvoer lezen (anders wordt erom gevraagd)',
  open: 'Log in bij Moneybird en geef toegang. Gaat je browser niet vanzelf open, open dan dit adres:',
  waiting: 'Wachten op je browser, ten hoogste 5 minuten. Stoppen met Ctrl+C.',
  askCode: 'Code uit Moneybird: ',
  reached: 'Er is toegang gegeven tot:',
  askMine: 'Is dit jouw administratie? (ja/nee) ',
  askSecret: 'Client Secret: ',
  secretMissing: 'Het Client Secret ontbreekt. Geef het op standaardinvoer, met --secret-stdin.',
  byHandHint: 'Het kan ook met een code: factuurbrug connect moneybird --by-hand',
  applicationHint: 'Zo registreer je Factuurbrug: factuurbrug connect application',
  register: (addresses: readonly string[]) =>
    [
      '1. Open https://moneybird.com/user/applications/new en log in.',
      '2. Vul als naam Factuurbrug in, en als terugkeeradressen letterlijk deze regels. Neemt Moneybird er één aan, neem dan de eerste:',
      ...addresses.map((address) => `   ${address}`),
      '3. Neem de gegevens over: factuurbrug connect application CLIENT_ID',
    ].join('\n'),
  registered: 'Opgeslagen. Log nu in: factuurbrug connect moneybird',
}

const en: typeof nl = {
  description: 'connect Moneybird: log in with your browser, or with --token',
  application: 'register Factuurbrug as your own application at Moneybird',
  token: 'with an API token instead of your browser; asked for, if there is none yet',
  tokenStdin: 'the same, with the token from standard input',
  byHand: 'copy a code, if your browser does not return by itself',
  clientSecret: 'read the Client Secret from standard input (asked for otherwise)',
  open: 'Log in to Moneybird and give access. If your browser does not open by itself, open this address:',
  waiting: 'Waiting for your browser, at most 5 minutes. Stop with Ctrl+C.',
  askCode: 'Code from Moneybird: ',
  reached: 'Access was given to:',
  askMine: 'Is this your administration? (yes/no) ',
  askSecret: 'Client Secret: ',
  secretMissing: 'The Client Secret is missing. Give it on standard input, with --secret-stdin.',
  byHandHint: 'A code works too: factuurbrug connect moneybird --by-hand',
  applicationHint: 'How to register Factuurbrug: factuurbrug connect application',
  register: (addresses) =>
    [
      '1. Open https://moneybird.com/user/applications/new and log in.',
      '2. Enter Factuurbrug as the name, and exactly these lines as return addresses. If Moneybird takes only one, use the first:',
      ...addresses.map((address) => `   ${address}`),
      '3. Copy the details: factuurbrug connect application CLIENT_ID',
    ].join('\n'),
  registered: 'Stored. Now log in: factuurbrug connect moneybird',
}

export const signInText: Readonly<Record<Language, typeof nl>> = { nl, en }
