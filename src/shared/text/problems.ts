import type { ProblemCode } from '../domain/problem.ts'
import type { Language } from './language.ts'

/** What is wrong, why (that matters), and what to do: begins with a verb and can be done in Factuurbrug or the shop. */
export type Sentences = Readonly<Record<Language, readonly [what: string, why: string, todo: string]>>

/**
 * What the merchant reads for every problem. Placeholders are filled by `template.ts`: `{field}` or `{field:format}`;
 * a part between `[` and `]` is left out when a field in it is empty. Technical reasons and codes are not told here,
 * they stand small beneath. Words between “ and ” in what to do are buttons (`words.ts`) or labels of OpenCart.
 * Where the data make another sentence fit better, `problem-variants.ts` has it.
 */
// prettier-ignore
export const problemSentences: Readonly<Record<ProblemCode, Sentences>> = {
  // The order itself
  INCOMPLETE_ORDER: {
    nl: ['Deze bestelling is niet afgerond.', 'De klant is gestopt voor het betalen. OpenCart bewaart zo’n bestelling wel, met een eigen nummer.', 'Laat dit gerust zo. Rondt de klant de bestelling alsnog af, dan gaat die vanzelf mee.'],
    en: ['This order was never completed.', 'The customer left before paying. OpenCart does keep such an order, with a number of its own.', 'Leave it as it is. If the customer completes the order after all, it is picked up automatically.'] },
  BEFORE_START_DATE: {
    nl: ['Deze bestelling is van {date:date}, vóór je startdatum {startDate:date}.', 'Factuurbrug begint bij de startdatum, zodat oudere bestellingen die je al geboekt hebt niet dubbel in je boekhouding komen.', 'Kies “Toch doorzetten” als deze bestelling wel mee moet, of kies bij Configuratie een eerdere startdatum.'],
    en: ['This order dates from {date:date}, before your start date {startDate:date}.', 'Factuurbrug begins at the start date, so that older orders which you have already booked do not end up in your books twice.', 'Choose “Transfer anyway” if this order should be taken, or choose an earlier start date in Settings.'] },
  STATUS_NOT_SELECTED: {
    nl: ['Deze bestelling wacht: de status is nu “{status}”.', 'Alleen bestellingen met een status die je hebt aangevinkt, worden doorgezet.', 'Wacht tot de status verandert, vink “{status}” aan bij Configuratie, of kies “Toch doorzetten” of “Negeren”.'],
    en: ['This order is waiting: its status is now “{status}”.', 'Only orders with a status that you have ticked are transferred.', 'Wait until the status changes, tick “{status}” in Settings, or choose “Transfer anyway” or “Ignore”.'] },
  INVOICE_NO_MISSING: {
    nl: ['Deze bestelling heeft in je webwinkel nog geen factuurnummer.', 'Je hebt gekozen dat dit nummer in de referentie komt. Dat is het kenmerk waaraan de factuur in Moneybird te herkennen is.', 'Maak bij deze bestelling in OpenCart een factuurnummer aan, of kies “Zonder nummer doorzetten”.'],
    en: ['This order has no invoice number in your shop yet.', 'You chose to have that number in the reference, by which the invoice is recognised in Moneybird.', 'Generate an invoice number for this order in OpenCart, or choose “Transfer without number”.'] },
  MERCHANT_IGNORED: {
    nl: ['Je hebt deze bestelling genegeerd.', 'Factuurbrug zet de bestelling daarom niet door.[ Je reden: “{reason}”.]', 'Kies “Niet meer negeren” als de bestelling toch mee moet.'],
    en: ['You ignored this order.', 'Factuurbrug therefore does not transfer it.[ Your reason: “{reason}”.]', 'Choose “Stop ignoring” if the order should be taken after all.'] },
  ZERO_TOTAL: {
    nl: ['Deze bestelling kost in totaal € 0,00. Er is geen factuur gemaakt.', 'Er valt niets te betalen en er is geen btw verschuldigd, bijvoorbeeld door 100% korting.', 'Kies “Factuur van € 0,00 maken” als je er toch een wilt. Anders hoef je niets te doen.'],
    en: ['This order comes to €0.00 in total. No invoice was made.', 'There is nothing to pay and no VAT is due, for instance because of a 100% discount.', 'Choose “Make an invoice of €0.00” if you want one all the same. Otherwise there is nothing to do.'] },
  NO_LINES: {
    nl: ['In deze bestelling staat niets om te factureren.', 'Er staan geen producten, verzendkosten of andere bedragen in.', 'Vul de bestelling in OpenCart aan als er iets ontbreekt. Anders hoef je niets te doen.'],
    en: ['There is nothing to invoice in this order.', 'It holds no products, shipping costs or other amounts.', 'Complete the order in OpenCart if something is missing. Otherwise there is nothing to do.'] },
  NEGATIVE_TOTAL: {
    nl: ['Het totaal van deze bestelling is negatief: {total:base}.', 'Er gaat geld terug naar de klant. Daar hoort een creditfactuur bij, en die maakt Factuurbrug niet van een losse bestelling.', 'Maak de creditfactuur in Moneybird en kies hier “Negeren”.'],
    en: ['The total of this order is negative: {total:base}.', 'Money goes back to the customer. That calls for a credit invoice, which Factuurbrug does not make from a single order.', 'Make the credit invoice in Moneybird and choose “Ignore” here.'] },
  ORDER_UNREADABLE: {
    nl: ['Deze bestelling is niet goed te lezen.', 'Een gegeven in de bestelling ontbreekt of heeft een onverwachte vorm. De andere bestellingen gaan gewoon door.', 'Open de bestelling in OpenCart, kijk of alles klopt en sla die opnieuw op. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['This order cannot be read properly.', 'A detail of the order is missing or has an unexpected form. The other orders simply go on.', 'Open the order in OpenCart, check that everything is right and save it again. If this persists, contact us and include the code below.'] },
  PROGRAM_FAULT: {
    nl: ['Deze bestelling is niet doorgezet door een fout in Factuurbrug zelf.', 'Het programma kwam iets tegen waar het niet op rekent. De andere bestellingen gaan gewoon door.', 'Installeer de nieuwste versie en kies “Opnieuw proberen”. Helpt dat niet, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['This order was not transferred because of a fault in Factuurbrug itself.', 'The program met something that it does not allow for. The other orders simply go on.', 'Install the latest version and choose “Try again”. If that does not help, contact us and include the code below.'] },
  TOTAL_MISMATCH: {
    nl: ['De regels tellen op tot {lines:base}, maar het totaal van de bestelling is {total:base}.', 'Het verschil is {difference:base}, meer dan je toestaat. Waarschijnlijk klopt een regel of bedrag niet.', 'Controleer de bedragen van deze bestelling in OpenCart en kies daarna “Opnieuw proberen”.'],
    en: ['The lines add up to {lines:base}, but the total of the order is {total:base}.', 'The difference is {difference:base}, more than you allow. A line or an amount is probably not right.', 'Check the amounts of this order in OpenCart, then choose “Try again”.'] },
  TAX_MISMATCH: {
    nl: ['De btw bij “{title}” klopt niet: er is {charged:base} gerekend, verwacht was {expected:base}.', 'De btw in de bestelling past niet bij de btw-tarieven van je webwinkel. Zo zou er een verkeerd bedrag op de factuur komen.', 'Controleer in OpenCart de bedragen van deze bestelling en de belastinggroep van het product. Kies daarna “Opnieuw proberen”.'],
    en: ['The VAT on “{title}” is not right: {charged:base} was charged, {expected:base} was expected.', 'The VAT in the order does not fit the tax rates of your shop. A wrong amount would end up on the invoice.', 'Check the amounts of this order and the tax class of the product in OpenCart. Then choose “Try again”.'] },
  TAX_AMBIGUOUS: {
    nl: ['Het is niet zeker welk btw-tarief bij[ “{title}” in] deze bestelling hoort.', 'De btw kan op meer manieren verdeeld zijn die allemaal kloppen. Factuurbrug gokt niet.', 'Kies bij Configuratie een vast btw-tarief voor deze kosten of korting. Kies daarna “Opnieuw proberen”.'],
    en: ['It is not certain which tax rate belongs to[ “{title}” in] this order.', 'The VAT can be divided in several ways that are all correct. Factuurbrug does not guess.', 'Choose a fixed tax rate for this charge or discount in Settings. Then choose “Try again”.'] },
  TAX_ROW_UNMAPPED: {
    nl: ['Bij de btw van deze bestelling staat “{title}” ({amount:base}), en dat is geen gewoon btw-tarief.', 'Het lijkt een vast bedrag in plaats van een percentage. Factuurbrug weet nog niet hoe je dat wilt boeken.', 'Kies bij Configuratie met welk btw-tarief “{title}” als losse regel op de factuur komt.'],
    en: ['The VAT of this order includes “{title}” ({amount:base}), which is not an ordinary tax rate.', 'It looks like a fixed amount instead of a percentage. Factuurbrug does not know yet how you want to book it.', 'Choose in Settings at which tax rate “{title}” goes on the invoice as a separate line.'] },
  TAX_MAPPING_MISSING: {
    nl: ['Voor {name:rate} is nog geen Moneybird-tarief gekozen.', 'Zonder die keuze weet Factuurbrug niet waar dit bedrag in je btw-aangifte hoort.', 'Kies bij Configuratie een Moneybird-tarief van {percentage:percent} voor {name:rate}.'],
    en: ['No Moneybird tax rate has been chosen yet for {name:rate}.', 'Without that choice Factuurbrug does not know where this amount belongs in your VAT return.', 'Choose a Moneybird tax rate of {percentage:percent} for {name:rate} in Settings.'] },
  TAX_RATE_INACTIVE: {
    nl: ['Het Moneybird-tarief dat je koos voor {name:rate} bestaat niet meer of staat uit.', 'Met zo’n tarief neemt Moneybird geen factuur aan.', 'Kies bij Configuratie een ander Moneybird-tarief voor {name:rate}, of zet het tarief in Moneybird weer aan.'],
    en: ['The Moneybird tax rate that you chose for {name:rate} no longer exists or is switched off.', 'Moneybird accepts no invoice with such a rate.', 'Choose another Moneybird tax rate for {name:rate} in Settings, or switch the rate on again in Moneybird.'] },
  TAX_RATE_PERCENT_DIFFERS: {
    nl: ['Voor {name:rate} rekent je webwinkel {percentage:percent}, maar het gekozen Moneybird-tarief is {moneybird:percent}.', 'Zo zou de btw op de factuur anders zijn dan wat de klant betaald heeft.', 'Kies bij Configuratie een Moneybird-tarief van {percentage:percent} voor {name:rate}.'],
    en: ['For {name:rate} your shop charges {percentage:percent}, but the chosen Moneybird tax rate is {moneybird:percent}.', 'The VAT on the invoice would differ from what the customer paid.', 'Choose a Moneybird tax rate of {percentage:percent} for {name:rate} in Settings.'] },
  SHIPPING_WITHOUT_VAT: {
    nl: ['Over de verzendkosten van {amount:base} is geen btw gerekend.', 'Verzendkosten krijgen dezelfde btw als wat je verstuurt, en op de producten zit wel btw.', 'Kies in OpenCart een belastinggroep bij de verzendmethode, voor de volgende bestellingen. Kies voor deze bestelling “Verzendkosten zonder btw boeken”.'],
    en: ['No VAT was charged on the shipping costs of {amount:base}.', 'Shipping costs carry the same VAT as what you ship, and there is VAT on the products.', 'Choose a tax class for the shipping method in OpenCart, for orders to come. For this order choose “Book shipping without VAT”.'] },
  VOUCHER_LEDGER_MISSING: {
    nl: ['In deze bestelling zit een cadeaubon of tegoed (“{title}”), en daar is nog geen grootboekrekening voor gekozen.', 'Een cadeaubon of tegoed is geen korting, maar geld dat je de klant nog schuldig bent. Het hoort op een eigen grootboekrekening: een eigen vakje in je boekhouding.', 'Kies bij Configuratie een grootboekrekening voor cadeaubonnen en voor tegoed. Je boekhouder weet welke.'],
    en: ['This order holds a gift voucher or store credit (“{title}”), for which no ledger account has been chosen yet.', 'A gift voucher or store credit is no discount, but money that you still owe the customer. It belongs on a ledger account of its own: a separate compartment of your books.', 'Choose a ledger account for gift vouchers and for store credit in Settings. Your bookkeeper knows which.'] },
  LEDGER_ACCOUNT_INACTIVE: {
    nl: ['Een grootboekrekening die je hebt gekozen, bestaat niet meer in Moneybird of staat uit.', 'Op die rekening kan Moneybird niets meer boeken.', 'Kies bij Configuratie een andere grootboekrekening, of zet de rekening in Moneybird weer aan.'],
    en: ['A ledger account that you chose no longer exists in Moneybird or is switched off.', 'Moneybird cannot book anything on that account any more.', 'Choose another ledger account in Settings, or switch the account on again in Moneybird.'] },
  FOREIGN_CURRENCY: {
    nl: ['Deze bestelling is betaald in {currency}, tegen een koers van {rate:number}.', 'Je hebt nog niet gekozen hoe bestellingen in een andere munt geboekt worden.', 'Kies bij Configuratie of zulke bestellingen in de munt van de klant of in je eigen munt geboekt worden.'],
    en: ['This order was paid in {currency}, at a rate of {rate:number}.', 'You have not chosen yet how orders in another currency are booked.', 'Choose in Settings whether such orders are booked in the customer’s currency or in your own.'] },
  SHOP_CURRENCY: {
    nl: ['Je webwinkel rekent in {shop}, maar je administratie in {administration}.', 'Factuurbrug boekt alleen als die twee gelijk zijn. Anders komen er bedragen in de verkeerde munt in je boekhouding.', 'Kies bij Configuratie een administratie in {shop}, of kijk in OpenCart of de standaardvaluta klopt (Systeem, Instellingen).'],
    en: ['Your shop works in {shop}, but your administration in {administration}.', 'Factuurbrug only books when the two are the same. Otherwise amounts in the wrong currency would enter your books.', 'Choose an administration in {shop} in Settings, or check the default currency in OpenCart (System, Settings).'] },
  OSS_HOME_RATE_USED: {
    nl: ['Deze klant in {country:country} betaalde Nederlandse btw, terwijl OSS aan staat.', 'OSS is de regeling waarbij particulieren in andere EU-landen de btw van hun eigen land betalen. Hier hoort dus btw van {country:country} bij.', 'Stel in OpenCart de btw van {country:country} in, voor de volgende bestellingen. Kies voor deze bestelling “Boeken zoals betaald”.'],
    en: ['This customer in {country:country} paid Dutch VAT, although OSS is on.', 'OSS is the scheme in which consumers in other EU countries pay the VAT of their own country. So the VAT of {country:country} applies here.', 'Set up the VAT of {country:country} in OpenCart, for orders to come. For this order choose “Book as paid”.'] },
  OSS_RATE_OTHER_COUNTRY: {
    nl: ['De bestelling gaat naar {country:country}, maar het gekozen Moneybird-tarief is van {rateCountry:country}.', 'De btw zou zo bij het verkeerde land in je OSS-aangifte komen. Dat is de aangifte voor particulieren in andere EU-landen.', 'Kies bij Configuratie een Moneybird-tarief van {country:country}, of controleer in OpenCart welke btw voor dat land geldt.'],
    en: ['The order goes to {country:country}, but the chosen Moneybird tax rate is for {rateCountry:country}.', 'The VAT would end up under the wrong country in your OSS return, which is the one for consumers in other EU countries.', 'Choose a Moneybird tax rate for {country:country} in Settings, or check in OpenCart which VAT applies to that country.'] },
  KOR_VAT_CHARGED: {
    nl: ['Op een regel van {amount:base} is btw gerekend, terwijl de KOR aan staat.', 'Met de KOR, de kleineondernemersregeling, reken je geen btw en staat er ook geen btw op je facturen.', 'Zet de btw in OpenCart uit, of zet bij Configuratie de KOR uit als die voor jou niet geldt.'],
    en: ['VAT was charged on a line of {amount:base}, although the KOR is on.', 'Under the KOR, the Dutch small-business scheme, you charge no VAT and your invoices show none.', 'Switch off VAT in OpenCart, or switch off the KOR in Settings if it does not apply to you.'] },
  ZERO_VAT_UNEXPLAINED: {
    nl: ['Over “{title}” is geen btw gerekend, en een reden daarvoor is niet te vinden.', 'De bestelling gaat naar {country:country}. Zonder btw verkopen mag daar alleen aan een bedrijf met een geldig btw-nummer.', 'Controleer in OpenCart de btw en of het btw-nummer van de klant is ingevuld. Klopt het zo, kies dan “Zonder btw boeken”.'],
    en: ['No VAT was charged on “{title}”, and no reason for that can be found.', 'The order goes to {country:country}. Selling there without VAT is only allowed to a business with a valid VAT number.', 'Check the VAT in OpenCart and whether the customer’s VAT number was filled in. If it is right as it is, choose “Book without VAT”.'] },
  ZERO_VAT_SPECIAL_TERRITORY: {
    nl: ['Er is geen btw gerekend voor een adres in {country:country} met postcode {postcode}.', 'Sommige gebieden, zoals de Canarische Eilanden, horen bij een EU-land maar liggen buiten het btw-gebied van de EU. Voor de btw is dit dan export, en dat moet jij bevestigen.', 'Controleer het bezorgadres. Klopt het, kies dan “Als export boeken”.'],
    en: ['No VAT was charged for an address in {country:country} with postcode {postcode}.', 'Some areas, such as the Canary Islands, belong to an EU country but lie outside the VAT area of the EU. For VAT this is then export, which is for you to confirm.', 'Check the delivery address. If it is right, choose “Book as export”.'] },
  VAT_NUMBER_INVALID: {
    nl: ['Er is geen btw gerekend, maar het btw-nummer {number} is niet geldig.', 'Zonder btw leveren mag alleen aan een bedrijf met een geldig nummer in VIES, het Europese register van btw-nummers.', 'Vraag de klant om het juiste nummer en vul het in OpenCart bij de bestelling in. Is er geen, boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged, but the VAT number {number} is not valid.', 'Supplying without VAT is only allowed to a business with a valid number in VIES, the European register of VAT numbers.', 'Ask the customer for the right number and fill it in with the order in OpenCart. If there is none, book the order in Moneybird yourself and choose “Ignore”.'] },
  VAT_NUMBER_COUNTRY: {
    nl: ['Het btw-nummer {number} past niet bij een klant in {country:country}.', 'Er is geen btw gerekend. Dat mag alleen als het nummer hoort bij het land van de klant.', 'Vraag de klant welk nummer en welk adres kloppen en pas de bestelling in OpenCart aan. Kies daarna “Opnieuw proberen”.'],
    en: ['The VAT number {number} does not fit a customer in {country:country}.', 'No VAT was charged. That is only allowed if the number belongs to the customer’s country.', 'Ask the customer which number and which address are right and correct the order in OpenCart. Then choose “Try again”.'] },
  VIES_UNAVAILABLE: {
    nl: ['Het btw-nummer {number} kon nog niet gecontroleerd worden.', 'VIES, het Europese register van btw-nummers, geeft nu geen antwoord.', 'Wacht rustig af: Factuurbrug probeert het vanzelf opnieuw.'],
    en: ['The VAT number {number} could not be checked yet.', 'VIES, the European register of VAT numbers, does not answer at the moment.', 'Wait: Factuurbrug tries again automatically.'] },
  ICP_DELIVERY_DOMESTIC: {
    nl: ['Er is geen btw gerekend aan het bedrijf met btw-nummer {number}, maar het bezorgadres ligt in Nederland.', 'Btw verleggen mag alleen als de goederen naar een ander EU-land gaan. De klant geeft dan daar zelf de btw aan.', 'Controleer het bezorgadres in OpenCart. Klopt het, dan hoort er Nederlandse btw bij: boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged to the business with VAT number {number}, but the delivery address is in the Netherlands.', 'VAT may only be reverse charged if the goods go to another EU country. The customer then declares the VAT there.', 'Check the delivery address in OpenCart. If it is right, Dutch VAT is due: book the order in Moneybird yourself and choose “Ignore”.'] },
  EXPORT_DELIVERY_INSIDE_EU: {
    nl: ['Er is geen btw gerekend, maar het bezorgadres ligt in {country:country}.', 'De klant zit buiten de EU. Zonder btw mag dan alleen als ook de goederen de EU verlaten.', 'Controleer het bezorgadres in OpenCart. Klopt het, dan hoort er btw bij: boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged, but the delivery address is in {country:country}.', 'The customer is outside the EU. That is only free of VAT if the goods leave the EU as well.', 'Check the delivery address in OpenCart. If it is right, VAT is due: book the order in Moneybird yourself and choose “Ignore”.'] },
  // What Moneybird said
  CONTACT_EMAIL_REJECTED: {
    nl: ['Moneybird neemt het e-mailadres {email} niet aan.', 'Waarschijnlijk bestaat het niet, of kan er geen e-mail naartoe. Zonder contact kan er geen factuur gemaakt worden.', 'Verbeter het adres in OpenCart bij de bestelling, of kies “Contact zonder e-mailadres maken”.'],
    en: ['Moneybird does not accept the e-mail address {email}.', 'It probably does not exist, or no e-mail can be sent to it. Without a contact no invoice can be made.', 'Correct the address of the order in OpenCart, or choose “Make contact without e-mail address”.'] },
  CONTACT_REFUSED: {
    nl: ['Moneybird neemt de gegevens van deze klant niet aan.', 'Daardoor is er geen contact, en zonder contact kan er geen factuur gemaakt worden.[ Moneybird zegt: “{reason:words}”.]', 'Controleer de naam en het adres in OpenCart, of kies “Contact kiezen” en neem een contact dat al in Moneybird staat.'],
    en: ['Moneybird does not accept the details of this customer.', 'So there is no contact, and without a contact no invoice can be made.[ Moneybird says: “{reason:words}”.]', 'Check the name and address in OpenCart, or choose “Choose contact” and take one that is already in Moneybird.'] },
  CONTACT_GONE: {
    nl: ['Het gekozen contact is niet meer te gebruiken in Moneybird.', 'Het is waarschijnlijk verwijderd of gearchiveerd.', 'Kies “Contact kiezen” en neem een ander contact. Controleer bij Configuratie ook het contact voor klanten zonder e-mailadres.'],
    en: ['The chosen contact can no longer be used in Moneybird.', 'It was probably deleted or archived.', 'Choose “Choose contact” and take another one. In Settings, also check the contact for customers without e-mail address.'] },
  REFERENCE_IN_USE: {
    nl: ['In Moneybird staat al een factuur met referentie {reference}[, van {invoiceTotal:money}].', 'Het bedrag of de klant is anders dan bij deze bestelling van {total:money}. Om niets dubbel te boeken is er geen nieuwe factuur gemaakt.', 'Vergelijk de factuur en de bestelling. Kies daarna “Dit is dezelfde factuur” of “Andere referentie”.'],
    en: ['Moneybird already holds an invoice with reference {reference}[, of {invoiceTotal:money}].', 'The amount or the customer differs from this order of {total:money}. To book nothing twice, no new invoice was made.', 'Compare the invoice and the order. Then choose “This is the same invoice” or “Other reference”.'] },
  PERIOD_CLOSED: {
    nl: ['De bestelling is van {date:date}, maar je administratie is afgesloten tot en met {until:date}.', 'In een afgesloten periode neemt Moneybird geen facturen meer aan. Meestal is de btw-aangifte dan al gedaan.', 'Overleg met je boekhouder of de periode in Moneybird weer open mag. Kies daarna “Opnieuw proberen”.'],
    en: ['The order dates from {date:date}, but your administration is closed up to and including {until:date}.', 'Moneybird accepts no more invoices in a closed period. Usually the VAT return has been filed by then.', 'Ask your bookkeeper whether the period may be opened again in Moneybird. Then choose “Try again”.'] },
  INVOICE_REFUSED: {
    nl: ['Moneybird neemt de factuur van deze bestelling niet aan.', 'Er is daarom niets geboekt.[ Moneybird zegt: “{reason:words}”.]', 'Controleer de bestelling in OpenCart en je keuzes bij Configuratie, en kies daarna “Opnieuw proberen”. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['Moneybird does not accept the invoice of this order.', 'So nothing was booked.[ Moneybird says: “{reason:words}”.]', 'Check the order in OpenCart and your choices in Settings, then choose “Try again”. If this persists, contact us and include the code below.'] },
  INVOICE_TOTAL_DIFFERS: {
    nl: ['De factuur in Moneybird kwam op {invoice:money}, maar de bestelling is {total:money}.', 'Factuurbrug vergelijkt elke conceptfactuur met de bestelling. Deze klopte niet en is daarom niet verstuurd.', 'Controleer bij Configuratie de gekozen Moneybird-tarieven en de workflow, en kies daarna “Opnieuw proberen”.'],
    en: ['The invoice in Moneybird came to {invoice:money}, but the order is {total:money}.', 'Factuurbrug compares every draft invoice with the order. This one was not right and was therefore not sent.', 'Check the chosen Moneybird tax rates and the workflow in Settings, then choose “Try again”.'] },
  INVOICE_VAT_DIFFERS: {
    nl: ['Moneybird kwam op {invoice:money} btw, maar volgens de bestelling is het {expected:money}.', 'Factuurbrug vergelijkt bij elke conceptfactuur ook de btw. Deze klopte niet en is daarom niet verstuurd.', 'Controleer bij Configuratie of bij elk btw-tarief het juiste Moneybird-tarief staat, en kies daarna “Opnieuw proberen”.'],
    en: ['Moneybird came to {invoice:money} in VAT, but according to the order it is {expected:money}.', 'Factuurbrug also compares the VAT of every draft invoice. This one was not right and was therefore not sent.', 'Check in Settings that every tax rate has the right Moneybird tax rate, then choose “Try again”.'] },
  INVOICE_CONTACT_DIFFERS: {
    nl: ['De conceptfactuur in Moneybird kreeg een ander contact of een andere referentie dan bedoeld.', 'Factuurbrug vergelijkt elke conceptfactuur met de bestelling. Deze klopte niet en is daarom niet verstuurd.', 'Kies “Opnieuw proberen”. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['The draft invoice in Moneybird got another contact or another reference than intended.', 'Factuurbrug compares every draft invoice with the order. This one was not right and was therefore not sent.', 'Choose “Try again”. If this persists, contact us and include the code below.'] },
  SEND_REFUSED: {
    nl: ['De factuur staat als concept in Moneybird, maar kan nog niet definitief worden.', 'Pas een definitieve factuur krijgt een nummer en telt mee.[ Moneybird zegt: “{reason:words}”.]', 'Open de conceptfactuur in Moneybird, vul aan wat er ontbreekt en kies hier “Opnieuw proberen”.'],
    en: ['The invoice is in Moneybird as a draft, but cannot be made final yet.', 'Only a final invoice gets a number and counts.[ Moneybird says: “{reason:words}”.]', 'Open the draft invoice in Moneybird, complete what is missing and choose “Try again” here.'] },
  RATE_LIMITED: {
    nl: ['Moneybird vraagt om even te wachten.', 'Er is in korte tijd veel gevraagd, en daar zit bij Moneybird een grens aan.', 'Wacht tot {until:clock}. Daarna gaat Factuurbrug vanzelf verder.'],
    en: ['Moneybird asks to wait a moment.', 'A lot was asked in a short time, and Moneybird limits that.', 'Wait until {until:clock}. After that Factuurbrug carries on automatically.'] },
  MONEYBIRD_TEMPORARY: {
    nl: ['Moneybird gaf geen duidelijk antwoord.', 'Waarschijnlijk heeft Moneybird een storing, of hapert je internetverbinding.', 'Wacht rustig af: Factuurbrug probeert het vanzelf opnieuw. Het kijkt dan eerst wat er al in Moneybird staat, zodat er niets dubbel komt.'],
    en: ['Moneybird gave no clear answer.', 'Moneybird is probably having trouble, or your internet connection is unstable.', 'Wait: Factuurbrug tries again automatically. It first looks at what is already in Moneybird, so that nothing is made twice.'] },
  MONEYBIRD_DISCONNECTED: {
    nl: ['De verbinding met Moneybird is verbroken.', 'Moneybird laat Factuurbrug niet meer toe. De toegang is ingetrokken, of mag niet alles wat nodig is. De bestellingen blijven klaarstaan.', 'Maak bij Configuratie opnieuw verbinding met Moneybird.'],
    en: ['The connection with Moneybird was lost.', 'Moneybird no longer admits Factuurbrug. The access was withdrawn, or does not allow all that is needed. The orders remain ready.', 'Connect with Moneybird again in Settings.'] },
  MONEYBIRD_PLAN_LIMIT: {
    nl: ['Moneybird maakt met je huidige abonnement geen facturen meer aan.', 'De proefperiode is voorbij, of de grens van je abonnement is bereikt. De bestellingen blijven klaarstaan.', 'Bekijk je abonnement in Moneybird en kies daarna “Nu synchroniseren”.'],
    en: ['Moneybird makes no more invoices on your present plan.', 'The trial is over, or the limit of your plan has been reached. The orders remain ready.', 'Check your plan in Moneybird, then choose “Sync now”.'] },
  ADMINISTRATION_SUSPENDED: {
    nl: ['Moneybird heeft de administratie “{name}” stilgezet.', 'In een stilgezette administratie kan niets geboekt worden. De bestellingen blijven klaarstaan.', 'Log in bij Moneybird om te zien wat er nodig is, en kies daarna “Nu synchroniseren”.'],
    en: ['Moneybird has suspended the administration “{name}”.', 'Nothing can be booked in a suspended administration. The orders remain ready.', 'Log in to Moneybird to see what is needed, then choose “Sync now”.'] },
  ADMINISTRATION_GONE: {
    nl: ['De gekozen administratie is niet te vinden in Moneybird.', 'De administratie is verwijderd, of je hebt er geen toegang meer toe. De bestellingen blijven klaarstaan.', 'Kies bij Configuratie een andere administratie, of vraag in Moneybird weer toegang.'],
    en: ['The chosen administration cannot be found in Moneybird.', 'It was deleted, or you no longer have access to it. The orders remain ready.', 'Choose another administration in Settings, or ask for access again in Moneybird.'] },
  // Signing in to Moneybird
  SIGN_IN_NO_APPLICATION: {
    nl: ['Factuurbrug is nog niet bekend bij Moneybird.', 'Moneybird laat alleen programma’s toe die daar geregistreerd zijn. Deze versie is dat niet, dus dat doe je zelf, één keer.', 'Ga naar Configuratie, Moneybird, en doe daar de stappen. Of gebruik een API-token.'],
    en: ['Factuurbrug is not known to Moneybird yet.', 'Moneybird only admits programs that are registered there. This version is not, so you do that yourself, once.', 'Go to Settings, Moneybird, and do the steps there. Or use an API token.'] },
  SIGN_IN_APPLICATION_WRONG: {
    nl: ['Moneybird herkent Factuurbrug niet.', 'De Client ID, het Client Secret of het terugkeeradres is anders dan wat er in Moneybird staat.', 'Vergelijk bij Configuratie, Moneybird, alle drie met de applicatie in Moneybird en probeer het opnieuw.'],
    en: ['Moneybird does not recognise Factuurbrug.', 'The Client ID, the Client Secret or the return address differs from what is in Moneybird.', 'Compare all three with the application in Moneybird, in Settings under Moneybird, and try again.'] },
  SIGN_IN_PORT_TAKEN: {
    nl: ['Factuurbrug kan niet luisteren op poort {port} van deze computer.', 'Dat is de plek waar je browser na het inloggen terugkomt.[ Het programma {program} gebruikt hem.]', 'Sluit dat programma en probeer het opnieuw. Of log in met een code, dan is de poort niet nodig.'],
    en: ['Factuurbrug cannot listen on port {port} of this computer.', 'That is where your browser returns after logging in.[ The program {program} uses it.]', 'Close that program and try again. Or log in with a code, which does not need the port.'] },
  SIGN_IN_REFUSED: {
    nl: ['Je hebt in Moneybird geen toegang gegeven.', 'Zonder toegang kan Factuurbrug geen facturen maken. Er is niets veranderd.', 'Log opnieuw in en kies in Moneybird voor toegang geven.'],
    en: ['You gave no access in Moneybird.', 'Without access Factuurbrug cannot make invoices. Nothing was changed.', 'Log in again and choose to give access in Moneybird.'] },
  SIGN_IN_TIMEOUT: {
    nl: ['Er kwam binnen 5 minuten geen antwoord uit je browser.', 'Factuurbrug wacht voor de veiligheid niet langer. Misschien is het tabblad gesloten.', 'Log opnieuw in. Komt je browser niet terug, log dan in met een code.'],
    en: ['No answer came from your browser within 5 minutes.', 'For safety Factuurbrug does not wait longer. Perhaps the tab was closed.', 'Log in again. If your browser does not return, log in with a code.'] },
  SIGN_IN_CODE_WRONG: {
    nl: ['Deze code werkt niet.', 'Een code werkt één keer en maar een paar minuten.', 'Log opnieuw in en neem de nieuwe code helemaal over.'],
    en: ['This code does not work.', 'A code works once, and only for a few minutes.', 'Log in again and copy the new code completely.'] },
  // The licence
  LICENCE_ENDED: {
    nl: ['Je licentie of proefperiode is afgelopen op {until:date}.', 'Er wordt niets meer doorgezet. Bestellingen worden nog wel opgehaald en blijven klaarstaan, en alles blijft te lezen.', 'Vul bij Configuratie een nieuwe licentiesleutel in. Wat wacht, wordt dan alsnog doorgezet.'],
    en: ['Your licence or trial ended on {until:date}.', 'Nothing is transferred any more. Orders are still fetched and wait, and everything can still be read.', 'Enter a new licence key in Settings. What waits is then transferred.'] },
  LICENCE_INVALID: {
    nl: ['Deze licentiesleutel klopt niet.', 'Er ontbreekt een stuk, er is iets aan veranderd, of hij is niet voor dit programma.', 'Vul de hele sleutel uit de mail in, van FB1 tot en met het laatste teken.'],
    en: ['This licence key is not right.', 'A part is missing, something was changed, or it is not for this program.', 'Enter the whole key from the mail, from FB1 up to the last character.'] },
  LICENCE_NOT_YET: {
    nl: ['Deze licentiesleutel geldt pas vanaf {from:date}.', 'Tot die dag telt hij niet mee.', 'Vul de sleutel in vanaf die dag, of zet de datum van deze computer goed.'],
    en: ['This licence key is valid from {from:date}.', 'Until that day it does not count.', 'Enter the key from that day on, or set the date of this computer right.'] },
  LICENCE_OTHER_SHOP: {
    nl: ['Deze licentiesleutel is voor {licensed}.', 'Deze koppeling is met {shop}, en een sleutel geldt voor één winkel.', 'Vraag een sleutel voor {shop} aan degene van wie je Factuurbrug hebt.'],
    en: ['This licence key is for {licensed}.', 'This connection is with {shop}, and a key is for one shop.', 'Ask who you got Factuurbrug from for a key for {shop}.'] },
  LICENCE_LINK_INVALID: {
    nl: ['Deze installatielink werkt niet.', 'Hij is ouder dan 7 dagen, of er is iets aan veranderd.', 'Vul de licentiesleutel uit de mail in bij Configuratie.'],
    en: ['This installation link does not work.', 'It is older than 7 days, or something in it was changed.', 'Enter the licence key from the mail in Settings.'] },
  // What the shop said
  OPENCART_BAD_ANSWER: {
    nl: ['Je webwinkel gaf een onverwacht antwoord.', 'Er kwam iets anders terug dan bestellingen. Wat al is doorgezet, blijft goed staan.', 'Kijk of je webwinkel gewoon werkt. Factuurbrug probeert het vanzelf opnieuw.'],
    en: ['Your shop gave an unexpected answer.', 'Something other than orders came back. What was transferred before remains as it is.', 'Check whether your shop works as usual. Factuurbrug tries again automatically.'] },
  SHOP_UNREACHABLE: {
    nl: ['Je webwinkel is niet bereikbaar.', 'De webwinkel ligt eruit, je internetverbinding hapert, of het adres klopt niet.', 'Kijk of je webwinkel in je browser opengaat. Factuurbrug probeert het vanzelf opnieuw.'],
    en: ['Your shop cannot be reached.', 'The shop is down, your internet connection is unstable, or the address is not right.', 'Check whether your shop opens in your browser. Factuurbrug tries again automatically.'] },
  SHOP_KEY_WRONG: {
    nl: ['De API-sleutel van je webwinkel klopt niet.', 'Met deze sleutel krijgt Factuurbrug toegang tot je bestellingen. In de module in OpenCart staat een andere.', 'Maak in de module in OpenCart een nieuwe API-sleutel, sla hem op en vul dezelfde in bij Configuratie.'],
    en: ['The API key of your shop is not right.', 'This key gives Factuurbrug access to your orders. The module in OpenCart holds another one.', 'Make a new API key in the module in OpenCart, save it and enter the same one in Settings.'] },
  SHOP_LICENCE_WRONG: {
    nl: ['De licentiesleutel klopt niet.', 'In de module in OpenCart staat een andere licentiesleutel dan in Factuurbrug.', 'Vul bij Configuratie en in de module in OpenCart dezelfde licentiesleutel in.'],
    en: ['The licence key is not right.', 'The module in OpenCart holds another licence key than Factuurbrug.', 'Enter the same licence key in Settings and in the module in OpenCart.'] },
  SHOP_REFUSED: {
    nl: ['Je webwinkel weigert Factuurbrug.', 'Waarschijnlijk houdt een beveiliging van de webwinkel of de hostingpartij de verbinding tegen.', 'Vraag je hostingpartij om het adres van de koppeling vrij te geven en kies daarna “Nu synchroniseren”.'],
    en: ['Your shop refuses Factuurbrug.', 'A security measure of the shop or the hosting company probably blocks the connection.', 'Ask your hosting company to clear the connection address, then choose “Sync now”.'] },
  SHOP_MODULE_MISSING: {
    nl: ['De module van Factuurbrug is niet te vinden in je webwinkel.', 'De module is niet geïnstalleerd, of het adres van de koppeling klopt niet.', 'Installeer de module in OpenCart (Extensies, Modules) en neem het adres over dat daar staat. Kies daarna “Nu synchroniseren”.'],
    en: ['The Factuurbrug module cannot be found in your shop.', 'The module is not installed, or the connection address is not right.', 'Install the module in OpenCart (Extensions, Modules) and copy the address that is shown there. Then choose “Sync now”.'] },
  SHOP_MODULE_OLD: {
    nl: ['De module in je webwinkel[ (versie {version:version})] past niet bij deze versie van Factuurbrug.', 'Een van de twee is verouderd, en dan verstaan ze elkaar niet.', 'Installeer de nieuwste module in OpenCart en de nieuwste versie van Factuurbrug. Kies daarna “Nu synchroniseren”.'],
    en: ['The module in your shop[ (version {version:version})] does not fit this version of Factuurbrug.', 'One of the two is out of date, and then they do not understand each other.', 'Install the latest module in OpenCart and the latest version of Factuurbrug. Then choose “Sync now”.'] },
  // After invoicing
  INVOICE_GONE: {
    nl: ['De factuur van deze bestelling[ ({number})] staat niet meer in Moneybird.', 'Die is daar verwijderd, misschien met een reden. Factuurbrug maakt daarom niet vanzelf een nieuwe.', 'Kies “Opnieuw proberen” als er een nieuwe factuur moet komen, of “Negeren” als het zo klopt.'],
    en: ['The invoice of this order[ ({number})] is no longer in Moneybird.', 'It was deleted there, perhaps for a reason, so Factuurbrug does not make a new one on its own.', 'Choose “Try again” if a new invoice should be made, or “Ignore” if it is right as it is.'] },
  ORDER_DISAPPEARED: {
    nl: ['Deze bestelling bestaat niet meer in je webwinkel.', 'De bestelling is in OpenCart verwijderd, maar factuur {number} staat nog in Moneybird.', 'Maak in Moneybird een creditfactuur als de verkoop niet doorgaat, en kies daarna “Afgehandeld”.'],
    en: ['This order no longer exists in your shop.', 'The order was deleted in OpenCart, but invoice {number} is still in Moneybird.', 'Make a credit invoice in Moneybird if the sale is off, then choose “Dealt with”.'] },
  CREDIT_NEEDED: {
    nl: ['Deze bestelling heeft nu de status “{status}”, maar er is al een factuur van.', 'Gaat de verkoop niet door, dan hoort er een creditfactuur tegenover: een factuur die de eerste weer wegstreept. Een verstuurde factuur zelf mag je niet wijzigen of weggooien.', 'Maak in Moneybird een creditfactuur, of verwijder de factuur als die nog een concept is. Kies daarna “Afgehandeld”.'],
    en: ['This order now has the status “{status}”, but there is an invoice for it already.', 'If the sale is off, a credit invoice is needed: one that cancels out the first. The sent invoice itself must not be changed or deleted.', 'Make a credit invoice in Moneybird, or delete the invoice if it is still a draft. Then choose “Dealt with”.'] },
  ORDER_CHANGED_AFTER_INVOICE: {
    nl: ['Deze bestelling is gewijzigd nadat de factuur is gemaakt: van {invoiced:money} naar {total:money}.', 'Een factuur die verstuurd is, mag niet meer veranderen. Factuurbrug past daarom niets aan.', 'Pas de factuur in Moneybird aan als die nog een concept is. Maak anders een creditfactuur en een nieuwe factuur. Kies daarna “Afgehandeld”.'],
    en: ['This order was changed after the invoice was made: from {invoiced:money} to {total:money}.', 'An invoice that was sent must not change any more. Factuurbrug therefore adjusts nothing.', 'Adjust the invoice in Moneybird if it is still a draft. Otherwise make a credit invoice and a new invoice. Then choose “Dealt with”.'] },
  PAYMENT_PENDING: {
    nl: ['De factuur is definitief, maar de betaling staat nog niet in Moneybird.', 'Moneybird nam de betaling niet aan of gaf geen duidelijk antwoord. De factuur zelf is goed.', 'Wacht rustig af: Factuurbrug kijkt elke nacht of de betaling er al is en probeert die anders opnieuw. Je kunt de betaling ook zelf in Moneybird invoeren.'],
    en: ['The invoice is final, but the payment is not in Moneybird yet.', 'Moneybird did not accept the payment or gave no clear answer. The invoice itself is fine.', 'Wait: every night Factuurbrug looks whether the payment is there and tries again if not. You can also enter it in Moneybird yourself.'] },
  // This computer
  SETTINGS_INVALID: {
    nl: ['In {file} klopt regel {line} niet.', 'Factuurbrug gebruikt alleen instellingen die helemaal kloppen.[ De melding is: “{reason:words}”.]', 'Verbeter die regel, of stel het opnieuw in bij Configuratie.'],
    en: ['In {file}, line {line} is not right.', 'Factuurbrug only uses settings that are entirely right.[ The message is: “{reason:words}”.]', 'Correct that line, or set it again in Settings.'] },
  SETTINGS_INCOMPLETE: {
    nl: ['De instellingen zijn nog niet compleet.', 'Dit ontbreekt nog: {missing:setting}. Tot die tijd wordt er niets doorgezet.', 'Vul het aan bij Configuratie.'],
    en: ['The settings are not complete yet.', 'Still missing: {missing:setting}. Until then nothing is transferred.', 'Complete it in Settings.'] },
  CONNECTION_UNKNOWN: {
    nl: ['Er is geen koppeling die “{id}” heet.', 'Een koppeling is één webwinkel met één administratie. Deze staat niet in je instellingen.', 'Kies een koppeling die er wel is, of maak er een bij Configuratie.'],
    en: ['There is no connection called “{id}”.', 'A connection is one shop with one administration. This one is not in your settings.', 'Choose a connection that exists, or make one in Settings.'] },
  ORDER_UNKNOWN: {
    nl: ['Bestelling {order} staat niet in Factuurbrug.', 'Misschien is het nummer anders, of is de bestelling nog niet opgehaald.', 'Vraag bij Bestellingen waarom deze bestelling er niet staat.'],
    en: ['Order {order} is not in Factuurbrug.', 'The number may be different, or the order has not been fetched yet.', 'Ask under Orders why this order is not there.'] },
  TERMS_NOT_ACCEPTED: {
    nl: ['De voorwaarden zijn nog niet akkoord.', 'Factuurbrug legt pas verbinding met je webwinkel en met Moneybird als je de voorwaarden en de privacytekst hebt gelezen en aangevinkt.', 'Ga naar Welkom en vink beide aan.'],
    en: ['The terms have not been accepted yet.', 'Factuurbrug only connects to your shop and to Moneybird after you have read and ticked the terms and the privacy text.', 'Go to Welcome and tick both.'] },
  SECRET_MISSING: {
    nl: ['Op deze computer ontbreekt {name:secret}.', 'Die wordt alleen hier bewaard, en is nog niet ingevuld of niet meer te lezen.', 'Maak bij Configuratie opnieuw verbinding.'],
    en: ['On this computer {name:secret} is missing.', 'It is only kept here, and was not filled in yet or can no longer be read.', 'Connect again in Settings.'] },
  SECRETS_UNSAFE: {
    nl: ['Je API-sleutels zijn niet bewaard: op deze computer is er geen veilige plek voor.', 'Factuurbrug bewaart sleutels alleen in de sleutelbos van het systeem. Die is er niet, of is op slot.', 'Installeer of ontgrendel de sleutelbos (GNOME Sleutelring of KWallet), meld je opnieuw aan bij je computer en maak dan opnieuw verbinding.'],
    en: ['Your API keys were not stored: this computer has no safe place for them.', 'Factuurbrug only stores keys in the key ring of the system. There is none, or it is locked.', 'Install or unlock the key ring (GNOME Keyring or KWallet), log in to your computer again, and then connect again.'] },
  DATA_LOCKED: {
    nl: ['Factuurbrug is al open met deze gegevens.', 'Om dubbele facturen te voorkomen kan er maar één tegelijk werken met de map {folder}.', 'Ga naar het venster dat al open is, of sluit dat af. Het kan ook als pictogram bij de klok staan.'],
    en: ['Factuurbrug is already open with this data.', 'To prevent double invoices, only one at a time can work with the folder {folder}.', 'Go to the window that is open already, or close it. It may also be an icon near the clock.'] },
  DATA_NEWER: {
    nl: ['De gegevens op deze computer zijn van een nieuwere versie van Factuurbrug.', 'Deze versie kan {file:file} niet lezen. Er is niets gewijzigd.', 'Installeer de nieuwste versie van Factuurbrug.'],
    en: ['The data on this computer is from a newer version of Factuurbrug.', 'This version cannot read {file:file}. Nothing was changed.', 'Install the latest version of Factuurbrug.'] },
  DATA_DAMAGED: {
    nl: ['Een bestand van Factuurbrug is niet te lezen: {file:file}.', 'Het bestand en de reservekopie zijn beschadigd of afgeschermd. Je facturen staan veilig in Moneybird, en daaruit haalt Factuurbrug terug wat al is doorgezet.', 'Kies “Herstellen vanuit Moneybird”. Daarbij wordt niets dubbel doorgezet.'],
    en: ['A file of Factuurbrug cannot be read: {file:file}.', 'The file and its spare copy are damaged or protected. Your invoices are safe in Moneybird, and from there Factuurbrug recovers what was transferred.', 'Choose “Restore from Moneybird”. This transfers nothing twice.'] },
  DISK_WRITE_FAILED: {
    nl: ['Factuurbrug kan niets opslaan op deze computer.', 'Schrijven naar {file:file} lukt niet. Tot het weer lukt, wordt er niets doorgezet.', 'Kijk of er ruimte is op de schijf en of geen ander programma het bestand vasthoudt, en kies daarna “Nu synchroniseren”.'],
    en: ['Factuurbrug cannot save anything on this computer.', 'Writing to {file:file} fails. Until it works again, nothing is transferred.', 'Check that there is room on the disk and that no other program holds the file, then choose “Sync now”.'] },
}
