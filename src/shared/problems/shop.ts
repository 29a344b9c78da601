import { defineProblem } from './define.ts'
import { shopAnswers, type ShopAnswerCause } from './shop-answers.ts'
import { shop, shopSide } from './solutions.ts'

/** What the shop said. */
// prettier-ignore
export const shopProblems = {
  OPENCART_BAD_ANSWER: defineProblem<{ cause: ShopAnswerCause; detail: string }>({
    kind: 'retry', may: {}, buttons: [shopSide, shop],
    example: { cause: 'html', detail: 'Inloggen bij Mijn Webwinkel' },
    title: { nl: 'Onverwacht antwoord van je webwinkel', en: 'Unexpected answer of your shop' },
    nl: ['Je webwinkel gaf een onverwacht antwoord.', 'Er kwam iets anders terug dan bestellingen. Wat al is doorgezet, blijft goed staan.', 'Kijk of je webwinkel gewoon werkt en probeer het daarna opnieuw.'],
    en: ['Your shop gave an unexpected answer.', 'Something other than orders came back. What was transferred before remains as it is.', 'Check whether your shop works as usual, then try again.'],
    variants: shopAnswers,
  }),
  SHOP_UNREACHABLE: defineProblem({
    kind: 'retry', may: {}, buttons: [shop, shopSide],
    example: { reason: 'ENOTFOUND' },
    title: { nl: 'Webwinkel niet bereikbaar', en: 'Shop cannot be reached' },
    nl: ['Je webwinkel is niet bereikbaar.', 'De webwinkel ligt eruit, je internetverbinding hapert, of het adres klopt niet.', 'Kijk of je webwinkel in je browser opengaat en of het adres klopt. Probeer het daarna opnieuw.'],
    en: ['Your shop cannot be reached.', 'The shop is down, your internet connection is unstable, or the address is not right.', 'Check whether your shop opens in your browser and whether the address is right. Then try again.'],
    variants: [
      { when: ({ reason }) => reason === 'INVALID_ADDRESS', example: { reason: 'INVALID_ADDRESS' },
        nl: ['Het adres van je webwinkel klopt niet.', 'Wat er staat, is geen volledig webadres.', 'Neem het adres van de koppeling over uit de module in OpenCart en vul het in bij Configuratie.'],
        en: ['The address of your shop is not right.', 'What was entered is not a complete web address.', 'Copy the connection address from the module in OpenCart and enter it in Settings.'] },
      { when: ({ reason }) => /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(reason), example: { reason: 'CERT_HAS_EXPIRED' },
        nl: ['De beveiligde verbinding met je webwinkel is niet in orde.', 'Het certificaat van je webwinkel is verlopen of niet te vertrouwen. Dat is het bewijs dat je echt met je eigen webwinkel verbonden bent.', 'Vraag je hostingpartij om het certificaat (https) te vernieuwen en probeer het daarna opnieuw.'],
        en: ['The secure connection with your shop is not in order.', 'The certificate of your shop has expired or cannot be trusted. It is the proof that you are really connected with your own shop.', 'Ask your hosting company to renew the certificate (https), then try again.'] },
    ],
  }),
  SHOP_KEY_WRONG: defineProblem({
    kind: 'paused', may: {}, buttons: [shopSide],
    example: {},
    title: { nl: 'API-sleutel klopt niet', en: 'API key is not right' },
    nl: ['De API-sleutel van je webwinkel klopt niet.', 'Met deze sleutel krijgt Factuurbrug toegang tot je bestellingen. In de module in OpenCart staat een andere.', 'Maak in de module in OpenCart een nieuwe API-sleutel, sla hem op en vul dezelfde in bij Configuratie.'],
    en: ['The API key of your shop is not right.', 'This key gives Factuurbrug access to your orders. The module in OpenCart holds another one.', 'Make a new API key in the module in OpenCart, save it and enter the same one in Settings.'],
  }),
  SHOP_LICENCE_WRONG: defineProblem({
    kind: 'paused', may: {}, buttons: [shopSide],
    example: {},
    title: { nl: 'Licentiesleutel klopt niet', en: 'Licence key is not right' },
    nl: ['De licentiesleutel klopt niet.', 'In de module in OpenCart staat een andere licentiesleutel dan in Factuurbrug.', 'Vul bij Configuratie en in de module in OpenCart dezelfde licentiesleutel in.'],
    en: ['The licence key is not right.', 'The module in OpenCart holds another licence key than Factuurbrug.', 'Enter the same licence key in Settings and in the module in OpenCart.'],
  }),
  SHOP_REFUSED: defineProblem({
    kind: 'retry', may: {}, buttons: [shopSide],
    example: { reason: 'http_403' },
    title: { nl: 'Webwinkel weigert Factuurbrug', en: 'Shop refuses Factuurbrug' },
    nl: ['Je webwinkel weigert Factuurbrug.', 'Waarschijnlijk houdt een beveiliging van de webwinkel of de hostingpartij de verbinding tegen.', 'Vraag je hostingpartij om het adres van de koppeling vrij te geven en kies daarna “Nu synchroniseren”.'],
    en: ['Your shop refuses Factuurbrug.', 'A security measure of the shop or the hosting company probably blocks the connection.', 'Ask your hosting company to clear the connection address, then choose “Sync now”.'],
    variants: [
      { when: ({ reason }) => reason === 'https_required', example: { reason: 'https_required' },
        nl: ['Het adres van je webwinkel begint niet met https.', 'Zonder https kan een ander meelezen, ook je API-sleutel. Daarom gaat de verbinding niet door.', 'Vul bij Configuratie het adres met https:// in. Heeft je webwinkel dat niet, vraag het dan aan je hostingpartij.'],
        en: ['The address of your shop does not begin with https.', 'Without https others can read what is sent, including your API key. So no connection is made.', 'Enter the address with https:// in Settings. If your shop does not have that, ask your hosting company for it.'] },
      { when: ({ reason }) => reason === 'module_off', example: { reason: 'module_off' },
        nl: ['De module van Factuurbrug staat uit in je webwinkel.', 'Zolang die uit staat, kan Factuurbrug geen bestellingen ophalen.', 'Zet de koppeling aan in de module in OpenCart, sla op en kies daarna “Nu synchroniseren”.'],
        en: ['The Factuurbrug module is switched off in your shop.', 'As long as it is off, Factuurbrug cannot fetch orders.', 'Switch the connection on in the module in OpenCart, save, and then choose “Sync now”.'] },
      { when: ({ reason }) => reason === 'address_not_allowed', example: { reason: 'address_not_allowed' },
        nl: ['Je webwinkel laat deze computer niet toe.', 'In de module in OpenCart staat welke IP-adressen mogen ophalen, en dat van deze computer staat er niet bij. Een IP-adres is het nummer van je internetverbinding.', 'Open de module in OpenCart op deze computer en zet het adres dat daar staat bij de toegestane adressen, of maak die lijst leeg. Kies daarna “Nu synchroniseren”.'],
        en: ['Your shop does not admit this computer.', 'The module in OpenCart says which IP addresses may fetch, and that of this computer is not among them. An IP address is the number of your internet connection.', 'Open the module in OpenCart on this computer and add the address that is shown there to the allowed addresses, or clear that list. Then choose “Sync now”.'] },
      { when: ({ reason }) => reason === 'too_many_attempts', example: { reason: 'too_many_attempts' },
        nl: ['Je webwinkel neemt de API-sleutel niet aan.', 'Er kwamen te veel verkeerde API-sleutels achter elkaar. De module bekijkt er nu nog maar één tegelijk.', 'Controleer de API-sleutel bij Configuratie en kies “Nu synchroniseren”. De goede sleutel werkt meteen weer.'],
        en: ['Your shop does not accept the API key.', 'Too many wrong API keys came in a row. The module now looks at one at a time.', 'Check the API key in Settings and choose “Sync now”. The right key works again at once.'] },
    ],
  }),
  SHOP_MODULE_MISSING: defineProblem({
    kind: 'retry', may: {}, buttons: [shopSide],
    example: { status: '404' },
    title: { nl: 'Module niet gevonden in je webwinkel', en: 'Module not found in your shop' },
    nl: ['De module van Factuurbrug is niet te vinden in je webwinkel.', 'De module is niet geïnstalleerd, of het adres van de koppeling klopt niet.', 'Installeer de module in OpenCart (Extensies, Modules) en neem het adres over dat daar staat. Kies daarna “Nu synchroniseren”.'],
    en: ['The Factuurbrug module cannot be found in your shop.', 'The module is not installed, or the connection address is not right.', 'Install the module in OpenCart (Extensions, Modules) and copy the address that is shown there. Then choose “Sync now”.'],
  }),
  SHOP_MODULE_OLD: defineProblem({
    kind: 'retry', may: {}, buttons: [shopSide],
    example: { version: '1.2.0' },
    title: { nl: 'Module en Factuurbrug passen niet bij elkaar', en: 'Module and Factuurbrug do not match' },
    nl: ['De module in je webwinkel[ (versie {version:version})] past niet bij deze versie van Factuurbrug.', 'Een van de twee is verouderd, en dan verstaan ze elkaar niet.', 'Installeer de nieuwste module in OpenCart en de nieuwste versie van Factuurbrug. Kies daarna “Nu synchroniseren”.'],
    en: ['The module in your shop[ (version {version:version})] does not fit this version of Factuurbrug.', 'One of the two is out of date, and then they do not understand each other.', 'Install the latest module in OpenCart and the latest version of Factuurbrug. Then choose “Sync now”.'],
  }),
}
