import type { RoleName } from '../../../domain/total-roles.ts'
import type { Language } from '../../language.ts'

const nl = {
  roundingTitle: 'Een paar cent verschil',
  tolerance: {
    label: 'Hoeveel mag het totaal verschillen?',
    hint: 'OpenCart rondt soms anders af dan een factuur. Is het verschil groter, dan komt de bestelling bij Fouten.',
    cents: (cents: number) => (cents === 0 ? 'Niets, op de cent gelijk' : `${cents} cent`),
  },
  roundingLine: {
    label: 'Het verschil als regel “Afronding” op de factuur',
    hint: 'De factuur komt zo precies uit op wat de klant heeft betaald.',
  },
  vatTitle: 'Zonder btw',
  shippingWithoutVat: {
    label: 'Verzendkosten zonder btw bij producten met btw',
    fail: {
      name: 'Tegenhouden',
      hint: 'Vaak is er in OpenCart geen belastinggroep bij de verzendmethode gekozen.',
    },
    included: {
      name: 'De btw zit in de prijs',
      hint: 'De verzendkosten krijgen de btw van de producten. De klant betaalt niet meer.',
    },
    book: {
      name: 'Zonder btw boeken',
      hint: 'Alleen als er echt geen btw op hoort. De bestelling krijgt er een waarschuwing bij.',
    },
  },
  untaxedLines: {
    label: 'Producten zonder btw, zonder dat er een reden voor is',
    fail: { name: 'Tegenhouden', hint: 'Je beslist per bestelling. Dat is het veiligst.' },
    included: {
      name: 'De btw zit in de prijs',
      hint: 'Ze krijgen het hoge tarief. De klant betaalt niet meer.',
    },
    book: {
      name: 'Zonder btw boeken',
      hint: 'Alleen voor wie niets anders verkoopt dan wat is vrijgesteld.',
    },
  },
  exemptClasses: {
    label: 'Belastinggroepen van producten die zijn vrijgesteld van btw',
    hint: 'Bijvoorbeeld statiegeld of zorg. Producten uit deze groepen worden zonder btw geboekt.',
    gone: (id: string) => `Groep ${id} (bestaat niet meer in OpenCart)`,
  },
  otherTitle: 'Bijzondere bestellingen',
  zeroOrders: {
    label: 'Bestellingen van € 0,00',
    skip: { name: 'Overslaan', hint: 'Er komt geen factuur.' },
    invoice: { name: 'Ook doorzetten', hint: 'Er komt een factuur van € 0,00.' },
  },
  foreignCurrency: {
    label: 'Betaald in een andere munt',
    block: { name: 'Tegenhouden', hint: 'Tot je hier een keuze maakt.' },
    order: { name: 'In de munt van de klant', hint: 'De factuur komt in dezelfde munt als de bestelling.' },
    base: {
      name: 'In de munt van je winkel',
      hint: 'De factuur komt in euro’s, tegen de koers van de bestelling.',
    },
  },
  afterInvoiceChange: {
    label: 'Terugbetaald nadat de factuur is gemaakt',
    flag: {
      name: 'Alleen een seintje',
      hint: 'Het voorstel staat bij Terugbetalingen. Er gebeurt niets voordat jij ja zegt.',
    },
    credit_draft: {
      name: 'Een creditfactuur klaarzetten',
      hint: 'Als concept in Moneybird. Jij controleert het bedrag en verstuurt hem.',
    },
  },
  refundSending: {
    label: 'Creditfactuur van een terugbetaling die je goedkeurt',
    draft: {
      name: 'Laten staan als concept',
      hint: 'Jij verstuurt hem in Moneybird. De nacht erna boekt Factuurbrug het geld terug.',
    },
    Manual: { name: 'Definitief maken', hint: 'Zonder e-mail. Het geld wordt meteen teruggeboekt.' },
    Email: { name: 'Mailen naar de klant', hint: 'Moneybird mailt hem. Het geld wordt meteen teruggeboekt.' },
  },
  contactMatch: {
    label: 'Bestelling van een bedrijf met een bekend e-mailadres',
    company: {
      name: 'Alleen als ook de bedrijfsnaam klopt',
      hint: 'Is het een ander bedrijf, dan komt er een nieuw contact.',
    },
    email: {
      name: 'Alleen e-mail telt',
      hint: 'De factuur komt op het contact met dat adres, met een waarschuwing als de naam anders is.',
    },
  },
  defaultContact: {
    label: 'Contact voor klanten zonder e-mailadres',
    hint: 'Plak het adres van de pagina van dat contact in Moneybird. Laat leeg om per klant een nieuw contact te maken.',
    wrong: 'Hierin staat geen contact van Moneybird.',
  },
  feesTitle: 'Toeslagen en kortingen van andere modules',
  feesLead:
    'Wat een module aan het totaal van een bestelling toevoegt, heeft in OpenCart een code. Normaal zoekt Factuurbrug zelf uit welke btw erbij hoort.',
  fees: {
    code: 'Code',
    rule: 'Hoe boeken',
    all: 'Alle andere codes',
    roles: {
      line: 'Btw zelf uitzoeken',
      payment: 'Betaalmiddel, zoals een cadeaukaart',
      ignore: 'Alleen informatie: weglaten',
    } satisfies Record<RoleName, string>,
    ruleFor: (code: string) => `Hoe ${code} geboekt wordt`,
    remove: (code: string) => `${code} weghalen`,
    add: 'Code toevoegen',
    addHint: 'De code staat bij Fouten, of in OpenCart bij Extensies, Order Totals. Bijvoorbeeld: handling.',
    addButton: 'Toevoegen',
    twice: 'Deze code staat er al, of is leeg.',
  },
}

const en: typeof nl = {
  roundingTitle: 'A few cents apart',
  tolerance: {
    label: 'How much may the total differ?',
    hint: 'OpenCart sometimes rounds differently from an invoice. If the difference is larger, the order ends up under Failures.',
    cents: (cents) =>
      cents === 0 ? 'Nothing, equal to the cent' : cents === 1 ? '1 cent' : `${cents} cents`,
  },
  roundingLine: {
    label: 'The difference as a line “Afronding” (rounding) on the invoice',
    hint: 'The invoice then comes to exactly what the customer paid.',
  },
  vatTitle: 'Without VAT',
  shippingWithoutVat: {
    label: 'Shipping without VAT beside products with VAT',
    fail: { name: 'Hold it', hint: 'Often no tax class was chosen for the shipping method in OpenCart.' },
    included: {
      name: 'The price includes VAT',
      hint: 'Shipping gets the VAT of the products. The customer pays no more.',
    },
    book: {
      name: 'Book without VAT',
      hint: 'Only if there is really no VAT on it. The invoice gets a remark.',
    },
  },
  untaxedLines: {
    label: 'Products without VAT, without a reason for it',
    fail: { name: 'Hold it', hint: 'You decide per order. That is the safest.' },
    included: {
      name: 'The price includes VAT',
      hint: 'They get the standard rate. The customer pays no more.',
    },
    book: { name: 'Book without VAT', hint: 'Only for who sells nothing but what is exempt.' },
  },
  exemptClasses: {
    label: 'Tax classes of products that are exempt from VAT',
    hint: 'For example deposits or care. Products of these classes are booked without VAT.',
    gone: (id) => `Class ${id} (no longer in OpenCart)`,
  },
  otherTitle: 'Special orders',
  zeroOrders: {
    label: 'Orders of €0.00',
    skip: { name: 'Skip', hint: 'No invoice is made.' },
    invoice: { name: 'Transfer too', hint: 'An invoice of €0.00 is made.' },
  },
  foreignCurrency: {
    label: 'Paid in another currency',
    block: { name: 'Hold it', hint: 'Until you make a choice here.' },
    order: { name: 'In the customer’s currency', hint: 'The invoice is in the same currency as the order.' },
    base: { name: 'In your shop’s currency', hint: 'The invoice is in euros, at the rate of the order.' },
  },
  afterInvoiceChange: {
    label: 'Refunded after the invoice was made',
    flag: {
      name: 'Only tell me',
      hint: 'The proposal is under Refunds. Nothing happens before you say yes.',
    },
    credit_draft: {
      name: 'Prepare a credit invoice',
      hint: 'As a draft in Moneybird. You check the amount and send it.',
    },
  },
  refundSending: {
    label: 'Credit invoice of a refund that you approve',
    draft: {
      name: 'Leave it a draft',
      hint: 'You send it in Moneybird. The night after, Factuurbrug books the money back.',
    },
    Manual: { name: 'Make it final', hint: 'Without e-mail. The money is booked back at once.' },
    Email: { name: 'Mail it to the customer', hint: 'Moneybird mails it. The money is booked back at once.' },
  },
  contactMatch: {
    label: 'Order of a company with a known e-mail address',
    company: {
      name: 'Only if the company name fits too',
      hint: 'If it is another company, a new contact is made.',
    },
    email: {
      name: 'Only the e-mail address counts',
      hint: 'The invoice goes on the contact with that address, with a remark if the name is another.',
    },
  },
  defaultContact: {
    label: 'Contact for customers without an e-mail address',
    hint: 'Paste the address of that contact’s page in Moneybird. Leave empty to make a new contact per customer.',
    wrong: 'There is no Moneybird contact in this.',
  },
  feesTitle: 'Surcharges and discounts of other modules',
  feesLead:
    'What a module adds to the total of an order has a code in OpenCart. Normally Factuurbrug finds out by itself which VAT belongs to it.',
  fees: {
    code: 'Code',
    rule: 'How to book',
    all: 'All other codes',
    roles: {
      line: 'Find out the VAT',
      payment: 'Means of payment, like a gift card',
      ignore: 'Information only: leave out',
    },
    ruleFor: (code) => `How ${code} is booked`,
    remove: (code) => `Remove ${code}`,
    add: 'Add a code',
    addHint:
      'The code is shown under Failures, or in OpenCart under Extensions, Order Totals. For example: handling.',
    addButton: 'Add',
    twice: 'This code is already listed, or empty.',
  },
}

export const deviationsText: Readonly<Record<Language, typeof nl>> = { nl, en }
