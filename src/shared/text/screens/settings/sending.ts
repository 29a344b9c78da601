import type { Language } from '../../language.ts'

const nl = {
  sendingTitle: 'Wat gebeurt er met een betaalde bestelling?',
  sending: {
    label: 'Krijgt de klant de factuur?',
    Manual: {
      name: 'Nee, alleen definitief maken',
      hint: 'De factuur krijgt een nummer en staat in Moneybird. Er wordt niets gemaild.',
    },
    Email: {
      name: 'Ja, Moneybird mailt hem',
      hint: 'De klant krijgt de factuur per e-mail, met de tekst die je in Moneybird hebt ingesteld.',
    },
  },
  emailWarning: 'Ook van oudere bestellingen die nog worden doorgezet, gaat dan een mail naar de klant.',
  registerPayment: {
    label: 'De betaling in Moneybird zetten',
    hint: 'De factuur staat dan op betaald. Zet dit uit als je betalingen zelf aan de factuur koppelt, bijvoorbeeld vanaf de bank.',
  },
  alwaysPaid: {
    label: 'Elke bestelling telt als betaald',
    hint: 'Voor winkels waar niemand bestelt zonder te betalen. Anders bepaalt de status of een bestelling betaald is.',
  },
  dateTitle: 'Datum van de factuur',
  invoiceDate: {
    label: 'Welke datum krijgt de factuur?',
    order: { name: 'De dag van de bestelling', hint: 'Zo loopt je btw gelijk met je winkel.' },
    payment: {
      name: 'De dag van de betaling',
      hint: 'Zolang er niet betaald is, geldt de dag van de bestelling.',
    },
    booking: {
      name: 'De dag van boeken',
      hint: 'De dag waarop de factuur in Moneybird komt. Wanneer er geleverd is, staat erop.',
    },
  },
  vatPeriod: {
    label: 'Btw-aangifte',
    hint: 'Had de aangifte over die dag al gedaan moeten zijn, dan krijgt de factuur de dag van boeken.',
    quarter: 'Per kwartaal',
    month: 'Per maand',
    none: 'Maakt niet uit',
  },
  referenceTitle: 'Referentie op de factuur',
  reference: 'Zo ziet de referentie eruit',
  referenceHint:
    'Hieraan herkent Factuurbrug welke factuur bij welke bestelling hoort. {order_id} is het bestelnummer, {invoice_no} het factuurnummer uit OpenCart, {store_id} het nummer van de winkel.',
  referenceWrong: 'Zet er {order_id} in, en geen komma, dubbele punt, rechte streep of andere accolades.',
  example: (text: string) => `Voorbeeld: ${text}`,
  noExample: 'Nog geen voorbeeld',
  referenceChanged:
    'Alleen nieuwe facturen krijgen de nieuwe referentie. Facturen van vóór Factuurbrug worden eraan herkend dat hun referentie hetzelfde is.',
  invoiceNo: 'Een bestelling wacht dan tot er in OpenCart een factuurnummer is gemaakt.',
  layout: 'De factuurlayout en de workflow kies je bij Moneybird.',
  layoutLink: 'Naar de factuurlayout',
}

const en: typeof nl = {
  sendingTitle: 'What happens to an order that is paid?',
  sending: {
    label: 'Does the customer get the invoice?',
    Manual: {
      name: 'No, only make it final',
      hint: 'The invoice gets a number and is in Moneybird. Nothing is mailed.',
    },
    Email: {
      name: 'Yes, Moneybird mails it',
      hint: 'The customer gets the invoice by e-mail, with the text that you set in Moneybird.',
    },
  },
  emailWarning: 'Older orders that are still to be transferred are then mailed to the customer as well.',
  registerPayment: {
    label: 'Put the payment into Moneybird',
    hint: 'The invoice is then paid. Switch this off if you match payments to invoices yourself, for instance from the bank.',
  },
  alwaysPaid: {
    label: 'Every order counts as paid',
    hint: 'For shops where nobody orders without paying. Otherwise the status decides whether an order is paid.',
  },
  dateTitle: 'Date of the invoice',
  invoiceDate: {
    label: 'Which date does the invoice get?',
    order: { name: 'The day of the order', hint: 'Then your VAT runs with your shop.' },
    payment: { name: 'The day of the payment', hint: 'While nothing was paid, it is the day of the order.' },
    booking: {
      name: 'The day of booking',
      hint: 'The day on which the invoice comes into Moneybird. It says when it was supplied.',
    },
  },
  vatPeriod: {
    label: 'VAT return',
    hint: 'Where the return over that day was due already, the invoice gets the day of booking.',
    quarter: 'Quarterly',
    month: 'Monthly',
    none: 'Does not matter',
  },
  referenceTitle: 'Reference on the invoice',
  reference: 'What the reference looks like',
  referenceHint:
    'By this Factuurbrug knows which invoice belongs to which order. {order_id} is the order number, {invoice_no} the invoice number of OpenCart, {store_id} the number of the shop.',
  referenceWrong: 'Put {order_id} in it, and no comma, colon, vertical bar or other braces.',
  example: (text) => `Example: ${text}`,
  noExample: 'No example yet',
  referenceChanged:
    'Only new invoices get the new reference. Invoices from before Factuurbrug are recognised by having the same reference.',
  invoiceNo: 'An order then waits until an invoice number was made in OpenCart.',
  layout: 'The invoice layout and the workflow are chosen with Moneybird.',
  layoutLink: 'To the invoice layout',
}

export const sendingText: Readonly<Record<Language, typeof nl>> = { nl, en }
