import { memoryOf, withMemory } from '../../../shared/settings/app-state.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Language } from '../../../shared/text/language.ts'
import { noticeText } from '../../../shared/text/notices.ts'
import { sayProblem, sayTitle } from '../../../shared/text/say.ts'
import { sayVerdict } from '../../../shared/text/verdict.ts'
import type { Connection, Home } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import type { Host, Notice } from '../host.ts'
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
  if (pause !== null && standstill.some(isNew)) {
    host.notify(standstillNotice(pause.problem, language))
    return
  }
  if (licence !== null && isNew(licence.mark)) {
    host.notify(licence.notice)
    return
  }
  const added = orders.filter(isNew)
  if (added.length > 0) host.notify(noticeOf(added, language))
}

/** The same sentence as on Overzicht and in the tray; what exactly is wrong stands beneath it. */
function standstillNotice(problem: Problem, language: Language): Notice {
  const { what, todo } = sayProblem(problem, language)
  const title = sayVerdict({ kind: 'standstill', side: sideOfProblem(problem), problem }, language)
  return { title, body: `${what} ${todo}`, path: '#/overview' }
}

/** What fails or asks for a look, with its cause when there is one. @param added `order:code` */
function noticeOf(added: readonly string[], language: Language): Notice {
  const text = noticeText[language]
  const [code = '', ...others] = new Set(added.map((key) => key.replace(/^[^:]*:/u, '')))
  const isOne = others.length === 0
  return {
    title: text.title(added.length),
    body: text.body(isOne ? sayTitle(code, language) : ''),
    path: isOne ? `#/failures/${code}` : '#/failures',
  }
}

async function waitingIn(store: Store): Promise<string[]> {
  const orders: string[] = []
  for (const page of store.waiting(null)) {
    for (const { orderId, problem } of page) orders.push(`${orderId}:${problem?.code ?? ''}`)
    await store.giveWay()
  }
  return orders
}
