import { createHash } from 'node:crypto'
import { dateIn } from './dates.ts'
import type { InvoiceRecord } from './invoices/invoice-record.ts'
import type {
  AdministrationRecord,
  ContactRecord,
  CustomField,
  DocumentStyle,
  Event,
  LedgerAccountRecord,
  TaxRateRecord,
  Workflow,
} from './records.ts'

/** Everything the stand-in knows, in memory. It outlives a server, so that a restart can be played. */
export interface MoneybirdWorld {
  /** Clock in ms. */
  readonly now: () => number
  readonly administrations: Map<string, AdministrationBooks>
  /** The next record id: 18 digits, growing. */
  readonly newId: () => string
  /** Mail domains that cannot receive; the top level `invalid` never can. */
  readonly refusedMailDomains: Set<string>
  /** One unit of a currency in the administration's currency, decimal text; 1 for what is not named. */
  readonly exchangeRates: Map<string, string>
}

export interface AdministrationBooks {
  readonly record: AdministrationRecord
  readonly userId: string
  readonly identityId: string
  readonly taxRates: Map<string, TaxRateRecord>
  /** Box of the VAT return per tax rate id, `NL/1a`. */
  readonly taxReport: Map<string, string>
  /** Text the law wants on an invoice, per tax rate id. */
  readonly taxTexts: Map<string, string>
  readonly ledgers: Map<string, LedgerAccountRecord>
  readonly documentStyles: Map<string, DocumentStyle>
  readonly workflows: Map<string, Workflow>
  readonly customFields: Map<string, CustomField>
  readonly financialAccountIds: Set<string>
  readonly contacts: Map<string, ContactRecord>
  readonly invoices: Map<string, InvoiceRecord>
  /** Plan limit: more invoices than this are answered with 402. `null` = no limit. */
  invoiceLimit: number | null
  /** Which invoice `find_by_reference` gives where several share a reference; else the oldest. */
  readonly findByReference: Map<string, string>
  readonly counters: Counters
}

interface Counters {
  draft: number
  customer: number
  /** Last invoice number per year. */
  readonly invoice: Map<string, number>
}

/** An empty world on a clock (ms). */
export function createWorld(now: () => number = Date.now): MoneybirdWorld {
  let lastId = 496_081_340_000_000_000n
  return {
    now,
    administrations: new Map(),
    newId: () => {
      lastId += 1_048_577n
      return String(lastId)
    },
    refusedMailDomains: new Set(),
    exchangeRates: new Map([
      ['USD', '0.92'],
      ['GBP', '1.17'],
      ['CHF', '1.05'],
    ]),
  }
}

/** Now, as replies write it. */
export function timestamp(world: MoneybirdWorld): string {
  return new Date(world.now()).toISOString()
}

/** Version of a record changed at a moment: epoch seconds. */
export function versionAt(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000)
}

/** Today in the administration's time zone. */
export function today(world: MoneybirdWorld, administration: AdministrationBooks): string {
  return dateIn(administration.record.time_zone, world.now())
}

/** Whether bookings on a date are locked: up to and including `period_locked_until`. */
export function isLocked(administration: AdministrationBooks, date: string): boolean {
  const until = administration.record.period_locked_until
  return until !== null && date <= until
}

export function newEvent(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  action: string,
  data: Readonly<Record<string, string>> = {},
): Event {
  const at = timestamp(world)
  return {
    administration_id: administration.record.id,
    user_id: administration.userId,
    action,
    link_entity_id: null,
    link_entity_type: null,
    data,
    created_at: at,
    updated_at: at,
  }
}

/** A stable secret-looking code of 64 hexadecimal digits, as in Moneybird's public links. */
export function publicCode(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
