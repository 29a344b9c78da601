import { z } from 'zod'
import type { ActionOutcome } from './actions.ts'
import { digits, month, connection } from './input-fields.ts'
import type { JournalView } from './journal.ts'
import { monthInputs } from './month-inputs.ts'
import type { MonthCheck, MonthComparison, MonthView, SavedFile } from './month.ts'
import type { OrderMarks } from './order-marks.ts'
import { refundInputs, type RefundOutputs } from './refunds.ts'
import type { RunReport } from './run.ts'
import type { WhyAnswer } from './why.ts'
import type { AdministrationChoice } from '../domain/administration.ts'
import type { Immutable } from '../domain/immutable.ts'
import type { Problem } from '../domain/problem.ts'
import { languages } from '../text/language.ts'
import type { LogLine } from '../text/log.ts'
import { preferenceFields } from '../settings/app-state.ts'
import { bookingSchema } from '../domain/settings.ts'
import { shopVersions, type ShopLook } from '../domain/shop-look.ts'
import type { Result } from '../domain/result.ts'
import type { VatExamples } from '../domain/vat-examples.ts'
import { LONGEST_SUBJECT } from '../problems/about.ts'
import { code, meantOrders, orderId, place } from './call-parts.ts'
import * as views from './views.ts'

/**
 * The one contract between the screens and the engine: every call with what goes in (checked at the gate, whatever the
 * transport) and what comes out. Adding a call: a line in `inputs`, a line in `Outputs`, a handler; a missing one does not
 * compile. No call takes an address, a path or the name of a method.
 */
const nothing = z.strictObject({})
const secret = z.string().min(1).max(400)
/** Pasted from a mail, with its line breaks; or what a link brought. */
const licenceText = z.string().max(2000)
const one = z.strictObject({ connection })
const oneOrder = z.strictObject({ connection, orderId })
const address = z.string().min(3).max(500)
const days = z.int().min(1).max(366)

/** Parts of inputs, for the calls that only the terminal has too. */
export const fields = { connection, orderId, month, secret, licenceText, address, days, digits }

export const inputs = {
  'app.view': nothing,
  'app.acceptTerms': z.strictObject({
    version: z.string().max(20),
    terms: z.literal(true),
    privacy: z.literal(true),
  }),
  'app.setLanguage': z.strictObject({ language: z.enum(languages) }),
  'app.setPreferences': z.strictObject(preferenceFields),
  'app.pause': z.strictObject({ paused: z.boolean() }),
  /** Opens a known place in the system's browser; the address is made on the other side. */
  'app.open': place,
  /** The address of such a place, for a link in a browser: who looks from elsewhere opens it there. */
  'app.address': place,
  'connection.add': z.strictObject({ name: z.string().trim().min(1).max(80) }),
  'connection.rename': z.strictObject({ connection, name: z.string().trim().min(1).max(80) }),
  'connection.remove': one,
  'connection.shop': z.strictObject({
    connection,
    address,
    key: secret,
    licence: licenceText,
  }),
  /** Whether the module answers in a shop, and which OpenCart it may be; with a version only the first. Sends no key. */
  'shop.look': z.strictObject({ address, version: z.enum(shopVersions).optional() }),
  /** Without a token the one that is kept; without an administration the one in use, else the only one. */
  'connection.moneybird': z.strictObject({
    connection,
    token: secret.optional(),
    administrationId: digits.optional(),
  }),
  'connection.administrations': one,
  'connection.administration': z.strictObject({ connection, administrationId: digits }),
  /** `''` before there is a connection. */
  'signIn.view': z.strictObject({ connection: connection.or(z.literal('')) }),
  /** `code`: without the browser coming back, the merchant copies a code. */
  'signIn.start': z.strictObject({ connection, way: z.enum(['browser', 'code']) }),
  'signIn.code': z.strictObject({ connection, code: z.string().min(1).max(600) }),
  /** What Moneybird gave access to is the merchant's own: it is kept. */
  'signIn.confirm': one,
  /** It is not: it is given back, and the program waits on. */
  'signIn.reject': one,
  'signIn.cancel': nothing,
  /** The merchant's own registration at Moneybird; both empty = that of the program. Without a secret the one that is kept. */
  'signIn.application': z.strictObject({
    clientId: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{0,200}$/),
    secret: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{0,200}$/)
      .optional(),
  }),
  'connection.disconnect': z.strictObject({ connection, side: z.enum(['shop', 'moneybird']) }),
  /** Reads a licence key or what a link brought, for a connection (`''` before there is one). Stores and sends nothing. */
  'licence.read': z.strictObject({ connection: connection.or(z.literal('')), text: licenceText }),
  /** Takes a licence key into use, after the shop has answered to it. */
  'licence.use': z.strictObject({ connection, text: licenceText }),
  'connection.settings': one,
  /** Which questions about VAT the recent orders of the shop raise. */
  'setup.vatExamples': one,
  'connection.save': z.strictObject({
    connection,
    booking: bookingSchema,
    /** A time that cannot be is answered as a problem of the settings. */
    schedule: z.strictObject({ nightlyAt: z.string().regex(/^\d\d:\d\d$/), hourly: z.boolean() }),
  }),
  /** Whether runs are made by themselves; refused with SETTINGS_INCOMPLETE while something misses. */
  'connection.automatic': z.strictObject({ connection, on: z.boolean() }),
  /**
   * The merchant says that invoices of the administration which bear the references of this shop's orders are of this shop: from
   * now on they are taken for the orders' own, and those that waited for this are offered again.
   */
  'connection.adopt': one,
  'connection.rebuild': one,
  /** The merchant has read that the records are those of a copy. */
  'connection.returnSeen': one,
  'run.now': one,
  'overview.get': one,
  ...monthInputs,
  'orders.list': z.strictObject({
    connection,
    ...meantOrders,
    /** `next` of the page before; `null` = the first. */
    after: z
      .string()
      .max(5000)
      .regex(/^\[.+,"\d+"\]$/)
      .nullable(),
    limit: z.int().min(1).max(500),
  }),
  /** The list as a file for a spreadsheet: all that is meant, not a page of it. */
  'orders.file': z.strictObject({ connection, ...meantOrders }),
  /** Which problems the orders of a tab have, that of most orders first. */
  'orders.causes': z.strictObject({ connection, tab: z.enum(views.orderTabs) }),
  /** Which countries and payment methods the orders have. */
  'orders.marks': one,
  /** The rows of these orders as they are now, in the order that is asked; those that are not known are left out. */
  'orders.rows': z.strictObject({ connection, orderIds: z.array(orderId).max(1000) }),
  'orders.get': oneOrder,
  'orders.why': oneOrder,
  'orders.retry': oneOrder,
  /** All that failed; with a code those of that code, with `about` only those of that cause. */
  'orders.retryAll': z.strictObject({
    connection,
    code: code.nullable(),
    about: z.string().max(LONGEST_SUBJECT).optional(),
  }),
  /** Offers again what failed and could go since the settings were changed (see `FailureGroup.ready`), and runs. */
  'orders.goReady': one,
  /** Without a code the one that the order has. */
  'orders.allow': z.strictObject({ connection, orderId, code: code.optional() }),
  'orders.ignore': z.strictObject({
    connection,
    orderIds: z.array(orderId).min(1).max(1000),
    reason: z.string().trim().min(1).max(300),
  }),
  'orders.unignore': oneOrder,
  'orders.seen': oneOrder,
  'orders.contact': z.strictObject({ connection, orderId, contactId: digits }),
  'orders.reference': z.strictObject({
    connection,
    orderId,
    suffix: z.string().regex(/^[A-Za-z0-9 ._/-]{1,20}$/),
  }),
  'failures.list': one,
  ...refundInputs({ connection, orderId }),
  'preview.days': z.strictObject({ connection, days }),
  'preview.order': oneOrder,
  /** What happened to orders and settings, the newest first. */
  'journal.list': z.strictObject({
    connection,
    /** An order by its number, or the settings; absent: everything. */
    about: z.union([orderId, z.literal('settings')]).optional(),
    /** `next` of the page before; `null` = the first. */
    after: z
      .string()
      .regex(/^[!-~]{1,40} \d{1,18}$/)
      .nullable(),
    limit: z.int().min(1).max(500),
  }),
  /** All of it as a file for a spreadsheet. */
  'journal.file': one,
  'log.list': z.strictObject({ limit: z.int().min(1).max(5000) }),
  'help.doctor': one,
  /** The support report as text, without secrets and personal data. */
  'help.report': one,
} as const satisfies Record<string, z.ZodType>

export type Schema = z.ZodType
export type CallName = keyof typeof inputs
export type Input<C extends CallName> = Immutable<z.output<(typeof inputs)[C]>>

export interface Outputs extends RefundOutputs {
  'app.view': views.AppView
  'app.acceptTerms': null
  'app.setLanguage': null
  'app.setPreferences': null
  'app.pause': null
  'app.open': null
  'app.address': { readonly address: string }
  'connection.add': { readonly connection: string }
  'connection.rename': null
  /** As for `connection.disconnect`. */
  'connection.remove': { readonly withdrawn: boolean | null }
  'connection.shop': ShopConnected
  'shop.look': ShopLook
  'connection.moneybird': Administrations
  'connection.administrations': Administrations
  'connection.administration': null
  'signIn.view': views.SignInView
  /** The page of Moneybird, for a browser to open; `null` = the program has opened it. */
  'signIn.start': { readonly address: string | null }
  'signIn.code': null
  'signIn.confirm': null
  'signIn.reject': null
  'signIn.cancel': null
  'signIn.application': null
  /** Whether the access was withdrawn at Moneybird; `null` = there was none that can be withdrawn from here. */
  'connection.disconnect': { readonly withdrawn: boolean | null }
  'licence.read': views.LicenceKeyView
  'licence.use': null
  'connection.settings': views.SettingsView
  'setup.vatExamples': VatExamples
  'connection.save': views.SettingsView
  'connection.automatic': null
  'connection.returnSeen': null
  'connection.adopt': { readonly offered: number }
  'connection.rebuild': { readonly found: number; readonly backup: string; readonly report: RunReport }
  /** Answered when the run has ended; `problem` = why it did not do everything. Meanwhile there is `progress`. */
  'run.now': { readonly problem: Problem | null }
  'overview.get': views.Overview
  'month.check': MonthCheck
  'month.report': MonthView
  /** `next`: to be asked with after this; `null` = that was all. `unknown`: invoices that are still not known. */
  'month.ask': { readonly next: string | null; readonly unknown: number }
  'month.compare': MonthComparison
  'month.save': { readonly files: readonly SavedFile[] }
  'month.close': null
  'orders.list': views.OrderList
  /** All orders with their invoices, as the text of a file for spreadsheets (CSV). */
  'orders.file': { readonly text: string }
  'orders.causes': views.OrderCauses
  'orders.marks': OrderMarks
  'orders.rows': { readonly rows: readonly views.OrderRow[] }
  'orders.get': views.OrderDetail
  'orders.why': WhyAnswer
  'orders.retry': ActionOutcome
  'orders.retryAll': { readonly retried: number }
  'orders.goReady': { readonly retried: number; readonly problem: Problem | null }
  'orders.allow': ActionOutcome
  /** How many, and why the first of the others was not; `done` = all were. */
  'orders.ignore': { readonly ignored: number; readonly outcome: ActionOutcome }
  'orders.unignore': ActionOutcome
  'orders.seen': ActionOutcome
  'orders.contact': ActionOutcome
  'orders.reference': ActionOutcome
  /** `ready`: how many of all could go since the settings were changed. */
  'failures.list': { readonly groups: readonly views.FailureGroup[]; readonly ready: number }
  'preview.days': views.PreviewView
  'preview.order': views.PreviewView
  'journal.list': JournalView
  'journal.file': { readonly text: string }
  /** Newest first. */
  'log.list': { readonly lines: readonly LogLine[] }
  'help.doctor': views.DoctorView
  'help.report': { readonly text: string }
}

interface ShopConnected {
  /** Where the module answers. */
  readonly address: string
  readonly openCart: string
  readonly module: string
  readonly orders: number
  readonly startDate: string
}

export interface Administrations {
  readonly administrations: readonly AdministrationChoice[]
  /** The one that is in use; `null` = the merchant must choose. */
  readonly chosen: string | null
}

/** What a screen calls. Expected failures come as problems; a rejected promise is a bug or a lost connection. */
export type Api = { readonly [C in CallName]: (input: Input<C>) => Promise<Result<Outputs[C], Problem>> }

/** What is pushed to the screens. */
export interface Events {
  /** Something of a connection changed: orders, settings, connection; screens ask again what they show. */
  readonly changed: { readonly connection: string | null }
  readonly progress: { readonly connection: string; readonly progress: views.RunProgress | null }
  /** The tray or a notification asks for a page. */
  readonly navigate: { readonly path: string }
}

export type EventName = keyof Events
