import { decimal, toTenThousandths, type Decimal } from '../../shared/domain/decimal.ts'

/** Which tax class a thing for sale has in the demo shop; `levy` is the high rate plus a fixed amount per piece. */
export type TaxClass = 'high' | 'low' | 'none' | 'levy'

export interface Product {
  readonly name: string
  /** Price per piece without VAT, four decimals, as OpenCart keeps it. */
  readonly net: Decimal
  readonly taxClass: TaxClass
}

/** A tax rate as the order shows it: `percentage` of the amount, or `perPiece` in euros. */
export interface DemoRate {
  readonly name: string
  readonly percentage?: string
  readonly perPiece?: string
}

const high: Readonly<Record<string, DemoRate>> = {
  NL: { name: 'BTW 21%', percentage: '21' },
  BE: { name: 'BTW België 21%', percentage: '21' },
  DE: { name: 'MwSt. Deutschland 19%', percentage: '19' },
  FI: { name: 'ALV Suomi 25,5%', percentage: '25.5' },
  FR: { name: 'TVA France 20%', percentage: '20' },
  ES: { name: 'IVA España 21%', percentage: '21' },
}

const low: Readonly<Record<string, DemoRate>> = {
  NL: { name: 'BTW 9%', percentage: '9' },
  BE: { name: 'BTW België 6%', percentage: '6' },
  DE: { name: 'MwSt. Deutschland 7%', percentage: '7' },
}

const levy: DemoRate = { name: 'Verwijderingsbijdrage', perPiece: '0.50' }

/** The rates of a tax class for a destination; none outside the shop's tax zones. */
export function ratesFor(taxClass: TaxClass, country: string): readonly DemoRate[] {
  const percentage = taxClass === 'low' ? low[country] : high[country]
  if (taxClass === 'none' || percentage === undefined) return []
  return taxClass === 'levy' ? [percentage, levy] : [percentage]
}

/** Merchants think in Dutch prices with VAT; OpenCart keeps four decimals without. */
function product(name: string, gross: string, taxClass: TaxClass): Product {
  const factor = taxClass === 'low' ? '1.09' : taxClass === 'none' ? '1' : '1.21'
  return { name, net: toTenThousandths(decimal(gross).div(factor)), taxClass }
}

/** What the demo shop sells: kitchen and table, with books and food at the low rate. Names as OpenCart stores them. */
export const products = {
  mug: product('Koffiemok wit', '10.00', 'high'),
  mugPair: product('Duo koffiemokken &quot;Jij &amp; Ik&quot;', '22.95', 'high'),
  plate: product('Ontbijtbord Ø 20 cm', '8.95', 'high'),
  pan: product('Pan 24 cm', '49.99', 'high'),
  knife: product('Koksmes 20 cm', '64.50', 'high'),
  apron: product('Schort linnen', '34.95', 'high'),
  shirt: product('T-shirt bedrukt', '24.95', 'high'),
  teaTowel: product('Theedoek, set van 3', '14.99', 'high'),
  jar: product('Weckpot 0,5 l', '2.49', 'high'),
  button: product('Magneetje', '0.35', 'high'),
  scale: product('Keukenweegschaal digitaal', '29.95', 'levy'),
  coffee: product('Koffiebonen espresso 1 kg', '18.75', 'low'),
  tea: product('Thee Earl Grey 100 g', '6.45', 'low'),
  chocolate: product('Chocolade 70 % &lt;puur&gt;', '3.99', 'low'),
  cookBook: product('Kookboek &quot;Eten &amp; drinken&quot;', '24.95', 'low'),
  cookies: product('Koekjes ☕ vers gebakken', '4.25', 'low'),
  postcard: product('Ansichtkaart Groeten uit Urk', '1.25', 'high'),
  catalogue: product('Catalogus', '0.00', 'high'),
  custom: product('Onderzetter op maat', '119.00', 'high'),
} as const
