import { z } from 'zod'
import type { Entry, EntryState, Pause } from '../domain/entry.ts'
import type { Immutable } from '../domain/immutable.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { BookingSettings } from '../domain/settings.ts'
import type { Suggestion } from '../domain/suggest.ts'
import type { Settings } from '../settings/schema.ts'
import type { VerifyPlace, VerifyReport } from '../verify/report.ts'
import { fields, type Outputs } from './calls.ts'
import type { Preview } from './preview.ts'
import type { RunSummary } from './run.ts'
import type { ConnectionView, LicenceView } from './views.ts'

const { connection, orderId, month, secret, licenceText, digits } = fields
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
  /** What a token (unsaid, that of the connection) reaches, before anything is made there. */
  'terminal.verifyPlace': z.strictObject({
    connection,
    token: secret.optional(),
    administrationId: digits.optional(),
  }),
  /** The page on which one consents, for measuring what signing in does. */
  'terminal.verifyConsent': z.strictObject({}),
  /** Makes contacts and invoices in a test administration and measures what Moneybird does with them. */
  'terminal.verifyMoneybird': z.strictObject({
    connection,
    token: secret.optional(),
    administrationId: digits,
    /** Also where there are invoices that are not of an earlier measurement. */
    force: z.boolean(),
    readOnlyToken: secret.optional(),
    /** An administration with a free plan that is full. */
    planLimit: digits.optional(),
    /** Asks until Moneybird says that it is too much. */
    untilLimit: z.boolean(),
    consent: z.strictObject({ code: secret, verifier: secret }).optional(),
  }),
  /** What the shop says of itself, and how its orders of so many days would go. Writes nothing. */
  'terminal.verifyShop': z.strictObject({ connection, days: fields.days }),
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
  'terminal.verifyPlace': VerifyPlace
  'terminal.verifyConsent': { readonly address: string; readonly verifier: string }
  'terminal.verifyMoneybird': VerifyReport
  'terminal.verifyShop': ShopSample
}

export type TerminalApi = {
  readonly [C in TerminalCallName]: (input: TerminalInput<C>) => Promise<Result<TerminalOutputs[C], Problem>>
}

/** A shop with our module, and how its orders would go. Nothing in it is of a customer. */
interface ShopSample {
  readonly openCart: string
  readonly module: string
  readonly php: string
  /** Zone of the shop's calendar, and the one that the settings have. */
  readonly shopZone: string
  readonly zone: string
  readonly counts: Preview['counts']
  /** Why orders would not go, with how many. */
  readonly causes: Readonly<Record<string, number>>
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
