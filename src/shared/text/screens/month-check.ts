import type { MonthCheck } from '../../contract/month.ts'
import type { MismatchKind, MonthGroup } from '../../domain/month-balance.ts'
import { counted } from '../format.ts'
import type { Language } from '../language.ts'

const nl = {
  title: 'Maandcontrole',
  lead: 'Factuurbrug vraagt Moneybird alle bestellingen van een maand na, en kijkt of er een factuur dubbel is of ontbreekt. Er wordt niets veranderd.',
  month: 'Maand',
  check: 'Controleren',
  asking: 'Factuurbrug vraagt het na bij Moneybird. Is er net veel gevraagd, dan duurt dat een paar minuten.',
  empty: 'In deze maand zijn geen bestellingen.',
  good: (invoices: number) =>
    `Alles klopt. ${counted(invoices, 'invoice', 'nl')}, geen enkele dubbel en geen enkele weg.`,
  open: (orders: number) =>
    `Wat doorgezet is, klopt met Moneybird: niets dubbel en niets weg. ${counted(orders, 'order', 'nl')} ${orders === 1 ? 'is' : 'zijn'} nog niet doorgezet.`,
  bad: (orders: number) =>
    `Bij ${counted(orders, 'order', 'nl')} zegt Moneybird iets anders dan Factuurbrug weet.`,
  groups: {
    invoiced: 'Doorgezet',
    draft: 'Concept, wacht op betaling',
    waiting: 'Wacht',
    failed: 'Fout',
    skipped: 'Overgeslagen',
    ignored: 'Genegeerd',
  } as Readonly<Record<MonthGroup, string>>,
  all: 'Alle bestellingen',
  order: (id: string) => `Bestelling ${id}`,
  mismatch: {
    missing: () => 'De factuur is met deze referentie niet meer te vinden in Moneybird.',
    double: (ours, theirs) =>
      `Moneybird heeft meer dan één factuur met deze referentie, samen ${theirs}. De bestelling is ${ours}.`,
    amount: (ours, theirs) => `De factuur is in Moneybird nu ${theirs}. Doorgezet is ${ours}.`,
    foreign: (_ours, theirs) =>
      `Deze bestelling is niet door Factuurbrug geboekt, maar Moneybird heeft een factuur van ${theirs} met haar referentie.`,
  } as Readonly<Record<MismatchKind, (ours: string, theirs: string) => string>>,
}

const en: typeof nl = {
  title: 'Monthly check',
  lead: 'Factuurbrug asks Moneybird about every order of a month, and sees whether an invoice is there twice or missing. Nothing is changed.',
  month: 'Month',
  check: 'Check',
  asking: 'Asking Moneybird. If a lot was asked just now, this takes a few minutes.',
  empty: 'There are no orders in this month.',
  good: (invoices) =>
    `Everything is right. ${counted(invoices, 'invoice', 'en')}, none of them twice and none missing.`,
  open: (orders) =>
    `What was transferred agrees with Moneybird: nothing twice and nothing gone. ${counted(orders, 'order', 'en')} ${orders === 1 ? 'is' : 'are'} not transferred yet.`,
  bad: (orders) =>
    `For ${counted(orders, 'order', 'en')} Moneybird says something else than Factuurbrug knows.`,
  groups: {
    invoiced: 'Transferred',
    draft: 'Draft, waits for payment',
    waiting: 'Waiting',
    failed: 'Failed',
    skipped: 'Skipped',
    ignored: 'Ignored',
  },
  all: 'All orders',
  order: (id) => `Order ${id}`,
  mismatch: {
    missing: () => 'The invoice can no longer be found in Moneybird by this reference.',
    double: (ours, theirs) =>
      `Moneybird has more than one invoice with this reference, ${theirs} together. The order is ${ours}.`,
    amount: (ours, theirs) => `The invoice is ${theirs} in Moneybird now. ${ours} was transferred.`,
    foreign: (_ours, theirs) =>
      `This order was not booked by Factuurbrug, but Moneybird has an invoice of ${theirs} with its reference.`,
  },
}

/** The monthly check, on Overzicht and in the terminal. */
export const monthCheckText: Readonly<Record<Language, typeof nl>> = { nl, en }

type MonthVerdict = 'empty' | 'good' | 'open' | 'bad'

/** The outcome in a word and a sentence. `open`: what was transferred is right, but not everything was transferred. */
export function sayMonth(
  { sums, mismatches }: Pick<MonthCheck, 'sums' | 'mismatches'>,
  language: Language,
): { readonly verdict: MonthVerdict; readonly sentence: string } {
  const text = monthCheckText[language]
  const countOf = (...wanted: readonly MonthGroup[]) =>
    sums.filter(({ group }) => wanted.includes(group)).reduce((all, { count }) => all + count, 0)
  const orders = new Set(mismatches.map(({ orderId }) => orderId)).size
  const left = countOf('waiting', 'failed')
  if (orders > 0) return { verdict: 'bad', sentence: text.bad(orders) }
  if (sums.length === 0) return { verdict: 'empty', sentence: text.empty }
  if (left > 0) return { verdict: 'open', sentence: text.open(left) }
  return { verdict: 'good', sentence: text.good(countOf('invoiced', 'draft')) }
}
