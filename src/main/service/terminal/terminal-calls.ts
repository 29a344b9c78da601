import type { TerminalApi } from '../../../shared/contract/terminal-calls.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { ok } from '../../../shared/domain/result.ts'
import { secretNames } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import { previewDays, previewOrder } from '../../sync/preview.ts'
import { statusOf } from '../../sync/status.ts'
import { connectShop } from '../connections/connect-shop.ts'
import { connectionView } from '../connections/connection-view.ts'
import { newConnection } from '../connections/new-connection.ts'
import { settingsOf, withConnection, type ServiceContext } from '../context.ts'
import { previewSeen } from '../orders/preview.ts'
import { licenceView } from '../program/licence-view.ts'
import { summaryOf } from '../runs/summary.ts'
import { settingsTextCalls } from './settings-text.ts'
import { suggestCall } from './suggest.ts'
import { verifyCalls } from './verify.ts'

/** What only the terminal asks; the rest of what it does are the calls of the screens. */
export function terminalCalls(context: ServiceContext): TerminalApi {
  const { home, runs } = context
  return {
    ...settingsTextCalls(context),
    ...suggestCall(context),
    ...verifyCalls(context),
    'terminal.connectShop': (input) =>
      connectShop(context, input, (name) => newConnection(input.connection, name, home.clock.now())),
    'terminal.status': ({ connection }) =>
      withConnection(context, connection, async ({ ports, settings }) => {
        const { shop, moneybird } = settings()
        const places = { shop: shop.address, moneybird: moneybird.administrationId }
        const { verdict, isAutomatic } = await connectionView(context, settings())
        return ok({ ...statusOf(ports.store), ...places, verdict, isAutomatic })
      }),
    async 'terminal.licence'({ connection: id }) {
      const known = settingsOf(home, id)
      if (!known.ok && id !== '') return known
      const key = known.ok ? ((await home.secrets.get(secretNames.licenceKey(id))) ?? '') : ''
      const address = known.ok ? known.value.shop.address : ''
      const problem = home.licensing?.refusals(key, address)() ?? null
      return ok({ licence: licenceView(home.licensing, key, address), problem })
    },
    'terminal.orders': ({ connection, state, month }) =>
      withConnection(context, connection, async ({ ports: { store } }) => {
        const orders: Entry[] = []
        for (const page of month === undefined ? openEntries(store) : store.entriesOf(month)) {
          orders.push(...page.filter((entry) => state === undefined || entry.state === state))
          await store.giveWay()
        }
        return ok({ orders: orders.sort(byNumber) })
      }),
    'terminal.preview': ({ connection: id, days, orderId }) =>
      withConnection(context, id, async ({ ports, settings }) => {
        if (orderId !== undefined) return previewOrder(ports, settings().booking, orderId)
        const preview = await previewDays(ports, settings().booking, days)
        if (preview.ok) await previewSeen(context, id)
        return preview
      }),
    async 'terminal.run'({ connection: id, nightly }) {
      home.takeRequestCounts()
      const run = await runs.run(id, nightly ? 'nightly' : 'manual')
      return run.ok
        ? withConnection(context, id, async (connection) => ok(await summaryOf(home, connection, run.value)))
        : run
    },
  }
}

function* openEntries(store: Store): Iterable<readonly Entry[]> {
  yield store.inDoubt()
  for (const ids of store.openWork())
    for (let i = 0; i < ids.length; i += 100)
      yield ids.slice(i, i + 100).flatMap((id) => store.entry(id) ?? [])
}

/** By order number, however long: numbers are text. */
function byNumber(a: Entry, b: Entry): number {
  return a.orderId.length - b.orderId.length || (a.orderId < b.orderId ? -1 : 1)
}
