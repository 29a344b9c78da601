import { fail, ok } from '../../../shared/domain/result.ts'
import type { Bookkeeping } from '../../ports/bookkeeping.ts'
import type { Caller } from './call.ts'
import type { Read } from './fields.ts'
import { listReader } from './list-reader.ts'
import { atMostAPage } from './pages.ts'
import { parseContact, parseContacts, parseVersions } from './parse.ts'
import { contactBody, idsBody } from './payloads.ts'

type ContactCalls = Pick<Bookkeeping, 'changedContacts' | 'contacts' | 'createContact'>

/**
 * The calls on contacts. They are found through the synchronisation calls only: the search finds partial matches and
 * its index lags behind.
 * @param path of the contacts of one administration
 */
export function contactCalls(caller: Caller, path: string): ContactCalls {
  return {
    async changedContacts(since, pick) {
      const filter = since === null ? '' : `&filter=${encodeURIComponent(`updated_after:${since}`)}`
      return caller.read({
        method: 'GET',
        path: `${path}/synchronization.json?include_archived=true${filter}`,
        name: 'contacts/synchronization',
        parts: () =>
          listReader((items) => {
            const versions = parseVersions(items)
            return versions.ok ? ok(pick(new Map(versions.value))) : versions
          }),
        parse: (read) => (read === undefined ? fail('synchronization') : (read as Read<readonly string[]>)),
        notFound: 'administration',
      })
    },
    async contacts(ids) {
      if (ids.length === 0) return { kind: 'done', value: [] }
      return caller.read({
        method: 'POST',
        path: `${path}/synchronization.json`,
        name: 'contacts/synchronization',
        body: idsBody(atMostAPage(ids)),
        parse: parseContacts,
        notFound: 'administration',
      })
    },
    createContact: (draft) =>
      caller.write({
        method: 'POST',
        path: `${path}.json`,
        name: 'contacts',
        body: contactBody(draft),
        parse: parseContact,
      }),
  }
}
