import { settingChanges, type SettingChange } from '../../../shared/domain/journal.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { StoreError, type Facts } from '../../ports/store.ts'
import type { ServiceContext } from '../context.ts'

type Changeable = Pick<ConnectionSettings, 'booking' | 'schedule'>

/** Keeps for the accountant what was changed in the settings of a connection. */
export async function noteSettings(
  context: ServiceContext,
  id: string,
  before: Changeable,
  after: Changeable,
): Promise<void> {
  await note(context, id, (facts) => {
    const nameOf = namesIn(facts)
    return [
      ...settingChanges(before.booking, after.booking, nameOf),
      ...settingChanges(before.schedule, after.schedule, nameOf),
    ]
  })
}

/** The same for whether runs are made by themselves. */
export async function noteAutomatic(context: ServiceContext, id: string, on: boolean): Promise<void> {
  await note(context, id, () => [{ field: 'automatic', from: String(!on), to: String(on) }])
}

/** Of a connection that is not complete yet there is nothing to account for. What cannot be noted is no reason to refuse the change. */
async function note(
  { home }: ServiceContext,
  id: string,
  changesIn: (facts: Facts | null) => readonly SettingChange[],
): Promise<void> {
  const opened = await home.open(id)
  if (!opened.ok) return
  const { store } = opened.value.ports
  const at = new Date(home.clock.now()).toISOString()
  try {
    const changes = changesIn(store.loadFacts())
    if (changes.length === 0) return
    await store.commit({
      notes: changes.map((change) => ({ at, orderId: '', event: 'setting', ...change })),
    })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    home.log.error('call-fault', { call: 'journal', detail: error.problem.code })
  }
}

/** What ids are called where they come from. Those of the shop are short numbers, so it matters which setting they stand in. */
function namesIn(facts: Facts | null): (id: string, field: string) => string {
  if (facts === null) return (id) => id
  const { administration, shop } = facts
  const statuses = namesOf(shop.orderStatuses)
  const classes = new Map((shop.taxClasses ?? []).map(({ id, title }) => [id, title]))
  const methods = new Map(shop.paymentMethods.map(({ code, title }) => [code, title]))
  const { taxRates, ledgerAccounts, workflows, documentStyles } = administration
  const others = new Map(
    [taxRates, ledgerAccounts, workflows, documentStyles].flatMap((list) => [...namesOf(list)]),
  )
  return (id, field) => {
    const own = field.endsWith('Statuses') ? statuses : field === 'exemptClasses' ? classes : others
    return own.get(id) ?? (field === 'paymentMethods' ? methods.get(id) : undefined) ?? id
  }
}

function namesOf(list: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]))
}
