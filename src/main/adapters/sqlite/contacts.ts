import type { ContactChange, IndexedContact } from '../../ports/records.ts'
import type { Database } from './database.ts'
import { statements } from './statements.ts'

/** Rows of digests, found by index. */
export function contactTables(database: Database) {
  const contact = (id: string): IndexedContact[] => {
    const row = database.get(statements.contact, id)
    if (row === null) return []
    const text = (name: string): string => String(row[name])
    const emails = database.all(statements.contactEmails, id).map(({ email }) => String(email))
    return [
      {
        id,
        version: text('version'),
        emails,
        customerId: text('customer_id'),
        person: text('person'),
        company: text('company'),
        address: text('address'),
        archived: row.archived === 1,
        createdAt: text('created_at'),
      },
    ]
  }
  const put = ({ id, version, emails, ...rest }: IndexedContact): void => {
    const { customerId, person, company, address, archived, createdAt } = rest
    const values = [id, version, customerId, person, company, address, archived ? 1 : 0, createdAt]
    database.run(statements.putContact, ...values)
    database.run(statements.dropEmails, id)
    for (const email of emails) database.run(statements.putEmail, email, id)
  }
  return {
    byEmail: (digest: string): IndexedContact[] =>
      database.all(statements.byEmail, digest).flatMap(({ contact: id }) => contact(String(id))),
    byCustomerId: (digest: string): IndexedContact | null => {
      const row = database.get(statements.byCustomerId, digest)
      return row === null ? null : (contact(String(row.id))[0] ?? null)
    },
    versions: (ids: readonly string[]): ReadonlyMap<string, string> => {
      const rows = database.all(statements.versions, JSON.stringify(ids))
      return new Map(rows.map(({ id, version }) => [String(id), String(version)]))
    },
    syncedAt: (): string | null => {
      const at = database.get(statements.syncedAt)?.contacts_synced_at
      return typeof at === 'string' ? at : null
    },
    /** Within a transaction. */
    change({ put: news = [], drop = [], syncedAt }: ContactChange): void {
      for (const id of drop) database.run(statements.dropContact, id)
      news.forEach(put)
      if (syncedAt !== undefined) database.run(statements.putSyncedAt, syncedAt)
    },
    /** Forgets some, and that the list was ever filled. @returns whether there are more */
    forgetSome(): boolean {
      return database.transaction(() => {
        const some = database.all(statements.someContacts, 500)
        for (const { id } of some) database.run(statements.dropContact, String(id))
        database.run(statements.putSyncedAt, null)
        return some.length > 0
      })
    },
  }
}
