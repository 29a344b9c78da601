import { addAdministration, addLedger, addTaxRate } from '../../../src/demo/moneybird/seed/seed.ts'
import {
  createWorld,
  type AdministrationBooks,
  type MoneybirdWorld,
} from '../../../src/demo/moneybird/world.ts'
import {
  settingsSchema,
  settingsVersion,
  type ConnectionSettings,
} from '../../../src/shared/settings/schema.ts'
import { countryOf, moneybirdKey, type FeeChoice, type OracleWorld } from '../world.ts'

export const connectionId = 'winkel'

/** An administration that is set up as the merchant of a world would. */
export interface Books {
  readonly world: MoneybirdWorld
  readonly administration: AdministrationBooks
  /** Moneybird's ids by our keys: `NL 21`, `none`, `icp`, `export`, `kor`, `turnover`, `vouchers`, `credit`. */
  readonly ids: ReadonlyMap<string, string>
}

/** Opens the books with a tax rate for every country and percentage that the shop charges. */
export function openBooks(world: OracleWorld, now: () => number): Books {
  const books = createWorld(now)
  const administration = addAdministration(books)
  const ids = new Map<string, string>()
  const rate = (key: string, name: string, percentage: string, country?: string) => {
    const seed = { name, percentage, ...(country === undefined ? {} : { country }) }
    if (!ids.has(key)) ids.set(key, addTaxRate(books, administration, seed))
  }
  rate('NL 21', '21% btw', '21')
  rate('NL 9', '9% btw', '9')
  rate('none', 'Geen btw / vrijgesteld', '0')
  rate('icp', 'Btw verlegd binnen EU', '0')
  rate('export', 'Export buiten EU', '0')
  rate('kor', 'KOR', '0')
  for (const shopRate of Object.values(world.world.rates)) {
    const key = moneybirdKey(shopRate)
    if (key !== null) rate(key, `${key}%`, String(Number(shopRate[1])), countryOf(shopRate))
  }
  ids.set('turnover', addLedger(books, administration, { name: 'Omzet' }))
  for (const [key, name] of [
    ['vouchers', 'Cadeaubonnen'],
    ['credit', 'Klanttegoed'],
  ] as const) {
    ids.set(key, addLedger(books, administration, { name, type: 'current_liabilities' }))
  }
  return { world: books, administration, ids }
}

/** The settings of the connection, as the merchant of the world chose them. */
export function connectionOf(world: OracleWorld, books: Books, shopAddress: string): ConnectionSettings {
  const { settings } = world
  const id = (key: string): string => {
    const found = books.ids.get(key)
    if (found === undefined) throw new Error(`Nothing in Moneybird is called ${key}`)
    return found
  }
  const booking = {
    startDate: '2026-01-01',
    pushStatuses: ['1', '2', '3', '5'],
    paidStatuses: ['3', '5'],
    taxMap: taxMap(world, id),
    levies: levies(world, id),
    zeroRates: { reverseCharge: id('icp'), export: id('export'), noVat: id('none'), kor: id('kor') },
    oss: world.world.seed % 2 === 1,
    vatNumberField: world.version.startsWith('1.5') ? 'custom_field.tax_id' : 'custom_field.1',
    zeroOrders: settings.zeroOrders,
    shippingWithoutVat: settings.shippingWithoutVat,
    untaxedLines: settings.untaxedLines,
    foreignCurrency: settings.foreignCurrency,
    fees: { '*': 'line', ...fees(world, id) },
    ledgers: { product: id('turnover'), voucher: id('vouchers'), credit: id('credit') },
  }
  const [connection] = settingsSchema.parse({
    version: settingsVersion,
    connections: [
      {
        id: connectionId,
        name: 'Winkel',
        shop: { address: shopAddress },
        moneybird: { administrationId: books.administration.record.id },
        booking,
      },
    ],
  }).connections
  if (connection === undefined) throw new Error('The settings hold no connection')
  return connection
}

type IdOf = (key: string) => string

function taxMap(world: OracleWorld, id: IdOf): unknown[] {
  const rows = Object.values(world.world.rates).flatMap((rate) => {
    const key = moneybirdKey(rate)
    return key === null ? [] : [{ name: rate[0], percentage: String(Number(rate[1])), taxRateId: id(key) }]
  })
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

function levies({ world, settings }: OracleWorld, id: IdOf): Record<string, string> {
  const taxed = /^([\d.,]+)% btw$/.exec(settings.levy)?.[1]
  const key = taxed === undefined ? 'none' : `NL ${taxed.replace(',', '.')}`
  const fixed = Object.values(world.rates).filter((rate) => rate[2] === 'F')
  return Object.fromEntries(fixed.map((rate) => [rate[0], id(key)]))
}

function fees({ settings }: OracleWorld, id: IdOf): Record<string, unknown> {
  const ruleOf = (choice: FeeChoice) =>
    typeof choice === 'string'
      ? choice
      : { taxRateId: id(choice.percentage === 0 ? 'none' : `NL ${choice.percentage}`) }
  return Object.fromEntries(
    Object.entries(settings.fees ?? {}).map(([code, choice]) => [code, ruleOf(choice)]),
  )
}
