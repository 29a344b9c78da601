import { z } from 'zod'
import { orderIdSchema, type Entry } from '../../../shared/domain/entry.ts'
import {
  contactListSchema,
  emptyState,
  factsSchema,
  runStateSchema,
  type ConnectionState,
  type ContactList,
  type Facts,
} from '../../ports/store.ts'
import type { FileKind } from './data-file.ts'
import { startAt } from './migrations.ts'
import { entriesSchema } from './schema-entry.ts'

/** What a month file holds, as far as finding an order needs it. Ids compared as numbers. */
export interface MonthInfo {
  /** `YYYY-MM`, or `0000-00` for orders without a readable date. */
  readonly month: string
  readonly firstId: string
  readonly lastId: string
  readonly count: number
}

/** `open.json`: all that a run needs, and where the rest is. */
export interface OpenFile {
  readonly state: ConnectionState
  /** Oldest month first. */
  readonly months: readonly MonthInfo[]
}

/** `closed/YYYY-MM.json` */
export interface MonthFile {
  readonly entries: Readonly<Record<string, Entry>>
}

const monthInfo = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  firstId: orderIdSchema,
  lastId: orderIdSchema,
  count: z.int().min(1),
})

const withoutNewContacts = (file: unknown) => {
  const { state, ...rest } = z.looseObject({ state: z.looseObject({}) }).parse(file)
  return { ...rest, state: { ...state, newContacts: [] } }
}

/**
 * Version 2 keeps the contacts that were made since the list of contacts was stored; version 3 forgets those of before, like
 * version 2 of that list.
 */
export const openKind: FileKind<OpenFile> = {
  migrations: startAt(1).step(2, withoutNewContacts).step(3, withoutNewContacts),
  schema: z.object({ state: runStateSchema.extend({ entries: entriesSchema }), months: z.array(monthInfo) }),
  empty: { state: emptyState, months: [] },
}

export const monthKind: FileKind<MonthFile> = {
  migrations: startAt(1),
  schema: z.object({ entries: entriesSchema }),
  empty: { entries: {} },
}

export const factsKind: FileKind<{ readonly facts: Facts | null }> = {
  migrations: startAt(1),
  schema: z.object({ facts: factsSchema.nullable() }),
  empty: { facts: null },
}

/** Version 2 compares companies without their legal form: the list is fetched anew, for a digest cannot be made of a digest. */
export const contactsKind: FileKind<ContactList> = {
  migrations: startAt(1).step(2, () => ({ syncedAt: null, contacts: [] })),
  schema: contactListSchema,
  empty: { syncedAt: null, contacts: [] },
}
