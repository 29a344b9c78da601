import type { Outputs } from '../../../shared/contract/calls.ts'
import type { TerminalInput } from '../../../shared/contract/terminal-calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory } from '../../../shared/settings/app-state.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { secretNames, type Home } from '../../home.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { bindIfFree } from '../../ports/secrets.ts'
import { settingsOf, type ServiceContext } from '../context.ts'
import { keepSecrets } from './keep-secrets.ts'
import { licenceOf, takeLicence } from '../program/licence.ts'
import { liftPause } from './lift-pause.ts'

/** What a shop is connected with. Without key or licence those that are kept. */
export interface ShopEntry extends Pick<
  TerminalInput<'terminal.connectShop'>,
  'key' | 'licence' | 'startDate'
> {
  readonly connection: string
  readonly address: string
}

/**
 * Finds the module and checks the key; stores address and keys only after the shop has answered.
 *
 * @param fresh makes the connection when it is not there, by the name of the shop; absent = CONNECTION_UNKNOWN
 */
export async function connectShop(
  context: ServiceContext,
  input: ShopEntry,
  fresh?: (name: string) => ConnectionSettings,
): Promise<Result<Outputs['connection.shop'], Problem>> {
  const { home, events, runs } = context
  const id = input.connection
  const known = settingsOf(home, id)
  if (!known.ok && fresh === undefined) return known
  const keys = await keysOf(home, input)
  if (!keys.ok) return keys
  const { apiKey, licenceKey } = keys.value
  const found = await home.findShop({ address: input.address, apiKey, licenceKey })
  if (!found.ok) return found
  const { address, info } = found.value
  await home.forget(id)
  const secrets = {
    [secretNames.shopKey(id)]: apiKey,
    ...(input.licence === undefined ? {} : { [secretNames.licenceKey(id)]: licenceKey }),
  }
  const saved = await keepSecrets(home.secrets, secrets, address, () =>
    context.settings.putConnection(id, fresh && (() => fresh(info.stores[0]?.name ?? id)), (connection) => ({
      ...connection,
      shop: { address },
      booking: {
        ...connection.booking,
        startDate: input.startDate ?? connection.booking.startDate,
        timeZone: info.timeZone || connection.booking.timeZone,
      },
    })),
  )
  if (!saved.ok) return saved
  await home.forget(id)
  await takeLicence(home, licenceKey, address)
  await remember(context, id, info)
  await liftPause(context, id, 'shop')
  await runs.refresh()
  events.changed(id)
  const { openCartVersion: openCart, moduleVersion: module, orderCount: orders } = info
  const { startDate } = saved.value.booking
  return ok({ address, openCart, module, orders, startDate })
}

async function keysOf(
  home: Home,
  { connection: id, address, key, licence }: ShopEntry,
): Promise<Result<{ readonly apiKey: string; readonly licenceKey: string }, Problem>> {
  const name = secretNames.shopKey(id)
  const known = settingsOf(home, id)
  if (known.ok) await bindIfFree(home.secrets, name, known.value.shop.address)
  const apiKey = key?.trim() ?? (await home.secrets.getFor(name, address, true))
  if (apiKey === null) return fail(problem('SECRET_MISSING', { name }))
  const read = await licenceOf(home, id, address, licence)
  return read.ok ? ok({ apiKey, licenceKey: read.value }) : read
}

function remember({ home }: ServiceContext, id: string, info: ShopInfo): Promise<void> {
  const shop = {
    title: info.stores[0]?.name ?? '',
    detail: `OpenCart ${info.openCartVersion}`,
    since: new Date(home.clock.now()).toISOString(),
  }
  return home.appState.change((state) => withMemory(state, id, { shop }))
}
