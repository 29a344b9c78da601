import { memoryOf, withMemory } from '../../../shared/settings/app-state.ts'
import { noticeText } from '../../../shared/text/notices.ts'
import { sayProblem, sayTitle } from '../../../shared/text/say.ts'
import { sayVerdict } from '../../../shared/text/verdict.ts'
import type { Connection, Home } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import type { Host } from '../host.ts'
import { sideOfProblem } from '../connections/verdict.ts'
import { licenceNotice } from './licence-view.ts'

/** What must be told of a connection that stands still, and of orders that need the merchant; each once. */
export async function notifyAfterRun(home: Home, host: Host, connection: Connection): Promise<void> {
  const { id, ports } = connection
  const { pause } = ports.store.runState()
  const standstill = pause === null ? [] : [pause.problem.code]
  const orders = await waitingIn(ports.store)
  const licence = await licenceNotice(home, connection)
  const current = [...standstill, ...orders, ...(licence === null ? [] : [licence.mark])]
  const known = new Set(memoryOf(home.appState.current, id).notified)
  const isNew = (key: string): boolean => !known.has(key)
  const fresh = current.filter(isNew)
  if (fresh.length === 0 && known.size === current.length) return
  // Stored first: better one notice too few than the same one every hour.
  await home.appState.change((state) => withMemory(state, id, { notified: current }))
  if (!home.appState.current.preferences.notifications || host.notify === undefined) return
  const { language } = home.settings()
  const text = noticeText[language]
  if (pause !== null && standstill.some(isNew)) {
    const { what, todo } = sayProblem(pause.problem, language)
    const side = sideOfProblem(pause.problem)
    // The same sentence as on Overzicht and in the tray; what exactly is wrong stands beneath it.
    const title = sayVerdict({ kind: 'standstill', side, problem: pause.problem }, language)
    host.notify({ title, body: `${what} ${todo}`, path: '#/overview' })
    return
  }
  if (licence !== null && isNew(licence.mark)) {
    host.notify(licence.notice)
    return
  }
  const added = orders.filter(isNew)
  const codes = [...new Set(added.map((key) => key.replace(/^[^:]*:/u, '')))]
  const [code = ''] = codes
  const cause = codes.length === 1 ? sayTitle(code, language) : ''
  const path = codes.length === 1 ? `#/failures/${code}` : '#/failures'
  if (added.length > 0) host.notify({ title: text.title(added.length), body: text.body(cause), path })
}

async function waitingIn(store: Store): Promise<string[]> {
  const orders: string[] = []
  for (const page of store.waiting(null)) {
    for (const { orderId, problem } of page) orders.push(`${orderId}:${problem?.code ?? ''}`)
    await store.giveWay()
  }
  return orders
}
