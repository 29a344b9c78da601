import { counted } from '../../format.ts'
import type { Language } from '../../language.ts'

/** The step about VAT of the first time: what is arranged in one line, and the questions that this shop raises. */
const nl = {
  looking: 'We kijken welke btw er in je bestellingen voorkomt.',
  none: 'Btw: niets meer te kiezen',
  some: (count: number) => (count === 1 ? 'Btw: nog 1 vraag' : `Btw: nog ${count} vragen`),
  lead: (orders: number) =>
    `We hebben gekeken naar ${counted(orders, 'order', 'nl')} van de laatste drie maanden. Je krijgt alleen vragen over wat daarin voorkomt.`,
  leadUnseen: 'Je bestellingen waren nu niet te lezen. Daarom staan hier alle vragen die open zijn.',
  and: ' en ',
  mapped: (rates: string, count: number) =>
    count === 1 ? `${rates} is gekoppeld` : `${rates} zijn gekoppeld`,
  nothingMapped: 'Nog geen tarief gekoppeld',
  see: (count: number) => (count === 1 ? '1 tarief bekijken' : `${count} tarieven bekijken`),
  question: (number: number, what: string) => `${number}. ${what}`,
  rate: (name: string, percentage: string) =>
    `Welk tarief in Moneybird hoort bij ${name}${name.includes(percentage) ? '' : `, ${percentage}`}?`,
  levy: (name: string) => `Welke btw zit er op “${name}”?`,
  levyHint: 'Dit wordt een eigen regel op de factuur.',
  oss: 'Verkoop je aan particulieren in andere EU-landen met de btw van hun land?',
  ossYes: 'Ja, ik doe mee aan de OSS',
  ossYesHint: 'De OSS is één aangifte voor alle andere EU-landen.',
  ossNo: 'Nee, ik reken overal Nederlandse btw',
  ossNoHint: 'Dat mag zolang je onder € 10.000 per jaar blijft.',
  reverse: 'Verkoop je aan bedrijven in andere EU-landen?',
  export: 'Welk tarief in Moneybird is voor klanten buiten de EU?',
  noVat: 'Welk tarief in Moneybird is voor regels zonder btw?',
  kor: 'Val je onder de kleineondernemersregeling?',
  example: (order: string, day: string, country: string, total: string) =>
    `Voorbeeld: bestelling ${order} van ${day}, ${country}, ${total}.`,
}

const en: typeof nl = {
  looking: 'Looking which VAT occurs in your orders.',
  none: 'VAT: nothing left to choose',
  some: (count) => (count === 1 ? 'VAT: 1 more question' : `VAT: ${count} more questions`),
  lead: (orders) =>
    `We looked at ${counted(orders, 'order', 'en')} of the last three months. You are asked only about what occurs in them.`,
  leadUnseen: 'Your orders could not be read now. So here are all questions that are open.',
  and: ' and ',
  mapped: (rates, count) => (count === 1 ? `${rates} is mapped` : `${rates} are mapped`),
  nothingMapped: 'No rate mapped yet',
  see: (count) => (count === 1 ? 'See 1 rate' : `See ${count} rates`),
  question: (number, what) => `${number}. ${what}`,
  rate: (name, percentage) =>
    `Which rate in Moneybird belongs to ${name}${name.includes(percentage) ? '' : `, ${percentage}`}?`,
  levy: (name) => `Which VAT is on “${name}”?`,
  levyHint: 'This becomes a line of its own on the invoice.',
  oss: 'Do you sell to consumers in other EU countries with the VAT of their country?',
  ossYes: 'Yes, I take part in the OSS',
  ossYesHint: 'The OSS is one return for all other EU countries.',
  ossNo: 'No, I charge Dutch VAT everywhere',
  ossNoHint: 'That is allowed while you stay below € 10,000 a year.',
  reverse: 'Do you sell to businesses in other EU countries?',
  export: 'Which rate in Moneybird is for customers outside the EU?',
  noVat: 'Which rate in Moneybird is for lines without VAT?',
  kor: 'Are you under the small business scheme?',
  example: (order, day, country, total) => `Example: order ${order} of ${day}, ${country}, ${total}.`,
}

export const vatStepText: Readonly<Record<Language, typeof nl>> = { nl, en }
