import type { Choices } from '../../../../shared/contract/views.ts'
import type { LineKind } from '../../../../shared/domain/line-kinds.ts'
import type { Ledgers, Treatment } from '../../../../shared/domain/settings.ts'

type Ledger = Choices['ledgers'][number]

/** Kinds of lines that may go elsewhere for some sales. */
export const treatmentKinds = ['product', 'shipping', 'fee', 'discount'] as const

/** Kinds of sales that may have their own accounts. */
export const treatments = [
  'eu_consumer',
  'oss',
  'reverse_charge',
  'export',
  'no_vat',
  'domestic',
] as const satisfies readonly Treatment[]

/** Accounts in groups, those of the fitting kind first; what cannot be on an invoice only when it is chosen. */
export function ledgerGroups(
  ledgers: readonly Ledger[],
  kind: Ledger['kind'],
  chosenId: string,
): readonly { readonly kind: Ledger['kind']; readonly items: readonly Ledger[] }[] {
  const order = [kind, ...(['revenue', 'liability', 'other'] as const).filter((other) => other !== kind)]
  const usable = ledgers.filter(({ id, isUsable }) => isUsable || id === chosenId)
  return order
    .map((one) => ({ kind: one, items: usable.filter((ledger) => ledger.kind === one) }))
    .filter(({ items }) => items.length > 0)
}

export type LedgerRemark = 'gone' | 'unusable' | 'no_debt'

/** What is odd about a chosen account; `null` = nothing, or nothing chosen. */
export function ledgerRemark(
  ledgers: readonly Ledger[],
  chosenId: string | null,
  kind: Ledger['kind'],
): LedgerRemark | null {
  if (chosenId === null) return null
  const ledger = ledgers.find(({ id }) => id === chosenId)
  if (ledger === undefined) return 'gone'
  if (!ledger.isUsable) return 'unusable'
  return kind === 'liability' && ledger.kind !== 'liability' ? 'no_debt' : null
}

type PerTreatment = Ledgers['perTreatment']

/** The accounts per kind of sale with one chosen anew; `null` takes it out, and what is empty then too. */
export function withTreatmentLedger(
  perTreatment: PerTreatment,
  treatment: Treatment,
  kind: LineKind,
  id: string | null,
): PerTreatment {
  const others = without(perTreatment, treatment)
  const rest = without(perTreatment[treatment] ?? {}, kind)
  const next = id === null ? rest : { ...rest, [kind]: id }
  return Object.keys(next).length === 0 ? others : { ...others, [treatment]: next }
}

function without<T extends object>(record: T, key: PropertyKey): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as Partial<T>
}

/** How many accounts are set for a kind of sale. */
export function countSet(perTreatment: PerTreatment, treatment: Treatment): number {
  return Object.keys(perTreatment[treatment] ?? {}).length
}
