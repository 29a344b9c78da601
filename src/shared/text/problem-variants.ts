import type { ProblemCode, ShopAnswerCause } from '../domain/problem.ts'
import type { Sentences } from './problems.ts'

/** OPENCART_BAD_ANSWER by its cause. */
// prettier-ignore
export const badAnswers: Readonly<Record<ShopAnswerCause, Sentences>> = {
  html: {
    nl: ['Je webwinkel gaf een webpagina in plaats van bestellingen.', 'Vaak is dat een inlogpagina, een beveiligingspagina of een foutmelding van de webwinkel.[ De pagina begint met “{detail}”.]', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop gave a web page instead of orders.', 'Often that is a login page, a security page or an error message of the shop.[ The page begins with “{detail}”.]', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  maintenance: {
    nl: ['Je webwinkel staat in onderhoud.', 'Zolang de onderhoudsmodus aan staat, kan Factuurbrug geen bestellingen ophalen.', 'Zet de onderhoudsmodus uit als je klaar bent (in OpenCart bij Systeem, Instellingen, Server). Factuurbrug gaat daarna vanzelf verder.'],
    en: ['Your shop is in maintenance mode.', 'As long as maintenance mode is on, Factuurbrug cannot fetch orders.', 'Switch off maintenance mode when you are done (in OpenCart under System, Settings, Server). After that Factuurbrug carries on automatically.'] },
  notices: {
    nl: ['Je webwinkel zet foutmeldingen tussen de bestellingen.', 'Daardoor is het antwoord niet te lezen.[ De melding begint met “{detail}”.]', 'Zet in OpenCart “Foutmeldingen tonen” uit (Systeem, Instellingen, Server). Laat de melding zelf nakijken door wie je webwinkel bouwt.'],
    en: ['Your shop puts error messages among the orders.', 'That makes the answer unreadable.[ The message begins with “{detail}”.]', 'Switch off “Display Errors” in OpenCart (System, Settings, Server). Have the message itself looked at by whoever builds your shop.'] },
  not_json: {
    nl: ['Het antwoord van je webwinkel is niet te lezen.', 'Er kwam iets anders terug dan de module van Factuurbrug stuurt.[ Het begint met “{detail}”.]', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop’s answer cannot be read.', 'What came back is not what the Factuurbrug module sends.[ It begins with “{detail}”.]', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  truncated: {
    nl: ['Het antwoord van je webwinkel kwam maar half aan.', 'De verbinding brak af, of de webwinkel stopte halverwege.', 'Wacht rustig af: Factuurbrug probeert het vanzelf opnieuw. Gebeurt dit vaker, vraag het dan na bij je hostingpartij.'],
    en: ['Your shop’s answer arrived only in part.', 'The connection broke, or the shop stopped halfway.', 'Wait: Factuurbrug tries again automatically. If this happens more often, ask your hosting company.'] },
  too_large: {
    nl: ['Het antwoord van je webwinkel is veel groter dan het kan zijn.', 'Factuurbrug leest dan niet verder, zodat je computer niet vastloopt.', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop’s answer is far larger than it can be.', 'Factuurbrug then stops reading, so that your computer does not get stuck.', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  wrong_shape: {
    nl: ['In het antwoord van je webwinkel ontbreekt iets.', 'Waarschijnlijk is de module aangepast, of niet helemaal geïnstalleerd.', 'Installeer de nieuwste module opnieuw in OpenCart.'],
    en: ['Something is missing from your shop’s answer.', 'The module was probably altered, or not installed completely.', 'Install the latest module in OpenCart again.'] },
  repeated_page: {
    nl: ['Je webwinkel stuurde dezelfde bestellingen nog een keer.', 'Er zit waarschijnlijk iets tussen dat oude antwoorden bewaart, een cache. Er is niets dubbel doorgezet.', 'Vraag je hostingpartij om het adres van de koppeling buiten de cache te laten.'],
    en: ['Your shop sent the same orders again.', 'Something in between probably keeps old answers, a cache. Nothing was transferred twice.', 'Ask your hosting company to leave the connection address out of the cache.'] },
  endless_pages: {
    nl: ['Je webwinkel bleef maar bestellingen sturen.', 'Er kwam geen einde aan, dus Factuurbrug is gestopt met ophalen. Er is niets dubbel doorgezet.', 'Installeer de nieuwste module opnieuw in OpenCart. Helpt dat niet, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['Your shop kept sending orders.', 'There was no end to it, so Factuurbrug stopped fetching. Nothing was transferred twice.', 'Install the latest module in OpenCart again. If that does not help, contact us and include the code below.'] },
  redirect: {
    nl: ['Je webwinkel verwijst Factuurbrug naar een ander adres.', 'Voor de veiligheid gaat je API-sleutel niet mee naar een ander adres.[ Het gaat om {detail}.]', 'Neem het adres van de koppeling over uit de module in OpenCart en vul het in bij Configuratie.'],
    en: ['Your shop sends Factuurbrug on to another address.', 'For safety your API key does not go along to another address.[ It is {detail}.]', 'Copy the connection address from the module in OpenCart and enter it in Settings.'] },
  server_error: {
    nl: ['Je webwinkel heeft een storing of is te druk.', 'Er kwam een foutmelding terug in plaats van bestellingen.', 'Kijk of je webwinkel gewoon opengaat. Factuurbrug probeert het vanzelf opnieuw. Blijft het zo, vraag het dan na bij je hostingpartij.'],
    en: ['Your shop is having trouble or is too busy.', 'An error message came back instead of orders.', 'Check whether your shop opens as usual. Factuurbrug tries again automatically. If this persists, ask your hosting company.'] },
}

/** Other sentences for what the data of one code may also mean. */
// prettier-ignore
export const variants = {
  tinyDifference: {
    nl: ['De regels tellen op tot {lines:base}, maar het totaal van de bestelling is {total:base}.', 'Het verschil is {difference:base}, en dat is meer dan je toestaat.', 'Zet bij Configuratie de afrondingsregel aan, of sta een groter verschil toe (hoogstens 10 cent). Kies daarna “Opnieuw proberen”.'],
    en: ['The lines add up to {lines:base}, but the total of the order is {total:base}.', 'The difference is {difference:base}, and that is more than you allow.', 'Switch on the rounding line in Settings, or allow a larger difference (10 cents at most). Then choose “Try again”.'] },
  rateRefused: {
    nl: ['Moneybird neemt een btw-tarief van deze factuur niet aan.', 'Het gekozen Moneybird-tarief bestaat niet meer of staat uit.[ Moneybird zegt: “{name:words}”.]', 'Kies bij Configuratie een ander Moneybird-tarief, of zet het tarief in Moneybird weer aan.'],
    en: ['Moneybird does not accept a tax rate of this invoice.', 'The chosen Moneybird tax rate no longer exists or is switched off.[ Moneybird says: “{name:words}”.]', 'Choose another Moneybird tax rate in Settings, or switch the rate on again in Moneybird.'] },
  zeroVatAtHome: {
    nl: ['Over “{title}” is geen btw gerekend, en een reden daarvoor is niet te vinden.', 'De bestelling gaat naar Nederland, en daar hoort bijna altijd btw bij.', 'Controleer in OpenCart de belastinggroep. Klopt het zonder btw, kies dan “Zonder btw boeken”.'],
    en: ['No VAT was charged on “{title}”, and no reason for that can be found.', 'The order goes to the Netherlands, where VAT is nearly always due.', 'Check the tax class in OpenCart. If it is right without VAT, choose “Book without VAT”.'] },
  neverConnected: {
    nl: ['Factuurbrug is niet verbonden met Moneybird.', 'Op deze computer is geen toegang tot Moneybird bewaard.', 'Maak bij Configuratie verbinding met Moneybird.'],
    en: ['Factuurbrug is not connected with Moneybird.', 'No access to Moneybird is kept on this computer.', 'Connect with Moneybird in Settings.'] },
  signInEnded: {
    nl: ['Moneybird laat Factuurbrug niet meer toe.', 'De toegang is ingetrokken of verlopen. Er is niets dubbel doorgezet en er gaat niets verloren: de bestellingen blijven klaarstaan.', 'Log bij Configuratie opnieuw in bij Moneybird. Daarna gaat alles vanzelf verder.'],
    en: ['Moneybird no longer admits Factuurbrug.', 'The access was withdrawn or has expired. Nothing was transferred twice and nothing gets lost: the orders remain ready.', 'Log in to Moneybird again in Settings. After that everything goes on by itself.'] },
  scopeMissing: {
    nl: ['Factuurbrug mag in Moneybird niet bij je verkoopfacturen.', 'De toegang die je gaf, is daarvoor niet genoeg.[ Moneybird zegt: “{reason:words}”.]', 'Maak bij Configuratie opnieuw verbinding en geef toegang tot verkoopfacturen.'],
    en: ['Factuurbrug may not reach your sales invoices in Moneybird.', 'The access that you gave is not enough for that.[ Moneybird says: “{reason:words}”.]', 'Connect again in Settings and give access to sales invoices.'] },
  wrongToken: {
    nl: ['Moneybird kent dit API-token niet.', 'Het is niet helemaal overgenomen, of het is in Moneybird weer verwijderd.', 'Maak in Moneybird een nieuw token, of kopieer dit opnieuw.'],
    en: ['Moneybird does not know this API token.', 'It was not copied whole, or it was removed in Moneybird.', 'Make a new token in Moneybird, or copy this one again.'] },
  readOnly: {
    nl: ['Factuurbrug mag in Moneybird alleen lezen.', 'Met dit API-token kunnen geen facturen gemaakt worden.', 'Maak in Moneybird een token dat niet alleen mag lezen, of log in met je browser.'],
    en: ['Factuurbrug may only read in Moneybird.', 'No invoices can be made with this API token.', 'Make a token in Moneybird that may do more than read, or log in with your browser.'] },
  shopOffHttps: {
    nl: ['Het adres van je webwinkel begint niet met https.', 'Zonder https kan een ander meelezen, ook je API-sleutel. Daarom gaat de verbinding niet door.', 'Vul bij Configuratie het adres met https:// in. Heeft je webwinkel dat niet, vraag het dan aan je hostingpartij.'],
    en: ['The address of your shop does not begin with https.', 'Without https others can read what is sent, including your API key. So no connection is made.', 'Enter the address with https:// in Settings. If your shop does not have that, ask your hosting company for it.'] },
  shopModuleOff: {
    nl: ['De module van Factuurbrug staat uit in je webwinkel.', 'Zolang die uit staat, kan Factuurbrug geen bestellingen ophalen.', 'Zet de koppeling aan in de module in OpenCart, sla op en kies daarna “Nu synchroniseren”.'],
    en: ['The Factuurbrug module is switched off in your shop.', 'As long as it is off, Factuurbrug cannot fetch orders.', 'Switch the connection on in the module in OpenCart, save, and then choose “Sync now”.'] },
  shopAddressNotAllowed: {
    nl: ['Je webwinkel laat deze computer niet toe.', 'In de module in OpenCart staat welke IP-adressen mogen ophalen, en dat van deze computer staat er niet bij. Een IP-adres is het nummer van je internetverbinding.', 'Open de module in OpenCart op deze computer en zet het adres dat daar staat bij de toegestane adressen, of maak die lijst leeg. Kies daarna “Nu synchroniseren”.'],
    en: ['Your shop does not admit this computer.', 'The module in OpenCart says which IP addresses may fetch, and that of this computer is not among them. An IP address is the number of your internet connection.', 'Open the module in OpenCart on this computer and add the address that is shown there to the allowed addresses, or clear that list. Then choose “Sync now”.'] },
  shopTooManyAttempts: {
    nl: ['Je webwinkel laat even niemand toe.', 'Er kwamen te veel verkeerde API-sleutels achter elkaar.', 'Controleer de API-sleutel bij Configuratie en kies over een kwartier “Nu synchroniseren”.'],
    en: ['Your shop admits nobody for a while.', 'Too many wrong API keys came in a row.', 'Check the API key in Settings and choose “Sync now” in a quarter of an hour.'] },
  shopAddressInvalid: {
    nl: ['Het adres van je webwinkel klopt niet.', 'Wat er staat, is geen volledig webadres.', 'Neem het adres van de koppeling over uit de module in OpenCart en vul het in bij Configuratie.'],
    en: ['The address of your shop is not right.', 'What was entered is not a complete web address.', 'Copy the connection address from the module in OpenCart and enter it in Settings.'] },
  shopCertificate: {
    nl: ['De beveiligde verbinding met je webwinkel is niet in orde.', 'Het certificaat van je webwinkel is verlopen of niet te vertrouwen. Dat is het bewijs dat je echt met je eigen webwinkel verbonden bent.', 'Vraag je hostingpartij om het certificaat (https) te vernieuwen. Factuurbrug probeert het daarna vanzelf opnieuw.'],
    en: ['The secure connection with your shop is not in order.', 'The certificate of your shop has expired or cannot be trusted. It is the proof that you are really connected with your own shop.', 'Ask your hosting company to renew the certificate (https). After that Factuurbrug tries again automatically.'] },
  disappearedWithoutNumber: {
    nl: ['Deze bestelling bestaat niet meer in je webwinkel.', 'De bestelling is in OpenCart verwijderd. Er is geen definitieve factuur van gemaakt.', 'Kies “Negeren”. Staat er in Moneybird nog een conceptfactuur van deze bestelling, verwijder die dan en kies “Afgehandeld”.'],
    en: ['This order no longer exists in your shop.', 'The order was deleted in OpenCart. No final invoice was made for it.', 'Choose “Ignore”. If Moneybird still holds a draft invoice of this order, delete it and choose “Dealt with”.'] },
  creditMade: {
    nl: ['Deze bestelling heeft nu de status “{status}”. In Moneybird staat een creditfactuur klaar.', 'De creditfactuur streept de eerste factuur weg. Factuurbrug verstuurt hem niet zelf, zodat jij eerst kunt kijken of het bedrag klopt.', 'Controleer en verstuur de creditfactuur in Moneybird, en kies daarna “Afgehandeld”.'],
    en: ['This order now has the status “{status}”. A credit invoice is ready in Moneybird.', 'The credit invoice cancels out the first invoice. Factuurbrug does not send it itself, so that you can first see whether the amount is right.', 'Check and send the credit invoice in Moneybird, then choose “Dealt with”.'] },
  changedSameTotal: {
    nl: ['De gegevens van deze bestelling zijn gewijzigd nadat de factuur is gemaakt. Het bedrag bleef {total:money}.', 'Het kan om een product, een naam of een adres gaan. Factuurbrug past een gemaakte factuur niet aan.', 'Vergelijk de bestelling met de factuur in Moneybird. Is de factuur goed, kies dan “Afgehandeld”.'],
    en: ['Details of this order were changed after the invoice was made. The amount remained {total:money}.', 'It may be a product, a name or an address. Factuurbrug does not adjust an invoice once it is made.', 'Compare the order with the invoice in Moneybird. If the invoice is right, choose “Dealt with”.'] },
  secretsOpen: {
    nl: ['Het bestand {file} is niet afgeschermd.', 'Er staan sleutels in, en anderen op deze computer kunnen ze lezen. Daarom gebruikt Factuurbrug het bestand niet.', 'Scherm het bestand af met de opdracht “chmod 600 {file}” en probeer het opnieuw.'],
    en: ['The file {file} is not protected.', 'It holds keys, and others on this computer can read them. Factuurbrug therefore does not use the file.', 'Protect the file with the command “chmod 600 {file}” and try again.'] },
  settingsUnreadable: {
    nl: ['Het bestand {file} kan niet geopend worden.', 'Een ander programma houdt het vast, of je mag het niet lezen.', 'Sluit andere programma’s die het bestand open hebben en start Factuurbrug opnieuw.'],
    en: ['The file {file} cannot be opened.', 'Another program holds it, or you may not read it.', 'Close other programs that have the file open and start Factuurbrug again.'] },
  diskFull: {
    nl: ['De schijf van deze computer is vol.', 'Factuurbrug kan {file:file} niet opslaan. Tot er ruimte is, wordt er niets doorgezet.', 'Maak ruimte vrij op de schijf en kies daarna “Nu synchroniseren”.'],
    en: ['The disk of this computer is full.', 'Factuurbrug cannot save {file:file}. Until there is room, nothing is transferred.', 'Free up room on the disk, then choose “Sync now”.'] },
} as const satisfies Record<string, Sentences>

/** A field of the problem's data, `''` when it is not there. */
type Field = (name: string) => string

const shopRefusals: Readonly<Record<string, Sentences>> = {
  https_required: variants.shopOffHttps,
  module_off: variants.shopModuleOff,
  address_not_allowed: variants.shopAddressNotAllowed,
  too_many_attempts: variants.shopTooManyAttempts,
}

const moneybirdRefusals: Readonly<Record<string, Sentences>> = {
  NO_TOKEN: variants.neverConnected,
  SIGN_IN_ENDED: variants.signInEnded,
  READ_ONLY: variants.readOnly,
  WRONG_TOKEN: variants.wrongToken,
}

const choices: Readonly<Partial<Record<ProblemCode, (field: Field) => Sentences | null>>> = {
  OPENCART_BAD_ANSWER: (field) => own(badAnswers, field('cause')),
  SHOP_REFUSED: (field) => own(shopRefusals, field('reason')),
  SHOP_UNREACHABLE: (field) => {
    if (field('reason') === 'INVALID_ADDRESS') return variants.shopAddressInvalid
    return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(field('reason')) ? variants.shopCertificate : null
  },
  // 10 cents is the largest difference that can be allowed.
  TOTAL_MISMATCH: (field) => (/^0\.(0\d|10)$/.test(field('difference')) ? variants.tinyDifference : null),
  // Moneybird's own words stand in the name when it refused the rate of a finished invoice.
  TAX_RATE_INACTIVE: (field) => (field('name').includes('tax_rate') ? variants.rateRefused : null),
  ZERO_VAT_UNEXPLAINED: (field) => (field('country') === 'NL' ? variants.zeroVatAtHome : null),
  MONEYBIRD_DISCONNECTED: (field) =>
    // Moneybird's own words for a missing scope.
    field('reason').startsWith('No access to ')
      ? variants.scopeMissing
      : own(moneybirdRefusals, field('reason')),
  ORDER_DISAPPEARED: (field) => (field('number') === '' ? variants.disappearedWithoutNumber : null),
  CREDIT_NEEDED: (field) => (field('creditId') === '' ? null : variants.creditMade),
  ORDER_CHANGED_AFTER_INVOICE: (field) =>
    field('invoiced') === field('total') ? variants.changedSameTotal : null,
  SETTINGS_INVALID: (field) => {
    if (field('reason').startsWith('others may read')) return variants.secretsOpen
    return field('reason').startsWith('cannot be read') ? variants.settingsUnreadable : null
  },
  DISK_WRITE_FAILED: (field) =>
    /^(ENOSPC|EDQUOT|SQLITE_13)$/.test(field('reason')) ? variants.diskFull : null,
}

/** The sentences that fit a problem's data better than those of its code alone; `null` when there are none. */
export function variantOf(code: ProblemCode, field: Field): Sentences | null {
  return choices[code]?.(field) ?? null
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
