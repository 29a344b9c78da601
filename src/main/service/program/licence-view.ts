import type { LicenceView } from '../../../shared/contract/views.ts'
import { warningFor } from '../../../shared/licence/licence.ts'
import { noticeText } from '../../../shared/text/notices.ts'
import { secretNames, type Connection, type Home } from '../../home.ts'
import type { Licensing } from '../../ports/licensing.ts'
import type { Notice } from '../host.ts'

/** How long a connection transfers orders, as every screen shows it; `null` = this build asks for no licence. */
export function licenceView(
  licensing: Licensing | null,
  storedKey: string,
  address: string,
): LicenceView | null {
  if (licensing === null) return null
  const { kind, until, daysLeft, licence } = licensing.state(storedKey, address)
  // The end is a moment; its last day is the one before.
  const lastDay = new Date(until - 1).toISOString().slice(0, 10)
  return { kind, until: lastDay, daysLeft, holder: licence?.holder ?? '' }
}

/** What must be told of the end of a licence that comes near, with a mark so that it is told once. */
export async function licenceNotice(
  { licensing, secrets, settings }: Home,
  connection: Connection,
): Promise<{ readonly mark: string; readonly notice: Notice } | null> {
  if (licensing === null) return null
  const key = (await secrets.get(secretNames.licenceKey(connection.id))) ?? ''
  const state = licensing.state(key, connection.settings().shop.address)
  const warning = warningFor(state)
  if (warning === null) return null
  const text = noticeText[settings().language]
  return {
    mark: `licence:${state.until}:${warning}`,
    notice: {
      title: text.licence(state.daysLeft),
      body: text.licenceBody,
      path: '#/settings/licence',
    },
  }
}
