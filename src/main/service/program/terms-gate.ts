import type { CallName } from '../../../shared/contract/calls.ts'
import type { TerminalCallName } from '../../../shared/contract/terminal-calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { termsVersion } from '../../../shared/text/terms.ts'
import type { Home } from '../../home.ts'

/** Calls that make a new connection: for these the terms as they are now must have been accepted. */
const connecting: ReadonlySet<string> = new Set<CallName | TerminalCallName>([
  'connection.shop',
  'shop.look',
  'terminal.connectShop',
  'connection.moneybird',
  'connection.administrations',
  'connection.administration',
  'signIn.start',
  'signIn.code',
  'licence.use',
  'terminal.verifyPlace',
  'terminal.verifyMoneybird',
])

/** Other calls that ask the shop or Moneybird something. A change of the text does not stop what was running. */
const asking: ReadonlySet<string> = new Set<CallName | TerminalCallName>([
  'connection.settings',
  'setup.vatExamples',
  'connection.save',
  'connection.rebuild',
  'run.now',
  'month.check',
  'month.ask',
  'month.compare',
  'refunds.list',
  'refunds.confirm',
  'orders.get',
  'orders.why',
  'preview.days',
  'preview.order',
  'help.doctor',
  'terminal.suggest',
  'terminal.preview',
  'terminal.run',
  'terminal.verifyShop',
])

/** Why a call may not be made before the merchant has read the terms; `null` = it may. */
export function termsProblem({ appState }: Home, name: string): Problem | null {
  const accepted = appState.current.terms?.version ?? null
  const isRefused = connecting.has(name) ? accepted !== termsVersion : asking.has(name) && accepted === null
  return isRefused ? problem('TERMS_NOT_ACCEPTED', {}) : null
}
