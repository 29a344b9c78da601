import type { StoryEvent } from '../domain/entry.ts'
import type { Words } from './language.ts'

/** What happened to an order, each event as a sentence; `detail` is what the event carries, placeholders as in `template.ts`. */
export const storySentences: Readonly<Record<StoryEvent, Words>> = {
  seen: {
    nl: 'Gevonden in je webwinkel[, met status “{detail}”].',
    en: 'Found in your shop[, with status “{detail}”].',
  },
  status_changed: {
    nl: 'De status in je webwinkel werd “{detail}”.',
    en: 'The status in your shop became “{detail}”.',
  },
  order_changed: {
    nl: 'De bestelling is gewijzigd in je webwinkel[. Totaal: {detail:money}].',
    en: 'The order was changed in your shop[. Total: {detail:money}].',
  },
  planned: { nl: 'Klaargezet om door te zetten.', en: 'Made ready for transfer.' },
  problem: { nl: 'Melding: {detail:title}.', en: 'Notice: {detail:title}.' },
  contact_created: { nl: 'Contact gemaakt in Moneybird.', en: 'Contact made in Moneybird.' },
  draft_created: {
    nl: 'Conceptfactuur[ van {detail:money}] gemaakt in Moneybird.',
    en: 'Draft invoice[ of {detail:money}] made in Moneybird.',
  },
  sent: { nl: 'Factuur[ {detail}] definitief gemaakt.', en: 'Invoice[ {detail}] made final.' },
  paid: {
    nl: 'Betaling[ van {detail:money}] in Moneybird gezet.',
    en: 'Payment[ of {detail:money}] entered in Moneybird.',
  },
  adopted: {
    nl: 'De factuur[ ({detail})] stond al in Moneybird. Er is geen nieuwe gemaakt.',
    en: 'The invoice[ ({detail})] was already in Moneybird. No new one was made.',
  },
  draft_deleted: {
    nl: 'Conceptfactuur[ van {detail:money}] weer verwijderd, want die klopte niet.',
    en: 'Draft invoice[ of {detail:money}] deleted again, for it was not right.',
  },
  credit_created: {
    nl: 'Creditfactuur als concept klaargezet in Moneybird.',
    en: 'Credit invoice made ready in Moneybird, as a draft.',
  },
  retried: { nl: 'Opnieuw aangeboden.', en: 'Offered again.' },
  allowed: { nl: 'Door jou toegestaan[: {detail:title}].', en: 'Allowed by you[: {detail:title}].' },
  ignored: { nl: 'Door jou genegeerd[: “{detail}”].', en: 'Ignored by you[: “{detail}”].' },
  unignored: { nl: 'Niet meer genegeerd.', en: 'No longer ignored.' },
  settled: { nl: 'Afgehandeld.', en: 'Dealt with.' },
  refund_asked: {
    nl: 'Terugbetaling[ van {detail:money}] door jou goedgekeurd.',
    en: 'Refund[ of {detail:money}] approved by you.',
  },
  refund_draft: {
    nl: 'Creditfactuur[ {detail}] staat als concept in Moneybird.',
    en: 'Credit invoice[ {detail}] stands in Moneybird as a draft.',
  },
  refunded: { nl: 'Terugbetaling[ {detail}] is geboekt.', en: 'Refund[ {detail}] is booked.' },
  refund_left: { nl: 'Terugbetaling door jou laten staan.', en: 'Refund left as it is by you.' },
  payment_taken_back: {
    nl: 'Betaling[ van {detail:money}] weer van de factuur gehaald.',
    en: 'Payment[ of {detail:money}] taken off the invoice again.',
  },
}
