import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Licence } from '../../../src/shared/licence/licence.ts'
import { shopHost } from '../../../src/shared/licence/licence.ts'
import { keyOf, type Vendor } from '../../support/licence.ts'
import { DAY_MS } from '../../support/stand-ins.ts'
import type { Dashboard } from './dashboard.ts'

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** A key for the shop of a dashboard, valid from yesterday for a year. */
export function keyFor({ world }: Dashboard, vendor: Vendor, changes: Partial<Licence> = {}): string {
  const [from, until] = [day(Date.now() - DAY_MS), day(Date.now() + 365 * DAY_MS)]
  return keyOf(vendor, { shop: shopHost(world.shop.address), from, until, ...changes })
}

/** As if the terms had been accepted so many days ago. */
export async function trialBegan(dashboard: Dashboard, daysAgo: number): Promise<void> {
  const file = join(dashboard.folder, 'app.json')
  dashboard.faults.allow(/ERR_|401/)
  await dashboard.stopEngine()
  const state = JSON.parse(await readFile(file, 'utf8')) as { licence: object }
  const trialFrom = new Date(Date.now() - daysAgo * DAY_MS).toISOString()
  await writeFile(file, JSON.stringify({ ...state, licence: { ...state.licence, trialFrom } }))
  await dashboard.startEngine()
  await dashboard.load()
}

/** What follows `#/settings/licence` when a link was opened. */
export function hashOf(link: string): string {
  return `#/settings/licence?link=${link.replace('factuurbrug://licence/', '')}`
}
