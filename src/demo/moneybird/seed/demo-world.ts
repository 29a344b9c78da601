import { addAdministration, addLedger, addTaxRate, addWorkflow } from './seed.ts'
import type { SeedTaxRate } from './seed.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { createWorld } from '../world.ts'

export interface DemoWorld {
  readonly world: MoneybirdWorld
  readonly administration: AdministrationBooks
}

const reverseCharge = 'Btw verlegd naar afnemer (artikel 138 Btw-richtlijn)'

/** The rates a Dutch webshop has: domestic, three reasons for 0 %, the small-business scheme, and the one-stop-shop. */
const salesRates: readonly SeedTaxRate[] = [
  { name: '21% btw', percentage: '21', report: 'NL/1a' },
  { name: '9% btw', percentage: '9', report: 'NL/1b' },
  { name: '0% btw', percentage: '0', report: 'NL/1e' },
  { name: 'Geen btw / vrijgesteld', percentage: '0', showTax: false },
  { name: 'Btw verlegd binnen EU (ICP)', percentage: '0', report: 'NL/3b', text: reverseCharge },
  { name: 'Btw verlegd binnenland', percentage: '0', report: 'NL/1e', text: 'Btw verlegd' },
  { name: 'Export buiten EU 0%', percentage: '0', report: 'NL/3a' },
  {
    name: 'KOR: kleineondernemersregeling',
    percentage: '0',
    showTax: false,
    text: 'Vrijgesteld van btw (KOR)',
  },
  { name: 'België 21% (OSS)', percentage: '21', country: 'BE' },
  { name: 'België 6% (OSS)', percentage: '6', country: 'BE' },
  { name: 'Duitsland 19% (OSS)', percentage: '19', country: 'DE' },
  { name: 'Duitsland 7% (OSS)', percentage: '7', country: 'DE' },
  { name: 'Frankrijk 20% (OSS)', percentage: '20', country: 'FR' },
  { name: 'Finland 25,5% (OSS)', percentage: '25.5', country: 'FI' },
  { name: '19% btw (oud)', percentage: '19', active: false },
]
const purchaseRates: readonly SeedTaxRate[] = [
  { name: '21% btw', percentage: '21' },
  { name: '9% btw', percentage: '9' },
  { name: 'Geen btw / vrijgesteld', percentage: '0' },
]

/** A world with one administration, "Demo Webwinkel B.V.", set up as a Dutch webshop would; no contacts or invoices. */
export function createDemoWorld(now?: () => number): DemoWorld {
  const world = createWorld(now)
  const administration = addAdministration(world, { name: 'Demo Webwinkel B.V.' })
  for (const rate of salesRates) addTaxRate(world, administration, rate)
  for (const rate of purchaseRates) addTaxRate(world, administration, { ...rate, type: 'purchase_invoice' })
  addLedgers(world, administration)
  addWorkflow(world, administration, { name: 'Webshop incl. btw', default: false, prices_are_incl_tax: true })
  return { world, administration }
}

function addLedgers(world: MoneybirdWorld, administration: AdministrationBooks): void {
  for (const [number, name] of [
    ['80010', 'Omzet webshop'],
    ['80020', 'Omzet verzendkosten'],
    ['80030', 'Omzet overige'],
  ] as const) {
    addLedger(world, administration, { name, number })
  }
  const liability = 'current_liabilities'
  addLedger(world, administration, { name: 'Cadeaubonnen', number: '16510', type: liability })
  addLedger(world, administration, { name: 'Klanttegoeden', number: '16520', type: liability })
  const booksOnly = ['financial_mutation', 'general_journal_document']
  addLedger(world, administration, {
    name: 'Debiteuren',
    number: '13011',
    type: 'current_assets',
    allowed: booksOnly,
  })
  addLedger(world, administration, { name: 'Btw', number: '16221', type: liability, allowed: booksOnly })
  addLedger(world, administration, {
    name: 'Algemene kosten',
    number: '46801',
    type: 'expenses',
    allowed: ['purchase_invoice', ...booksOnly],
  })
}
