import { defineProblem } from './define.ts'

/** Signing in to Moneybird. */
// prettier-ignore
export const signInProblems = {
  SIGN_IN_NO_APPLICATION: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Nog niet bekend bij Moneybird', en: 'Not known to Moneybird yet' },
    nl: ['Factuurbrug is nog niet bekend bij Moneybird.', 'Moneybird laat alleen programma’s toe die daar geregistreerd zijn. Deze versie is dat niet, dus dat doe je zelf, één keer.', 'Ga naar Configuratie, Moneybird, en doe daar de stappen. Of gebruik een API-token.'],
    en: ['Factuurbrug is not known to Moneybird yet.', 'Moneybird only admits programs that are registered there. This version is not, so you do that yourself, once.', 'Go to Settings, Moneybird, and do the steps there. Or use an API token.'],
  }),
  SIGN_IN_APPLICATION_WRONG: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Client ID of Client Secret klopt niet', en: 'Client ID or Client Secret not right' },
    nl: ['Moneybird herkent Factuurbrug niet.', 'De Client ID, het Client Secret of het terugkeeradres is anders dan wat er in Moneybird staat.', 'Vergelijk bij Configuratie, Moneybird, alle drie met de applicatie in Moneybird en probeer het opnieuw.'],
    en: ['Moneybird does not recognise Factuurbrug.', 'The Client ID, the Client Secret or the return address differs from what is in Moneybird.', 'Compare all three with the application in Moneybird, in Settings under Moneybird, and try again.'],
  }),
  SIGN_IN_PORT_TAKEN: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: { port: '28417', program: 'ander-programma' },
    title: { nl: 'Een ander programma zit in de weg', en: 'Another program is in the way' },
    nl: ['Factuurbrug kan niet luisteren op poort {port} van deze computer.', 'Dat is de plek waar je browser na het inloggen terugkomt.[ Het programma {program} gebruikt hem.]', 'Sluit dat programma en probeer het opnieuw. Of log in met een code, dan is de poort niet nodig.'],
    en: ['Factuurbrug cannot listen on port {port} of this computer.', 'That is where your browser returns after logging in.[ The program {program} uses it.]', 'Close that program and try again. Or log in with a code, which does not need the port.'],
  }),
  SIGN_IN_REFUSED: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Geen toegang gegeven', en: 'No access given' },
    nl: ['Je hebt in Moneybird geen toegang gegeven.', 'Zonder toegang kan Factuurbrug geen facturen maken. Er is niets veranderd.', 'Log opnieuw in en kies in Moneybird voor toegang geven.'],
    en: ['You gave no access in Moneybird.', 'Without access Factuurbrug cannot make invoices. Nothing was changed.', 'Log in again and choose to give access in Moneybird.'],
  }),
  SIGN_IN_TIMEOUT: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Inloggen duurde te lang', en: 'Logging in took too long' },
    nl: ['Het inloggen was niet klaar binnen 5 minuten.', 'Factuurbrug wacht voor de veiligheid niet langer. Misschien is het tabblad gesloten.', 'Log opnieuw in. Komt je browser niet terug, log dan in met een code.'],
    en: ['Logging in was not finished within 5 minutes.', 'For safety Factuurbrug does not wait longer. Perhaps the tab was closed.', 'Log in again. If your browser does not return, log in with a code.'],
  }),
  SIGN_IN_CODE_WRONG: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Code werkt niet', en: 'Code does not work' },
    nl: ['Deze code werkt niet.', 'Een code werkt één keer en maar een paar minuten.', 'Log opnieuw in en neem de nieuwe code helemaal over.'],
    en: ['This code does not work.', 'A code works once, and only for a few minutes.', 'Log in again and copy the new code completely.'],
  }),
}
