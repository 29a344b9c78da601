import type { Input } from '../../../shared/contract/calls.ts'
import type { Entry, EntryState } from '../../../shared/domain/entry.ts'
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
  screen: 'settings',
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
const shopSide = settings('shop', 'shopSettings')
const licence = settings('licence', 'licence')
const moneybirdSide = settings('moneybird', 'moneybirdSettings')
const ledgers = settings('ledgers', 'ledgers')
const eu = settings('eu', 'eu')
const deviations = settings('deviations', 'deviations')
const rates = settings('vat', 'rates')
const help = screen('help', 'help')

type Data = Problem['data']

/** Lines without VAT have rates of their own, which stand with the sales that they are for. */
function mapRate(name: string | undefined, percentage = ''): readonly Solution[] {
  if (name === undefined || name === '') return [rates]
  if (name.startsWith('0:') && name !== '0:no_vat') return [eu]
  return [{ ...settings('vat', 'rate', name), percentage }]
}

const missing: Readonly<Record<string, Solution>> = {
  shop: shopSide,
  moneybird: moneybirdSide,
  statuses: settings('statuses', 'statuses'),
  taxRates: rates,
  ledgers,
  preview: screen('preview', 'preview'),
}

const byCode: Readonly<
  Partial<Record<ProblemCode, readonly Solution[] | ((data: Data) => readonly Solution[])>>
> = {
  BEFORE_START_DATE: [settings('schedule', 'start')],
  STATUS_NOT_SELECTED: [settings('statuses', 'statuses')],
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
  TERMS_NOT_ACCEPTED: [screen('welcome', 'terms')],
  SECRET_MISSING: ({ name }) => [name?.endsWith('moneybird-token') === true ? moneybirdSide : shopSide],
  DATA_NEWER: [help],
  DATA_DAMAGED: [help],
  DISK_WRITE_FAILED: [help],
}

/** What can be done about a problem, the best first. Trying again and ignoring are apart, see `canDo`. */
export function solutionsOf({ code, data }: Problem): readonly Solution[] {
  const known = byCode[code] ?? []
  const found = typeof known === 'function' ? known(data) : known
  return isAllowable(code) ? [{ kind: 'allow', code }, ...found] : found
}

function isAllowable(code: ProblemCode): code is keyof typeof allowable {
  return Object.hasOwn(allowable, code)
}

/** What of an order decides what can be done with it. */
export interface OrderStand {
  readonly state: EntryState
  readonly problem: Problem | null
  readonly hasInvoice: boolean
}

export function standOf({
  state,
  problem,
  invoice,
}: Pick<Entry, 'state' | 'problem' | 'invoice'>): OrderStand {
  return { state, problem, hasInvoice: invoice !== null }
}

/**
 * The stand of an order of a list, which does not tell of drafts: only an order that failed to be sent, and one that changed
 * after invoicing, has an invoice and a problem.
 */
export function standOfRow({ state, problem }: Pick<Entry, 'state' | 'problem'>): OrderStand {
  const hasInvoice =
    state === 'draft' || state === 'done' || state === 'attention' || problem?.code === 'SEND_REFUSED'
  return { state, problem, hasInvoice }
}

export interface CanDo {
  readonly retry: boolean
  readonly ignore: boolean
  readonly unignore: boolean
  readonly seen: boolean
}

/** What the engine lets the merchant do with an order (`main/sync/actions.ts`), as far as it is of use. */
export function canDo({ state, problem, hasInvoice }: OrderStand): CanDo {
  const code = problem?.code
  const isGone = code === 'INVOICE_GONE'
  const mayFinish = code === 'SEND_REFUSED' || code === 'PAYMENT_PENDING'
  return {
    retry: hasInvoice ? isGone || mayFinish : state === 'failed',
    ignore: isGone || (!hasInvoice && (state === 'open' || state === 'planned' || state === 'failed')),
    unignore: code === 'MERCHANT_IGNORED',
    seen: state === 'attention' && hasInvoice && !isGone,
  }
}
