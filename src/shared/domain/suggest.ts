import type { Administration, LedgerAccount, TaxRate } from './administration.ts'
import { decimal } from './decimal.ts'
import { perAccount, type Account } from './line-kinds.ts'
import type { ShopTaxRate } from './order.ts'
import type { ShopInfo } from './shop-info.ts'
import type { BookingSettings, Ledgers, TaxMapping, ZeroRates } from './settings.ts'
import { withProposedRoles } from './row-role.ts'
import { suggestPayments } from './suggest-payments.ts'
import { suggestStatuses } from './suggest-statuses.ts'
import { HOME, rateCountry } from './territory.ts'

/** What the suggestion is made from. */
export interface SuggestFacts {
  readonly administration: Administration
  readonly taxRates: readonly ShopTaxRate[]
  readonly statuses: ShopInfo['orderStatuses']
  readonly customFields: ShopInfo['customFields']
  /** Codes of the rows at the foot of the shop's orders, as far as it tells. */
  readonly totalCodes?: ShopInfo['totalCodes']
  readonly paymentMethods?: ShopInfo['paymentMethods']
}

/** The part of the settings that can be proposed, and what the merchant must still choose. */
export interface Suggestion {
  readonly booking: Pick<
    BookingSettings,
    | 'taxMap'
    | 'zeroRates'
    | 'ledgers'
    | 'pushStatuses'
    | 'paidStatuses'
    | 'cancelledStatuses'
    | 'refundedStatuses'
    | 'vatNumberField'
    | 'oss'
  > &
    Partial<Pick<BookingSettings, 'fees' | 'paymentMethods'>>
  /** Shop rates for which no Moneybird rate fits. */
  readonly unmapped: readonly { readonly name: string; readonly percentage: string }[]
}

/** Proposes mapping, ledger accounts and statuses from the names on both sides. A proposal: the merchant looks at it. */
export function suggest(facts: SuggestFacts): Suggestion {
  const rates = facts.taxRates.filter(
    ({ kind, rate, name }) => kind === 'percentage' && decimal(rate).gt(0) && isStorable(name),
  )
  const mapped = rates.map((rate) => ({ rate, targets: moneybirdRates(rate, facts.administration.taxRates) }))
  const taxMap = distinct(
    mapped.flatMap(({ rate: { name, rate }, targets }) =>
      targets.map(({ id }): TaxMapping => ({ name, percentage: decimal(rate).toFixed(), taxRateId: id })),
    ),
  )
  const fees = withProposedRoles(
    {},
    (facts.totalCodes ?? []).map(({ code }) => code),
  )
  const paymentMethods = suggestPayments(facts.paymentMethods ?? [], facts.administration)
  const field = facts.customFields.find(({ name }) => /\b(?:btw|vat|tva|ust|tax id)/iu.test(name))
  return {
    booking: {
      taxMap,
      zeroRates: zeroRates(facts.administration.taxRates),
      ledgers: ledgers(facts.administration.ledgerAccounts),
      ...suggestStatuses(facts.statuses),
      vatNumberField: field === undefined ? '' : `custom_field.${field.id}`,
      oss: mapped.some(({ targets }) => targets.some((target) => rateCountry(target) !== '')),
      ...(Object.keys(fees).length === 0 ? {} : { fees }),
      ...(Object.keys(paymentMethods).length === 0 ? {} : { paymentMethods }),
    },
    unmapped: mapped.flatMap(({ rate, targets }) =>
      targets.length === 0 ? [{ name: rate.name, percentage: decimal(rate.rate).toFixed() }] : [],
    ),
  }
}

/** Whether the settings can hold a rate of this name. */
function isStorable(name: string): boolean {
  return name.trim() !== '' && name.length <= 200
}

/** Shops have rates of one name and percentage for several countries; each Moneybird rate stands in the map once for a name. */
function distinct(taxMap: readonly TaxMapping[]): TaxMapping[] {
  return [...new Map(taxMap.map((row) => [JSON.stringify(row), row])).values()]
}

/**
 * The active rates of the same percentage: the Dutch one for a zone that holds the Netherlands, else one per country of the zone.
 * Of several of a country the plainest: the one with the shortest name.
 */
function moneybirdRates(rate: ShopTaxRate, candidates: readonly TaxRate[]): TaxRate[] {
  const isHome = rate.countries.length === 0 || rate.countries.includes(HOME)
  const fitting = candidates.filter(({ active, percentage, country }) => {
    const isThere = isHome ? rateCountry({ country }) === '' : rate.countries.includes(country)
    return active && isThere && decimal(percentage).eq(rate.rate)
  })
  const plainest = fitting.sort((a, b) => b.name.length - a.name.length)
  return [...new Map(plainest.map((one) => [rateCountry(one), one])).values()]
}

function zeroRates(rates: readonly TaxRate[]): ZeroRates {
  const named = (pattern: RegExp) =>
    rates.find(({ active, percentage, name }) => active && decimal(percentage).eq(0) && pattern.test(name))
      ?.id ?? null
  return {
    reverseCharge:
      named(/icp|intracomm|verlegd.*(eu|binnen)|(eu|binnen).*verlegd/iu) ?? named(/verlegd|reverse/iu),
    export: named(/export|buiten.*(eu|europ)|outside/iu),
    noVat: named(/geen btw|vrijgesteld|zonder btw|no vat|exempt/iu) ?? named(/^0\s*%/iu),
    kor: named(/\bkor\b|kleineondernemer/iu),
  }
}

function ledgers(accounts: readonly LedgerAccount[]): Ledgers {
  const usable = accounts.filter((account) => account.active && account.allowsSalesInvoice)
  const find = (type: Account['type'], pattern: RegExp | undefined) =>
    usable.find((ledger) => isOf(ledger, type) && pattern?.test(ledger.name) === true)?.id ?? null
  const named = perAccount((account) => find(account.type, account.named))
  return { ...named, product: named.product ?? find('revenue', /./u), perTreatment: {} }
}

function isOf({ type }: LedgerAccount, wanted: Account['type']): boolean {
  return wanted === 'revenue' ? type === 'revenue' : type.endsWith('liabilities')
}
