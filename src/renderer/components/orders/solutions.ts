import type { Input } from '../../../shared/contract/calls.ts'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { allowable, type Problem, type ProblemCode } from '../../../shared/domain/problem.ts'
import type { partsText } from '../../../shared/text/screens/parts.ts'

type Labels = (typeof partsText)['nl']['solve']

/** Name of a label in the texts; that of a rate takes the name of the rate. */
type SolveLabel = keyof Labels

type PlainLabel = Exclude<SolveLabel, 'rate'>

/** A place outside the window, without the connection and the order. */
export type Place = Input<'app.open'>['place']

/** What can be done about a problem, apart from trying again and ignoring. */
export type Solution =
  /** A page of the program: `screen`, its part, and what to show there. */
  | {
      readonly kind: 'go'
      readonly label: SolveLabel
      readonly screen: string
      readonly part: string
      readonly rate: string
      /** Of the rate, where it is known. */
      readonly percentage?: string
    }
  | { readonly kind: 'open'; readonly label: PlainLabel; readonly place: Place }
  | { readonly kind: 'allow'; readonly code: keyof typeof allowable }
  | { readonly kind: 'contact' }
  | { readonly kind: 'reference' }

const settings = (part: string, label: SolveLabel, rate = ''): Extract<Solution, { kind: 'go' }> => ({
  kind: 'go',
  label,
  screen: 'configuratie',
  part,
  rate,
})
const screen = (name: string, label: SolveLabel): Solution => ({
  kind: 'go',
  label,
  screen: name,
  part: '',
  rate: '',
})
const open = (place: Place, label: PlainLabel): Solution => ({ kind: 'open', label, place })

const inShop = open('shop-order', 'shopOrder')
const invoice = open('moneybird-invoice', 'invoice')
const moneybird = open('moneybird', 'moneybird')
const contact: Solution = { kind: 'contact' }
const reference: Solution = { kind: 'reference' }
const shopSide = settings('winkel', 'shopSettings')
const licence = settings('licentie', 'licence')
const moneybirdSide = settings('moneybird', 'moneybirdSettings')
const ledgers = settings('grootboek', 'ledgers')
const eu = settings('eu', 'eu')
const deviations = settings('afwijkingen', 'deviations')
const rates = settings('btw', 'rates')
const help = screen('hulp', 'help')

type Data = Problem['data']

/** Lines without VAT have rates of their own, which stand with the sales that they are for. */
function mapRate(name: string | undefined, percentage = ''): readonly Solution[] {
  if (name === undefined || name === '') return [rates]
  if (name.startsWith('0:') && name !== '0:no_vat') return [eu]
  return [{ ...settings('btw', 'rate', name), percentage }]
}

const missing: Readonly<Record<string, Solution>> = {
  shop: shopSide,
  moneybird: moneybirdSide,
  statuses: settings('statussen', 'statuses'),
  taxRates: rates,
  ledgers,
  preview: screen('proefdraai', 'preview'),
}

const byCode: Readonly<
  Partial<Record<ProblemCode, readonly Solution[] | ((data: Data) => readonly Solution[])>>
> = {
  BEFORE_START_DATE: [settings('planning', 'start')],
  STATUS_NOT_SELECTED: [settings('statussen', 'statuses')],
  INVOICE_NO_MISSING: [inShop],
  NO_LINES: [inShop],
  NEGATIVE_TOTAL: [moneybird],
  ORDER_UNREADABLE: [inShop],
  PROGRAM_FAULT: [help],
  // Up to 10 cents can be allowed in the settings.
  TOTAL_MISMATCH: ({ difference }) =>
    /^0\.(0\d|10)$/.test(difference ?? '') ? [deviations, inShop] : [inShop],
  TAX_MISMATCH: [inShop],
  TAX_AMBIGUOUS: [deviations],
  TAX_ROW_UNMAPPED: ({ title }) => mapRate(title),
  TAX_MAPPING_MISSING: ({ name, percentage }) => mapRate(name, percentage),
  TAX_RATE_INACTIVE: ({ name }) => (name?.includes('tax_rate') === true ? [rates] : mapRate(name)),
  TAX_RATE_PERCENT_DIFFERS: ({ name, percentage }) => mapRate(name, percentage),
  SHIPPING_WITHOUT_VAT: [inShop],
  VOUCHER_LEDGER_MISSING: [ledgers],
  LEDGER_ACCOUNT_INACTIVE: [ledgers],
  FOREIGN_CURRENCY: [deviations],
  SHOP_CURRENCY: [settings('moneybird', 'administration')],
  OSS_HOME_RATE_USED: [inShop],
  OSS_RATE_OTHER_COUNTRY: [rates],
  KOR_VAT_CHARGED: [eu],
  ZERO_VAT_UNEXPLAINED: [inShop],
  ZERO_VAT_SPECIAL_TERRITORY: [inShop],
  VAT_NUMBER_INVALID: [inShop],
  VAT_NUMBER_COUNTRY: [inShop],
  ICP_DELIVERY_DOMESTIC: [inShop],
  EXPORT_DELIVERY_INSIDE_EU: [inShop],
  CONTACT_EMAIL_REJECTED: [contact, inShop],
  CONTACT_REFUSED: [contact, inShop],
  CONTACT_GONE: [contact],
  REFERENCE_IN_USE: [reference, moneybird],
  PERIOD_CLOSED: [moneybird],
  INVOICE_REFUSED: [inShop],
  INVOICE_TOTAL_DIFFERS: [rates],
  INVOICE_VAT_DIFFERS: [rates],
  SEND_REFUSED: [invoice],
  MONEYBIRD_DISCONNECTED: [moneybirdSide],
  MONEYBIRD_PLAN_LIMIT: [moneybird],
  ADMINISTRATION_SUSPENDED: [moneybird],
  ADMINISTRATION_GONE: [settings('moneybird', 'administration')],
  LICENCE_ENDED: [licence],
  LICENCE_INVALID: [licence],
  LICENCE_NOT_YET: [licence],
  LICENCE_OTHER_SHOP: [licence],
  OPENCART_BAD_ANSWER: [shopSide, open('shop', 'shop')],
  SHOP_UNREACHABLE: [open('shop', 'shop'), shopSide],
  SHOP_KEY_WRONG: [shopSide],
  SHOP_LICENCE_WRONG: [shopSide],
  SHOP_REFUSED: [shopSide],
  SHOP_MODULE_MISSING: [shopSide],
  SHOP_MODULE_OLD: [shopSide],
  ORDER_DISAPPEARED: [invoice],
  CREDIT_NEEDED: [invoice],
  ORDER_CHANGED_AFTER_INVOICE: [invoice],
  PAYMENT_PENDING: [invoice],
  SETTINGS_INVALID: [settings('', 'settings')],
  SETTINGS_INCOMPLETE: ({ missing: part }) => [missing[part ?? ''] ?? settings('', 'settings')],
  CONNECTION_UNKNOWN: [settings('', 'settings')],
  TERMS_NOT_ACCEPTED: [screen('welkom', 'terms')],
  SECRET_MISSING: ({ name }) => [name?.endsWith('moneybird-token') === true ? moneybirdSide : shopSide],
  DATA_NEWER: [help],
  DATA_DAMAGED: [help],
  DISK_WRITE_FAILED: [help],
}

/** What can be done about a problem, the best first. Trying again and ignoring are apart, see `OrderRow.may`. */
export function solutionsOf({ code, data }: Problem): readonly Solution[] {
  const known = byCode[code] ?? []
  const found = typeof known === 'function' ? known(data) : known
  return isAllowable(code) ? [{ kind: 'allow', code }, ...found] : found
}

function isAllowable(code: ProblemCode): code is keyof typeof allowable {
  return Object.hasOwn(allowable, code)
}

/** The same for an order with its problem: only what may be done with this one. */
export function solutionsFor({ problem, may }: Pick<OrderRow, 'problem' | 'may'>): readonly Solution[] {
  const all = problem === null ? [] : solutionsOf(problem)
  return all.filter(({ kind }) => kind === 'go' || kind === 'open' || may.includes(kind))
}
