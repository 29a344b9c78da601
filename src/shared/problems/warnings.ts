import type { Language } from '../text/language.ts'

/** What is remarkable about an order that can go through, and what can be done. */
export type Remark = Readonly<Record<Language, readonly [what: string, todo: string]>>

/**
 * Every remark with an order that can go through: the closed list, with what the merchant reads, in words that are true before
 * and after booking. Placeholders: `text/template.ts`.
 */
// prettier-ignore
export const warnings = {
  TOTAL_DIFFERS: {
    nl: ['De bedragen in de bestelling verschillen {cents:cents} van het totaal. Dat komt als regel “Afronding” op de factuur.', 'Je hoeft niets te doen.'],
    en: ['The amounts in the order differ {cents:cents} from its total. That goes on the invoice as the line “Afronding” (rounding).', 'There is nothing to do.'] },
  SHIPPING_WITHOUT_VAT: {
    nl: ['De verzendkosten komen zonder btw op de factuur.', 'Is dat niet de bedoeling, kies dan in OpenCart een belastinggroep bij de verzendmethode.'],
    en: ['The shipping costs go on the invoice without VAT.', 'If that is not intended, choose a tax class for the shipping method in OpenCart.'] },
  VAT_CHARGED_DESPITE_VAT_NUMBER: {
    nl: ['Een bedrijf in een ander EU-land heeft btw betaald, terwijl het een geldig btw-nummer heeft. De factuur volgt wat er betaald is.', 'Wil je zulke bedrijven zonder btw laten bestellen, stel dat dan in OpenCart in.'],
    en: ['A business in another EU country paid VAT, although it has a valid VAT number. The invoice follows what was paid.', 'If you want such businesses to order without VAT, set that up in OpenCart.'] },
  VAT_CHARGED_ON_EXPORT: {
    nl: ['Een klant buiten de EU heeft btw betaald. De factuur volgt wat er betaald is.', 'Wil je zulke klanten zonder btw laten bestellen, stel dat dan in OpenCart in.'],
    en: ['A customer outside the EU paid VAT. The invoice follows what was paid.', 'If you want such customers to order without VAT, set that up in OpenCart.'] },
  CONTACT_ADDRESS_DIFFERS: {
    nl: ['De klant staat al in Moneybird, met een ander adres. Factuurbrug wijzigt het contact niet.', 'Is de klant verhuisd, pas het adres dan aan in Moneybird.'],
    en: ['The customer is already in Moneybird, with another address. Factuurbrug does not change the contact.', 'If the customer has moved, change the address in Moneybird.'] },
  CONTACT_NAME_DIFFERS: {
    nl: ['Het contact met dit e-mailadres heeft in Moneybird een andere naam. De factuur komt op dat contact.', 'Is dat een ander, kies dan “Contact kiezen” bij de volgende bestelling, of pas de naam aan in Moneybird.'],
    en: ['The contact with this e-mail address has another name in Moneybird. The invoice goes on that contact.', 'If that is somebody else, choose “Choose contact” with the next order, or change the name in Moneybird.'] },
  CONTACT_TEXT_CUT: {
    nl: ['Een naam of adres is langer dan Moneybird aanneemt. Op het contact staat daarom het begin ervan.', 'Kort de naam of het adres in OpenCart in, als de factuur er niet goed uitziet.'],
    en: ['A name or address is longer than Moneybird accepts. The contact therefore bears the beginning of it.', 'Shorten the name or address in OpenCart if the invoice does not look right.'] },
  SHIPPING_RATE_ABOVE_GOODS: {
    nl: ['Over de verzendkosten is een hoger btw-tarief gerekend dan over de producten. De factuur volgt wat er betaald is.', 'Verzendkosten volgen meestal het tarief van wat je verstuurt. Kies in OpenCart zo nodig een andere belastinggroep bij de verzendmethode.'],
    en: ['A higher tax rate was charged on the shipping costs than on the products. The invoice follows what was paid.', 'Shipping usually follows the rate of what you ship. If needed, choose another tax class for the shipping method in OpenCart.'] },
  UK_LOW_VALUE: {
    nl: ['Dit zijn goederen van hoogstens 135 pond naar het Verenigd Koninkrijk. Daarover kan Britse btw verschuldigd zijn.', 'Vraag je boekhouder of je je in het Verenigd Koninkrijk moet aanmelden. De factuur is gewoon als export geboekt.'],
    en: ['These are goods of at most 135 pounds to the United Kingdom. British VAT may be due on them.', 'Ask your bookkeeper whether you must register in the United Kingdom. The invoice is simply booked as export.'] },
  CONTACT_EMAIL_NOT_UNIQUE: {
    nl: ['In Moneybird hebben meer contacten dit e-mailadres. Gekozen is het contact met dezelfde naam, en anders het oudste.', 'Is het dezelfde klant, voeg de contacten dan samen in Moneybird.'],
    en: ['Several contacts in Moneybird have this e-mail address. The one with the same name was chosen, or else the oldest.', 'If they are the same customer, merge the contacts in Moneybird.'] },
  INVOICE_DATE_MOVED: {
    nl: ['De btw-aangifte over de dag van deze bestelling had al gedaan moeten zijn, of je hebt die maand al doorgegeven. De factuur krijgt daarom de dag waarop hij geboekt wordt; wanneer er geleverd is, staat erop.', 'Je hoeft niets te doen. Per welke periode je aangifte doet, staat bij Configuratie.'],
    en: ['The VAT return over the day of this order was due already, or you handed that month over. The invoice therefore bears the day on which it is booked, and says when it was supplied.', 'There is nothing to do. For which periods you file is in Settings.'] },
  NO_EMAIL: {
    nl: ['Bij deze bestelling staat geen e-mailadres.', 'Bij Configuratie kun je kiezen op welk contact zulke bestellingen komen.'],
    en: ['There is no e-mail address with this order.', 'In Settings you can choose the contact for such orders.'] },
  ARCHIVED_CONTACT_SKIPPED: {
    nl: ['Het contact met dit e-mailadres is gearchiveerd. Daarom krijgt de klant een nieuw contact.', 'Wil je het oude weer gebruiken, haal het dan in Moneybird uit het archief.'],
    en: ['The contact with this e-mail address is archived. The customer therefore gets a new contact.', 'If you want to use the old one again, restore it from the archive in Moneybird.'] },
  ZERO_QUANTITY_LINE_DROPPED: {
    nl: ['Een regel met aantal 0 komt niet op de factuur.', 'Je hoeft niets te doen.'],
    en: ['A line with quantity 0 does not go on the invoice.', 'There is nothing to do.'] },
} as const satisfies Readonly<Record<string, Remark>>
