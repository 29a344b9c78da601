import type { Language } from './language.ts'

/** What the terminal program says of licences, apart from the sentences that the screens have too. */
const nl = {
  description: 'de licentie bekijken',
  ask: 'Licentiesleutel: ',
  use: 'een licentiesleutel of installatielink in gebruik nemen; erom gevraagd, of van standaardinvoer',
  notKept:
    'Er is niets opgeslagen. Vraagt de module in OpenCart om een licentiesleutel, verbind de winkel dan met: factuurbrug connect shop ADRES --licence',
  howTo: 'Sleutel in gebruik nemen: factuurbrug licence use',
  used: 'De sleutel is in gebruik. Doorzetten wat wachtte: factuurbrug sync',
}

const en: typeof nl = {
  description: 'show the licence',
  ask: 'Licence key: ',
  use: 'take a licence key or an installation link into use; asked for, or from standard input',
  notKept:
    'Nothing was stored. If the module in OpenCart asks for a licence key, connect the shop with: factuurbrug connect shop ADDRESS --licence',
  howTo: 'To take a key into use: factuurbrug licence use',
  used: 'The key is in use. To transfer what waited: factuurbrug sync',
}

export const cliLicenceText: Readonly<Record<Language, typeof nl>> = { nl, en }
