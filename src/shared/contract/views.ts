import type { OrderAction } from './actions.ts'
import type { Preview, PreviewVerdict } from './preview.ts'
import type { ConnectionVerdict, SetupStep } from './verdict.ts'
import type { Administration } from '../domain/administration.ts'
import type { Entry } from '../domain/entry.ts'
import type { Comparison } from '../domain/compare-invoice.ts'
import type { InvoiceDraft } from '../domain/invoice.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import type { ShopInfo } from '../domain/shop-info.ts'
import type { BookingSettings } from '../domain/settings.ts'
import type { Preferences } from '../settings/app-state.ts'
import type { ConnectionSettings, Schedule } from '../settings/schema.ts'
import type { Language } from '../text/language.ts'

/**
 * What the screens get. Plain data: decimal text, ISO moments in UTC, ids as text. Never a secret, never an address of the
 * bookkeeping that is not on the allow-list. Sentences are made in the renderer from `shared/text`.
 */

/** Everything around the screens; sent whole, it is small. */
export interface AppView {
  readonly version: string
  readonly language: Language
  readonly host: 'electron' | 'browser' | 'terminal'
  /** Version of the terms that was accepted and when; `null` = ask before anything connects. */
  readonly terms: { readonly version: string; readonly acceptedAt: string } | null
  readonly preferences: Preferences
  readonly connections: readonly ConnectionView[]
  /** Runs are paused by the merchant (tray or screen). */
  readonly paused: boolean
  readonly nextRunAt: string | null
  /** The demo runs on stand-ins and says so on every screen. */
  readonly isDemo: boolean
  readonly dataFolder: string
  /** How it stands without a key; `null` = this build asks for no licence. */
  readonly licence: LicenceView | null
  /** The version that is newer than this one, `null` = none is known; no `updates`: this build does not know where to ask. */
  readonly updates: { readonly newer: string | null } | null
}

/** How long orders are transferred. */
export interface LicenceView {
  readonly kind: 'trial' | 'licence' | 'ended'
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string
  readonly daysLeft: number
  /** `''` = there is no key. */
  readonly holder: string
}

/** What a licence key says. */
export interface LicenceKeyView {
  readonly key: string
  readonly holder: string
  readonly shop: string
  readonly from: string
  readonly until: string
}

export interface ConnectionView {
  readonly id: string
  readonly name: string
  readonly shop: SideView
  readonly moneybird: SideView
  /** Settings are complete enough to run. */
  readonly isReady: boolean
  /** What still misses, as keys of `setupSteps` in the texts. */
  readonly missing: readonly SetupStep[]
  /** How it is doing, in one answer. */
  readonly verdict: ConnectionVerdict
  /** Runs are made by themselves: the merchant said so. */
  readonly isAutomatic: boolean
  readonly running: RunProgress | null
  readonly lastRunAt: string | null
  /** A run was begun, whether or not one ever reached its end. */
  readonly hasBegun: boolean
  readonly lastProblem: Problem | null
  /** What the merchant should know of the data on this computer. */
  readonly remarks: readonly Problem[]
  /** Failures and points of attention. */
  readonly needsYou: number
  /** Of those, how many ask what is to be done after their invoice. */
  readonly refunds: number
  /** `null` = this build asks for no licence. */
  readonly licence: LicenceView | null
}

/** One of the two dots. */
export interface SideView {
  readonly isConnected: boolean
  /** Name of the shop or the administration. */
  readonly title: string
  readonly detail: string
  readonly since: string | null
  readonly problem: Problem | null
}

/** Signing in to Moneybird in the browser, for one connection. */
export interface SignInView {
  /** Whose registration at Moneybird is used; `none` = the merchant must make one first. */
  readonly application: 'vendor' | 'own' | 'none'
  /** Exact addresses to register there: where the browser comes back, and the one for a code by hand. */
  readonly redirects: readonly string[]
  /** `confirm`: access was given, and the merchant has to say whether that is his. */
  readonly stage: 'rest' | 'waiting' | 'looking' | 'confirm' | 'finishing'
  /** What the access that is to be confirmed reaches. */
  readonly administrations: readonly { readonly id: string; readonly name: string }[]
  readonly way: 'browser' | 'code'
  /** The page of Moneybird, for a browser to open; `null` in the desktop program. */
  readonly address: string | null
  readonly until: string | null
  /** Why the last attempt or answer did not succeed. */
  readonly problem: Problem | null
}

export interface RunProgress {
  readonly phase: 'start' | 'recover' | 'fetch' | 'write' | 'check' | 'end'
  readonly done: number
  readonly total: number | null
  readonly startedAt: string
  /** Moment until which Moneybird's limit makes the run wait; `null` = not waiting. */
  readonly waitsUntil: string | null
}

export interface Overview {
  readonly connection: ConnectionView
  readonly lastRunAt: string | null
  readonly lastNightlyAt: string | null
  readonly nextRunAt: string | null
  readonly today: Turnover
  readonly month: Turnover
  /** Invoices per day of the last 30 days, oldest first, days without included. */
  readonly days: readonly { readonly date: string; readonly count: number; readonly total: string }[]
  /** Ready, under way, or their status is not ticked. */
  readonly waiting: number
  /** Of those: whose status is not ticked. */
  readonly unticked: number
  readonly drafts: number
  readonly failures: number
  readonly attention: number
}

export interface Turnover {
  readonly count: number
  readonly total: string
}

export const orderTabs = ['open', 'pushed', 'failed', 'ignored', 'all'] as const
export const orderSorts = ['date', 'order', 'customer', 'total'] as const
export type OrderTab = (typeof orderTabs)[number]

/** What a row of a list shows of its entry. */
export const rowFields = [
  'orderId',
  'date',
  'customer',
  'total',
  'currency',
  'statusName',
  'state',
  'problem',
  'warnings',
] as const satisfies readonly (keyof Entry)[]

export interface OrderRow extends Pick<Entry, (typeof rowFields)[number]> {
  readonly invoiceNumber: string | null
  /** ISO code; `''` = not known. */
  readonly country: string
  /** What the merchant may do with it; `allow` is about its problem. */
  readonly may: readonly OrderAction[]
}

export interface OrderList {
  readonly rows: readonly OrderRow[]
  /** Rows in all; `null` = more than a search counts. */
  readonly total: number | null
  /** Where the next page begins; `null` = this was the last. */
  readonly next: string | null
}

/** A problem with how many orders of a tab have it. */
export interface OrderCauses {
  readonly causes: readonly { readonly code: ProblemCode; readonly count: number }[]
}

/** The page of one order: its story, the shop's order and the invoice side by side. */
export interface OrderDetail {
  readonly entry: Entry
  /** As for `OrderRow`. */
  readonly may: readonly OrderAction[]
  /** What the shop shows now; `null` when it could not be asked or has no such order. */
  readonly shop: ShopOrderView | null
  readonly shopProblem: Problem | null
  /** The invoice as it is or would be; `null` when it cannot be made (the entry's problem says why). */
  readonly draft: InvoiceView | null
  /** Shop and invoice on one basis; `null` when there is no invoice to be made. */
  readonly comparison: Comparison | null
}

export interface ShopOrderView {
  readonly statusName: string
  readonly paymentMethod: string
  readonly currency: string
  readonly email: string
  readonly billing: readonly string[]
  readonly delivery: readonly string[]
  readonly lines: readonly {
    readonly text: string
    readonly quantity: string
    readonly price: string
    readonly total: string
  }[]
  readonly totals: readonly { readonly title: string; readonly value: string }[]
}

/** An invoice shown as it will look; rates by name. */
export interface InvoiceView {
  readonly draft: InvoiceDraft
  readonly rateNames: Readonly<Record<string, string>>
  readonly contact: readonly string[]
  readonly isNewContact: boolean
}

/** Orders that wait for the merchant for one cause: a code and what it is about. */
export interface FailureGroup {
  readonly code: ProblemCode
  /** The rate, the currency, ... (see `subjectOf`); `''` when the code says it all. */
  readonly about: string
  readonly kind: 'failed' | 'attention'
  /** The newest, as far as they are listed. */
  readonly orders: readonly OrderRow[]
  /** More than are listed. */
  readonly count: number
  /** What all of them come to, per currency, that of most orders first. */
  readonly totals: readonly { readonly currency: string; readonly total: string }[]
  /** How many of them could go now: the settings were changed since, and it was looked at again. */
  readonly ready: number
  /** All of them can be offered again at once. */
  readonly mayRetryAll: boolean
}

export interface PreviewView {
  readonly counts: Preview['counts']
  readonly orders: readonly PreviewRow[]
}

export interface PreviewRow extends PreviewVerdict {
  readonly invoice: InvoiceView | null
}

/** Settings of a connection with everything there is to choose from. */
export interface SettingsView {
  readonly settings: ConnectionSettings
  readonly choices: Choices
  readonly suggestion: Partial<BookingSettings>
  readonly schedule: Schedule
}

export interface Choices
  extends Pick<Administration, 'workflows' | 'documentStyles'>, Pick<ShopInfo, 'customFields'> {
  readonly statuses: ShopInfo['orderStatuses']
  readonly shopRates: ShopInfo['taxRates']
  readonly moneybirdRates: Administration['taxRates']
  /** Empty as well when the shop's module is older than 1.2 and does not tell; so are the next two. */
  readonly taxClasses: NonNullable<ShopInfo['taxClasses']>
  readonly shippingMethods: NonNullable<ShopInfo['shippingMethods']>
  readonly totalCodes: NonNullable<ShopInfo['totalCodes']>
  /** Payment methods that the newest orders have. */
  readonly paymentMethods: ShopInfo['paymentMethods']
  readonly ledgers: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'revenue' | 'liability' | 'other'
    readonly isUsable: boolean
    /** Payments may be booked on it. */
    readonly takesPayments: boolean
    /** The bank account or cash register that it is the account of. */
    readonly financialAccountId: string | null
  }[]
}

export interface DoctorView {
  readonly checks: readonly {
    readonly name: DoctorCheck
    readonly isGood: boolean
    readonly detail: string
    readonly problem: Problem | null
  }[]
}

export type DoctorCheck = 'folder' | 'settings' | 'shop' | 'moneybird' | 'mapping' | 'clock'
