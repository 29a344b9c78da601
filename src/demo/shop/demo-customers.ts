/** A customer of the demo shop, in the words of the order table. All people, companies and numbers are made up. */
export interface DemoCustomer {
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly company?: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  /** ISO code. */
  readonly country: string
  /** As typed into custom field 1. */
  readonly vatNumber?: string
  /** Chamber of commerce number, custom field 2. */
  readonly kvk?: string
}

type CustomerWords = [
  first: string,
  last: string,
  email: string,
  street: string,
  postcode: string,
  city: string,
]

function person(...[firstname, lastname, email, street, postcode, city]: CustomerWords): DemoCustomer {
  return { firstname, lastname, email, street, postcode, city, country: 'NL' }
}

const jan = person('Jan', 'Jansen', 'jan.jansen@example.nl', 'Dorpsstraat 12', '3511 AB', 'Utrecht')
const sanne = person('Sanne', 'de Vries', 'sanne@example.nl', 'Kanaalweg 3-II', '3526 KL', 'Utrecht')

export const customers = {
  jan,
  sanne,
  sanneShouting: { ...sanne, email: ' SANNE@EXAMPLE.NL' },
  piet: person('Piet', 'Bakker', 'p.bakker@example.nl', 'Kerkplein 1', '8011 PK', 'Zwolle'),
  fatima: person(
    'Fatima',
    'El Amrani',
    'fatima@example.com',
    'Laan van Meerdervoort 201',
    '2517 AT',
    'Den Haag',
  ),
  wim: person('Wim', 'van den Berg', 'wim.vandenberg@example.nl', 'Zeedijk 44', '4456 AL', 'Lewedorp'),
  cagla: person(
    'Çağla',
    'Yılmaz-Özdemir',
    'cagla@example.org',
    'Jan Pieter Heijestraat 9',
    '1053 GH',
    'Amsterdam',
  ),
  obrien: person('Siobhán', "O'Brien", 'siobhan@example.com', 'Grote Markt 7', '9712 HN', 'Groningen'),
  emoji: person('Noor 🌷', 'Smit', 'noor@example.nl', 'Tulpstraat 5', '2161 GE', 'Lisse'),
  counter: person('Balie', 'Verkoop', '', 'Winkelstraat 9', '3511 AA', 'Utrecht'),
  cafe: {
    ...person('Zoë', 'Willems', 'inkoop@cafezoe.example', 'Oude Gracht 88', '3511 AV', 'Utrecht'),
    company: 'Café Zoë &amp; Zn.',
    vatNumber: 'NL123456789B01',
    kvk: '12345678',
  },
  // Cut at sixty characters by the shop, in the middle of an entity.
  longName: {
    ...person('Rob', 'Meijer', 'administratie@stichting.example', 'Industrieweg 110', '5145 PV', 'Waalwijk'),
    company: 'Stichting ter Bevordering van het Ambachtelijk Koken, Bakken &am',
  },
  lotte: {
    ...person('Lotte', 'Peeters', 'lotte@example.be', 'Meir 50', '2000', 'Antwerpen'),
    country: 'BE',
  },
  hans: {
    ...person('Hans', 'Müller', 'hans.mueller@example.de', 'Hauptstraße 8', '48143', 'Münster'),
    country: 'DE',
  },
  aino: {
    ...person('Aino', 'Virtanen', 'aino@example.fi', 'Mannerheimintie 14', '00100', 'Helsinki'),
    country: 'FI',
  },
  chloe: {
    ...person('Chloé', 'Dubois', 'chloe@example.fr', '12 rue de la Paix', '75002', 'Paris'),
    country: 'FX',
  },
  carmen: {
    ...person('Carmen', 'Suárez', 'carmen@example.es', 'Calle Triana 20', '35002', 'Las Palmas'),
    country: 'ES',
  },
  urs: { ...person('Urs', 'Keller', 'urs@example.ch', 'Bahnhofstrasse 1', '8001', 'Zürich'), country: 'CH' },
  emma: {
    ...person('Emma', 'Clarke', 'emma@example.co.uk', '10 High Street', 'LS1 4DY', 'Leeds'),
    country: 'GB',
  },
  antwerp: {
    ...person('Koen', 'Claes', 'boekhouding@claes.example', 'Turnhoutsebaan 3', '2140', 'Borgerhout'),
    company: 'Claes Horeca BV',
    country: 'BE',
    vatNumber: 'BE 0123.456.749',
  },
  berlin: {
    ...person('Greta', 'Schulz', 'einkauf@schulz.example', 'Karl-Marx-Allee 33', '10178', 'Berlin'),
    company: 'Schulz Küchen GmbH',
    country: 'DE',
    vatNumber: 'DE123456789',
  },
  lyon: {
    ...person('Luc', 'Moreau', 'luc@moreau.example', '5 quai Jules Courmont', '69002', 'Lyon'),
    company: 'Moreau SARL',
    country: 'FR',
    vatNumber: 'FR00999999999',
  },
} as const satisfies Record<string, DemoCustomer>

/** What the European VAT register says of the numbers above, spaces and dots left out. */
export const demoVatNumbers: Readonly<Record<string, 'valid' | 'invalid'>> = {
  BE0123456749: 'valid',
  DE123456789: 'valid',
  FR00999999999: 'invalid',
  NL123456789B01: 'valid',
}
