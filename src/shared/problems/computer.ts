import { defineProblem } from './define.ts'
import { allSettings, help, moneybirdSide, shopSide, terms, whereMissing } from './solutions.ts'

/** This computer: the program, its settings and its files. */
// prettier-ignore
export const computerProblems = {
  SETTINGS_INVALID: defineProblem({
    kind: 'stopped', may: {}, buttons: [allSettings],
    example: { file: 'settings.json', line: '12', reason: 'connections.winkel.booking.toleranceCents: expected a whole number from 0 to 10' },
    title: { nl: 'Instelling klopt niet', en: 'Setting is not right' },
    nl: ['In {file} klopt regel {line} niet.', 'Factuurbrug gebruikt alleen instellingen die helemaal kloppen.[ De melding is: “{reason:words}”.]', 'Verbeter die regel, of stel het opnieuw in bij Configuratie.'],
    en: ['In {file}, line {line} is not right.', 'Factuurbrug only uses settings that are entirely right.[ The message is: “{reason:words}”.]', 'Correct that line, or set it again in Settings.'],
    variants: [
      { when: ({ reason }) => reason.startsWith('cannot be read'), example: { file: 'settings.json', line: '1', reason: 'cannot be read: EACCES' },
        nl: ['Het bestand {file} kan niet geopend worden.', 'Een ander programma houdt het vast, of je mag het niet lezen.', 'Sluit andere programma’s die het bestand open hebben en start Factuurbrug opnieuw.'],
        en: ['The file {file} cannot be opened.', 'Another program holds it, or you may not read it.', 'Close other programs that have the file open and start Factuurbrug again.'] },
      { when: ({ reason }) => reason.startsWith('others may read'), example: { file: 'secrets.json', line: '1', reason: 'others may read this file (mode 644); run: chmod 600 secrets.json' },
        nl: ['Het bestand {file} is niet afgeschermd.', 'Er staan sleutels in, en anderen op deze computer kunnen ze lezen. Daarom gebruikt Factuurbrug het bestand niet.', 'Scherm het bestand af met de opdracht “chmod 600 {file}” en probeer het opnieuw.'],
        en: ['The file {file} is not protected.', 'It holds keys, and others on this computer can read them. Factuurbrug therefore does not use the file.', 'Protect the file with the command “chmod 600 {file}” and try again.'] },
    ],
  }),
  SETTINGS_INCOMPLETE: defineProblem({
    kind: 'stopped', may: {}, buttons: ({ missing }) => [whereMissing(missing)],
    example: { missing: 'shop' },
    title: { nl: 'Instellingen niet compleet', en: 'Settings not complete' },
    nl: ['De instellingen zijn nog niet compleet.', 'Dit ontbreekt nog: {missing:setting}. Tot die tijd wordt er niets doorgezet.', 'Vul het aan bij Configuratie.'],
    en: ['The settings are not complete yet.', 'Still missing: {missing:setting}. Until then nothing is transferred.', 'Complete it in Settings.'],
  }),
  CONNECTION_UNKNOWN: defineProblem({
    kind: 'stopped', may: {}, buttons: [allSettings],
    example: { id: 'winkel2' },
    title: { nl: 'Koppeling bestaat niet', en: 'Connection does not exist' },
    nl: ['Er is geen koppeling die “{id}” heet.', 'Een koppeling is één webwinkel met één administratie. Deze staat niet in je instellingen.', 'Kies een koppeling die er wel is, of maak er een bij Configuratie.'],
    en: ['There is no connection called “{id}”.', 'A connection is one shop with one administration. This one is not in your settings.', 'Choose a connection that exists, or make one in Settings.'],
  }),
  ORDER_UNKNOWN: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { order: '1042' },
    title: { nl: 'Bestelling niet in Factuurbrug', en: 'Order not in Factuurbrug' },
    nl: ['Bestelling {order} staat niet in Factuurbrug.', 'Misschien is het nummer anders, of is de bestelling nog niet opgehaald.', 'Zoek bij Bestellingen uit waarom deze bestelling er niet staat.'],
    en: ['Order {order} is not in Factuurbrug.', 'The number may be different, or the order has not been fetched yet.', 'Ask under Orders why this order is not there.'],
  }),
  TERMS_NOT_ACCEPTED: defineProblem({
    kind: 'stopped', may: {}, buttons: [terms],
    example: {},
    title: { nl: 'Nog niet akkoord met de voorwaarden', en: 'Terms not accepted yet' },
    nl: ['Je bent nog niet akkoord met de voorwaarden.', 'Factuurbrug legt pas verbinding met je webwinkel en met Moneybird als je de voorwaarden en de privacytekst hebt gelezen en aangevinkt.', 'Ga naar Welkom en vink beide aan.'],
    en: ['You have not accepted the terms yet.', 'Factuurbrug only connects to your shop and to Moneybird after you have read and ticked the terms and the privacy text.', 'Go to Welcome and tick both.'],
  }),
  SECRET_MISSING: defineProblem({
    kind: 'stopped', may: {}, buttons: ({ name }) => [name.endsWith('moneybird-token') ? moneybirdSide : shopSide],
    example: { name: 'winkel/shop-key' },
    title: { nl: 'Sleutel ontbreekt', en: 'Key is missing' },
    nl: ['Op deze computer ontbreekt {name:secret}.', 'Die wordt alleen hier opgeslagen, en is nog niet ingevuld of niet meer te lezen.', 'Maak bij Configuratie opnieuw verbinding.'],
    en: ['On this computer {name:secret} is missing.', 'It is only kept here, and was not filled in yet or can no longer be read.', 'Connect again in Settings.'],
  }),
  SECRETS_UNSAFE: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { reason: 'basic_text' },
    title: { nl: 'Geen veilige plek voor sleutels', en: 'No safe place for keys' },
    nl: ['Je API-sleutels zijn niet opgeslagen: op deze computer is er geen veilige plek voor.', 'Factuurbrug zet sleutels alleen in de sleutelbos van het systeem. Die is er niet, of is op slot.', 'Installeer of ontgrendel de sleutelbos (GNOME Sleutelring of KWallet), meld je opnieuw aan bij je computer en maak dan opnieuw verbinding.'],
    en: ['Your API keys were not stored: this computer has no safe place for them.', 'Factuurbrug only stores keys in the key ring of the system. There is none, or it is locked.', 'Install or unlock the key ring (GNOME Keyring or KWallet), log in to your computer again, and then connect again.'],
  }),
  SECRETS_LOCKED: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Sleutelbos op slot', en: 'Key ring locked' },
    nl: ['De sleutelbos van je computer is op slot.', 'Je sleutels staan er nog in, maar Factuurbrug kan er nu niet bij. Er gaat niets verloren, en er wordt niets doorgezet tot de sleutelbos open is.', 'Ontgrendel de sleutelbos; Factuurbrug kijkt elke minuut of dat gelukt is. Blijft deze melding staan, sluit Factuurbrug dan af en start het opnieuw.'],
    en: ['The key ring of your computer is locked.', 'Your keys are still in it, but Factuurbrug cannot reach them now. Nothing is lost, and nothing is transferred until the key ring is open.', 'Unlock the key ring; Factuurbrug looks every minute whether it is open. If this message stays, close Factuurbrug and start it again.'],
  }),
  SECRET_ELSEWHERE: defineProblem({
    kind: 'stopped', may: {}, buttons: ({ name }) => [name.endsWith('shop-key') || name.endsWith('licence-key') ? shopSide : moneybirdSide],
    example: { name: 'winkel/shop-key', place: 'https://winkel.example', other: 'https://andere.example' },
    title: { nl: 'Sleutel is voor een ander adres', en: 'Key is for another address' },
    nl: ['In de instellingen staat nu het adres {other}, maar {name:secret} is ingevuld voor {place}.', 'Een sleutel gaat alleen naar het adres waarvoor je hem hebt ingevuld. Daarom is er niets verstuurd.', 'Klopt het nieuwe adres? Maak dan bij Configuratie opnieuw verbinding. Zo niet, zet het oude adres terug.'],
    en: ['The settings now have the address {other}, but {name:secret} was entered for {place}.', 'A key only goes to the address for which you entered it. Therefore nothing was sent.', 'Is the new address right? Then connect again in Settings. If not, put the old address back.'],
  }),
  DATA_LOCKED: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { pid: '4711', folder: 'C:\\Users\\Jan\\Factuurbrug' },
    title: { nl: 'Factuurbrug is al open', en: 'Factuurbrug is already open' },
    nl: ['Factuurbrug is al open met deze gegevens.', 'Om dubbele facturen te voorkomen kan er maar één tegelijk werken met de map {folder}.', 'Ga naar het venster dat al open is, of sluit dat af. Het kan ook als pictogram bij de klok staan.'],
    en: ['Factuurbrug is already open with this data.', 'To prevent double invoices, only one at a time can work with the folder {folder}.', 'Go to the window that is open already, or close it. It may also be an icon near the clock.'],
  }),
  DATA_NEWER: defineProblem({
    kind: 'stopped', may: {}, buttons: [help],
    example: { file: 'open.json', version: '3' },
    title: { nl: 'Gegevens van een nieuwere versie', en: 'Data of a newer version' },
    nl: ['De gegevens op deze computer zijn van een nieuwere versie van Factuurbrug.', 'Deze versie kan {file:file} niet lezen. Er is niets gewijzigd.', 'Installeer de nieuwste versie van Factuurbrug.'],
    en: ['The data on this computer is from a newer version of Factuurbrug.', 'This version cannot read {file:file}. Nothing was changed.', 'Install the latest version of Factuurbrug.'],
  }),
  DATA_DAMAGED: defineProblem({
    kind: 'stopped', may: {}, buttons: [help],
    example: { file: 'open.json (EACCES)' },
    title: { nl: 'Gegevens niet te lezen', en: 'Data cannot be read' },
    nl: ['Een bestand van Factuurbrug is niet te lezen: {file:file}.', 'Het bestand en de reservekopie zijn beschadigd of afgeschermd. Je facturen staan veilig in Moneybird, en daaruit haalt Factuurbrug terug wat al is doorgezet.', 'Kies “Herstellen vanuit Moneybird”. Daarbij wordt niets dubbel doorgezet.'],
    en: ['A file of Factuurbrug cannot be read: {file:file}.', 'The file and its spare copy are damaged or protected. Your invoices are safe in Moneybird, and from there Factuurbrug recovers what was transferred.', 'Choose “Restore from Moneybird”. This transfers nothing twice.'],
  }),
  DISK_WRITE_FAILED: defineProblem({
    kind: 'stopped', may: {}, buttons: [help],
    example: { file: 'open.json', reason: 'EACCES' },
    title: { nl: 'Opslaan lukt niet', en: 'Saving fails' },
    nl: ['Factuurbrug kan niets opslaan op deze computer.', 'Schrijven naar {file:file} lukt niet. Tot het weer lukt, wordt er niets doorgezet.', 'Kijk of er ruimte is op de schijf en of geen ander programma het bestand vasthoudt, en kies daarna “Nu synchroniseren”.'],
    en: ['Factuurbrug cannot save anything on this computer.', 'Writing to {file:file} fails. Until it works again, nothing is transferred.', 'Check that there is room on the disk and that no other program holds the file, then choose “Sync now”.'],
    variants: [
      { when: ({ reason }) => /^(ENOSPC|EDQUOT|SQLITE_13)$/.test(reason), example: { file: 'open.json', reason: 'ENOSPC' },
        nl: ['De schijf van deze computer is vol.', 'Factuurbrug kan {file:file} niet opslaan. Tot er ruimte is, wordt er niets doorgezet.', 'Maak ruimte vrij op de schijf en kies daarna “Nu synchroniseren”.'],
        en: ['The disk of this computer is full.', 'Factuurbrug cannot save {file:file}. Until there is room, nothing is transferred.', 'Free up room on the disk, then choose “Sync now”.'] },
    ],
  }),
}
