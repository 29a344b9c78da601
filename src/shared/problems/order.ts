import { defineProblem } from './define.ts'
import {
  administration,
  foreignCurrency,
  help,
  inShop,
  moneybird,
  startDate,
  statuses,
  tolerance,
} from './solutions.ts'

/** The order itself, and how it is to be booked. */
// prettier-ignore
export const orderProblems = {
  INCOMPLETE_ORDER: defineProblem({
    kind: 'ignored', may: {}, buttons: [],
    example: {},
    title: { nl: 'Bestelling niet afgerond', en: 'Order never completed' },
    nl: ['Deze bestelling is niet afgerond.', 'De klant is gestopt voor het betalen. OpenCart bewaart zo’n bestelling wel, met een eigen nummer.', 'Laat dit gerust zo. Rondt de klant de bestelling alsnog af, dan gaat die vanzelf mee.'],
    en: ['This order was never completed.', 'The customer left before paying. OpenCart does keep such an order, with a number of its own.', 'Leave it as it is. If the customer completes the order after all, it is picked up automatically.'],
  }),
  BEFORE_START_DATE: defineProblem({
    kind: 'ignored', may: { allow: { nl: 'Toch doorzetten', en: 'Transfer anyway' } }, buttons: [startDate],
    example: { date: '2026-09-30', startDate: '2026-10-01' },
    title: { nl: 'Van vóór de startdatum', en: 'From before the start date' },
    nl: ['Deze bestelling is van {date:date}, vóór je startdatum {startDate:date}.', 'Factuurbrug begint bij de startdatum, zodat oudere bestellingen die je al geboekt hebt niet dubbel in je boekhouding komen.', 'Kies “Toch doorzetten” als deze bestelling wel mee moet, of kies bij Configuratie een eerdere startdatum.'],
    en: ['This order dates from {date:date}, before your start date {startDate:date}.', 'Factuurbrug begins at the start date, so that older orders which you have already booked do not end up in your books twice.', 'Choose “Transfer anyway” if this order should be taken, or choose an earlier start date in Settings.'],
  }),
  STATUS_NOT_SELECTED: defineProblem({
    kind: 'open', may: { allow: { nl: 'Toch doorzetten', en: 'Transfer anyway' } }, buttons: [statuses],
    example: { status: 'In afwachting' },
    title: { nl: 'Status nog niet aangevinkt', en: 'Status not ticked yet' },
    nl: ['Deze bestelling wacht: de status is nu “{status}”.', 'Alleen bestellingen met een status die je hebt aangevinkt, worden doorgezet.', 'Wacht tot de status verandert, vink “{status}” aan bij Configuratie, of kies “Toch doorzetten” of “Negeren”.'],
    en: ['This order is waiting: its status is now “{status}”.', 'Only orders with a status that you have ticked are transferred.', 'Wait until the status changes, tick “{status}” in Settings, or choose “Transfer anyway” or “Ignore”.'],
  }),
  ORDER_WITHDRAWN: defineProblem({
    kind: 'skipped', buttons: [],
    may: {
      allow: { nl: 'Toch een factuur maken', en: 'Make an invoice all the same' },
      ask: {
        nl: 'Deze bestelling is geannuleerd of terugbetaald. Maak je toch een factuur, dan komt die als verkoop in Moneybird, en telt mee voor je omzet en btw zodra die definitief is. Ongedaan maken kan dan alleen met een creditfactuur.',
        en: 'This order was cancelled or refunded. If you make an invoice all the same, it enters Moneybird as a sale, and counts for your turnover and VAT once it is final. Undoing that takes a credit invoice.',
      },
    },
    example: { status: 'Geannuleerd' },
    title: { nl: 'Geannuleerd of terugbetaald', en: 'Cancelled or refunded' },
    nl: ['Voor deze bestelling is geen factuur nodig: de status is “{status}”.', 'De bestelling is geannuleerd of terugbetaald voordat er een factuur was. Er valt dus niets te boeken.', 'Laat dit gerust zo: krijgt de bestelling in je winkel weer een aangevinkte status, dan gaat die mee. Is er toch iets verkocht, kies dan “Toch een factuur maken”.'],
    en: ['No invoice is needed for this order: its status is “{status}”.', 'The order was cancelled or refunded before there was an invoice. So there is nothing to book.', 'Leave it as it is: if the order gets a ticked status again in your shop, it goes along. If something was sold all the same, choose “Make an invoice all the same”.'],
  }),
  INVOICE_NO_MISSING: defineProblem({
    kind: 'open', may: { allow: { nl: 'Zonder nummer doorzetten', en: 'Transfer without number' } }, buttons: [inShop],
    example: {},
    title: { nl: 'Nog geen factuurnummer in de webwinkel', en: 'No invoice number in the shop yet' },
    nl: ['Deze bestelling heeft in je webwinkel nog geen factuurnummer.', 'Je hebt gekozen dat dit nummer in de referentie komt. Dat is het kenmerk waaraan de factuur in Moneybird te herkennen is.', 'Maak bij deze bestelling in OpenCart een factuurnummer aan, of kies “Zonder nummer doorzetten”.'],
    en: ['This order has no invoice number in your shop yet.', 'You chose to have that number in the reference, by which the invoice is recognised in Moneybird.', 'Generate an invoice number for this order in OpenCart, or choose “Transfer without number”.'],
  }),
  MERCHANT_IGNORED: defineProblem({
    kind: 'ignored', may: {}, buttons: [],
    example: { reason: 'testbestelling van mezelf' },
    title: { nl: 'Door jou genegeerd', en: 'Ignored by you' },
    nl: ['Je hebt deze bestelling genegeerd.', 'Factuurbrug zet de bestelling daarom niet door.[ Je reden: “{reason}”.]', 'Kies “Niet meer negeren” als de bestelling toch mee moet.'],
    en: ['You ignored this order.', 'Factuurbrug therefore does not transfer it.[ Your reason: “{reason}”.]', 'Choose “Stop ignoring” if the order should be taken after all.'],
  }),
  ZERO_TOTAL: defineProblem({
    kind: 'skipped', may: { allow: { nl: 'Factuur van € 0,00 maken', en: 'Make an invoice of €0.00' } }, buttons: [],
    example: {},
    title: { nl: 'Totaal van € 0,00', en: 'Total of €0.00' },
    nl: ['Deze bestelling kost in totaal € 0,00. Er is geen factuur gemaakt.', 'Er valt niets te betalen en er is geen btw verschuldigd, bijvoorbeeld door 100% korting.', 'Kies “Factuur van € 0,00 maken” als je er toch een wilt. Anders hoef je niets te doen.'],
    en: ['This order comes to €0.00 in total. No invoice was made.', 'There is nothing to pay and no VAT is due, for instance because of a 100% discount.', 'Choose “Make an invoice of €0.00” if you want one all the same. Otherwise there is nothing to do.'],
  }),
  NO_LINES: defineProblem({
    kind: 'skipped', may: {}, buttons: [inShop],
    example: {},
    title: { nl: 'Niets om te factureren', en: 'Nothing to invoice' },
    nl: ['In deze bestelling staat niets om te factureren.', 'Er staan geen producten, verzendkosten of andere bedragen in.', 'Vul de bestelling in OpenCart aan als er iets ontbreekt. Anders hoef je niets te doen.'],
    en: ['There is nothing to invoice in this order.', 'It holds no products, shipping costs or other amounts.', 'Complete the order in OpenCart if something is missing. Otherwise there is nothing to do.'],
  }),
  NEGATIVE_TOTAL: defineProblem({
    kind: 'failed', may: {}, buttons: [moneybird],
    example: { total: '-70.00' },
    title: { nl: 'Totaal is negatief', en: 'Total is negative' },
    nl: ['Het totaal van deze bestelling is negatief: {total:base}.', 'Er gaat geld terug naar de klant. Daar hoort een creditfactuur bij, en die maakt Factuurbrug niet van een losse bestelling.', 'Maak de creditfactuur in Moneybird en kies hier “Negeren”.'],
    en: ['The total of this order is negative: {total:base}.', 'Money goes back to the customer. That calls for a credit invoice, which Factuurbrug does not make from a single order.', 'Make the credit invoice in Moneybird and choose “Ignore” here.'],
  }),
  ORDER_UNREADABLE: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { field: 'products.0.price' },
    title: { nl: 'Bestelling niet te lezen', en: 'Order cannot be read' },
    nl: ['Deze bestelling is niet goed te lezen.', 'Een gegeven in de bestelling ontbreekt of heeft een onverwachte vorm. De andere bestellingen gaan gewoon door.', 'Open de bestelling in OpenCart, kijk of alles klopt en sla die opnieuw op. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['This order cannot be read properly.', 'A detail of the order is missing or has an unexpected form. The other orders simply go on.', 'Open the order in OpenCart, check that everything is right and save it again. If this persists, contact us and include the code below.'],
  }),
  PROGRAM_FAULT: defineProblem({
    kind: 'failed', may: {}, buttons: [help],
    example: { detail: 'TypeError' },
    title: { nl: 'Fout in Factuurbrug', en: 'Fault in Factuurbrug' },
    nl: ['Deze bestelling is niet doorgezet door een fout in Factuurbrug zelf.', 'Het programma kwam iets tegen waar het niet op rekent. De andere bestellingen gaan gewoon door.', 'Installeer de nieuwste versie en kies “Opnieuw proberen”. Helpt dat niet, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['This order was not transferred because of a fault in Factuurbrug itself.', 'The program met something that it does not allow for. The other orders simply go on.', 'Install the latest version and choose “Try again”. If that does not help, contact us and include the code below.'],
  }),
  TOTAL_MISMATCH: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    // `row` is the row “total”, when it is that which differs.
    example: { lines: '25.00', total: '25.40', difference: '0.40', row: '' },
    title: { nl: 'Regels en totaal verschillen', en: 'Lines and total differ' },
    nl: ['De regels tellen op tot {lines:base}, maar het totaal van de bestelling is {total:base}.', 'Het verschil is {difference:base}, meer dan je toestaat. Waarschijnlijk klopt een regel of bedrag niet.', 'Controleer de bedragen van deze bestelling in OpenCart en kies daarna “Opnieuw proberen”.'],
    en: ['The lines add up to {lines:base}, but the total of the order is {total:base}.', 'The difference is {difference:base}, more than you allow. A line or an amount is probably not right.', 'Check the amounts of this order in OpenCart, then choose “Try again”.'],
    variants: [
      { when: ({ row, total }) => row !== '' && total.startsWith('-'), example: { lines: '0.00', total: '-91.80', difference: '91.80', row: '0.00' },
        nl: ['Er is meer tegoed op deze bestelling geboekt dan er te betalen was: de klant betaalt {row:base}, maar bij de bestelling staat {total:base}.', 'Dat is een fout van OpenCart 2.3. Er gaat geen geld terug naar de klant, dus er hoort ook geen creditfactuur bij.', 'Pas in OpenCart het gebruikte tegoed aan tot wat er te betalen was en kies “Opnieuw proberen”, of boek deze bestelling zelf in Moneybird en kies “Negeren”.'],
        en: ['More store credit was booked on this order than was due: the customer pays {row:base}, but the order says {total:base}.', 'That is a fault of OpenCart 2.3. No money goes back to the customer, so no credit invoice is called for either.', 'Adjust the store credit in OpenCart to what was due and choose “Try again”, or book this order in Moneybird yourself and choose “Ignore”.'] },
      { when: ({ row }) => row !== '', example: { lines: '19.00', total: '10.00', difference: '9.00', row: '19.00' },
        nl: ['De totaalregel van deze bestelling is {row:base}, maar de bestelling zelf staat op {total:base}.', 'Het verschil is {difference:base}. De klant zag de totaalregel, dus het is niet zeker wat er betaald is.', 'Controleer het totaal van deze bestelling in OpenCart, sla de bestelling opnieuw op en kies daarna “Opnieuw proberen”.'],
        en: ['The total row of this order is {row:base}, but the order itself says {total:base}.', 'The difference is {difference:base}. The customer saw the total row, so it is not certain what was paid.', 'Check the total of this order in OpenCart, save the order again, then choose “Try again”.'] },
      // 10 cents is the largest difference that can be allowed in the settings.
      { when: ({ difference }) => /^0\.(0\d|10)$/.test(difference), example: { lines: '25.00', total: '25.01', difference: '0.01', row: '' }, buttons: [tolerance, inShop],
        nl: ['De regels tellen op tot {lines:base}, maar het totaal van de bestelling is {total:base}.', 'Het verschil is {difference:base}, en dat is meer dan je toestaat.', 'Zet bij Configuratie de afrondingsregel aan, of sta een groter verschil toe (hoogstens 10 cent). Kies daarna “Opnieuw proberen”.'],
        en: ['The lines add up to {lines:base}, but the total of the order is {total:base}.', 'The difference is {difference:base}, and that is more than you allow.', 'Switch on the rounding line in Settings, or allow a larger difference (10 cents at most). Then choose “Try again”.'] },
    ],
  }),
  FOREIGN_CURRENCY: defineProblem({
    kind: 'failed', may: {}, buttons: [foreignCurrency],
    example: { currency: 'GBP', rate: '0.85' },
    about: ({ currency }) => currency,
    title: { nl: 'Betaald in een andere munt', en: 'Paid in another currency' },
    nl: ['Deze bestelling is betaald in {currency}, tegen een koers van {rate:number}.', 'Je hebt nog niet gekozen hoe bestellingen in een andere munt geboekt worden.', 'Kies bij Configuratie of zulke bestellingen in de munt van de klant of in je eigen munt geboekt worden.'],
    en: ['This order was paid in {currency}, at a rate of {rate:number}.', 'You have not chosen yet how orders in another currency are booked.', 'Choose in Settings whether such orders are booked in the customer’s currency or in your own.'],
  }),
  SHOP_CURRENCY: defineProblem({
    kind: 'failed', may: {}, buttons: [administration],
    example: { shop: 'USD', administration: 'EUR' },
    title: { nl: 'Webwinkel en administratie in andere munt', en: 'Shop and administration differ in currency' },
    nl: ['Je webwinkel rekent in {shop}, maar je administratie in {administration}.', 'Factuurbrug boekt alleen als die twee gelijk zijn. Anders komen er bedragen in de verkeerde munt in je boekhouding.', 'Kies bij Configuratie een administratie in {shop}, of kijk in OpenCart of de standaardvaluta klopt (Systeem, Instellingen).'],
    en: ['Your shop works in {shop}, but your administration in {administration}.', 'Factuurbrug only books when the two are the same. Otherwise amounts in the wrong currency would enter your books.', 'Choose an administration in {shop} in Settings, or check the default currency in OpenCart (System, Settings).'],
  }),
}
