import type { Language } from '../../language.ts'

const nl = {
  title: 'Btw-tarieven',
  lead: 'Elk btw-tarief van je winkel hoort bij een tarief in Moneybird. Zo komt de btw in het goede vak van je aangifte.',
  shopRate: 'In je winkel',
  moneybirdRate: 'In Moneybird',
  rateFor: (name: string, percentage: string) => `Moneybird-tarief voor ${name}, ${percentage}`,
  countries: (names: string) => `voor ${names}`,
  choose: 'Kies een tarief',
  fitting: 'Past bij dit tarief',
  others: 'Andere tarieven',
  inactive: (name: string) => `${name} (staat uit)`,
  gone: 'Bestaat niet meer in Moneybird',
  remarks: {
    percentage: (shop: string, moneybird: string) =>
      `Je winkel rekent ${shop}, dit tarief is ${moneybird}. Zo'n bestelling gaat niet door.`,
    inactive: 'Dit tarief staat uit in Moneybird. Kies een ander, of zet het daar weer aan.',
    gone: 'Dit tarief bestaat niet meer in Moneybird. Kies een ander.',
    country: (names: string) =>
      `Dit tarief is voor een ander land dan ${names}. Dat klopt alleen als je voor die klanten gewoon Nederlandse btw aangeeft.`,
  },
  missing: 'Nog geen tarief: bestellingen hiermee komen bij Fouten.',
  notInShop: 'staat niet (meer) in je winkel',
  remove: (name: string) => `${name} weghalen`,
  noRates:
    'Je winkel heeft geen btw-tarieven. Stel ze in OpenCart in, of zet de KOR aan bij “Buitenland en KOR”.',
  add: 'Tarief toevoegen dat hier niet staat',
  addHint:
    'Voor oude bestellingen met een btw-regel die je winkel niet meer gebruikt. Neem de naam precies over.',
  addName: 'Naam van de btw-regel',
  addPercentage: 'Percentage',
  addButton: 'Toevoegen',
  addTwice: 'Dit tarief staat er al.',
  addWrong: 'Vul een naam en een percentage van 0 tot 100 in.',
  zeroTitle: 'Regels zonder btw',
  noVat: 'Tarief voor regels zonder btw',
  noVatHint:
    'Voor wat geen btw heeft, zoals een cadeaubon, een afronding van een cent of een vrijgesteld product.',
  noVatMissing: 'Zonder dit tarief kan Factuurbrug geen afronding en geen cadeaubon boeken.',
  levyTitle: 'Vaste bijdragen',
  levyHint:
    'Je winkel rekent een vast bedrag bij de btw, zoals een verwijderingsbijdrage. Dat wordt een eigen regel op de factuur, met dit tarief.',
  levyRate: (name: string) => `Moneybird-tarief voor ${name}`,
}

const en: typeof nl = {
  title: 'Tax rates',
  lead: 'Every tax rate of your shop belongs to a rate in Moneybird. That puts the VAT in the right box of your return.',
  shopRate: 'In your shop',
  moneybirdRate: 'In Moneybird',
  rateFor: (name, percentage) => `Moneybird rate for ${name}, ${percentage}`,
  countries: (names) => `for ${names}`,
  choose: 'Choose a rate',
  fitting: 'Fits this rate',
  others: 'Other rates',
  inactive: (name) => `${name} (switched off)`,
  gone: 'No longer in Moneybird',
  remarks: {
    percentage: (shop, moneybird) =>
      `Your shop charges ${shop}, this rate is ${moneybird}. Such an order does not go.`,
    inactive: 'This rate is switched off in Moneybird. Choose another, or switch it on there.',
    gone: 'This rate no longer exists in Moneybird. Choose another.',
    country: (names) =>
      `This rate is for another country than ${names}. That is right only if you declare plain Dutch VAT for those customers.`,
  },
  missing: 'No rate yet: orders with it end up under Failures.',
  notInShop: 'not in your shop (any more)',
  remove: (name) => `Remove ${name}`,
  noRates:
    'Your shop has no tax rates. Set them up in OpenCart, or switch on the KOR under “Abroad and KOR”.',
  add: 'Add a rate that is not listed',
  addHint: 'For old orders with a VAT line that your shop no longer uses. Copy the name exactly.',
  addName: 'Name of the VAT line',
  addPercentage: 'Percentage',
  addButton: 'Add',
  addTwice: 'This rate is already listed.',
  addWrong: 'Enter a name and a percentage from 0 to 100.',
  zeroTitle: 'Lines without VAT',
  noVat: 'Rate for lines without VAT',
  noVatHint: 'For what has no VAT, such as a gift voucher, a cent of rounding or an exempt product.',
  noVatMissing: 'Without this rate Factuurbrug cannot book any rounding or gift voucher.',
  levyTitle: 'Fixed levies',
  levyHint:
    'Your shop charges a fixed amount as a tax, such as a disposal levy. It becomes a line of its own on the invoice, at this rate.',
  levyRate: (name) => `Moneybird rate for ${name}`,
}

export const vatText: Readonly<Record<Language, typeof nl>> = { nl, en }
