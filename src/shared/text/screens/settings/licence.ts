import type { Language } from '../../language.ts'

const nl = {
  none: 'Voor deze versie heb je geen licentie nodig. Die verloopt dus ook niet.',
  renewal:
    'Er wordt nooit iets vanzelf verlengd. Na de laatste dag blijven bestellingen klaarstaan en blijft alles te lezen.',
  title: 'Licentiesleutel invullen',
  key: 'Licentiesleutel',
  hint: 'Plak de hele sleutel uit de mail. Spaties en nieuwe regels maken niet uit.',
  says: (holder: string, shop: string, until: string) => `Voor ${holder}, ${shop}, tot en met ${until}.`,
  module: 'Vraagt de module in OpenCart ook om een licentiesleutel? Zet dan eerst daar dezelfde neer.',
  use: 'Sleutel gebruiken',
  used: 'De sleutel is in gebruik. Wat wachtte, wordt nu doorgezet.',
  shopFirst: 'De sleutel is goed. Verbind nu je webwinkel; de sleutel gaat mee.',
  toShop: 'Webwinkel verbinden',
  leaveTitle: 'Stoppen met Factuurbrug?',
  leave: 'Opzeggen hoeft niet. Wil je opruimen? In een lijst staat wat je opslaat, intrekt en verwijdert.',
  toLeave: 'Opruimen en stoppen',
}

const en: typeof nl = {
  none: 'This edition asks for no licence and does not expire.',
  renewal:
    'Nothing is ever renewed by itself. After the last day orders keep waiting and everything can still be read.',
  title: 'Enter a licence key',
  key: 'Licence key',
  hint: 'Paste the whole key from the mail. Spaces and line breaks do not matter.',
  says: (holder, shop, until) => `For ${holder}, ${shop}, up to and including ${until}.`,
  module: 'Does the module in OpenCart ask for a licence key too? Then enter the same one there first.',
  use: 'Use this key',
  used: 'The key is in use. What waited is transferred now.',
  shopFirst: 'The key is right. Now connect your shop; the key comes along.',
  toShop: 'Connect shop',
  leaveTitle: 'Leaving Factuurbrug?',
  leave: 'There is nothing to cancel. Want to tidy up? A list says what to keep, withdraw and remove.',
  toLeave: 'Tidy up and leave',
}

export const licenceText: Readonly<Record<Language, typeof nl>> = { nl, en }
