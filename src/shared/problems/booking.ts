import { defineProblem } from './define.ts'
import { adopt, contact, inShop, invoice, ledgers, moneybird, month, rates, reference } from './solutions.ts'

/** What Moneybird said about the customer, the invoice and the ledger. */
// prettier-ignore
export const bookingProblems = {
  VOUCHER_LEDGER_MISSING: defineProblem({
    kind: 'failed', may: {}, buttons: [ledgers],
    example: { title: 'Cadeaubon (XMAS26)' },
    title: { nl: 'Geen grootboekrekening voor cadeaubon of tegoed', en: 'No ledger account for voucher or credit' },
    nl: ['In deze bestelling zit een cadeaubon of tegoed (“{title}”), en daar is nog geen grootboekrekening voor gekozen.', 'Een cadeaubon of tegoed is geen korting, maar geld dat je de klant nog schuldig bent. Het hoort op een eigen grootboekrekening: een eigen vakje in je boekhouding.', 'Kies bij Configuratie een grootboekrekening voor cadeaubonnen en voor tegoed. Je boekhouder weet welke.'],
    en: ['This order holds a gift voucher or store credit (“{title}”), for which no ledger account has been chosen yet.', 'A gift voucher or store credit is no discount, but money that you still owe the customer. It belongs on a ledger account of its own: a separate compartment of your books.', 'Choose a ledger account for gift vouchers and for store credit in Settings. Your bookkeeper knows which.'],
  }),
  LEDGER_ACCOUNT_INACTIVE: defineProblem({
    kind: 'failed', may: {}, buttons: [ledgers],
    example: { id: '371234567890123456' },
    about: ({ id }) => id,
    title: { nl: 'Grootboekrekening bestaat niet meer', en: 'Ledger account no longer exists' },
    nl: ['Een grootboekrekening die je hebt gekozen, bestaat niet meer in Moneybird of staat uit.', 'Op die rekening kan Moneybird niets meer boeken.', 'Kies bij Configuratie een andere grootboekrekening, of zet de rekening in Moneybird weer aan.'],
    en: ['A ledger account that you chose no longer exists in Moneybird or is switched off.', 'Moneybird cannot book anything on that account any more.', 'Choose another ledger account in Settings, or switch the account on again in Moneybird.'],
  }),
  CONTACT_EMAIL_REJECTED: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Contact zonder e-mailadres maken', en: 'Make contact without e-mail address' } }, buttons: [contact, inShop],
    example: { email: 'jan@nietbestaand.invalid' },
    title: { nl: 'E-mailadres niet aangenomen', en: 'E-mail address not accepted' },
    nl: ['Moneybird neemt het e-mailadres {email} niet aan.', 'Waarschijnlijk bestaat het niet, of kan er geen e-mail naartoe. Zonder contact kan er geen factuur gemaakt worden.', 'Verbeter het adres in OpenCart bij de bestelling, of kies “Contact zonder e-mailadres maken”.'],
    en: ['Moneybird does not accept the e-mail address {email}.', 'It probably does not exist, or no e-mail can be sent to it. Without a contact no invoice can be made.', 'Correct the address of the order in OpenCart, or choose “Make contact without e-mail address”.'],
  }),
  CONTACT_REFUSED: defineProblem({
    kind: 'failed', may: {}, buttons: [contact, inShop],
    // `holder`: whose contact bears the customer number of this order, when that is why; else ''.
    example: { reason: 'country: is ongeldig', holder: '' },
    title: { nl: 'Klantgegevens niet aangenomen', en: 'Customer details not accepted' },
    nl: ['Moneybird neemt de gegevens van deze klant niet aan.', 'Daardoor is er geen contact, en zonder contact kan er geen factuur gemaakt worden.[ Moneybird zegt: “{reason:words}”.]', 'Controleer de naam en het adres in OpenCart, of kies “Contact kiezen” en neem een contact dat al in Moneybird staat.'],
    en: ['Moneybird does not accept the details of this customer.', 'So there is no contact, and without a contact no invoice can be made.[ Moneybird says: “{reason:words}”.]', 'Check the name and address in OpenCart, or choose “Choose contact” and take one that is already in Moneybird.'],
    variants: [
      { when: ({ holder }) => holder !== '', example: { reason: 'customer_id webshop-1001', holder: 'Piet Pietersen' },
        nl: ['Het klantnummer voor deze bestelling staat in Moneybird al bij {holder}.', 'Bij de bestelling staat een andere naam. Factuurbrug zet een factuur niet op het contact van een ander.', 'Kies “Contact kiezen” en neem het contact van deze klant. Klopt {holder} toch, verbeter dan de naam in Moneybird en kies “Opnieuw proberen”.'],
        en: ['In Moneybird the customer number for this order already belongs to {holder}.', 'The order bears another name. Factuurbrug does not put an invoice on somebody else’s contact.', 'Choose “Choose contact” and take the contact of this customer. If {holder} is right after all, correct the name in Moneybird and choose “Try again”.'] },
    ],
  }),
  CONTACT_VAT_NUMBER: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Nieuw contact maken', en: 'Make a new contact' } }, buttons: [contact, moneybird],
    // `contactNumber`: '' when there is none; `cause`: missing, differs or refused (Moneybird did not take ours).
    example: { number: 'BE0123456789', contactNumber: 'BE0999999999', cause: 'differs' },
    title: { nl: 'Btw-nummer van het contact klopt niet', en: 'VAT number of the contact is not right' },
    nl: ['Bij de bestelling hoort btw-nummer {number}, maar het contact in Moneybird heeft {contactNumber}.', 'De btw is verlegd. Dan moet op de factuur het btw-nummer staan dat gecontroleerd is.', 'Kijk welk nummer klopt en verbeter het in Moneybird of in OpenCart. Kies daarna “Opnieuw proberen”, of “Nieuw contact maken”.'],
    en: ['VAT number {number} belongs to the order, but the contact in Moneybird has {contactNumber}.', 'The VAT is reverse charged. Then the invoice must show the VAT number that was checked.', 'Check which number is right and correct it in Moneybird or in OpenCart. Then choose “Try again”, or “Make a new contact”.'],
    variants: [
      { when: ({ cause }) => cause === 'missing', example: { number: 'BE0123456789', contactNumber: '', cause: 'missing' },
        nl: ['Het contact in Moneybird heeft geen btw-nummer. Bij de bestelling hoort {number}.', 'De btw is verlegd. Dan moet op de factuur het btw-nummer staan dat gecontroleerd is.', 'Vul {number} in Moneybird in bij het contact en kies “Opnieuw proberen”, of kies “Nieuw contact maken”.'],
        en: ['The contact in Moneybird has no VAT number. {number} belongs to the order.', 'The VAT is reverse charged. Then the invoice must show the VAT number that was checked.', 'Enter {number} with the contact in Moneybird and choose “Try again”, or choose “Make a new contact”.'] },
      { when: ({ cause }) => cause === 'refused', example: { number: 'BE0123456789', contactNumber: '', cause: 'refused' },
        nl: ['Moneybird neemt btw-nummer {number} niet aan bij een nieuw contact.', 'De btw is verlegd. Zonder btw-nummer op het contact mag zo’n factuur niet.', 'Maak in Moneybird zelf een contact met dit nummer. Kies hier daarna “Contact kiezen”.'],
        en: ['Moneybird does not accept VAT number {number} with a new contact.', 'The VAT is reverse charged. Such an invoice is not allowed without a VAT number on the contact.', 'Make a contact with this number in Moneybird yourself. Then choose “Choose contact” here.'] },
    ],
  }),
  CONTACT_GONE: defineProblem({
    kind: 'failed', may: {}, buttons: [contact],
    example: {},
    title: { nl: 'Contact bestaat niet meer', en: 'Contact no longer exists' },
    nl: ['Het gekozen contact is niet meer te gebruiken in Moneybird.', 'Het is waarschijnlijk verwijderd of gearchiveerd.', 'Kies “Contact kiezen” en neem een ander contact. Controleer bij Configuratie ook het contact voor klanten zonder e-mailadres.'],
    en: ['The chosen contact can no longer be used in Moneybird.', 'It was probably deleted or archived.', 'Choose “Choose contact” and take another one. In Settings, also check the contact for customers without e-mail address.'],
  }),
  REFERENCE_IN_USE: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Dit is dezelfde factuur', en: 'This is the same invoice' } }, buttons: [reference, moneybird],
    example: { reference: '1109', invoiceTotal: '48.40', total: '10.00', invoiceId: '371234567890123456' },
    title: { nl: 'Referentie is al gebruikt', en: 'Reference is already used' },
    nl: ['In Moneybird staat al een factuur met referentie {reference}[, van {invoiceTotal:money}].', 'Het bedrag of de klant is anders dan bij deze bestelling van {total:money}. Om niets dubbel te boeken is er geen nieuwe factuur gemaakt.', 'Vergelijk de factuur en de bestelling. Kies daarna “Dit is dezelfde factuur” of “Andere referentie”.'],
    en: ['Moneybird already holds an invoice with reference {reference}[, of {invoiceTotal:money}].', 'The amount or the customer differs from this order of {total:money}. To book nothing twice, no new invoice was made.', 'Compare the invoice and the order. Then choose “This is the same invoice” or “Other reference”.'],
  }),
  INVOICE_THERE: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Dit is dezelfde factuur', en: 'This is the same invoice' } }, buttons: [adopt, reference, moneybird],
    example: { reference: '1001', total: '64.50', number: '2026-0001', invoiceId: '371234567890123456' },
    title: { nl: 'Staat er al', en: 'Is there already' },
    nl: ['In Moneybird staat al een factuur met referentie {reference}[ ({number})], van {total:money} en dezelfde klant.', 'Die is niet door deze koppeling gemaakt: misschien met de hand, of door een andere winkel in dezelfde administratie. Om niets dubbel te boeken is er geen nieuwe factuur gemaakt.', 'Kies “Die facturen zijn van deze winkel” als ze allemaal van deze winkel zijn, of “Dit is dezelfde factuur” voor deze ene. Kies anders “Andere referentie”.'],
    en: ['Moneybird already holds an invoice with reference {reference}[ ({number})], of {total:money} and the same customer.', 'This connection did not make it: perhaps it was made by hand, or by another shop in the same administration. To book nothing twice, no new invoice was made.', 'Choose “Those invoices are of this shop” if they all are, or “This is the same invoice” for this one. Otherwise choose “Other reference”.'],
  }),
  PERIOD_CLOSED: defineProblem({
    kind: 'failed', may: {}, buttons: [moneybird],
    example: { date: '2026-06-30', until: '2026-09-30' },
    title: { nl: 'Periode is afgesloten', en: 'Period is closed' },
    nl: ['De bestelling is van {date:date}, maar je administratie is afgesloten tot en met {until:date}.', 'In een afgesloten periode neemt Moneybird geen facturen meer aan. Meestal is de btw-aangifte dan al gedaan.', 'Overleg met je boekhouder of de periode in Moneybird weer open mag. Kies daarna “Opnieuw proberen”.'],
    en: ['The order dates from {date:date}, but your administration is closed up to and including {until:date}.', 'Moneybird accepts no more invoices in a closed period. Usually the VAT return has been filed by then.', 'Ask your bookkeeper whether the period may be opened again in Moneybird. Then choose “Try again”.'],
  }),
  MONTH_CLOSED: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Boeken op vandaag', en: 'Book it today' } }, buttons: [month],
    example: { date: '2026-10-29' },
    title: { nl: 'Maand is al doorgegeven', en: 'Month was handed over' },
    nl: ['De factuur van deze bestelling hoort op {date:date}, in een maand die je al hebt doorgegeven.', 'Wat je boekhouder heeft, moet zo blijven. Daarom zie je dit voordat er iets geboekt wordt.', 'Kies “Boeken op vandaag”: de factuur krijgt de datum van vandaag, met de leverdatum erop. Of open de maand weer bij Maandrapport.'],
    en: ['The invoice of this order belongs on {date:date}, in a month that you handed over already.', 'What your bookkeeper has must stay as it is. That is why you see this before anything is booked.', 'Choose “Book it today”: the invoice bears the date of today and says when it was supplied. Or open the month again in Monthly report.'],
  }),
  INVOICE_REFUSED: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { reason: 'workflow: bestaat niet' },
    title: { nl: 'Factuur niet aangenomen', en: 'Invoice not accepted' },
    nl: ['Moneybird neemt de factuur van deze bestelling niet aan.', 'Er is daarom niets geboekt.[ Moneybird zegt: “{reason:words}”.]', 'Controleer de bestelling in OpenCart en je keuzes bij Configuratie, en kies daarna “Opnieuw proberen”. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['Moneybird does not accept the invoice of this order.', 'So nothing was booked.[ Moneybird says: “{reason:words}”.]', 'Check the order in OpenCart and your choices in Settings, then choose “Try again”. If this persists, contact us and include the code below.'],
  }),
  INVOICE_TOTAL_DIFFERS: defineProblem({
    kind: 'failed', may: {}, buttons: [rates],
    example: { invoice: '10.05', total: '10.00' },
    title: { nl: 'Totaal in Moneybird verschilt', en: 'Total in Moneybird differs' },
    nl: ['De factuur in Moneybird kwam op {invoice:money}, maar de bestelling is {total:money}.', 'Factuurbrug vergelijkt elke conceptfactuur met de bestelling. Deze klopte niet en is daarom niet verstuurd.', 'Controleer bij Configuratie de gekozen Moneybird-tarieven en de workflow, en kies daarna “Opnieuw proberen”.'],
    en: ['The invoice in Moneybird came to {invoice:money}, but the order is {total:money}.', 'Factuurbrug compares every draft invoice with the order. This one was not right and was therefore not sent.', 'Check the chosen Moneybird tax rates and the workflow in Settings, then choose “Try again”.'],
  }),
  INVOICE_VAT_DIFFERS: defineProblem({
    kind: 'failed', may: {}, buttons: [rates],
    example: { invoice: '1.80', expected: '1.74' },
    title: { nl: 'Btw in Moneybird verschilt', en: 'VAT in Moneybird differs' },
    nl: ['Moneybird kwam op {invoice:money} btw, maar volgens de bestelling is het {expected:money}.', 'Factuurbrug vergelijkt bij elke conceptfactuur ook de btw. Deze klopte niet en is daarom niet verstuurd.', 'Controleer bij Configuratie of bij elk btw-tarief het juiste Moneybird-tarief staat, en kies daarna “Opnieuw proberen”.'],
    en: ['Moneybird came to {invoice:money} in VAT, but according to the order it is {expected:money}.', 'Factuurbrug also compares the VAT of every draft invoice. This one was not right and was therefore not sent.', 'Check in Settings that every tax rate has the right Moneybird tax rate, then choose “Try again”.'],
  }),
  INVOICE_CONTACT_DIFFERS: defineProblem({
    kind: 'failed', may: {}, buttons: [],
    example: {},
    title: { nl: 'Contact of referentie verschilt', en: 'Contact or reference differs' },
    nl: ['De conceptfactuur in Moneybird kreeg een ander contact of een andere referentie dan bedoeld.', 'Factuurbrug vergelijkt elke conceptfactuur met de bestelling. Deze klopte niet en is daarom niet verstuurd.', 'Kies “Opnieuw proberen”. Blijft dit staan, neem dan contact met ons op en stuur de code hieronder mee.'],
    en: ['The draft invoice in Moneybird got another contact or another reference than intended.', 'Factuurbrug compares every draft invoice with the order. This one was not right and was therefore not sent.', 'Choose “Try again”. If this persists, contact us and include the code below.'],
  }),
  SEND_REFUSED: defineProblem({
    kind: 'failed', may: { retry: 'finish' }, buttons: [invoice],
    example: { reason: 'invoice_date: moet opgegeven zijn' },
    title: { nl: 'Factuur blijft een concept', en: 'Invoice remains a draft' },
    nl: ['De factuur staat als concept in Moneybird, maar kan nog niet definitief worden.', 'Pas een definitieve factuur krijgt een nummer en telt mee.[ Moneybird zegt: “{reason:words}”.]', 'Open de conceptfactuur in Moneybird, vul aan wat er ontbreekt en kies hier “Opnieuw proberen”.'],
    en: ['The invoice is in Moneybird as a draft, but cannot be made final yet.', 'Only a final invoice gets a number and counts.[ Moneybird says: “{reason:words}”.]', 'Open the draft invoice in Moneybird, complete what is missing and choose “Try again” here.'],
  }),
}
