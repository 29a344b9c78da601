import { z } from 'zod'
import type { Immutable } from '../domain/immutable.ts'

const moment = z.string()
const momentOrNever = moment.nullable().default(null)

/** One side as it was when it was connected. */
const sideSchema = z.object({
  /** Name of the shop or the administration. */
  title: z.string(),
  detail: z.string(),
  since: moment,
})
export type SideMemory = Immutable<z.output<typeof sideSchema>>

/** What is remembered of a connection. Absent for one that was made in the terminal. */
const connectionSchema = z.object({
  shop: sideSchema.nullable().default(null),
  moneybird: sideSchema.nullable().default(null),
  /** When a preview was first looked at. */
  previewedAt: momentOrNever,
  /** When the merchant said that runs are made by themselves; `null` = they are not. */
  automaticAt: momentOrNever,
  /** When the merchant said that invoices which bear this shop's references are of this shop. */
  adoptsAt: momentOrNever,
  /** What the merchant was notified of, so that nothing is said twice: `order:code` or the code of a standstill. */
  notified: z.array(z.string()).default([]),
})
type ConnectionMemory = Immutable<z.output<typeof connectionSchema>>

export const orderColumns = ['date', 'customer', 'country', 'status', 'outcome'] as const
/** Those of somebody who never chose. */
export const usualColumns: readonly OrderColumn[] = ['date', 'customer', 'outcome']
export type OrderColumn = (typeof orderColumns)[number]

/** What the merchant chooses on this computer. */
export const preferenceFields = {
  startAtLogin: z.boolean(),
  notifications: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Looks whether there is a newer version, in a build that knows where; absent = as it was. */
  updates: z.boolean().optional(),
  /** Columns of the list of orders beside those that are always there; absent = as they were. */
  orderColumns: z.array(z.enum(orderColumns)).max(orderColumns.length).optional(),
}

/**
 * What the program remembers of itself, apart from the settings that people also change by hand. Moments are ISO UTC, `null` =
 * never. Absent parts get their default, unknown ones are left out: a state of another version is used as far as it goes.
 */
export const appStateSchema = z.object({
  /** Version of the terms that was accepted, and when; without it nothing connects. */
  terms: z.object({ version: z.string(), acceptedAt: moment }).nullable().default(null),
  preferences: z
    .object({
      startAtLogin: preferenceFields.startAtLogin.default(false),
      notifications: preferenceFields.notifications.default(true),
      theme: preferenceFields.theme.default('system'),
      updates: z.boolean().default(true),
      // A column of another version is no reason to forget all else.
      orderColumns: z
        .array(z.enum(orderColumns))
        .catch([...usualColumns])
        .default([...usualColumns]),
    })
    .prefault({}),
  /** Runs are paused by the merchant. */
  paused: z.boolean().default(false),
  /**
   * Only of use in a build that asks for a licence: what must outlive a restart, so that neither a clock set back nor new terms
   * lengthen anything.
   */
  licence: z
    .object({
      trialFrom: momentOrNever,
      /** The latest moment seen. */
      latest: momentOrNever,
      /** First day (`YYYY-MM-DD`) of the newest licence that was taken. */
      newest: momentOrNever,
    })
    .prefault({}),
  /** When it was last looked whether there is a newer version, and which was the newest then. */
  update: z.object({ askedAt: momentOrNever, newest: z.string().nullable().default(null) }).prefault({}),
  /** By id of the connection. */
  connections: z.record(z.string(), connectionSchema).default({}),
})
export type AppStateData = Immutable<z.output<typeof appStateSchema>>
export type Preferences = AppStateData['preferences']

/** The state of a new installation. */
export const noAppState: AppStateData = appStateSchema.parse({})

const noMemory: ConnectionMemory = connectionSchema.parse({})

/** What is remembered of a connection; nothing when it is not known. */
export function memoryOf(state: AppStateData, id: string): ConnectionMemory {
  return Object.hasOwn(state.connections, id) ? (state.connections[id] ?? noMemory) : noMemory
}

/** The state with something of a connection changed. */
export function withMemory(
  state: AppStateData,
  id: string,
  changes: Partial<ConnectionMemory>,
): AppStateData {
  return {
    ...state,
    connections: { ...state.connections, [id]: { ...memoryOf(state, id), ...changes } },
  }
}

/** The state without a connection that was removed. */
export function withoutMemory(state: AppStateData, id: string): AppStateData {
  const others = Object.entries(state.connections).filter(([other]) => other !== id)
  return { ...state, connections: Object.fromEntries(others) }
}
