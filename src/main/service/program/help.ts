import type { Api } from '../../../shared/contract/calls.ts'
import type { DoctorView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { examine } from '../../sync/doctor.ts'
import { sharedFolder } from '../connections/remarks.ts'
import { settingsOf, withConnection, type ServiceContext } from '../context.ts'
import { journalAsFile } from './journal-file.ts'
import { reportText } from './report.ts'

type HelpCalls = Pick<Api, 'journal.list' | 'journal.file' | 'log.list' | 'help.doctor' | 'help.report'>

/** The log, what is wrong when something is, and what to send when asking for help. */
export function helpCalls(context: ServiceContext): HelpCalls {
  return {
    'journal.list': ({ connection, about = null, after, limit }) =>
      withConnection(context, connection, ({ ports: { store } }) =>
        Promise.resolve(ok(store.journal({ about, after, limit }))),
      ),
    'journal.file': ({ connection }) =>
      withConnection(context, connection, async ({ ports: { store } }) =>
        ok({ text: await journalAsFile(store, context.home.settings().language) }),
      ),
    'log.list': async ({ limit }) => {
      const lines = await context.home.logReader.tail(limit)
      return ok({ lines: lines.toReversed() })
    },
    'help.doctor': ({ connection }) => doctor(context, connection),
    'help.report': async ({ connection }) => {
      const known = settingsOf(context.home, connection)
      return known.ok ? ok({ text: await reportText(context, known.value) }) : known
    },
  }
}

async function doctor({ home }: ServiceContext, id: string): Promise<Result<DoctorView, Problem>> {
  const known = settingsOf(home, id)
  if (!known.ok) return known
  const [shared] = sharedFolder(home)
  const folder =
    shared === undefined
      ? good('folder', home.folder)
      : ({ name: 'folder', isGood: false, detail: '', problem: shared } as const)
  const own = [folder, good('settings', 'settings.json')]
  const opened = await home.open(id)
  if (!opened.ok) {
    const name = known.value.shop.address === '' ? 'shop' : 'moneybird'
    return ok({ checks: [...own, { name, isGood: false, detail: '', problem: opened.problem }] })
  }
  const checks = await examine(opened.value.ports, known.value.booking)
  return ok({ checks: [...own, ...checks.map((check) => ({ ...check, isGood: check.problem === null }))] })
}

function good(name: DoctorView['checks'][number]['name'], detail: string): DoctorView['checks'][number] {
  return { name, isGood: true, detail, problem: null }
}
