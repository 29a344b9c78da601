import { z } from 'zod'

/**
 * What the program remembers of itself, apart from the settings that people also change by hand. Where it is kept differs by
 * host; what it looks like is here, so that every keeper checks it in the same way.
 */
export interface AppStateData {
  /** Version of the terms that was accepted, and when (ISO UTC); `null` = never, and then nothing connects. */
  readonly terms: { readonly version: string; readonly acceptedAt: string } | null
  readonly preferences: {
    readonly startAtLogin: boolean
    readonly notifications: boolean
    readonly theme: 'system' | 'light' | 'dark'
  }
  /** Runs are paused by the merchant. */
  readonly paused: boolean
  /** Only of use in a build that asks for a licence. */
  readonly licence: LicenceMemory
  /** By id of the connection. */
  readonly connections: Readonly<Record<string, ConnectionMemory>>
}

/** What must outlive a restart, so that neither a clock set back nor new terms lengthen anything. ISO UTC, `null` = not yet. */
interface LicenceMemory {
  readonly trialFrom: string | null
  /** The latest moment seen. */
  readonly latest: string | null
  /** First day (`YYYY-MM-DD`) of the newest licence that was taken. */
  readonly newest: string | null
}

/** What is remembered of a connection. Absent for one that was made in the terminal. */
export interface ConnectionMemory {
  readonly shop: SideMemory | null
  readonly moneybird: SideMemory | null
  /** When a preview was first looked at, ISO UTC; `null` = not yet. */
  readonly previewedAt: string | null
  /** What the merchant was notified of, so that nothing is said twice: `order:code` or the code of a standstill. */
  readonly notified: readonly string[]
}

/** One side as it was when it was connected. */
export interface SideMemory {
  /** Name of the shop or the administration. */
  readonly title: string
  readonly detail: string
  /** ISO UTC. */
  readonly since: string
}

const side = z.object({ title: z.string(), detail: z.string(), since: z.string() }).nullable().default(null)

/** Absent parts get their default, unknown ones are left out: a state of another version is used as far as it goes. */
export const appStateSchema = z.object({
  terms: z.object({ version: z.string(), acceptedAt: z.string() }).nullable().default(null),
  preferences: z
    .object({
      startAtLogin: z.boolean().default(false),
      notifications: z.boolean().default(true),
      theme: z.enum(['system', 'light', 'dark']).default('system'),
    })
    .prefault({}),
  paused: z.boolean().default(false),
  licence: z
    .object({
      trialFrom: z.string().nullable().default(null),
      latest: z.string().nullable().default(null),
      newest: z.string().nullable().default(null),
    })
    .prefault({}),
  connections: z
    .record(
      z.string(),
      z.object({
        shop: side,
        moneybird: side,
        previewedAt: z.string().nullable().default(null),
        notified: z.array(z.string()).default([]),
      }),
    )
    .default({}),
}) satisfies z.ZodType<AppStateData>

/** The state of a new installation. */
export const noAppState: AppStateData = appStateSchema.parse({})

const noMemory: ConnectionMemory = { shop: null, moneybird: null, previewedAt: null, notified: [] }

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
