import type { InvoiceState } from '../invoices/invoice-record.ts'

/** Words of the pages, which show invoices the way a Dutch merchant and a customer know them. */
export const words = {
  invoices: 'Verkoopfacturen',
  none: 'Nog geen facturen',
  number: 'Nummer',
  draft: 'Concept',
  date: 'Datum',
  due: 'Vervaldatum',
  contact: 'Contact',
  reference: 'Referentie',
  total: 'Totaal',
  state: 'Status',
  invoice: 'Factuur',
  credit: 'Creditfactuur',
  back: 'Alle facturen',
  amount: 'Aantal',
  description: 'Omschrijving',
  price: 'Prijs',
  taxRate: 'Btw',
  lineTotal: 'Bedrag excl. btw',
  inclusive: 'Prijzen zijn inclusief btw',
  exclusive: 'Prijzen zijn exclusief btw',
  subtotal: 'Totaal excl. btw',
  discount: 'Korting',
  over: 'over',
  payments: 'Betalingen',
  paid: 'Betaald',
  unpaid: 'Nog te betalen',
  taxNumber: 'Btw-nummer',
  sandbox: 'Demo-administratie: geen echte facturen',
  notFound: 'Deze pagina bestaat niet',
} as const

export const stateWords: Readonly<Record<InvoiceState, string>> = {
  draft: 'Concept',
  scheduled: 'Ingepland',
  open: 'Openstaand',
  late: 'Te laat',
  reminded: 'Herinnerd',
  paid: 'Betaald',
  uncollectible: 'Oninbaar',
}
