import type { Language } from '../../language.ts'

const nl = {
  nothing: 'Zo te zien verkoop je alleen in Nederland. Dan hoef je hier niets in te stellen.',
  oss: {
    title: 'Particulieren in andere EU-landen',
    lead: 'Verkoop je per jaar voor meer dan € 10.000 aan particulieren in andere EU-landen, dan reken je de btw van hun land. Die geef je aan met de eenloketregeling, de OSS.',
    label: 'Ik doe mee aan de OSS',
    hint: 'Rekent je winkel aan zo’n klant toch Nederlandse btw, dan gaat die bestelling niet door.',
    ratesTitle: 'De tarieven van die landen maak je zelf in Moneybird',
    rates:
      'Bijvoorbeeld “België 21% (OSS)”. Koppel ze daarna bij Btw-tarieven aan de tarieven van je winkel.',
    someRates: (count: number) =>
      count === 1
        ? 'In Moneybird staat 1 buitenlands tarief klaar.'
        : `In Moneybird staan ${count} buitenlandse tarieven klaar.`,
  },
  reverse: {
    title: 'Bedrijven in andere EU-landen',
    lead: 'Een bedrijf met een geldig btw-nummer koopt zonder btw: de btw wordt verlegd (ICP). Factuurbrug controleert elk nummer bij VIES, de controle van de Europese Commissie, en bewaart de uitslag.',
    field: 'Waar vullen klanten hun btw-nummer in?',
    fieldHint: 'Een extra veld in OpenCart, bij Klanten, Extra velden.',
    nowhere: 'Nergens',
    goneField: 'Bestaat niet meer in OpenCart',
    rate: 'Moneybird-tarief voor btw verlegd',
    rateHint: 'Komt in je aangifte bij 3b, en in de opgaaf ICP.',
    rateMissing: 'Zonder dit tarief komen zulke bestellingen bij Fouten.',
  },
  export: {
    title: 'Klanten buiten de EU',
    lead: 'Wat de EU uit gaat, is voor de btw export: zonder btw, ook voor particulieren. Bewaar het bewijs dat het pakket de EU uit is.',
    rate: 'Moneybird-tarief voor export',
    rateHint: 'Komt in je aangifte bij 3a.',
    rateMissing: 'Zonder dit tarief komen zulke bestellingen bij Fouten.',
  },
  kor: {
    title: 'Kleineondernemersregeling',
    label: 'Ik val onder de KOR',
    hint: 'Een regeling voor kleine ondernemers: je rekent geen btw en doet geen btw-aangifte.',
    dayExample: 'dd-mm-jjjj',
    dayWrong: 'Vul een datum in, bijvoorbeeld 31-12-2026, of laat het leeg.',
    korFrom: 'Eerste dag',
    korFromHint: 'Laat leeg als de KOR voor alle bestellingen geldt.',
    korUntil: 'Laatste dag',
    korUntilHint: 'Laat leeg zolang je onder de KOR valt.',
    rate: 'Moneybird-tarief voor alle regels',
    rateHint: 'Een tarief van 0% dat niet in een btw-aangifte komt.',
    rateMissing: 'Zonder dit tarief komen alle bestellingen bij Fouten.',
    on: 'Rekent je winkel toch Nederlandse btw op een bestelling, dan gaat die bestelling niet door. Je ziet hem dan bij Fouten. Btw van een ander land, met de OSS, gaat wel door.',
  },
  pickup: {
    title: 'Afhalen',
    lead: 'Haalt de klant het pakket bij je op, dan reken je gewoon Nederlandse btw, waar de klant ook woont. Een pakketpunt van een bezorger is geen afhalen.',
    label: 'Bij welke verzendmethodes haalt de klant zelf af?',
  },
  more: 'Toch instellen',
}

const en: typeof nl = {
  nothing: 'It looks as if you only sell in the Netherlands. Then there is nothing to set here.',
  oss: {
    title: 'Consumers in other EU countries',
    lead: 'If you sell more than €10,000 a year to consumers in other EU countries, you charge the VAT of their country. You declare it with the one-stop shop, the OSS.',
    label: 'I take part in the OSS',
    hint: 'If your shop charges such a customer Dutch VAT all the same, that order does not go.',
    ratesTitle: 'You make the rates of those countries in Moneybird yourself',
    rates: 'For example “Belgium 21% (OSS)”. Then map them to the rates of your shop under Tax rates.',
    someRates: (count) =>
      count === 1 ? 'Moneybird holds 1 foreign rate.' : `Moneybird holds ${count} foreign rates.`,
  },
  reverse: {
    title: 'Businesses in other EU countries',
    lead: 'A business with a valid VAT number buys without VAT: reverse charge (ICP). Factuurbrug checks each number with VIES, the check of the European Commission, and keeps the result.',
    field: 'Where do customers enter their VAT number?',
    fieldHint: 'A custom field in OpenCart, under Customers, Custom Fields.',
    nowhere: 'Nowhere',
    goneField: 'No longer in OpenCart',
    rate: 'Moneybird rate for reverse charge',
    rateHint: 'Goes into box 3b of your return, and into the ICP statement.',
    rateMissing: 'Without this rate such orders end up under Failures.',
  },
  export: {
    title: 'Customers outside the EU',
    lead: 'What leaves the EU is export for VAT: without VAT, for consumers too. Keep proof that the parcel left the EU.',
    rate: 'Moneybird rate for export',
    rateHint: 'Goes into box 3a of your return.',
    rateMissing: 'Without this rate such orders end up under Failures.',
  },
  kor: {
    title: 'Small-business scheme',
    label: 'I fall under the KOR',
    hint: 'A Dutch scheme for small businesses: you charge no VAT and file no VAT return.',
    dayExample: 'dd-mm-yyyy',
    dayWrong: 'Enter a date, 31-12-2026 for instance, or leave it empty.',
    korFrom: 'First day',
    korFromHint: 'Leave empty if the KOR applies to all orders.',
    korUntil: 'Last day',
    korUntilHint: 'Leave empty as long as you fall under the KOR.',
    rate: 'Moneybird rate for all lines',
    rateHint: 'A rate of 0% that is in no VAT return.',
    rateMissing: 'Without this rate all orders end up under Failures.',
    on: 'If your shop charges Dutch VAT on an order all the same, that order does not go. You then see it under Failures. VAT of another country, under the OSS, does go.',
  },
  pickup: {
    title: 'Collection',
    lead: 'If the customer collects the parcel at your place, you charge Dutch VAT, wherever the customer lives. A parcel shop of a carrier is no collection.',
    label: 'With which shipping methods does the customer collect?',
  },
  more: 'Set it all the same',
}

export const euText: Readonly<Record<Language, typeof nl>> = { nl, en }
