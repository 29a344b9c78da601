import type { LedgerAccount, TaxRate } from '../../../src/shared/domain/administration.ts'
import type { ShopTaxRate } from '../../../src/shared/domain/order.ts'
import { suggest, type SuggestFacts } from '../../../src/shared/domain/suggest.ts'
import { administration } from './support.ts'

interface Given {
  readonly shop?: readonly ShopTaxRate[]
  readonly moneybird?: readonly TaxRate[]
  readonly accounts?: readonly LedgerAccount[]
  readonly statuses?: SuggestFacts['statuses']
  readonly fields?: readonly string[]
}

/** What is proposed from these facts; whatever is not given is empty. */
export function suggestion({ shop = [], moneybird = [], accounts = [], statuses = [], fields = [] }: Given) {
  return suggest({
    administration: { ...administration, taxRates: moneybird, ledgerAccounts: accounts },
    taxRates: shop,
    statuses,
    customFields: fields.map((name, i) => ({ id: String(i + 1), name })),
  })
}
