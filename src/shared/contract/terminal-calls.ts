import { z } from 'zod'
import type { Entry, EntryState, Pause } from '../domain/entry.ts'
import type { Immutable } from '../domain/immutable.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { BookingSettings } from '../domain/settings.ts'
import type { Suggestion } from '../domain/suggest.ts'
import type { Settings } from '../settings/schema.ts'
import { fields, type Outputs } from './calls.ts'
import type { Preview } from './preview.ts'
import type { RunSummary } from './run.ts'
import type { ConnectionView, LicenceView } from './views.ts'

const { connection, orderId, month, secret, licenceText } = fields
const one = z.strictObject({ connection })

/**
 * The part of the contract that only the terminal has: what a merchant types in a shell of their own. No page can make these
 * calls, for some of them take an address to which a kept key is sent, or change any setting.
 */
export const terminalInputs = {
  /** Makes the connection when there is none of this id. Without `key` or `licence` those that are kept are used. */
  'terminal.connectShop': z.strictObject({
    connection,
    address: fields.address,
    key: secret.optional(),
    licence: licenceText.optional(),
    startDate: z.string().max(40).optional(),
  }),
  /** The proposal for tax rates, ledgers and statuses; `apply` puts it into the settings. */
  'terminal.suggest': z.strictObject({ connection, apply: z.boolean() }),
  'terminal.settings': z.strictObject({}),
  /** All of them or, when one is not valid, none. */
  'terminal.set': z.strictObject({
    assignments: z.array(z.strictObject({ path: z.string().min(1), value: z.string() })),
  }),
  /** Takes all settings from a text; `name` is what it is called in a message. */
  'terminal.import': z.strictObject({ text: z.string(), name: z.string() }),
  'terminal.status': one,
  'terminal.licence': z.strictObject({ connection: connection.or(z.literal('')) }),
  /** The open work; with a month also the closed orders of it, and then only those of that month. */
  'terminal.orders': z.strictObject({ connection, state: z.string().optional(), month: month.optional() }),
  /** As `preview.days` and `preview.order`, with what would be sent. */
  'terminal.preview': z.strictObject({
    connection,
    days: fields.days,
    orderId: orderId.optional(),
  }),
  /** As `run.now`, with what it came to. */
  'terminal.run': z.strictObject({ connection, nightly: z.boolean() }),
} as const satisfies Record<string, z.ZodType>

export type TerminalCallName = keyof typeof terminalInputs
export type TerminalInput<C extends TerminalCallName> = Immutable<z.output<(typeof terminalInputs)[C]>>

export interface TerminalOutputs {
  'terminal.connectShop': Outputs['connection.shop']
  'terminal.suggest': {
    readonly booking: Partial<BookingSettings>
    /** Rates of the shop for which Moneybird has none. */
    readonly unmapped: Suggestion['unmapped']
    /** Names of Moneybird's rates by id. */
    readonly rateNames: Readonly<Record<string, string>>
    /** Names of its ledger and financial accounts by id. */
    readonly accountNames: Readonly<Record<string, string>>
  }
  'terminal.settings': Settings
  'terminal.set': Settings
  'terminal.import': Settings
  'terminal.status': ConnectionStatus &
    Pick<ConnectionView, 'verdict' | 'isAutomatic'> & { readonly shop: string; readonly moneybird: string }
  /** `problem`: why nothing is written; `null` = it is. */
  'terminal.licence': { readonly licence: LicenceView | null; readonly problem: Problem | null }
  'terminal.orders': { readonly orders: readonly Entry[] }
  'terminal.preview': Preview
  'terminal.run': RunSummary
}

export type TerminalApi = {
  readonly [C in TerminalCallName]: (input: TerminalInput<C>) => Promise<Result<TerminalOutputs[C], Problem>>
}

/** How a connection stands by its own data. */
export interface ConnectionStatus {
  readonly open: Readonly<Partial<Record<EntryState, number>>>
  /** Orders that are done, skipped or ignored. */
  readonly closed: number
  /** Failures and points of attention: what waits for the merchant. */
  readonly needsAttention: number
  /** Moments at which runs ended, and why the last did not reach its end. */
  readonly lastRuns: {
    readonly hourly: string | null
    readonly nightly: string | null
    readonly problem: Problem | null
  }
  readonly pause: Pause | null
}
