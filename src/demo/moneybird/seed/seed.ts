import type { AdministrationRecord, LedgerAccountRecord, TaxRateRecord, Workflow } from '../records.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { timestamp } from '../world.ts'

/** Adds an administration (EUR, Amsterdam) with one document style and one workflow of each kind. */
export function addAdministration(
  world: MoneybirdWorld,
  fields: Partial<Omit<AdministrationRecord, 'id'>> = {},
): AdministrationBooks {
  const id = world.newId()
  const administration: AdministrationBooks = {
    record: {
      id,
      name: 'Administratie',
      language: 'nl',
      currency: 'EUR',
      country: 'NL',
      time_zone: 'Europe/Amsterdam',
      access: 'user',
      suspended: false,
      period_locked_until: null,
      period_start_date: '2020-01-01',
      ...fields,
    },
    userId: world.newId(),
    identityId: world.newId(),
    taxRates: new Map(),
    taxReport: new Map(),
    taxTexts: new Map(),
    ledgers: new Map(),
    documentStyles: new Map(),
    workflows: new Map(),
    customFields: new Map(),
    financialAccountIds: new Set([world.newId()]),
    contacts: new Map(),
    invoices: new Map(),
    invoiceLimit: null,
    findByReference: new Map(),
    counters: { draft: 0, customer: 0, invoice: new Map() },
  }
  world.administrations.set(id, administration)
  addDocumentStyle(world, administration, 'Standaard', true)
  addWorkflow(world, administration, { type: 'EstimateWorkflow' })
  addWorkflow(world, administration, {})
  return administration
}

export interface SeedTaxRate {
  readonly name: string
  /** Decimal text; `null` for a rate without percentage. */
  readonly percentage: string | null
  readonly type?: TaxRateRecord['tax_rate_type']
  readonly country?: string
  readonly active?: boolean
  readonly showTax?: boolean
  /** Box of the VAT return, `NL/1a`. */
  readonly report?: string
  /** Text on the invoice. */
  readonly text?: string
}

/** Adds a tax rate; its id. */
export function addTaxRate(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: SeedTaxRate,
): string {
  const rate: TaxRateRecord = {
    ...stamps(world, administration),
    name: seed.name,
    percentage:
      seed.percentage === null || seed.percentage.includes('.') ? seed.percentage : `${seed.percentage}.0`,
    tax_rate_type: seed.type ?? 'sales_invoice',
    show_tax: seed.showTax ?? true,
    active: seed.active ?? true,
    country: seed.country ?? null,
  }
  administration.taxRates.set(rate.id, rate)
  if (seed.report !== undefined) administration.taxReport.set(rate.id, seed.report)
  if (seed.text !== undefined) administration.taxTexts.set(rate.id, seed.text)
  return rate.id
}

export interface SeedLedger {
  readonly name: string
  /** `revenue` unless told. */
  readonly type?: string
  readonly number?: string
  readonly active?: boolean
  readonly allowed?: readonly string[]
}

const generalUse = ['general_journal_document', 'financial_mutation', 'payment']

/** Adds a ledger account, by default one that sales invoices and payments may be booked on; its id. */
export function addLedger(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: SeedLedger,
): string {
  const number = seed.number ?? String(80_000 + administration.ledgers.size)
  const ledger: LedgerAccountRecord = {
    ...stamps(world, administration),
    name: seed.name,
    account_type: seed.type ?? 'revenue',
    account_id: number,
    parent_id: null,
    active: seed.active ?? true,
    allowed_document_types: [...(seed.allowed ?? ['sales_invoice', ...generalUse])],
    taxonomy_item: {
      taxonomy_version: '3.5',
      code: `Demo${number}`,
      name: seed.name,
      name_english: null,
      reference: number,
    },
    financial_account_id: null,
  }
  administration.ledgers.set(ledger.id, ledger)
  return ledger.id
}

/** Adds a workflow: an invoice workflow, the default, with exclusive prices, unless told. */
export function addWorkflow(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: Partial<Pick<Workflow, 'type' | 'name' | 'default' | 'active' | 'prices_are_incl_tax' | 'currency'>>,
): string {
  const step = { ...stamps(world, administration), step_order: 0, due_interval: 14, reminder_delay: 0 }
  const workflow: Workflow = {
    ...stamps(world, administration),
    type: 'InvoiceWorkflow',
    name: 'Standaard',
    default: true,
    currency: administration.record.currency,
    language: 'nl',
    active: true,
    prices_are_incl_tax: false,
    payment_methods: [],
    collection_method: null,
    number_of_collections: 0,
    show_qr_code: true,
    steps: [{ ...step, reminder_text: null, reminder_auto_send: false, action: null }],
    ...seed,
  }
  administration.workflows.set(workflow.id, workflow)
  return workflow.id
}

/** Adds a document style; its id. */
function addDocumentStyle(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  name: string,
  isDefault: boolean,
): string {
  const style = {
    ...stamps(world, administration),
    name,
    identity_id: administration.identityId,
    default: isDefault,
    logo_hash: null,
    logo_container_full_width: false,
    logo_display_width: 50,
    logo_position: 'right',
    background_hash: null,
    paper_size: 'A4',
    address_position: 'left',
    font_size: 9,
    font_family: 'lucida_grande',
    print_on_stationery: false,
    custom_css: null,
    invoice_sender_address: [{ field: 'company_name', bold: true }],
    invoice_metadata_left: [{ field: 'reference' }],
    invoice_metadata_right: [{ field: 'invoice_date' }, { field: 'due_date' }],
    estimate_sender_address: [{ field: 'company_name', bold: true }],
    estimate_metadata_left: [{ field: 'reference' }],
    estimate_metadata_right: [{ field: 'estimate_date' }, { field: 'due_date' }],
  }
  administration.documentStyles.set(style.id, style)
  return style.id
}

/**
 * Adds several records that a story knows by its own keys (`c100`), in the order of the keys, so that a lower key gets
 * a lower id. The ids by key.
 */
export function addKeyed<T extends { readonly id: string }>(
  seeds: readonly T[],
  add: (seed: T) => string,
): Map<string, string> {
  const ordered = [...seeds].sort((a, b) => (a.id < b.id ? -1 : 1))
  return new Map(ordered.map((seed) => [seed.id, add(seed)]))
}

function stamps(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
): { id: string; administration_id: string; created_at: string; updated_at: string } {
  const at = timestamp(world)
  return { id: world.newId(), administration_id: administration.record.id, created_at: at, updated_at: at }
}
