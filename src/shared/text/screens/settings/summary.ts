import type { Language } from '../../language.ts'

const listed = (names: readonly string[]) => names.join(', ')

const nl = {
  layout: (name: string | null) => `Layout: ${name ?? 'standaard van Moneybird'}`,
  workflow: (name: string | null) => `Workflow: ${name ?? 'standaard van Moneybird'}`,
  push: (names: readonly string[]) =>
    names.length === 0 ? 'Nog geen status gekozen' : `Doorzetten: ${listed(names)}`,
  paid: (names: readonly string[]) => (names.length === 0 ? 'Betaald: geen' : `Betaald: ${listed(names)}`),
  allPaid: 'Elke bestelling telt als betaald',
  mapped: (count: number) => (count === 1 ? '1 tarief gekoppeld' : `${count} tarieven gekoppeld`),
  unmapped: (count: number) =>
    count === 1 ? '1 tarief nog niet gekoppeld' : `${count} tarieven nog niet gekoppeld`,
  odd: (count: number) =>
    count === 1 ? 'Bij 1 tarief klopt iets niet' : `Bij ${count} tarieven klopt iets niet`,
  kor: 'Geen btw, door de KOR',
  product: (name: string | null) => `Producten: ${name ?? 'nog niet gekozen'}`,
  shipping: (name: string | null) => `Verzendkosten: ${name ?? 'nog niet gekozen'}`,
  oss: 'Met OSS',
  noOss: 'Zonder OSS',
  vatNumber: (field: string) => `Btw-nummer in “${field}”`,
  noVatNumber: 'Geen btw verlegd',
  sending: { Manual: 'Definitief maken, niet mailen', Email: 'Moneybird mailt de factuur' },
  payments: (own: number, all: number) =>
    own === 0 ? 'Alle betaalmethoden gaan hetzelfde' : `${own} van de ${all} betaalmethoden apart ingesteld`,
  payment: 'Betaling komt in Moneybird',
  noPayment: 'Betaling koppel je zelf',
  reference: (example: string) => `Referentie zoals ${example}`,
  tolerance: (cents: number) =>
    cents === 0 ? 'Totaal op de cent gelijk' : `Totaal mag ${cents} cent verschillen`,
  refund: { flag: 'Terugbetaald: een seintje', credit_draft: 'Terugbetaald: creditfactuur als concept' },
  hourly: (time: string) => `Elk uur, en elke nacht om ${time}`,
  nightly: (time: string) => `Alleen ’s nachts om ${time}`,
  start: (date: string) => `Bestellingen vanaf ${date}`,
  programme: (language: string, theme: string) => `${language}, ${theme.toLowerCase()}`,
  connections: (count: number) => (count === 1 ? '1 koppeling' : `${count} koppelingen`),
}

const en: typeof nl = {
  layout: (name) => `Layout: ${name ?? 'Moneybird’s default'}`,
  workflow: (name) => `Workflow: ${name ?? 'Moneybird’s default'}`,
  push: (names) => (names.length === 0 ? 'No status chosen yet' : `Transfer: ${listed(names)}`),
  paid: (names) => (names.length === 0 ? 'Paid: none' : `Paid: ${listed(names)}`),
  allPaid: 'Every order counts as paid',
  mapped: (count) => (count === 1 ? '1 rate mapped' : `${count} rates mapped`),
  unmapped: (count) => (count === 1 ? '1 rate not mapped yet' : `${count} rates not mapped yet`),
  odd: (count) =>
    count === 1 ? 'Something is not right with 1 rate' : `Something is not right with ${count} rates`,
  kor: 'No VAT, under the KOR',
  product: (name) => `Products: ${name ?? 'not chosen yet'}`,
  shipping: (name) => `Shipping costs: ${name ?? 'not chosen yet'}`,
  oss: 'With OSS',
  noOss: 'Without OSS',
  vatNumber: (field) => `VAT number in “${field}”`,
  noVatNumber: 'No reverse charge',
  sending: { Manual: 'Make final, do not mail', Email: 'Moneybird mails the invoice' },
  payments: (own, all) =>
    own === 0 ? 'All payment methods go the same way' : `${own} of ${all} payment methods set apart`,
  payment: 'Payment goes into Moneybird',
  noPayment: 'You match payments yourself',
  reference: (example) => `Reference like ${example}`,
  tolerance: (cents) =>
    cents === 0 ? 'Total equal to the cent' : `Total may differ ${cents === 1 ? '1 cent' : `${cents} cents`}`,
  refund: { flag: 'Refunded: you are told', credit_draft: 'Refunded: credit invoice as a draft' },
  hourly: (time) => `Every hour, and every night at ${time}`,
  nightly: (time) => `Only at night, at ${time}`,
  start: (date) => `Orders from ${date}`,
  programme: (language, theme) => `${language}, ${theme.toLowerCase()}`,
  connections: (count) => (count === 1 ? '1 connection' : `${count} connections`),
}

export const summaryText: Readonly<Record<Language, typeof nl>> = { nl, en }
