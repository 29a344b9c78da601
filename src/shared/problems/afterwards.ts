import { defineProblem } from './define.ts'
import { inShop, invoice } from './solutions.ts'

/** What happened after the invoice was made. */
// prettier-ignore
export const afterwardsProblems = {
  INVOICE_GONE: defineProblem({
    kind: 'attention', may: { retry: 'anew' }, buttons: [],
    example: { number: '2026-0042' },
    title: { nl: 'Factuur is weg uit Moneybird', en: 'Invoice is gone from Moneybird' },
    nl: ['De factuur van deze bestelling[ ({number})] staat niet meer in Moneybird.', 'Die is daar verwijderd, misschien met een reden. Factuurbrug maakt daarom niet vanzelf een nieuwe.', 'Kies “Opnieuw proberen” als er een nieuwe factuur moet komen, of “Negeren” als het zo klopt.'],
    en: ['The invoice of this order[ ({number})] is no longer in Moneybird.', 'It was deleted there, perhaps for a reason, so Factuurbrug does not make a new one on its own.', 'Choose “Try again” if a new invoice should be made, or “Ignore” if it is right as it is.'],
  }),
  ORDER_DISAPPEARED: defineProblem({
    kind: 'attention', may: { acknowledge: 'for-good' }, buttons: [invoice],
    example: { number: '2026-0042' },
    title: { nl: 'Bestelling is weg uit de webwinkel', en: 'Order is gone from the shop' },
    nl: ['Deze bestelling bestaat niet meer in je webwinkel.', 'De bestelling is in OpenCart verwijderd, maar factuur {number} staat nog in Moneybird.', 'Maak in Moneybird een creditfactuur als de verkoop niet doorgaat, en kies daarna “Afgehandeld”.'],
    en: ['This order no longer exists in your shop.', 'The order was deleted in OpenCart, but invoice {number} is still in Moneybird.', 'Make a credit invoice in Moneybird if the sale is off, then choose “Dealt with”.'],
    variants: [
      { when: ({ number }) => number === '', example: { number: '' },
        nl: ['Deze bestelling bestaat niet meer in je webwinkel.', 'De bestelling is in OpenCart verwijderd. Er is geen definitieve factuur van gemaakt.', 'Kies “Negeren”. Staat er in Moneybird nog een conceptfactuur van deze bestelling, verwijder die dan en kies “Afgehandeld”.'],
        en: ['This order no longer exists in your shop.', 'The order was deleted in OpenCart. No final invoice was made for it.', 'Choose “Ignore”. If Moneybird still holds a draft invoice of this order, delete it and choose “Dealt with”.'] },
    ],
  }),
  CREDIT_NEEDED: defineProblem({
    kind: 'attention', may: { acknowledge: 'for-good' }, buttons: [invoice],
    example: { status: 'Geannuleerd', creditId: '' },
    title: { nl: 'Geannuleerd of terugbetaald na de factuur', en: 'Cancelled or refunded after the invoice' },
    nl: ['Deze bestelling heeft nu de status “{status}”, maar er is al een factuur van.', 'Gaat de verkoop niet door, dan hoort er een creditfactuur tegenover: een factuur die de eerste weer wegstreept. Een verstuurde factuur zelf mag je niet wijzigen of weggooien.', 'Bekijk het voorstel bij Terugbetalingen, of verwijder de factuur in Moneybird als die nog een concept is. Is er niets te doen, kies dan “Afgehandeld”.'],
    en: ['This order now has the status “{status}”, but there is an invoice for it already.', 'If the sale is off, a credit invoice is needed: one that cancels out the first. The sent invoice itself must not be changed or deleted.', 'Look at the proposal under Refunds, or delete the invoice in Moneybird if it is still a draft. If there is nothing to do, choose “Dealt with”.'],
    variants: [
      { when: ({ creditId }) => creditId !== '', example: { status: 'Terugbetaald', creditId: '371234567890123456' },
        nl: ['Deze bestelling heeft nu de status “{status}”. In Moneybird staat een creditfactuur klaar.', 'De creditfactuur streept de eerste factuur weg. Factuurbrug verstuurt hem niet zelf, zodat jij eerst kunt kijken of het bedrag klopt.', 'Controleer en verstuur de creditfactuur in Moneybird, en kies daarna “Afgehandeld”.'],
        en: ['This order now has the status “{status}”. A credit invoice is ready in Moneybird.', 'The credit invoice cancels out the first invoice. Factuurbrug does not send it itself, so that you can first see whether the amount is right.', 'Check and send the credit invoice in Moneybird, then choose “Dealt with”.'] },
    ],
  }),
  ORDER_CHANGED_AFTER_INVOICE: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { invoiced: '48.40', total: '60.50' },
    title: { nl: 'Gewijzigd na de factuur', en: 'Changed after the invoice' },
    nl: ['Deze bestelling is gewijzigd nadat de factuur is gemaakt: van {invoiced:money} naar {total:money}.', 'Een factuur die verstuurd is, mag niet meer veranderen. Factuurbrug past daarom niets aan.', 'Pas de factuur in Moneybird aan als die nog een concept is. Bekijk anders het voorstel bij Terugbetalingen. Is er niets te doen, kies dan “Afgehandeld”.'],
    en: ['This order was changed after the invoice was made: from {invoiced:money} to {total:money}.', 'An invoice that was sent must not change any more. Factuurbrug therefore adjusts nothing.', 'Adjust the invoice in Moneybird if it is still a draft. Otherwise look at the proposal under Refunds. If there is nothing to do, choose “Dealt with”.'],
    variants: [
      { when: ({ invoiced, total }) => invoiced === total, example: { invoiced: '48.40', total: '48.40' },
        nl: ['De gegevens van deze bestelling zijn gewijzigd nadat de factuur is gemaakt. Het bedrag bleef {total:money}.', 'Het kan om een product, een naam of een adres gaan. Factuurbrug past een gemaakte factuur niet aan.', 'Vergelijk de bestelling met de factuur in Moneybird. Is de factuur goed, kies dan “Afgehandeld”.'],
        en: ['Details of this order were changed after the invoice was made. The amount remained {total:money}.', 'It may be a product, a name or an address. Factuurbrug does not adjust an invoice once it is made.', 'Compare the order with the invoice in Moneybird. If the invoice is right, choose “Dealt with”.'] },
    ],
  }),
  RETURN_AFTER_INVOICE: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice, inShop],
    example: { products: '1 × Koksmes 20 cm' },
    title: { nl: 'Retour na de factuur', en: 'Return after the invoice' },
    nl: ['Bij deze bestelling is een retour aangemeld: {products}. De factuur is al gemaakt.', 'Krijgt de klant geld terug, dan hoort daar een creditfactuur bij. In OpenCart staat geen bedrag bij een retour, dus Factuurbrug maakt die niet vanzelf.', 'Bekijk het voorstel bij Terugbetalingen. Betaal je niets terug, kies dan “Afgehandeld”.'],
    en: ['A return was filed with this order: {products}. The invoice has been made already.', 'If the customer gets money back, a credit invoice is needed. OpenCart holds no amount with a return, so Factuurbrug does not make one on its own.', 'Look at the proposal under Refunds. If you pay nothing back, choose “Dealt with”.'],
  }),
  STORE_CREDIT_AFTER_INVOICE: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice, inShop],
    example: { amount: '28.90' },
    title: { nl: 'Tegoed gegeven na de factuur', en: 'Store credit given after the invoice' },
    nl: ['Bij deze bestelling is {amount:money} tegoed gegeven. De factuur is al gemaakt.', 'Tegoed in plaats van geld is ook een terugbetaling: daar hoort een creditfactuur bij.', 'Bekijk het voorstel bij Terugbetalingen. Hoort het tegoed niet bij deze factuur, kies dan “Afgehandeld”.'],
    en: ['Store credit of {amount:money} was given with this order. The invoice has been made already.', 'Credit instead of money is a refund too: a credit invoice belongs with it.', 'Look at the proposal under Refunds. If the credit has nothing to do with this invoice, choose “Dealt with”.'],
  }),
  CHARGEBACK_WON: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { status: 'Canceled Reversal' },
    title: { nl: 'Teruggeboekte betaling is weer van jou', en: 'Payment that was taken back is yours again' },
    nl: ['Deze bestelling heeft nu de status “{status}”. De betaling was van de factuur gehaald.', 'Het geld is weer van jou, dus de factuur is weer betaald.', 'Kijk bij Terugbetalingen en keur het daar goed. Dan zet Factuurbrug de betaling weer op de factuur.'],
    en: ['This order now has the status “{status}”. The payment had been taken off the invoice.', 'The money is yours again, so the invoice is paid again.', 'Look under Refunds and approve it there. Factuurbrug then puts the payment back on the invoice.'],
  }),
  REFUND_OTHER_CREDIT: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { number: '2026-0043' },
    title: { nl: 'Er is al een creditfactuur', en: 'There is a credit invoice already' },
    nl: ['Bij deze factuur staat in Moneybird al een creditfactuur[: {number}], die Factuurbrug niet kent.', 'Die is met de hand gemaakt of een andere keer. Nog een erbij zou twee keer terugbetalen zijn.', 'Kijk in Moneybird of die creditfactuur goed is. Laat de terugbetaling daarna staan.'],
    en: ['In Moneybird this invoice has a credit invoice already[: {number}], which Factuurbrug does not know.', 'It was made by hand or another time. One more would be refunding twice.', 'Check in Moneybird whether that credit invoice is right. Then leave the refund as it is.'],
  }),
  REFUND_CREDIT_GONE: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { reference: '10246-R1' },
    title: { nl: 'Creditfactuur is weg uit Moneybird', en: 'Credit invoice is gone from Moneybird' },
    nl: ['Creditfactuur {reference} staat niet meer in Moneybird.', 'Die is daar verwijderd, misschien met een reden. Factuurbrug maakt daarom niet vanzelf een nieuwe.', 'Kijk bij Terugbetalingen, en keur het nog eens goed als er toch een creditfactuur moet komen.'],
    en: ['Credit invoice {reference} is no longer in Moneybird.', 'It was deleted there, perhaps for a reason, so Factuurbrug does not make a new one on its own.', 'Look under Refunds, and approve it once more if there must be a credit invoice after all.'],
  }),
  REFUND_DIFFERS: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { reference: '10246-R1', wanted: '-49.99', total: '-50.00' },
    title: { nl: 'Creditfactuur komt anders uit', en: 'Credit invoice comes to another amount' },
    nl: ['Creditfactuur {reference} komt in Moneybird op {total:money}, en moet {wanted:money} zijn.', 'Factuurbrug verstuurt hem daarom niet. Het concept staat er nog.', 'Verbeter of verwijder het concept in Moneybird. Keur de terugbetaling daarna zo nodig nog eens goed.'],
    en: ['Credit invoice {reference} comes to {total:money} in Moneybird, and must be {wanted:money}.', 'So Factuurbrug does not send it. The draft is still there.', 'Correct or delete the draft in Moneybird. Then approve the refund once more if needed.'],
  }),
  REFUND_NOT_LEFT: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { left: '10.00' },
    title: { nl: 'Meer terug dan er over is', en: 'More back than is left' },
    nl: ['Van deze factuur is nog {left:money} over om terug te betalen.', 'Alle terugbetalingen samen kunnen niet meer zijn dan de factuur.', 'Bekijk het voorstel bij Terugbetalingen nog eens.'],
    en: ['Of this invoice {left:money} is left to be refunded.', 'All refunds together cannot be more than the invoice.', 'Look at the proposal under Refunds again.'],
  }),
  REFUND_REFUSED: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { reason: 'Invoice should be open, late or due' },
    title: { nl: 'Moneybird neemt de terugbetaling niet aan', en: 'Moneybird does not take the refund' },
    nl: ['Moneybird neemt de terugbetaling niet aan.', 'Wat er al stond, staat er nog. Er is niets dubbel gemaakt.[ Moneybird zegt: “{reason:words}”.]', 'Herstel het in Moneybird en keur de terugbetaling nog eens goed. Factuurbrug gaat dan verder waar het was.'],
    en: ['Moneybird does not take the refund.', 'What was there is still there. Nothing was made twice.[ Moneybird says: “{reason:words}”.]', 'Correct it in Moneybird and approve the refund once more. Factuurbrug goes on where it was.'],
  }),
  REFUND_INVOICE_DRAFT: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: {},
    title: { nl: 'De factuur is nog een concept', en: 'The invoice is still a draft' },
    nl: ['De factuur van deze bestelling is nog niet verstuurd.', 'Bij een concept hoort geen creditfactuur: het mag nog veranderen.', 'Pas het concept aan of verwijder het in Moneybird. Laat de terugbetaling daarna staan.'],
    en: ['The invoice of this order has not been sent yet.', 'A draft needs no credit invoice: it may still change.', 'Adjust or delete the draft in Moneybird. Then leave the refund as it is.'],
  }),
  REFUND_LINES_UNKNOWN: defineProblem({
    kind: 'attention', may: {}, buttons: [invoice],
    example: { number: '2026-0042' },
    title: { nl: 'Regels van de factuur zijn anders', en: 'Lines of the invoice are different' },
    nl: ['De regels van factuur {number} kan Factuurbrug niet gebruiken voor een terugbetaling.', 'Er is in Moneybird iets aan veranderd, of de prijzen staan er zonder btw op.', 'Maak de creditfactuur zelf in Moneybird. Laat de terugbetaling daarna staan.'],
    en: ['Factuurbrug cannot use the lines of invoice {number} for a refund.', 'Something was changed in Moneybird, or its prices are without VAT.', 'Make the credit invoice yourself in Moneybird. Then leave the refund as it is.'],
  }),
  PAYMENT_PENDING: defineProblem({
    kind: 'attention', may: { retry: 'finish' }, buttons: [invoice],
    example: { reason: 'MONEYBIRD_TEMPORARY' },
    title: { nl: 'Betaling nog niet in Moneybird', en: 'Payment not in Moneybird yet' },
    nl: ['De factuur is definitief, maar de betaling staat nog niet in Moneybird.', 'Moneybird nam de betaling niet aan of gaf geen duidelijk antwoord. De factuur zelf is goed.', 'Wacht rustig af: Factuurbrug kijkt elke nacht of de betaling er al is en probeert die anders opnieuw. Je kunt de betaling ook zelf in Moneybird invoeren.'],
    en: ['The invoice is final, but the payment is not in Moneybird yet.', 'Moneybird did not accept the payment or gave no clear answer. The invoice itself is fine.', 'Wait: every night Factuurbrug looks whether the payment is there and tries again if not. You can also enter it in Moneybird yourself.'],
  }),
}
