import type { Language } from './language.ts'

/** Changes with every change of what is said below; then it is asked again. */
export const termsVersion = '2026-11'

/** A text to be read and ticked: a title, and short parts. */
export interface LegalText {
  readonly title: string
  /** The sentence beside the box. */
  readonly consent: string
  readonly parts: readonly { readonly heading: string; readonly text: readonly string[] }[]
}

export interface LegalTexts {
  readonly terms: LegalText
  readonly privacy: LegalText
}

const nl: LegalTexts = {
  terms: {
    title: 'Voorwaarden',
    consent: 'Ik heb de voorwaarden gelezen en ga ermee akkoord.',
    parts: [
      {
        heading: 'Wat Factuurbrug doet',
        text: [
          'Factuurbrug leest bestellingen uit je eigen OpenCart-winkel en maakt er facturen van in je eigen Moneybird-administratie. In je winkel wijzigt het niets.',
          'Het programma draait op deze computer en werkt alleen als die aanstaat en internet heeft. Wat is blijven liggen, haalt het later in.',
        ],
      },
      {
        heading: 'Wat jij doet',
        text: [
          'Je kiest zelf de statussen, btw-tarieven en grootboekrekeningen, en bekijkt met Proefdraaien of het klopt voordat er iets wordt geboekt.',
          'Je boekhouding en je btw-aangifte blijven jouw verantwoordelijkheid. Factuurbrug weigert wat het niet zeker weet, maar vervangt je boekhouder niet.',
          'Je gebruikt Factuurbrug alleen met een winkel en een administratie waar je zelf over gaat.',
        ],
      },
      {
        heading: 'Garantie',
        text: [
          'Factuurbrug wordt geleverd zoals het is, zonder andere garantie dan de wet je geeft. Rechten die de wet je geeft, blijven gewoon gelden.',
          'OpenCart en Moneybird zijn van anderen. Wijzigen of stoppen zij iets, dan kan Factuurbrug tijdelijk niet werken.',
        ],
      },
      {
        heading: 'Stoppen',
        text: [
          'Je kunt op elk moment stoppen: verwijder de koppeling, trek de API-sleutel in je winkel en het token in Moneybird in, en verwijder de module en het programma. De facturen in Moneybird blijven staan.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy (AVG)',
    consent: 'Ik heb gelezen welke gegevens Factuurbrug gebruikt en waar die blijven.',
    parts: [
      {
        heading: 'Alles blijft op deze computer',
        text: [
          'Factuurbrug heeft geen eigen server of account. De maker krijgt je gegevens niet te zien, en er worden geen statistieken of foutmeldingen verstuurd.',
          'Jij bepaalt waarvoor de gegevens van je klanten worden gebruikt; voor de AVG ben jij de verantwoordelijke.',
        ],
      },
      {
        heading: 'Wat hier wordt bewaard',
        text: [
          'Van elke bestelling: nummer, datum, naam van de klant of het bedrijf, bedrag, status, en wat ermee is gebeurd. Bij een zakelijke klant ook het btw-nummer en de uitslag van de controle daarvan. Bij een fout staat erbij wat er niet klopte, en dat kan een e-mailadres of postcode zijn.',
          'Van de contacten in Moneybird: een onleesbaar gemaakte afdruk van e-mailadres, naam en adres, om iemand te herkennen zonder die gegevens zelf te bewaren.',
          'Je API-sleutel en je Moneybird-token. Die staan apart van de instellingen en komen nooit op het scherm of in het logboek.',
          'In het logboek staan geen namen, adressen of e-mailadressen.',
        ],
      },
      {
        heading: 'Wat waarheen gaat',
        text: [
          'Naar je webwinkel: de vraag om bestellingen, met je API-sleutel.',
          'Naar Moneybird: de factuur, en van een nieuwe klant naam, bedrijf, adres, e-mailadres en btw-nummer. Kies je voor versturen per e-mail, dan mailt Moneybird de factuur aan de klant.',
          'Naar VIES, de controle van de Europese Commissie: alleen het btw-nummer van een zakelijke klant in een ander EU-land.',
          'Verder gaat er niets naar buiten.',
        ],
      },
      {
        heading: 'Wissen',
        text: [
          'Verwijder je een koppeling, dan worden de sleutels en alle gegevens ervan van deze computer gewist. Wis je de hele gegevensmap, dan is alles weg. Waar die map staat, zie je bij Hulp.',
          'Wat in je winkel en in Moneybird staat, wis je daar. Voor facturen geldt een wettelijke bewaartermijn.',
        ],
      },
    ],
  },
}

const en: LegalTexts = {
  terms: {
    title: 'Terms',
    consent: 'I have read the terms and accept them.',
    parts: [
      {
        heading: 'What Factuurbrug does',
        text: [
          'Factuurbrug reads orders from your own OpenCart shop and turns them into invoices in your own Moneybird administration. It changes nothing in your shop.',
          'The program runs on this computer, and only works while that is on and has internet. What was left waiting is caught up with later.',
        ],
      },
      {
        heading: 'What you do',
        text: [
          'You choose the statuses, tax rates and ledger accounts yourself, and check with a dry run that they are right before anything is booked.',
          'Your books and your VAT return remain your responsibility. Factuurbrug refuses what it is not certain of, but does not replace your bookkeeper.',
          'You use Factuurbrug only with a shop and an administration that you are in charge of.',
        ],
      },
      {
        heading: 'Warranty',
        text: [
          'Factuurbrug comes as it is, without any warranty but what the law gives you. Rights that the law gives you simply remain.',
          'OpenCart and Moneybird belong to others. If they change or stop something, Factuurbrug may not work for a while.',
        ],
      },
      {
        heading: 'Stopping',
        text: [
          'You can stop at any moment: remove the connection, withdraw the API key in your shop and the token in Moneybird, and remove the module and the program. The invoices in Moneybird remain.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy (GDPR)',
    consent: 'I have read which data Factuurbrug uses and where they stay.',
    parts: [
      {
        heading: 'Everything stays on this computer',
        text: [
          'Factuurbrug has no server or account of its own. Its maker does not get to see your data, and no statistics or error reports are sent.',
          'You decide what the data of your customers are used for; for the GDPR you are the controller.',
        ],
      },
      {
        heading: 'What is kept here',
        text: [
          'Of every order: number, date, name of the customer or company, amount, status, and what happened to it. For a business customer also the VAT number and the result of checking it. With a failure it says what was not right, which may be an e-mail address or postcode.',
          'Of the contacts in Moneybird: a digest of e-mail address, name and address that cannot be read back, to recognise somebody without keeping those data themselves.',
          'Your API key and your Moneybird token. These are kept apart from the settings and never appear on screen or in the log.',
          'The log holds no names, addresses or e-mail addresses.',
        ],
      },
      {
        heading: 'What goes where',
        text: [
          'To your shop: the request for orders, with your API key.',
          'To Moneybird: the invoice, and of a new customer the name, company, address, e-mail address and VAT number. If you choose sending by e-mail, Moneybird mails the invoice to the customer.',
          'To VIES, the check of the European Commission: only the VAT number of a business customer in another EU country.',
          'Nothing else leaves.',
        ],
      },
      {
        heading: 'Deleting',
        text: [
          'If you remove a connection, its keys and all of its data are deleted from this computer. If you delete the whole data folder, everything is gone. Help shows where that folder is.',
          'What is in your shop and in Moneybird is deleted there. The law says how long invoices must be kept.',
        ],
      },
    ],
  },
}

/** What is asked before anything connects. Only what is true of this program; see also `docs/architecture.md`. */
export const legalTexts: Readonly<Record<Language, LegalTexts>> = { nl, en }
