import { defineProblem } from './define.ts'
import { eu, fees, inShop, mapRate, rates } from './solutions.ts'

/** VAT: rates that are not certain or not mapped, and sales abroad. */
// prettier-ignore
export const vatProblems = {
  TAX_MISMATCH: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    // `discount` is the amount of a discount that lowered no VAT, when that is why; the title is then its own. `discounts` are all
    // discounts together, when they do not explain the difference; what is expected is then the VAT of the products alone.
    example: { title: 'BTW 21%', charged: '3.90', expected: '4.20', discount: '', discounts: '' },
    title: { nl: 'Btw klopt niet', en: 'VAT is not right' },
    nl: ['De btw bij “{title}” klopt niet: er is {charged:exact} gerekend, verwacht was {expected:exact}.', 'De btw in de bestelling past niet bij de btw-tarieven van je webwinkel. Zo zou er een verkeerd bedrag op de factuur komen.', 'Controleer in OpenCart de bedragen van deze bestelling en de belastinggroep van het product. Kies daarna “Opnieuw proberen”.'],
    en: ['The VAT on “{title}” is not right: {charged:exact} was charged, {expected:exact} was expected.', 'The VAT in the order does not fit the tax rates of your shop. A wrong amount would end up on the invoice.', 'Check the amounts of this order and the tax class of the product in OpenCart. Then choose “Try again”.'],
    variants: [
      { when: ({ discount }) => discount !== '', example: { title: 'Kortingscode', charged: '21.00', expected: '18.90', discount: '10.00', discounts: '' }, buttons: [fees, inShop],
        nl: ['“{title}” van {discount:base} heeft de btw niet verlaagd: er is {charged:exact} btw gerekend, met de korting eraf zou het {expected:exact} zijn.', 'Meestal staat deze korting in OpenCart ná de btw. Dan betaalt de klant btw over de volle prijs.', 'Zet de korting in OpenCart vóór de btw (Extensies, Order Totals). Moet deze bestelling zo blijven, kies dan bij Configuratie hoe de code van deze korting geboekt wordt.'],
        en: ['“{title}” of {discount:base} did not lower the VAT: {charged:exact} of VAT was charged, with the discount taken off it would be {expected:exact}.', 'This discount usually comes after the VAT in OpenCart. The customer then pays VAT over the full price.', 'Set the discount before the VAT in OpenCart (Extensions, Order Totals). If this order is to stay as it is, choose in Settings how the code of this discount is booked.'] },
      { when: ({ discounts }) => discounts !== '', example: { title: 'BTW 9%', charged: '0.00', expected: '4.42', discount: '', discounts: '64.42' },
        nl: ['De btw bij “{title}” klopt niet: er is {charged:exact} gerekend, en over de producten is het zonder korting {expected:exact}.', 'De korting van {discounts:base} in deze bestelling verklaart dat verschil niet. Vaak is er dan meer korting gegeven dan het product kost.', 'Controleer in OpenCart de kortingen en de btw van deze bestelling. Kies daarna “Opnieuw proberen”.'],
        en: ['The VAT on “{title}” is not right: {charged:exact} was charged, and on the products it is {expected:exact} before discounts.', 'The discount of {discounts:base} in this order does not explain the difference. Often more was then taken off than the product costs.', 'Check the discounts and the VAT of this order in OpenCart. Then choose “Try again”.'] },
    ],
  }),
  TAX_AMBIGUOUS: defineProblem({
    kind: 'failed', may: {}, buttons: [fees],
    // `discount` is the amount of a row that lowered no VAT, when that is what has to be told.
    example: { title: 'Inpakservice', discount: '' },
    title: { nl: 'Btw-tarief niet zeker', en: 'Tax rate not certain' },
    nl: ['Het is niet zeker welk btw-tarief bij[ “{title}” in] deze bestelling hoort.', 'De btw kan op meer manieren verdeeld zijn die allemaal kloppen. Factuurbrug gokt niet.', 'Kies bij Configuratie een vast btw-tarief voor deze kosten of korting. Kies daarna “Opnieuw proberen”.'],
    en: ['It is not certain which tax rate belongs to[ “{title}” in] this order.', 'The VAT can be divided in several ways that are all correct. Factuurbrug does not guess.', 'Choose a fixed tax rate for this charge or discount in Settings. Then choose “Try again”.'],
    variants: [
      { when: ({ discount }) => discount !== '', example: { title: 'Cadeaukaart', discount: '20.00' },
        nl: ['“{title}” haalt {discount:base} van het totaal af, maar heeft de btw niet verlaagd.', 'Het kan een betaalmiddel zijn, zoals een cadeaukaart, of een korting na de btw. Dat maakt verschil voor je omzet, en alleen jij weet het.', 'Kies bij Configuratie hoe de code hiervan geboekt wordt: als betaalmiddel, of als korting met een vast btw-tarief of zonder btw. Kies daarna “Opnieuw proberen”.'],
        en: ['“{title}” takes {discount:base} off the total, but did not lower the VAT.', 'It can be a means of payment, such as a gift card, or a discount after the VAT. That makes a difference to your turnover, and only you know.', 'Choose in Settings how the code of this is booked: as a means of payment, or as a discount at a fixed tax rate or without VAT. Then choose “Try again”.'] },
    ],
  }),
  TAX_ROW_UNMAPPED: defineProblem({
    kind: 'failed', may: {}, buttons: ({ title }) => mapRate(title),
    example: { title: 'Verwijderingsbijdrage', amount: '1.00' },
    about: ({ title }) => title,
    title: { nl: 'Onbekend bedrag bij de btw', en: 'Unknown amount among the VAT' },
    nl: ['Bij de btw van deze bestelling staat “{title}” ({amount:base}), en dat is geen gewoon btw-tarief.', 'Het lijkt een vast bedrag in plaats van een percentage. Factuurbrug weet nog niet hoe je dat wilt boeken.', 'Kies bij Configuratie met welk btw-tarief “{title}” als losse regel op de factuur komt.'],
    en: ['The VAT of this order includes “{title}” ({amount:base}), which is not an ordinary tax rate.', 'It looks like a fixed amount instead of a percentage. Factuurbrug does not know yet how you want to book it.', 'Choose in Settings at which tax rate “{title}” goes on the invoice as a separate line.'],
  }),
  TAX_MAPPING_MISSING: defineProblem({
    kind: 'failed', may: {}, buttons: ({ name, percentage }) => mapRate(name, percentage),
    example: { name: 'BTW 9%', percentage: '9' },
    about: ({ name, percentage }) => `${name} ${percentage}`,
    title: { nl: 'Btw-tarief nog niet gekoppeld', en: 'Tax rate not mapped yet' },
    nl: ['Voor {name:rate} is nog geen Moneybird-tarief gekozen.', 'Zonder die keuze weet Factuurbrug niet waar dit bedrag in je btw-aangifte hoort.', 'Kies bij Configuratie een Moneybird-tarief van {percentage:percent} voor {name:rate}.'],
    en: ['No Moneybird tax rate has been chosen yet for {name:rate}.', 'Without that choice Factuurbrug does not know where this amount belongs in your VAT return.', 'Choose a Moneybird tax rate of {percentage:percent} for {name:rate} in Settings.'],
  }),
  TAX_RATE_INACTIVE: defineProblem({
    kind: 'failed', may: {}, buttons: ({ name }) => mapRate(name),
    example: { name: 'BTW 21%' },
    about: ({ name }) => name,
    title: { nl: 'Moneybird-tarief bestaat niet meer', en: 'Moneybird tax rate no longer exists' },
    nl: ['Het Moneybird-tarief dat je koos voor {name:rate} bestaat niet meer of staat uit.', 'Met zo’n tarief neemt Moneybird geen factuur aan.', 'Kies bij Configuratie een ander Moneybird-tarief voor {name:rate}, of zet het tarief in Moneybird weer aan.'],
    en: ['The Moneybird tax rate that you chose for {name:rate} no longer exists or is switched off.', 'Moneybird accepts no invoice with such a rate.', 'Choose another Moneybird tax rate for {name:rate} in Settings, or switch the rate on again in Moneybird.'],
    variants: [
      // Moneybird’s own words stand in the name when it refused the rate of a finished invoice.
      { when: ({ name }) => name.includes('tax_rate'), example: { name: 'details.tax_rate_id: is niet geldig' }, buttons: [rates],
        nl: ['Moneybird neemt een btw-tarief van deze factuur niet aan.', 'Het gekozen Moneybird-tarief bestaat niet meer of staat uit.[ Moneybird zegt: “{name:words}”.]', 'Kies bij Configuratie een ander Moneybird-tarief, of zet het tarief in Moneybird weer aan.'],
        en: ['Moneybird does not accept a tax rate of this invoice.', 'The chosen Moneybird tax rate no longer exists or is switched off.[ Moneybird says: “{name:words}”.]', 'Choose another Moneybird tax rate in Settings, or switch the rate on again in Moneybird.'] },
    ],
  }),
  TAX_RATE_PERCENT_DIFFERS: defineProblem({
    kind: 'failed', may: {}, buttons: ({ name, percentage }) => mapRate(name, percentage),
    example: { name: 'ALV 25,5%', percentage: '25.5', moneybird: '24' },
    about: ({ name, percentage }) => `${name} ${percentage}`,
    title: { nl: 'Moneybird-tarief heeft een ander percentage', en: 'Moneybird tax rate has another percentage' },
    nl: ['Voor {name:rate} rekent je webwinkel {percentage:percent}, maar het gekozen Moneybird-tarief is {moneybird:percent}.', 'Zo zou de btw op de factuur anders zijn dan wat de klant betaald heeft.', 'Kies bij Configuratie een Moneybird-tarief van {percentage:percent} voor {name:rate}.'],
    en: ['For {name:rate} your shop charges {percentage:percent}, but the chosen Moneybird tax rate is {moneybird:percent}.', 'The VAT on the invoice would differ from what the customer paid.', 'Choose a Moneybird tax rate of {percentage:percent} for {name:rate} in Settings.'],
  }),
  SHIPPING_WITHOUT_VAT: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Btw zit in de prijs', en: 'The price includes VAT' } }, buttons: [inShop],
    example: { amount: '6.95' },
    title: { nl: 'Verzendkosten zonder btw', en: 'Shipping without VAT' },
    nl: ['Over de verzendkosten van {amount:base} is geen btw gerekend.', 'Verzendkosten krijgen dezelfde btw als wat je verstuurt, en op de producten zit wel btw.', 'Kies in OpenCart een belastinggroep bij de verzendmethode, voor de volgende bestellingen. Kies voor deze bestelling “Btw zit in de prijs”: de klant betaalt niet meer.'],
    en: ['No VAT was charged on the shipping costs of {amount:base}.', 'Shipping costs carry the same VAT as what you ship, and there is VAT on the products.', 'Choose a tax class for the shipping method in OpenCart, for orders to come. For this order choose “The price includes VAT”: the customer pays no more.'],
  }),
  OSS_HOME_RATE_USED: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Boeken zoals betaald', en: 'Book as paid' } }, buttons: [inShop],
    example: { country: 'BE' },
    title: { nl: 'Nederlandse btw terwijl OSS aan staat', en: 'Dutch VAT although OSS is on' },
    nl: ['Deze klant in {country:country} betaalde Nederlandse btw, terwijl OSS aan staat.', 'OSS is de regeling waarbij particulieren in andere EU-landen de btw van hun eigen land betalen. Hier hoort dus btw van {country:country} bij.', 'Stel in OpenCart de btw van {country:country} in, voor de volgende bestellingen. Kies voor deze bestelling “Boeken zoals betaald”.'],
    en: ['This customer in {country:country} paid Dutch VAT, although OSS is on.', 'OSS is the scheme in which consumers in other EU countries pay the VAT of their own country. So the VAT of {country:country} applies here.', 'Set up the VAT of {country:country} in OpenCart, for orders to come. For this order choose “Book as paid”.'],
  }),
  OSS_RATE_OTHER_COUNTRY: defineProblem({
    kind: 'failed', may: {}, buttons: [rates],
    // `postcode`: of a part of the country that is outside the EU VAT area, else ''.
    example: { country: 'DE', rateCountry: 'FR', postcode: '' },
    title: { nl: 'Btw-tarief van een ander land', en: 'Tax rate of another country' },
    nl: ['De bestelling gaat naar {country:country}[ (postcode {postcode})], maar het gekozen Moneybird-tarief is van {rateCountry:country}.', 'De btw zou zo bij het verkeerde land in je OSS-aangifte komen. Dat is de aangifte voor particulieren in andere EU-landen.', 'Kies bij Configuratie een Moneybird-tarief van {country:country}, of controleer in OpenCart welke btw voor dat land geldt.'],
    en: ['The order goes to {country:country}[ (postcode {postcode})], but the chosen Moneybird tax rate is for {rateCountry:country}.', 'The VAT would end up under the wrong country in your OSS return, which is the one for consumers in other EU countries.', 'Choose a Moneybird tax rate for {country:country} in Settings, or check in OpenCart which VAT applies to that country.'],
    variants: [
      { when: ({ postcode }) => postcode !== '', example: { country: 'ES', rateCountry: 'ES', postcode: '35001' }, buttons: [inShop, rates],
        nl: ['De bestelling gaat naar {country:country}, postcode {postcode}, en dat gebied ligt buiten het btw-gebied van de EU.', 'Voor de btw is dat export. Toch is btw van {rateCountry:country} gerekend, en die zou zo in je OSS-aangifte komen.', 'Zet in OpenCart de btw van {rateCountry:country} uit voor dit gebied. Boek deze bestelling zelf in Moneybird en kies “Negeren”.'],
        en: ['The order goes to {country:country}, postcode {postcode}, and that area lies outside the VAT area of the EU.', 'For VAT that is export. Yet VAT of {rateCountry:country} was charged, which would end up in your OSS return.', 'Switch off the VAT of {rateCountry:country} for this area in OpenCart. Book this order in Moneybird yourself and choose “Ignore”.'] },
    ],
  }),
  OSS_BUSINESS: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { number: 'BE0123456789', country: 'BE' },
    title: { nl: 'Btw van een ander land bij een bedrijf', en: 'VAT of another country for a business' },
    nl: ['Dit bedrijf heeft een geldig btw-nummer ({number}), maar betaalde btw van {country:country}.', 'Btw van het land van de klant, met OSS, is er alleen voor particulieren. Een bedrijf hoort zonder btw te bestellen: de btw wordt dan verlegd.', 'Overleg met je boekhouder hoe je dit rechtzet. Boek de bestelling daarna zelf in Moneybird en kies “Negeren”.'],
    en: ['This business has a valid VAT number ({number}), but paid VAT of {country:country}.', 'VAT of the customer’s country, under OSS, is for consumers only. A business should order without VAT: it is then reverse charged.', 'Ask your bookkeeper how to put this right. Then book the order in Moneybird yourself and choose “Ignore”.'],
  }),
  KOR_VAT_CHARGED: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Zonder btw boeken', en: 'Book without VAT' } }, buttons: [eu],
    example: { amount: '36.30' },
    title: { nl: 'Btw gerekend terwijl de KOR aan staat', en: 'VAT charged although the KOR is on' },
    nl: ['Op een regel van {amount:base} is btw gerekend, terwijl de KOR aan staat.', 'Met de KOR, de kleineondernemersregeling, reken je geen btw en staat er ook geen btw op je facturen.', 'Zet de btw in OpenCart uit, of zet bij Configuratie de KOR uit als die op deze dag niet voor je gold. Heeft de klant geen factuur met btw gekregen, dan kun je het hele bedrag “Zonder btw boeken”.'],
    en: ['VAT was charged on a line of {amount:base}, although the KOR is on.', 'Under the KOR, the Dutch small-business scheme, you charge no VAT and your invoices show none.', 'Switch off VAT in OpenCart, or switch off the KOR in Settings if it did not apply to you on this day. If the customer got no invoice with VAT, you can book the whole amount with “Book without VAT”.'],
  }),
  ZERO_VAT_UNEXPLAINED: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Btw zit in de prijs', en: 'The price includes VAT' } }, buttons: [inShop],
    example: { country: 'BE', title: 'Gietijzeren pan' },
    title: { nl: 'Geen btw zonder reden', en: 'No VAT without a reason' },
    nl: ['Over “{title}” is geen btw gerekend, en een reden daarvoor is niet te vinden.', 'De bestelling gaat naar {country:country}. Zonder btw verkopen mag daar alleen aan een bedrijf met een geldig btw-nummer.', 'Controleer in OpenCart de btw en of het btw-nummer van de klant is ingevuld. Hoort er btw bij, kies dan “Btw zit in de prijs”: de klant betaalt niet meer.'],
    en: ['No VAT was charged on “{title}”, and no reason for that can be found.', 'The order goes to {country:country}. Selling there without VAT is only allowed to a business with a valid VAT number.', 'Check the VAT in OpenCart and whether the customer’s VAT number was filled in. If VAT is due, choose “The price includes VAT”: the customer pays no more.'],
    variants: [
      { when: ({ country }) => country === 'NL', example: { country: 'NL', title: 'Gietijzeren pan' },
        nl: ['Over “{title}” is geen btw gerekend, en een reden daarvoor is niet te vinden.', 'De bestelling gaat naar Nederland, en daar hoort bijna altijd btw bij.', 'Controleer in OpenCart de belastinggroep. Hoort er btw bij, kies dan “Btw zit in de prijs”: de klant betaalt niet meer. Is het vrijgesteld of statiegeld, geef dat dan bij Configuratie aan.'],
        en: ['No VAT was charged on “{title}”, and no reason for that can be found.', 'The order goes to the Netherlands, where VAT is nearly always due.', 'Check the tax class in OpenCart. If VAT is due, choose “The price includes VAT”: the customer pays no more. If it is exempt or a deposit, say so in Settings.'] },
    ],
  }),
  ZERO_VAT_SPECIAL_TERRITORY: defineProblem({
    kind: 'failed', may: { allow: { nl: 'Als export boeken', en: 'Book as export' } }, buttons: [inShop],
    example: { country: 'ES', postcode: '35001' },
    title: { nl: 'Geen btw: bevestig dat het export is', en: 'No VAT: confirm that it is export' },
    nl: ['Er is geen btw gerekend voor een adres in {country:country} met postcode {postcode}.', 'Sommige gebieden, zoals de Canarische Eilanden, horen bij een EU-land maar liggen buiten het btw-gebied van de EU. Voor de btw is dit dan export, en dat moet jij bevestigen.', 'Controleer het bezorgadres. Klopt het, kies dan “Als export boeken”.'],
    en: ['No VAT was charged for an address in {country:country} with postcode {postcode}.', 'Some areas, such as the Canary Islands, belong to an EU country but lie outside the VAT area of the EU. For VAT this is then export, which is for you to confirm.', 'Check the delivery address. If it is right, choose “Book as export”.'],
  }),
  VAT_NUMBER_INVALID: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { number: 'BE0999999999' },
    title: { nl: 'Btw-nummer is niet geldig', en: 'VAT number is not valid' },
    nl: ['Er is geen btw gerekend, maar het btw-nummer {number} is niet geldig.', 'Zonder btw leveren mag alleen aan een bedrijf met een geldig nummer in VIES, het Europese register van btw-nummers.', 'Vraag de klant om het juiste nummer en vul het in OpenCart bij de bestelling in. Is er geen, boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged, but the VAT number {number} is not valid.', 'Supplying without VAT is only allowed to a business with a valid number in VIES, the European register of VAT numbers.', 'Ask the customer for the right number and fill it in with the order in OpenCart. If there is none, book the order in Moneybird yourself and choose “Ignore”.'],
  }),
  VAT_NUMBER_COUNTRY: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { number: 'BE0123456789', country: 'DE' },
    title: { nl: 'Btw-nummer van een ander land', en: 'VAT number of another country' },
    nl: ['Het btw-nummer {number} past niet bij een klant in {country:country}.', 'Er is geen btw gerekend. Dat mag alleen met een btw-nummer van een ander EU-land dan Nederland, waar de goederen vandaan komen.', 'Vraag de klant welk nummer en welk adres kloppen en pas de bestelling in OpenCart aan. Kies daarna “Opnieuw proberen”.'],
    en: ['The VAT number {number} does not fit a customer in {country:country}.', 'No VAT was charged. That is only allowed with a VAT number of another EU country than the Netherlands, which the goods come from.', 'Ask the customer which number and which address are right and correct the order in OpenCart. Then choose “Try again”.'],
  }),
  VIES_UNAVAILABLE: defineProblem({
    kind: 'retry', may: {}, buttons: [],
    example: { number: 'BE0123456789' },
    title: { nl: 'Btw-nummer nog niet gecontroleerd', en: 'VAT number not checked yet' },
    nl: ['Het btw-nummer {number} kon nog niet gecontroleerd worden.', 'VIES, het Europese register van btw-nummers, geeft nu geen antwoord.', 'Kies over een tijdje “Opnieuw proberen”. Bij de nachtelijke controle wordt het ook opnieuw gevraagd.'],
    en: ['The VAT number {number} could not be checked yet.', 'VIES, the European register of VAT numbers, does not answer at the moment.', 'Choose “Try again” after a while. The nightly check asks again as well.'],
  }),
  ICP_DELIVERY_DOMESTIC: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    // `supply`: shipped, pickup (collected at the shop) or none (nothing was shipped).
    example: { number: 'BE0123456789', supply: 'shipped' },
    title: { nl: 'Btw verlegd, maar in Nederland bezorgd', en: 'Reverse charge, but delivered in NL' },
    nl: ['Er is geen btw gerekend aan het bedrijf met btw-nummer {number}, maar het bezorgadres ligt in Nederland.', 'Btw verleggen mag alleen als de goederen naar een ander EU-land gaan. De klant geeft dan daar zelf de btw aan.', 'Controleer het bezorgadres in OpenCart. Klopt het, dan hoort er Nederlandse btw bij: boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged to the business with VAT number {number}, but the delivery address is in the Netherlands.', 'VAT may only be reverse charged if the goods go to another EU country. The customer then declares the VAT there.', 'Check the delivery address in OpenCart. If it is right, Dutch VAT is due: book the order in Moneybird yourself and choose “Ignore”.'],
    variants: [
      { when: ({ supply }) => supply === 'pickup', example: { number: 'BE0123456789', supply: 'pickup' },
        nl: ['Er is geen btw gerekend aan het bedrijf met btw-nummer {number}, maar de klant haalt de bestelling bij je af.', 'Btw verleggen mag alleen als de goederen naar een ander EU-land gaan. Wie afhaalt, krijgt ze in Nederland.', 'Zet in OpenCart de btw aan bij afhalen. Hier hoort Nederlandse btw bij: boek de bestelling zelf in Moneybird en kies “Negeren”.'],
        en: ['No VAT was charged to the business with VAT number {number}, but the customer collects the order from you.', 'VAT may only be reverse charged if the goods go to another EU country. Who collects them gets them in the Netherlands.', 'Switch on VAT for collection in OpenCart. Dutch VAT is due here: book the order in Moneybird yourself and choose “Ignore”.'] },
      { when: ({ supply }) => supply === 'none', example: { number: 'BE0123456789', supply: 'none' },
        nl: ['Er is geen btw gerekend aan het bedrijf met btw-nummer {number}, maar er wordt niets verzonden.', 'Een download of dienst is geen levering van goederen naar een ander EU-land. Factuurbrug boekt alleen die als ICP.', 'Overleg met je boekhouder hoe dit geboekt wordt. Boek de bestelling daarna zelf in Moneybird en kies “Negeren”.'],
        en: ['No VAT was charged to the business with VAT number {number}, but nothing is shipped.', 'A download or service is no supply of goods to another EU country. Factuurbrug only books those as intra-EU supplies.', 'Ask your bookkeeper how this is booked. Then book the order in Moneybird yourself and choose “Ignore”.'] },
    ],
  }),
  EXPORT_DELIVERY_INSIDE_EU: defineProblem({
    kind: 'failed', may: {}, buttons: [inShop],
    example: { country: 'NL', supply: 'shipped' },
    title: { nl: 'Geen btw, maar binnen de EU bezorgd', en: 'No VAT, but delivered inside the EU' },
    nl: ['Er is geen btw gerekend, maar het bezorgadres ligt in {country:country}.', 'De klant zit buiten de EU. Zonder btw mag dan alleen als ook de goederen de EU verlaten.', 'Controleer het bezorgadres in OpenCart. Klopt het, dan hoort er btw bij: boek de bestelling dan zelf in Moneybird en kies “Negeren”.'],
    en: ['No VAT was charged, but the delivery address is in {country:country}.', 'The customer is outside the EU. That is only free of VAT if the goods leave the EU as well.', 'Check the delivery address in OpenCart. If it is right, VAT is due: book the order in Moneybird yourself and choose “Ignore”.'],
    variants: [
      { when: ({ supply }) => supply === 'pickup', example: { country: 'NL', supply: 'pickup' },
        nl: ['Er is geen btw gerekend, maar de klant haalt de bestelling af in {country:country}.', 'De klant zit buiten de EU. Zonder btw mag dan alleen als jij de goederen de EU uit stuurt.', 'Zet in OpenCart de btw aan bij afhalen. Hier hoort btw bij: boek de bestelling zelf in Moneybird en kies “Negeren”.'],
        en: ['No VAT was charged, but the customer collects the order in {country:country}.', 'The customer is outside the EU. That is only free of VAT if you send the goods out of the EU.', 'Switch on VAT for collection in OpenCart. VAT is due here: book the order in Moneybird yourself and choose “Ignore”.'] },
      { when: ({ supply }) => supply === 'none', example: { country: 'NL', supply: 'none' },
        nl: ['Er is geen btw gerekend aan een klant buiten de EU, maar er wordt niets verzonden.', 'Een download of dienst verlaat de EU niet als goederen. Daarom is het geen export, en boekt Factuurbrug het ook niet zo.', 'Overleg met je boekhouder hoe dit geboekt wordt. Boek de bestelling daarna zelf in Moneybird en kies “Negeren”.'],
        en: ['No VAT was charged to a customer outside the EU, but nothing is shipped.', 'A download or service does not leave the EU as goods. So it is no export, and Factuurbrug does not book it as one.', 'Ask your bookkeeper how this is booked. Then book the order in Moneybird yourself and choose “Ignore”.'] },
    ],
  }),
}
