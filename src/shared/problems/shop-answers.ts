import type { Variant, Wording } from './define.ts'

/** In what way the shop’s answer was no list of orders: what is told of each. */
// prettier-ignore
const answers = {
  html: {
    detail: 'Inloggen bij Mijn Webwinkel',
    nl: ['Je webwinkel gaf een webpagina in plaats van bestellingen.', 'Vaak is dat een inlogpagina, een beveiligingspagina of een foutmelding van de webwinkel.[ De pagina begint met “{detail}”.]', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop gave a web page instead of orders.', 'Often that is a login page, a security page or an error message of the shop.[ The page begins with “{detail}”.]', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  maintenance: {
    detail: 'Onderhoud',
    nl: ['Je webwinkel staat in onderhoud.', 'Zolang de onderhoudsmodus aan staat, kan Factuurbrug geen bestellingen ophalen.', 'Zet de onderhoudsmodus uit als je klaar bent (in OpenCart bij Systeem, Instellingen, Server). Daarna kan Factuurbrug weer verder.'],
    en: ['Your shop is in maintenance mode.', 'As long as maintenance mode is on, Factuurbrug cannot fetch orders.', 'Switch off maintenance mode when you are done (in OpenCart under System, Settings, Server). After that Factuurbrug can go on.'] },
  notices: {
    detail: 'Notice: Undefined index: total',
    nl: ['Je webwinkel zet foutmeldingen tussen de bestellingen.', 'Daardoor is het antwoord niet te lezen.[ De melding begint met “{detail}”.]', 'Zet in OpenCart “Foutmeldingen tonen” uit (Systeem, Instellingen, Server). Laat de melding zelf nakijken door wie je webwinkel bouwt.'],
    en: ['Your shop puts error messages among the orders.', 'That makes the answer unreadable.[ The message begins with “{detail}”.]', 'Switch off “Display Errors” in OpenCart (System, Settings, Server). Have the message itself looked at by whoever builds your shop.'] },
  not_json: {
    detail: 'Hallo',
    nl: ['Het antwoord van je webwinkel is niet te lezen.', 'Er kwam iets anders terug dan de module van Factuurbrug stuurt.[ Het begint met “{detail}”.]', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop’s answer cannot be read.', 'What came back is not what the Factuurbrug module sends.[ It begins with “{detail}”.]', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  truncated: {
    detail: 'ECONNRESET',
    nl: ['Het antwoord van je webwinkel kwam maar half aan.', 'De verbinding brak af, of de webwinkel stopte halverwege.', 'Probeer het over een paar minuten opnieuw. Gebeurt dit vaker, vraag het dan na bij je hostingpartij.'],
    en: ['Your shop’s answer arrived only in part.', 'The connection broke, or the shop stopped halfway.', 'Try again in a few minutes. If this happens more often, ask your hosting company.'] },
  too_large: {
    detail: '',
    nl: ['Het antwoord van je webwinkel is veel groter of ingewikkelder dan het kan zijn.', 'Factuurbrug leest dan niet verder, zodat je computer niet vastloopt.', 'Controleer bij Configuratie het adres van de koppeling, en doe in OpenCart de zelftest van de module.'],
    en: ['Your shop’s answer is far larger or more complicated than it can be.', 'Factuurbrug then stops reading, so that your computer does not get stuck.', 'Check the connection address in Settings, and run the self-test of the module in OpenCart.'] },
  wrong_shape: {
    detail: 'orders[3].order_id',
    nl: ['In het antwoord van je webwinkel ontbreekt iets.', 'Waarschijnlijk is de module aangepast, of niet helemaal geïnstalleerd.', 'Installeer de nieuwste module opnieuw in OpenCart.'],
    en: ['Something is missing from your shop’s answer.', 'The module was probably altered, or not installed completely.', 'Install the latest module in OpenCart again.'] },
  repeated_page: {
    detail: 'order_id 1042',
    nl: ['Je webwinkel stuurde dezelfde bestellingen nog een keer.', 'Er zit waarschijnlijk iets tussen dat oude antwoorden bewaart, een cache. Er is niets dubbel doorgezet.', 'Vraag je hostingpartij om het adres van de koppeling buiten de cache te laten.'],
    en: ['Your shop sent the same orders again.', 'Something in between probably keeps old answers, a cache. Nothing was transferred twice.', 'Ask your hosting company to leave the connection address out of the cache.'] },
  endless_pages: {
    detail: '',
    nl: ['Je webwinkel bleef maar bestellingen sturen.', 'Er kwam geen einde aan, dus Factuurbrug is gestopt met ophalen. Er is niets dubbel doorgezet.', 'Installeer de nieuwste module opnieuw in OpenCart. Helpt dat niet, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['Your shop kept sending orders.', 'There was no end to it, so Factuurbrug stopped fetching. Nothing was transferred twice.', 'Install the latest module in OpenCart again. If that does not help, contact us and include the code below.'] },
  redirect: {
    detail: 'https://inloggen.example/',
    nl: ['Je webwinkel verwijst Factuurbrug naar een ander adres.', 'Voor de veiligheid gaat je API-sleutel niet mee naar een ander adres.[ Het gaat om {detail}.]', 'Neem het adres van de koppeling over uit de module in OpenCart en vul het in bij Configuratie.'],
    en: ['Your shop sends Factuurbrug on to another address.', 'For safety your API key does not go along to another address.[ It is {detail}.]', 'Copy the connection address from the module in OpenCart and enter it in Settings.'] },
  server_error: {
    detail: '503',
    nl: ['Je webwinkel heeft een storing of is te druk.', 'Er kwam een foutmelding terug in plaats van bestellingen.', 'Kijk of je webwinkel gewoon opengaat en probeer het daarna opnieuw. Blijft het zo, vraag het dan na bij je hostingpartij.'],
    en: ['Your shop is having trouble or is too busy.', 'An error message came back instead of orders.', 'Check whether your shop opens as usual, then try again. If this persists, ask your hosting company.'] },
} as const satisfies Readonly<Record<string, Wording & { readonly detail: string }>>

export type ShopAnswerCause = keyof typeof answers

/** The wordings of OPENCART_BAD_ANSWER by its cause. */
export const shopAnswers: readonly Variant<{ cause: ShopAnswerCause; detail: string }>[] = Object.entries(
  answers,
).map(([name, { detail, ...wording }]) => {
  const cause = name as ShopAnswerCause
  return { ...wording, example: { cause, detail }, when: (data) => data.cause === cause }
})
