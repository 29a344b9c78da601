import type { Language } from './language.ts'

/** What the terminal program says of licences, apart from the sentences that the screens have too. */
const nl = {
  description: 'de licentie bekijken, of een licentiesleutel of installatielink in gebruik nemen',
  argument: 'de sleutel of de link; “-” leest hem van standaardinvoer',
  notKept:
    'Er is niets opgeslagen. Vraagt de module in OpenCart om een licentiesleutel, geef die dan mee met: factuurbrug connect shop ADRES --licence SLEUTEL',
  howTo: 'Sleutel in gebruik nemen: factuurbrug licence SLEUTEL',
  used: 'De sleutel is in gebruik. Doorzetten wat wachtte: factuurbrug sync',
}

const en: typeof nl = {
  description: 'show the licence, or take a licence key or an installation link into use',
  argument: 'the key or the link; “-” reads it from standard input',
  notKept:
    'Nothing was stored. If the module in OpenCart asks for a licence key, give it with: factuurbrug connect shop ADDRESS --licence KEY',
  howTo: 'To take a key into use: factuurbrug licence KEY',
  used: 'The key is in use. To transfer what waited: factuurbrug sync',
}

export const cliLicenceText: Readonly<Record<Language, typeof nl>> = { nl, en }
