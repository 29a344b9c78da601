import type { Problem } from '../../../shared/domain/problem.ts'
import { licenceSentence } from '../../../shared/text/licence-words.ts'
import { cliLicenceText } from '../../../shared/text/cli-licence.ts'
import { licenceText } from '../../../shared/text/screens/settings/licence.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { secretNames, type Home } from '../../home.ts'
import { licenceView } from '../../service/program/licence-view.ts'
import { keepKey } from '../../service/program/licence.ts'
import { chosenId, done, noneChosen, refuse, type Cli } from '../context.ts'
import { exit, exitFor, type ExitCode } from '../exit.ts'

/**
 * Shows how long orders are transferred, or takes a key into use as the screens do. A build that asks for no licence says so.
 *
 * @param words the key or link as it was pasted, in pieces where it held spaces; `-` = standard input, none = show
 */
export async function licence(cli: Cli, words: readonly string[]): Promise<ExitCode> {
  const { home, out } = cli
  if (home.licensing === null) {
    out.line(licenceText[out.language].none)
    if (words.length > 0) out.line(cliLicenceText[out.language].notKept)
    out.data({ licence: null })
    return words.length === 0 ? exit.ok : exit.failed
  }
  if (words.length === 0) return showLicence(cli)
  const text = words.join(' ')
  return takeKey(cli, text === '-' ? await cli.readInput() : text)
}

async function takeKey(cli: Cli, text: string): Promise<ExitCode> {
  const { home, out } = cli
  const id = chosenId(cli)
  if (id === null) return noneChosen(cli)
  const kept = await keepKey(home, id, text)
  if (!kept.ok) return refuse(cli, kept.problem)
  const { holder, shop, until } = kept.value.licence
  out.line(licenceText[out.language].says(holder, shop, formatDate(until, out.language)))
  out.line(cliLicenceText[out.language].used)
  return done(cli, { connection: id, licence: kept.value.licence })
}

async function showLicence(cli: Cli): Promise<ExitCode> {
  const { home, out } = cli
  const isFresh = home.settings().connections.length === 0
  const id = isFresh ? null : chosenId(cli)
  if (id === null && !isFresh) return noneChosen(cli)
  const { key, address } = await storedFor(home, id)
  const view = licenceView(home.licensing, key, address)
  const refusal = home.licensing?.refusals(key, address)() ?? null
  if (view !== null) out.line(licenceSentence(view, out.language))
  tellWhy(cli, refusal)
  out.data({ connection: id, licence: view, problem: refusal })
  return refusal === null ? exit.ok : exitFor(refusal)
}

/** The key of a connection and the address of its shop; both `''` before there is one, and then it is the trial. */
async function storedFor({ settings, secrets }: Home, id: string | null) {
  const connection = settings().connections.find((one) => one.id === id)
  if (connection === undefined) return { key: '', address: '' }
  const key = await secrets.get(secretNames.licenceKey(connection.id))
  return { key: key ?? '', address: connection.shop.address }
}

function tellWhy({ out }: Cli, refusal: Problem | null): void {
  if (refusal === null) {
    out.line(licenceText[out.language].renewal)
    return
  }
  // Why a key that is there does not count; the end itself was said.
  if (refusal.code !== 'LICENCE_ENDED') out.line(sayProblem(refusal, out.language).what)
  out.line(cliLicenceText[out.language].howTo)
}
