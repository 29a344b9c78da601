/** The fixed tables of the cases: what the stand-ins hold before anything is given. */

export interface MoneybirdRate {
  readonly key: string
  readonly name: string
  readonly percentage: string
  readonly country?: string
}

export const moneybirdRates: readonly MoneybirdRate[] = [
  { key: 'mb_nl21', name: '21% btw', percentage: '21' },
  { key: 'mb_nl9', name: '9% btw', percentage: '9' },
  { key: 'mb_none', name: 'Geen btw', percentage: '0' },
  { key: 'mb_icp', name: 'Btw verlegd binnen EU', percentage: '0' },
  { key: 'mb_export', name: 'Export buiten EU', percentage: '0' },
  { key: 'mb_kor', name: 'KOR', percentage: '0' },
  { key: 'mb_oss_be21', name: 'België 21%', percentage: '21', country: 'BE' },
  { key: 'mb_oss_be6', name: 'België 6%', percentage: '6', country: 'BE' },
  { key: 'mb_oss_de19', name: 'Duitsland 19%', percentage: '19', country: 'DE' },
  { key: 'mb_oss_de7', name: 'Duitsland 7%', percentage: '7', country: 'DE' },
  { key: 'mb_oss_fi255', name: 'Finland 25,5%', percentage: '25.5', country: 'FI' },
  { key: 'mb_oss_fr20', name: 'Frankrijk 20%', percentage: '20', country: 'FR' },
]

export const moneybirdLedgers = [
  { key: 'ledger_omzet', name: 'Omzet', type: 'revenue' },
  { key: 'ledger_cadeaubonnen', name: 'Cadeaubonnen', type: 'current_liabilities' },
  { key: 'ledger_klanttegoed', name: 'Klanttegoed', type: 'current_liabilities' },
] as const

/** Percentage of a Moneybird rate by its key. */
export function percentageOf(key: string): string {
  const rate = moneybirdRates.find((candidate) => candidate.key === key)
  if (rate === undefined) throw new Error(`No Moneybird rate is called ${key}`)
  return rate.percentage
}

type ShopRate = readonly [name: string, rate: string, type: 'P' | 'F', country: string]

export const shopRates: readonly ShopRate[] = [
  ['BTW 21%', '21.0000', 'P', 'NL'],
  ['BTW 9%', '9.0000', 'P', 'NL'],
  ['BTW België 21%', '21.0000', 'P', 'BE'],
  ['BTW België 6%', '6.0000', 'P', 'BE'],
  ['MwSt. Deutschland 19%', '19.0000', 'P', 'DE'],
  ['MwSt. Deutschland 7%', '7.0000', 'P', 'DE'],
  ['ALV Suomi 25,5%', '25.5000', 'P', 'FI'],
  ['TVA France 20%', '20.0000', 'P', 'FR'],
  ['IVA España 21%', '21.0000', 'P', 'ES'],
  ['BTW', '21.0000', 'P', 'NL'],
  ['BTW', '9.0000', 'P', 'NL'],
  ['Verwijderingsbijdrage', '0.5000', 'F', 'NL'],
]

/** Whether a shop rate of this name is a fixed amount per piece. */
export function isFixedAmount(name: string): boolean {
  return shopRates.some(([known, , type]) => known === name && type === 'F')
}
