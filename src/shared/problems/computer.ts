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
    nl: ['Bestelling {order} staat niet in Factuurbrug.', 'Misschien is het nummer anders, of is de bestelling nog niet opgehaald.', 'Vraag bij Bestellingen waarom deze bestelling er niet staat.'],
    en: ['Order {order} is not in Factuurbrug.', 'The number may be different, or the order has not been fetched yet.', 'Ask under Orders why this order is not there.'],
  }),
  TERMS_NOT_ACCEPTED: defineProblem({
    kind: 'stopped', may: {}, buttons: [terms],
    example: {},
    title: { nl: 'Voorwaarden nog niet akkoord', en: 'Terms not accepted yet' },
    nl: ['De voorwaarden zijn nog niet akkoord.', 'Factuurbrug legt pas verbinding met je webwinkel en met Moneybird als je de voorwaarden en de privacytekst hebt gelezen en aangevinkt.', 'Ga naar Welkom en vink beide aan.'],
    en: ['The terms have not been accepted yet.', 'Factuurbrug only connects to your shop and to Moneybird after you have read and ticked the terms and the privacy text.', 'Go to Welcome and tick both.'],
  }),
  SECRET_MISSING: defineProblem({
    kind: 'stopped', may: {}, buttons: ({ name }) => [name.endsWith('moneybird-token') ? moneybirdSide : shopSide],
    example: { name: 'winkel/shop-key' },
    title: { nl: 'Sleutel ontbreekt', en: 'Key is missing' },
    nl: ['Op deze computer ontbreekt {name:secret}.', 'Die wordt alleen hier bewaard, en is nog niet ingevuld of niet meer te lezen.', 'Maak bij Configuratie opnieuw verbinding.'],
    en: ['On this computer {name:secret} is missing.', 'It is only kept here, and was not filled in yet or can no longer be read.', 'Connect again in Settings.'],
  }),
  SECRETS_UNSAFE: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { reason: 'basic_text' },
    title: { nl: 'Geen veilige plek voor sleutels', en: 'No safe place for keys' },
    nl: ['Je API-sleutels zijn niet bewaard: op deze computer is er geen veilige plek voor.', 'Factuurbrug bewaart sleutels alleen in de sleutelbos van het systeem. Die is er niet, of is op slot.', 'Installeer of ontgrendel de sleutelbos (GNOME Sleutelring of KWallet), meld je opnieuw aan bij je computer en maak dan opnieuw verbinding.'],
    en: ['Your API keys were not stored: this computer has no safe place for them.', 'Factuurbrug only stores keys in the key ring of the system. There is none, or it is locked.', 'Install or unlock the key ring (GNOME Keyring or KWallet), log in to your computer again, and then connect again.'],
  }),
  DATA_LOCKED: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { pid: '4711', folder: 'C:\\Users\\Jan\\Factuurbrug' },
    title: { nl: 'Factuurbrug is al open', en: 'Factuurbrug is already open' },
    nl: ['Factuurbrug is al open met deze gegevens.', 'Om dubbele facturen te voorkomen kan er maar één tegelijk werken met de map {folder}.', 'Ga naar het venster dat al open is, of sluit dat af. Het kan ook als pictogram bij de klok staan.'],
    en: ['Factuurbrug is already open with this data.', 'To prevent double invoices, only one at a time can work with the folder {folder}.', 'Go to the window that is open already, or close it. It may also be an icon near the clock.'],
  }),
  DATA_FOLDER_UNSAFE: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { file: '/home/jan/factuurbrug', reason: 'EPERM' },
    title: { nl: 'Gegevensmap niet afgeschermd', en: 'Data folder not protected' },
    nl: ['Anderen op deze computer kunnen bij {file}.', 'Daar staan je gegevens, en de rechten zijn niet te verbeteren ({reason}). Daarom gebruikt Factuurbrug de map niet.', 'Kies een andere map, of geef alleen jezelf toegang tot deze, en start Factuurbrug opnieuw.'],
    en: ['Others on this computer can get at {file}.', 'Your data is there, and the rights cannot be corrected ({reason}). Factuurbrug therefore does not use the folder.', 'Choose another folder, or give only yourself access to this one, and start Factuurbrug again.'],
    variants: [
      { when: ({ reason }) => reason === 'link', example: { file: 'connections', reason: 'link' },
        nl: ['In de gegevensmap is {file} een verwijzing naar een andere plek.', 'Daardoor zou Factuurbrug buiten de map lezen en schrijven, misschien op een plek die iemand anders koos.', 'Kies een andere map, of haal de verwijzing weg, en start Factuurbrug opnieuw.'],
        en: ['In the data folder, {file} is a link to another place.', 'Factuurbrug would read and write outside the folder, perhaps where somebody else chose.', 'Choose another folder, or remove the link, and start Factuurbrug again.'] },
      { when: ({ reason }) => reason === 'owner', example: { file: '/home/piet/factuurbrug', reason: 'owner' },
        nl: ['De gegevensmap {file} is van een andere gebruiker van deze computer.', 'Wie de eigenaar is, kan alles lezen wat erin staat. Daarom gebruikt Factuurbrug de map niet.', 'Kies een map van jezelf en start Factuurbrug opnieuw.'],
        en: ['The data folder {file} belongs to another user of this computer.', 'Its owner can read all that is in it. Factuurbrug therefore does not use the folder.', 'Choose a folder of your own and start Factuurbrug again.'] },
    ],
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
