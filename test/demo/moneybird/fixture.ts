import { afterEach } from 'vitest'
import { createDemoWorld } from '../../../src/demo/moneybird/seed/demo-world.ts'
import type { ServerOptions, MoneybirdServer } from '../../../src/demo/moneybird/server/server.ts'
import { startMoneybird } from '../../../src/demo/moneybird/server/server.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../../../src/demo/moneybird/world.ts'
import type { Client } from './client.ts'
import { clientOf } from './client.ts'

export interface Fixture {
  readonly server: MoneybirdServer
  readonly client: Client
  readonly world: MoneybirdWorld
  readonly administration: AdministrationBooks
  readonly clock: { now: number }
  /** Id of a sales rate by name. */
  readonly rate: (name: string) => string
  readonly ledger: (name: string) => string
}

const open: MoneybirdServer[] = []

/** A stand-in with the demo administration on a clock that stands still at 2026-11-24 11:00 UTC. */
export async function start(options: ServerOptions = {}): Promise<Fixture> {
  const clock = { now: Date.parse('2026-11-24T11:00:00Z') }
  const { world, administration } = createDemoWorld(() => clock.now)
  const server = await startMoneybird({ world, searchLagMs: 0, rateLimit: null, ...options })
  open.push(server)
  const named = (
    items: Iterable<{ id: string; name: string; tax_rate_type?: string }>,
    name: string,
  ): string => {
    const found = [...items].find(
      (item) => item.name === name && (item.tax_rate_type ?? 'sales_invoice') === 'sales_invoice',
    )
    if (found === undefined) throw new Error(`no ${name}`)
    return found.id
  }
  return {
    server,
    client: clientOf(server),
    world,
    administration,
    clock,
    rate: (name) => named(administration.taxRates.values(), name),
    ledger: (name) => named(administration.ledgers.values(), name),
  }
}

/** Closes what a test opened. Call once per test file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()))
  })
}

export interface Line {
  readonly price: string
  readonly amount?: string
  readonly rate?: string
}

/** Body of a new invoice for a contact; 21% unless told. */
export function invoiceBody(
  fixture: Fixture,
  contactId: string,
  lines: readonly Line[],
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    sales_invoice: {
      contact_id: contactId,
      reference: '1001',
      prices_are_incl_tax: true,
      details_attributes: lines.map((line, index) => ({
        description: `Regel ${index + 1}`,
        price: line.price,
        amount: line.amount ?? '1',
        tax_rate_id: fixture.rate(line.rate ?? '21% btw'),
        ledger_account_id: fixture.ledger('Omzet webshop'),
        row_order: index,
      })),
      ...more,
    },
  }
}
