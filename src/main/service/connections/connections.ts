import type { Api, Outputs } from '../../../shared/contract/calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory, withoutMemory } from '../../../shared/settings/app-state.ts'
import { secretNames } from '../../home.ts'
import { examine } from '../../sync/doctor.ts'
import { newConnection, newConnectionId } from './new-connection.ts'
import { connectShop } from './connect-shop.ts'
import { chooseAdministration, connectMoneybird, knownAdministrations } from './connect-moneybird.ts'
import { setAutomatic } from './automatic.ts'
import { returnSeen } from './remarks.ts'
import { settingsOf, type ServiceContext } from '../context.ts'

type ConnectionCalls = Pick<
  Api,
  | 'connection.add'
  | 'connection.rename'
  | 'connection.remove'
  | 'connection.shop'
  | 'shop.look'
  | 'connection.moneybird'
  | 'connection.administrations'
  | 'connection.administration'
  | 'connection.disconnect'
  | 'connection.automatic'
  | 'connection.rebuild'
  | 'connection.returnSeen'
>

/** Making, connecting and removing connections. */
export function connectionCalls(context: ServiceContext): ConnectionCalls {
  const { home, events, runs } = context
  return {
    async 'connection.add'({ name }) {
      let id = ''
      const saved = await context.settings.change((settings) => {
        id = newConnectionId(
          name,
          settings.connections.map((connection) => connection.id),
        )
        return {
          ...settings,
          connections: [...settings.connections, newConnection(id, name, home.clock.now())],
        }
      })
      if (!saved.ok) return saved
      events.changed(null)
      return ok({ connection: id })
    },
    async 'connection.rename'({ connection, name }) {
      const saved = await context.settings.changeConnection(connection, (known) => ({ ...known, name }))
      if (!saved.ok) return saved
      events.changed(connection)
      return ok(null)
    },
    async 'connection.remove'({ connection }) {
      const removed = await context.settings.exclusively(() => home.remove(connection))
      if (!removed.ok) return removed
      await home.appState.change((state) => withoutMemory(state, connection))
      await runs.refresh()
      events.changed(null)
      return ok({ withdrawn: removed.value })
    },
    'connection.shop': (input) => connectShop(context, input),
    'shop.look': async ({ address, version }) => ok(await home.lookAtShop(address, version)),
    'connection.moneybird': (input) => connectMoneybird(context, input),
    'connection.administrations': ({ connection }) => knownAdministrations(context, connection),
    'connection.administration': (input) => chooseAdministration(context, input),
    'connection.disconnect': ({ connection, side }) => disconnect(context, connection, side),
    'connection.automatic': (input) => setAutomatic(context, input),
    'connection.rebuild': ({ connection }) => rebuild(context, connection),
    'connection.returnSeen': ({ connection }) => returnSeen(context, connection),
  }
}

/** The keys of one side go, and are withdrawn at Moneybird where that can be; what is known of the orders stays. */
async function disconnect(
  context: ServiceContext,
  id: string,
  side: 'shop' | 'moneybird',
): Promise<Result<Outputs['connection.disconnect'], Problem>> {
  const { home, events, runs } = context
  const known = settingsOf(home, id)
  if (!known.ok) return known
  await home.forget(id)
  const withdrawn = side === 'moneybird' ? await home.access(id).end() : null
  if (side === 'shop')
    for (const nameOf of [secretNames.shopKey, secretNames.licenceKey]) await home.secrets.remove(nameOf(id))
  const saved = await context.settings.changeConnection(id, (connection) =>
    side === 'shop'
      ? { ...connection, shop: { address: '' } }
      : { ...connection, moneybird: { administrationId: '' } },
  )
  if (!saved.ok) return saved
  await home.forget(id)
  await home.appState.change((state) => withMemory(state, id, { [side]: null }))
  await runs.refresh()
  events.changed(id)
  return ok({ withdrawn })
}

/** Puts what is known here aside and finds it again in the shop and in Moneybird. Writes nothing to either. */
async function rebuild(
  context: ServiceContext,
  id: string,
): Promise<Result<Outputs['connection.rebuild'], Problem>> {
  const { home, runs, events } = context
  const refusal = await refusalToRebuild(context, id)
  if (refusal !== null) return fail(refusal)
  const backup = await home.reset(id)
  if (!backup.ok) return backup
  const run = await runs.run(id, 'rebuild')
  await runs.refresh()
  events.changed(id)
  if (!run.ok) return run
  const { orders, problem: reason } = run.value
  const found = (orders.done ?? 0) + (orders.draft ?? 0)
  return reason === null ? ok({ found, backup: backup.value, report: run.value }) : fail(reason)
}

/** Why it would be of no use, asked before anything is put aside. Damaged data are no reason: that is what it is for. */
async function refusalToRebuild({ home }: ServiceContext, id: string): Promise<Problem | null> {
  const opened = await home.open(id)
  if (!opened.ok) return opened.problem.code === 'DATA_DAMAGED' ? null : opened.problem
  const { ports, settings } = opened.value
  const checks = await examine(ports, settings().booking)
  return checks.find(({ name, problem: wrong }) => name !== 'mapping' && wrong !== null)?.problem ?? null
}
