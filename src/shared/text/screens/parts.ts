import { counted } from '../format.ts'
import type { Language } from '../language.ts'

/** Parts that several screens share: solutions of problems, and what can be done with an order. */
const nl = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  lost: 'Factuurbrug geeft geen antwoord, dus dit is niet gebeurd. Probeer het zo weer.',
  take: {
    copy: 'Kopiëren',
    copied: 'Gekopieerd. Je kunt het nu ergens plakken.',
    notCopied: 'Kopiëren lukt hier niet. Sla het op als bestand.',
    save: 'Opslaan als bestand',
    saved: (file: string) => `Opgeslagen als ${file}.`,
  },
  solve: {
    rate: (name: string) => (name === '' ? 'Tarief koppelen' : `Tarief “${name}” koppelen`),
    rates: 'Btw-tarieven bekijken',
    ledgers: 'Grootboekrekening kiezen',
    statuses: 'Statussen bekijken',
    start: 'Startdatum bekijken',
    eu: 'EU en export bekijken',
    deviations: 'Afwijkingen bekijken',
    shopSettings: 'Webwinkel verbinden',
    licence: 'Licentiesleutel invullen',
    moneybirdSettings: 'Moneybird verbinden',
    administration: 'Administratie kiezen',
    settings: 'Naar Configuratie',
    preview: 'Proefdraaien',
    terms: 'Voorwaarden lezen',
    help: 'Naar Hulp',
    month: 'Naar Maandrapport',
    shopOrder: 'Openen in de winkel',
    invoice: 'Openen in Moneybird',
    moneybird: 'Moneybird openen',
    shop: 'Winkel openen',
  },
  acts: {
    retryAll: (count: number) => `Probeer alle ${counted(count, 'order', 'nl')} opnieuw`,
    ignoreMany: (count: number) => `Negeer ${counted(count, 'order', 'nl')}`,
    forAll: (count: number, what: string) => `${what}, voor ${counted(count, 'order', 'nl')}`,
    forOrder: (what: string, orderId: string) => `${what}: bestelling ${orderId}`,
  },
  ready: {
    count: (count: number) =>
      count === 1 ? '1 bestelling kan nu mee' : `${counted(count, 'order', 'nl')} kunnen nu mee`,
    go: 'Nu doorzetten',
  },
  outcome: {
    unknown_order: 'Deze bestelling is hier niet bekend.',
    busy: 'Met deze bestelling is Factuurbrug nu bezig. Probeer het over een minuut opnieuw.',
    already_invoiced: 'Deze bestelling heeft al een factuur. Er is niets veranderd.',
    not_allowed: 'Dit kun je zo niet toestaan. Eerst moet de oorzaak weg.',
    nothing_to_do: 'Er is niets te doen voor deze bestelling.',
    partly: (done: number, asked: number) =>
      `Bij ${done} van ${counted(asked, 'order', 'nl')} gelukt. De andere zijn intussen veranderd.`,
  },
  done: {
    retried: (count: number) =>
      count === 1
        ? 'De bestelling wordt opnieuw geprobeerd.'
        : `${counted(count, 'order', 'nl')} worden opnieuw geprobeerd.`,
    adopted: (count: number) =>
      count === 1
        ? 'De factuur hoort nu bij de bestelling. Er komt geen nieuwe.'
        : `${counted(count, 'order', 'nl')} houden de factuur die er al is. Er komen geen nieuwe.`,
    allowed: (count: number) =>
      count === 1
        ? 'Toegestaan. De bestelling wordt nu doorgezet.'
        : `Toegestaan. ${counted(count, 'order', 'nl')} worden nu doorgezet.`,
    ignored: (count: number) =>
      count === 1 ? 'De bestelling is genegeerd.' : `${counted(count, 'order', 'nl')} zijn genegeerd.`,
    unignored: (count: number) =>
      count === 1 ? 'De bestelling doet weer mee.' : `${counted(count, 'order', 'nl')} doen weer mee.`,
    seen: (count: number) =>
      count === 1 ? 'Afgehandeld.' : `${counted(count, 'order', 'nl')} zijn afgehandeld.`,
    contact: 'Het contact is gekozen. De bestelling wordt opnieuw geprobeerd.',
    reference: 'De referentie is gewijzigd. De bestelling wordt opnieuw geprobeerd.',
  },
  ignore: {
    title: (count: number) =>
      count === 1 ? 'Bestelling negeren' : `${counted(count, 'order', 'nl')} negeren`,
    what: 'Een genegeerde bestelling wordt niet doorgezet, ook later niet. Je kunt dit ongedaan maken.',
    reason: 'Reden',
    reasonHint: 'Bijvoorbeeld: zelf geboekt, of proefbestelling. Je ziet deze reden later terug.',
    button: 'Negeren',
  },
  allow: {
    title: 'Voor meer bestellingen tegelijk',
    sure: (button: string) => `${button}?`,
    what: (button: string, count: number) =>
      `“${button}” geldt dan voor ${counted(count, 'order', 'nl')}. Ze worden meteen doorgezet, en dat is niet terug te draaien.`,
    seen: (count: number) =>
      `${counted(count, 'order', 'nl')} verdwijnen van deze lijst. Aan de facturen in Moneybird verandert niets.`,
  },
  contact: {
    title: 'Contact kiezen',
    what: 'Open in Moneybird het contact waarop deze bestelling moet komen. Kopieer daar het adres uit de adresbalk en plak het hier.',
    label: 'Adres van het contact in Moneybird',
    placeholder: 'https://moneybird.com/…/contacts/…',
    wrong: 'Hier is geen contact in te vinden. Kopieer het hele adres uit de adresbalk.',
    button: 'Dit contact gebruiken',
  },
  reference: {
    title: 'Andere referentie',
    what: 'De referentie is het kenmerk waaraan de factuur van deze bestelling te herkennen is. Zet er iets achter dat nog niet gebruikt is.',
    label: 'Toevoeging',
    wrong: 'Hoogstens 20 tekens: letters, cijfers, spatie, punt, streepje of schuine streep.',
    result: (reference: string) => `De referentie wordt: ${reference}`,
    button: 'Referentie gebruiken',
  },
  adopt: {
    title: 'Zijn die facturen van deze winkel?',
    what: (count: number) =>
      `${count === 1 ? '1 bestelling heeft' : `${counted(count, 'order', 'nl')} hebben`} in Moneybird al een factuur met dezelfde referentie, hetzelfde bedrag en dezelfde klant. Zeg je ja, dan horen die facturen bij deze bestellingen en komen er geen nieuwe. Dat geldt ook voor zulke facturen die Factuurbrug later tegenkomt.`,
    other: 'Zijn ze van een andere winkel, kies dan bij Configuratie een eigen referentie voor deze winkel.',
  },
}

const en: typeof nl = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  lost: 'Factuurbrug does not answer, so this did not happen. Try again in a moment.',
  take: {
    copy: 'Copy',
    copied: 'Copied. You can paste it somewhere now.',
    notCopied: 'Copying does not work here. Save it as a file.',
    save: 'Save as file',
    saved: (file) => `Saved as ${file}.`,
  },
  solve: {
    rate: (name) => (name === '' ? 'Map tax rate' : `Map rate “${name}”`),
    rates: 'See tax rates',
    ledgers: 'Choose ledger account',
    statuses: 'See statuses',
    start: 'See start date',
    eu: 'See EU and export',
    deviations: 'See deviations',
    shopSettings: 'Connect shop',
    licence: 'Enter licence key',
    moneybirdSettings: 'Connect Moneybird',
    administration: 'Choose administration',
    settings: 'To Settings',
    preview: 'Dry run',
    terms: 'Read the terms',
    help: 'To Help',
    month: 'To Monthly report',
    shopOrder: 'Open in the shop',
    invoice: 'Open in Moneybird',
    moneybird: 'Open Moneybird',
    shop: 'Open shop',
  },
  acts: {
    retryAll: (count) => `Try all ${counted(count, 'order', 'en')} again`,
    ignoreMany: (count) => `Ignore ${counted(count, 'order', 'en')}`,
    forAll: (count, what) => `${what}, for ${counted(count, 'order', 'en')}`,
    forOrder: (what, orderId) => `${what}: order ${orderId}`,
  },
  ready: {
    count: (count) => (count === 1 ? '1 order can go now' : `${counted(count, 'order', 'en')} can go now`),
    go: 'Transfer now',
  },
  outcome: {
    unknown_order: 'This order is not known here.',
    busy: 'Factuurbrug is working on this order. Try again in a minute.',
    already_invoiced: 'This order has an invoice already. Nothing was changed.',
    not_allowed: 'This cannot be allowed as it is. The cause must go first.',
    nothing_to_do: 'There is nothing to do for this order.',
    partly: (done, asked) =>
      `Done for ${done} of ${counted(asked, 'order', 'en')}. The others have changed meanwhile.`,
  },
  done: {
    retried: (count) =>
      count === 1 ? 'The order is tried again.' : `${counted(count, 'order', 'en')} are tried again.`,
    adopted: (count) =>
      count === 1
        ? 'The invoice now belongs to the order. No new one is made.'
        : `${counted(count, 'order', 'en')} keep the invoice that is there. No new ones are made.`,
    allowed: (count) =>
      count === 1
        ? 'Allowed. The order is transferred now.'
        : `Allowed. ${counted(count, 'order', 'en')} are transferred now.`,
    ignored: (count) =>
      count === 1 ? 'The order is ignored.' : `${counted(count, 'order', 'en')} are ignored.`,
    unignored: (count) =>
      count === 1 ? 'The order takes part again.' : `${counted(count, 'order', 'en')} take part again.`,
    seen: (count) => (count === 1 ? 'Dealt with.' : `${counted(count, 'order', 'en')} are dealt with.`),
    contact: 'The contact is chosen. The order is tried again.',
    reference: 'The reference is changed. The order is tried again.',
  },
  ignore: {
    title: (count) => (count === 1 ? 'Ignore order' : `Ignore ${counted(count, 'order', 'en')}`),
    what: 'An ignored order is not transferred, later neither. You can undo this.',
    reason: 'Reason',
    reasonHint: 'For instance: booked by hand, or test order. You will see this reason again later.',
    button: 'Ignore',
  },
  allow: {
    title: 'For several orders at once',
    sure: (button) => `${button}?`,
    what: (button, count) =>
      `“${button}” then holds for ${counted(count, 'order', 'en')}. They are transferred at once, and that cannot be undone.`,
    seen: (count) =>
      `${counted(count, 'order', 'en')} go from this list. Nothing changes about the invoices in Moneybird.`,
  },
  contact: {
    title: 'Choose contact',
    what: 'In Moneybird, open the contact for this order. Copy the address from the address bar and paste it here.',
    label: 'Address of the contact in Moneybird',
    placeholder: 'https://moneybird.com/…/contacts/…',
    wrong: 'There is no contact in this. Copy the whole address from the address bar.',
    button: 'Use this contact',
  },
  reference: {
    title: 'Other reference',
    what: 'The reference is what the invoice of this order is recognised by. Add something that has not been used yet.',
    label: 'Addition',
    wrong: 'At most 20 characters: letters, digits, space, point, hyphen or slash.',
    result: (reference) => `The reference becomes: ${reference}`,
    button: 'Use reference',
  },
  adopt: {
    title: 'Are those invoices of this shop?',
    what: (count) =>
      `${count === 1 ? '1 order has' : `${counted(count, 'order', 'en')} have`} an invoice in Moneybird already, with the same reference, amount and customer. If you say yes, those invoices belong to these orders and no new ones are made. That also holds for such invoices that Factuurbrug meets later.`,
    other: 'If they are of another shop, choose a reference of its own for this shop in Settings.',
  },
}

export const partsText: Readonly<Record<Language, typeof nl>> = { nl, en }
