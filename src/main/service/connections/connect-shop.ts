import type { Input, Outputs } from '../../../shared/contract/calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory } from '../../../shared/settings/app-state.ts'
import { secretNames } from '../../home.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { settingsOf, type Context } from '../context.ts'
import { keepSecrets } from './keep-secrets.ts'
import { licenceOf, takeLicence } from '../program/licence.ts'
import { liftPause } from './lift-pause.ts'

/** Finds the module and checks the key; stores address and keys only after the shop has answered. */
export async function connectShop(
  context: Context,
  input: Input<'connection.shop'>,
): Promise<Result<Outputs['connection.shop'], Problem>> {
  const { home, events, runs } = context
  const id = input.connection
  const known = settingsOf(home, id)
  if (!known.ok) return known
  const apiKey = input.key.trim()
  const licence = await licenceOf(home, input)
  if (!licence.ok) return licence
  const licenceKey = licence.value
  const found = await home.findShop({ address: input.address, apiKey, licenceKey })
  if (!found.ok) return found
  const { address, info } = found.value
  await home.forget(id)
  const secrets = { [secretNames.shopKey(id)]: apiKey, [secretNames.licenceKey(id)]: licenceKey }
  const saved = await keepSecrets(home.secrets, secrets, () =>
    context.settings.changeConnection(id, (connection) => ({
      ...connection,
      shop: { address },
      booking: { ...connection.booking, timeZone: info.timeZone || connection.booking.timeZone },
    })),
  )
  if (!saved.ok) return saved
  await home.forget(id)
  await takeLicence(home, licenceKey, address)
  await remember(context, id, info)
  await liftPause(context, id, 'shop')
  await runs.refresh()
  events.changed(id)
  return ok({ openCart: info.openCartVersion, module: info.moduleVersion, orders: info.orderCount })
}

function remember({ home }: Context, id: string, info: ShopInfo): Promise<void> {
  const shop = {
    title: info.stores[0]?.name ?? '',
    detail: `OpenCart ${info.openCartVersion}`,
    since: new Date(home.clock.now()).toISOString(),
  }
  return home.appState.change((state) => withMemory(state, id, { shop }))
}
