import { defineProblem } from './define.ts'
import { administration, moneybird, moneybirdSide } from './solutions.ts'

/** The connection with Moneybird: these hold up every order. */
// prettier-ignore
export const moneybirdProblems = {
  RATE_LIMITED: defineProblem({
    kind: 'retry', may: {}, buttons: [],
    example: { until: '2026-11-23T13:05:00.000Z' },
    title: { nl: 'Even wachten op Moneybird', en: 'Waiting for Moneybird' },
    nl: ['Moneybird vraagt om even te wachten.', 'Er is in korte tijd veel gevraagd, en daar zit bij Moneybird een grens aan.', 'Wacht tot {until:clock} en probeer het dan opnieuw.'],
    en: ['Moneybird asks to wait a moment.', 'A lot was asked in a short time, and Moneybird limits that.', 'Wait until {until:clock}, then try again.'],
  }),
  MONEYBIRD_TEMPORARY: defineProblem({
    kind: 'retry', may: {}, buttons: [],
    example: { reason: 'UND_ERR_SOCKET' },
    title: { nl: 'Moneybird antwoordt niet', en: 'Moneybird does not answer' },
    nl: ['Moneybird gaf geen duidelijk antwoord.', 'Waarschijnlijk heeft Moneybird een storing, of hapert je internetverbinding.', 'Probeer het over een paar minuten opnieuw. Factuurbrug kijkt dan eerst wat er al in Moneybird staat, zodat er niets dubbel komt.'],
    en: ['Moneybird gave no clear answer.', 'Moneybird is probably having trouble, or your internet connection is unstable.', 'Try again in a few minutes. Factuurbrug then first looks at what is already in Moneybird, so that nothing is made twice.'],
    variants: [
      { when: ({ reason }) => /^HTTP [34]/.test(reason), example: { reason: 'HTTP 403' },
        nl: ['Er kwam een webpagina terug in plaats van een antwoord van Moneybird.', 'Waarschijnlijk houdt iets ertussen het tegen: een firewall, een proxy, of het netwerk van een hotel of bedrijf.', 'Kijk of moneybird.com op deze computer gewoon opengaat en probeer het daarna opnieuw.'],
        en: ['A web page came back instead of an answer of Moneybird.', 'Something in between is probably in the way: a firewall, a proxy, or the network of a hotel or company.', 'Check that moneybird.com opens as usual on this computer, then try again.'] },
    ],
  }),
  MONEYBIRD_DISCONNECTED: defineProblem({
    kind: 'paused', may: {}, buttons: [moneybirdSide],
    example: { reason: 'unauthorized' },
    title: { nl: 'Niet verbonden met Moneybird', en: 'Not connected with Moneybird' },
    nl: ['De verbinding met Moneybird is verbroken.', 'Moneybird laat Factuurbrug niet meer toe. De toegang is ingetrokken, of mag niet alles wat nodig is. De bestellingen blijven klaarstaan.', 'Maak bij Configuratie opnieuw verbinding met Moneybird.'],
    en: ['The connection with Moneybird was lost.', 'Moneybird no longer admits Factuurbrug. The access was withdrawn, or does not allow all that is needed. The orders remain ready.', 'Connect with Moneybird again in Settings.'],
    variants: [
      { when: ({ reason }) => reason === 'NO_TOKEN', example: { reason: 'NO_TOKEN' },
        nl: ['Factuurbrug is niet verbonden met Moneybird.', 'Op deze computer is geen toegang tot Moneybird opgeslagen.', 'Maak bij Configuratie verbinding met Moneybird.'],
        en: ['Factuurbrug is not connected with Moneybird.', 'No access to Moneybird is kept on this computer.', 'Connect with Moneybird in Settings.'] },
      { when: ({ reason }) => reason === 'SIGN_IN_ENDED', example: { reason: 'SIGN_IN_ENDED' },
        nl: ['Moneybird laat Factuurbrug niet meer toe.', 'De toegang is ingetrokken of verlopen. Er is niets dubbel doorgezet en er gaat niets verloren: de bestellingen blijven klaarstaan.', 'Log bij Configuratie opnieuw in bij Moneybird. Daarna kan alles weer verder.'],
        en: ['Moneybird no longer admits Factuurbrug.', 'The access was withdrawn or has expired. Nothing was transferred twice and nothing gets lost: the orders remain ready.', 'Log in to Moneybird again in Settings. After that everything can go on.'] },
      { when: ({ reason }) => reason === 'READ_ONLY', example: { reason: 'READ_ONLY' },
        nl: ['Factuurbrug mag in Moneybird alleen lezen.', 'Met dit API-token kunnen geen facturen gemaakt worden.', 'Maak in Moneybird een token dat niet alleen mag lezen, of log in met je browser.'],
        en: ['Factuurbrug may only read in Moneybird.', 'No invoices can be made with this API token.', 'Make a token in Moneybird that may do more than read, or log in with your browser.'] },
      { when: ({ reason }) => reason === 'WRONG_TOKEN', example: { reason: 'WRONG_TOKEN' },
        nl: ['Moneybird kent dit API-token niet.', 'Het is niet helemaal overgenomen, of het is in Moneybird weer verwijderd.', 'Maak in Moneybird een nieuw token, of kopieer dit opnieuw.'],
        en: ['Moneybird does not know this API token.', 'It was not copied whole, or it was removed in Moneybird.', 'Make a new token in Moneybird, or copy this one again.'] },
      // Moneybird’s own words for a missing scope.
      { when: ({ reason }) => reason.startsWith('No access to '), example: { reason: 'No access to sales_invoices' },
        nl: ['Factuurbrug mag in Moneybird niet bij je verkoopfacturen.', 'De toegang die je gaf, is daarvoor niet genoeg.[ Moneybird zegt: “{reason:words}”.]', 'Maak bij Configuratie opnieuw verbinding en geef toegang tot verkoopfacturen.'],
        en: ['Factuurbrug may not reach your sales invoices in Moneybird.', 'The access that you gave is not enough for that.[ Moneybird says: “{reason:words}”.]', 'Connect again in Settings and give access to sales invoices.'] },
    ],
  }),
  MONEYBIRD_PLAN_LIMIT: defineProblem({
    kind: 'paused', may: {}, buttons: [moneybird],
    example: {},
    title: { nl: 'Grens van je Moneybird-abonnement', en: 'Limit of your Moneybird plan' },
    nl: ['Moneybird maakt met je huidige abonnement geen facturen meer aan.', 'De proefperiode is voorbij, of de grens van je abonnement is bereikt. De bestellingen blijven klaarstaan.', 'Bekijk je abonnement in Moneybird en kies daarna “Nu synchroniseren”.'],
    en: ['Moneybird makes no more invoices on your present plan.', 'The trial is over, or the limit of your plan has been reached. The orders remain ready.', 'Check your plan in Moneybird, then choose “Sync now”.'],
  }),
  ADMINISTRATION_SUSPENDED: defineProblem({
    kind: 'paused', may: {}, buttons: [moneybird],
    example: { name: 'Mijn BV' },
    title: { nl: 'Administratie is stilgezet', en: 'Administration is suspended' },
    nl: ['Moneybird heeft de administratie “{name}” stilgezet.', 'In een stilgezette administratie kan niets geboekt worden. De bestellingen blijven klaarstaan.', 'Log in bij Moneybird om te zien wat er nodig is, en kies daarna “Nu synchroniseren”.'],
    en: ['Moneybird has suspended the administration “{name}”.', 'Nothing can be booked in a suspended administration. The orders remain ready.', 'Log in to Moneybird to see what is needed, then choose “Sync now”.'],
  }),
  ADMINISTRATION_GONE: defineProblem({
    kind: 'paused', may: {}, buttons: [administration],
    example: {},
    title: { nl: 'Administratie niet te vinden', en: 'Administration cannot be found' },
    nl: ['De gekozen administratie is niet te vinden in Moneybird.', 'De administratie is verwijderd, of je hebt er geen toegang meer toe. De bestellingen blijven klaarstaan.', 'Kies bij Configuratie een andere administratie, of vraag in Moneybird weer toegang.'],
    en: ['The chosen administration cannot be found in Moneybird.', 'It was deleted, or you no longer have access to it. The orders remain ready.', 'Choose another administration in Settings, or ask for access again in Moneybird.'],
  }),
  ADMINISTRATION_IN_USE: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { count: '12' },
    title: { nl: 'Geen lege testadministratie', en: 'Not an empty test administration' },
    nl: ['In deze administratie is niets gemeten.', '[Er staan {count} facturen in die niet van een eerdere meting zijn. ]Bij het meten worden facturen gemaakt en genummerd, en dat hoort niet in je eigen boekhouding.', 'Kies een lege testadministratie. Weet je zeker dat deze ervoor bedoeld is, herhaal de opdracht dan met --force.'],
    en: ['Nothing was measured in this administration.', '[It holds {count} invoices that are not of an earlier measurement. ]Measuring makes and numbers invoices, and that does not belong in your own books.', 'Choose an empty test administration. If you are certain that this one is meant for it, repeat the command with --force.'],
  }),
}
