import type { Words } from '../text/language.ts'
import type { partsText } from '../text/screens/parts.ts'

/** Name of a label in the texts; that of a rate takes the name of the rate. */
type SolveLabel = keyof (typeof partsText)['nl']['solve']
type PlainLabel = Exclude<SolveLabel, 'rate'>

/** A page of the program: `screen`, its part, and what to show there. */
interface Go {
  readonly kind: 'go'
  readonly label: SolveLabel
  readonly screen: string
  readonly part: string
  readonly rate: string
  /** Of the rate, where it is known. */
  readonly percentage?: string
  /** The setting that it is about, by the name of its field. */
  readonly field?: SettingsField
}

/** Settings that a page of Configuratie can be opened at. */
type SettingsField = 'startDate' | 'toleranceCents' | 'foreignCurrency' | 'fees'

/** What can be done about a problem, apart from trying again and ignoring. */
export type Solution =
  | Go
  /** A place outside the window, as `app.open` knows it. */
  | {
      readonly kind: 'open'
      readonly label: PlainLabel
      readonly place: 'shop-order' | 'shop' | 'moneybird-invoice' | 'moneybird'
    }
  /** Letting one order go; `words` are on the button, `ask` is asked first. */
  | { readonly kind: 'allow'; readonly code: string; readonly words: Words; readonly ask?: Words }
  /** Saying that the invoices which bear these references are of this shop, for all orders at once. */
  | { readonly kind: 'adopt' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'reference' }

export type AllowSolution = Extract<Solution, { readonly kind: 'allow' }>

const screen = (name: string, label: SolveLabel): Go => ({
  kind: 'go',
  label,
  screen: name,
  part: '',
  rate: '',
})
const settings = (part: string, label: SolveLabel): Go => ({ ...screen('settings', label), part })

export const inShop: Solution = { kind: 'open', place: 'shop-order', label: 'shopOrder' }
export const shop: Solution = { kind: 'open', place: 'shop', label: 'shop' }
export const invoice: Solution = { kind: 'open', place: 'moneybird-invoice', label: 'invoice' }
export const moneybird: Solution = { kind: 'open', place: 'moneybird', label: 'moneybird' }
export const contact: Solution = { kind: 'contact' }
export const reference: Solution = { kind: 'reference' }
export const adopt: Solution = { kind: 'adopt' }
export const allSettings = settings('', 'settings')
export const shopSide = settings('shop', 'shopSettings')
export const moneybirdSide = settings('moneybird', 'moneybirdSettings')
export const administration = settings('moneybird', 'administration')
export const statuses = settings('statuses', 'statuses')
export const startDate: Solution = { ...settings('schedule', 'start'), field: 'startDate' }
export const rates = settings('vat', 'rates')
export const eu = settings('eu', 'eu')
export const ledgers = settings('ledgers', 'ledgers')
const deviations = (field: SettingsField): Solution => ({ ...settings('deviations', 'deviations'), field })
export const tolerance = deviations('toleranceCents')
export const foreignCurrency = deviations('foreignCurrency')
export const fees = deviations('fees')
export const licenceKey = settings('licence', 'licence')
export const help = screen('help', 'help')
export const terms = screen('welcome', 'terms')
export const month = screen('month', 'month')

/** Where a rate is mapped. Lines without VAT have rates of their own, which stand with the sales that they are for. */
export function mapRate(name: string, percentage = ''): readonly Solution[] {
  if (name === '') return [rates]
  if (name.startsWith('0:') && name !== '0:no_vat') return [eu]
  return [{ ...settings('vat', 'rate'), rate: name, percentage }]
}

/** Where a part of the settings that is still missing is filled in. */
export function whereMissing(part: string): Solution {
  return missing.get(part) ?? allSettings
}

const missing: ReadonlyMap<string, Solution> = new Map([
  ['shop', shopSide],
  ['moneybird', moneybirdSide],
  ['statuses', statuses],
  ['taxRates', rates],
  ['ledgers', ledgers],
  ['preview', screen('preview', 'preview')],
])
