import type { Language } from '../language.ts'

const nl = {
  draft: 'Conceptfactuur',
  invoice: (number: string) => `Factuur ${number}`,
  to: 'Aan',
  newContact: 'Nieuw contact in Moneybird',
  knownContact: 'Staat al in Moneybird',
  noContact: 'Naam en adres komen uit het contact in Moneybird.',
  date: 'Factuurdatum',
  reference: 'Referentie',
  description: 'Omschrijving',
  amount: 'Aantal',
  price: 'Prijs',
  rate: 'Btw',
  total: 'Totaal',
  inclusive: 'Alle bedragen zijn inclusief btw.',
  vat: (name: string) => `${name}, over`,
  times: (amount: string, price: string) => `${amount} × ${price}`,
  sum: 'Totaal',
  label: 'Zo ziet de factuur eruit',
}

const en: typeof nl = {
  draft: 'Draft invoice',
  invoice: (number) => `Invoice ${number}`,
  to: 'To',
  newContact: 'New contact in Moneybird',
  knownContact: 'Already in Moneybird',
  noContact: 'Name and address come from the contact in Moneybird.',
  date: 'Invoice date',
  reference: 'Reference',
  description: 'Description',
  amount: 'Quantity',
  price: 'Price',
  rate: 'VAT',
  total: 'Total',
  inclusive: 'All amounts include VAT.',
  vat: (name) => `${name}, on`,
  times: (amount, price) => `${amount} × ${price}`,
  sum: 'Total',
  label: 'What the invoice will look like',
}

/** The invoice as paper, wherever a screen shows one. */
export const invoicePaperText: Readonly<Record<Language, typeof nl>> = { nl, en }
