import type { RunKind } from '../../shared/contract/run.ts'
import type { Administration } from '../../shared/domain/administration.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Ports } from '../ports/ports.ts'
import type { Facts, Store } from '../ports/store.ts'

/**
 * How old facts may be, per kind of run. Settings of both sides change rarely, and asking them for every run would cost a
 * small shop more requests than its orders do. Who presses the button has perhaps just changed something.
 */
const KEEP_MS: Readonly<Record<RunKind, number>> = {
  hourly: 24 * 3_600_000,
  nightly: 3_600_000,
  manual: 60_000,
  rebuild: 60_000,
}

/** Facts for a run. `halt`: Moneybird could not be asked and nothing was known, so nothing can be written. */
export interface LoadedFacts {
  readonly facts: Facts
  readonly halt: Problem | null
}

/**
 * What is known of the shop and the administration; fetched when it is too old for this kind of run.
 *
 * @returns the shop's problem when the shop was never read and cannot be now
 */
export async function loadFacts(ports: Ports, kind: RunKind): Promise<Result<LoadedFacts, Problem>> {
  const known = ports.store.loadFacts()
  const now = ports.clock.now()
  const age = known === null ? Infinity : now - Date.parse(known.fetchedAt)
  if (known !== null && age >= 0 && age < KEEP_MS[kind]) return ok({ facts: known, halt: null })
  const shop = await ports.shop.info()
  if (!shop.ok) return known === null ? shop : ok({ facts: known, halt: null })
  const read = await readAdministration(ports)
  if (!read.ok) {
    const administration = known?.administration ?? nothingKnown
    return ok({ facts: { administration, shop: shop.value, fetchedAt: '' }, halt: read.problem })
  }
  const facts = { administration: read.value, shop: shop.value, fetchedAt: new Date(now).toISOString() }
  await ports.store.saveFacts(facts)
  return ok({ facts, halt: null })
}

/** After another administration was chosen: what is known of the one before (rates, contacts) must not be used for it. */
export async function forgetOtherAdministration(store: Store, administrationId: string): Promise<void> {
  const facts = store.loadFacts()
  if (facts === null || facts.administration.id === administrationId) return
  await store.saveFacts({ ...facts, fetchedAt: new Date(0).toISOString() })
  await store.forgetContacts()
}

/** Asks Moneybird for the administration; stores nothing. A suspended one is a problem. */
export async function readAdministration(
  ports: Pick<Ports, 'bookkeeping'>,
): Promise<Result<Administration, Problem>> {
  const call = await ports.bookkeeping.administration()
  if (call.kind === 'done') {
    const { suspended, name } = call.value
    return suspended ? fail(problem('ADMINISTRATION_SUSPENDED', { name })) : ok(call.value)
  }
  if (call.kind === 'refused') return fail(problem('MONEYBIRD_TEMPORARY', { reason: call.refusal.reason }))
  if (call.kind === 'later')
    return fail(problem('RATE_LIMITED', { until: new Date(call.until).toISOString() }))
  return fail(call.problem)
}

/** Stands in while Moneybird was never reached; the run's halt sees to it that nothing is mapped with it. */
const nothingKnown: Administration = {
  id: '',
  name: '',
  currency: 'EUR',
  country: '',
  periodLockedUntil: null,
  suspended: false,
  taxRates: [],
  ledgerAccounts: [],
  workflows: [],
  documentStyles: [],
}
