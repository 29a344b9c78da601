import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Administration } from '../../shared/domain/administration.ts'
import type { Ports } from '../ports/ports.ts'
import { readAdministration } from './facts.ts'

/** One thing that must be right for a run. */
export interface Check {
  readonly name: 'shop' | 'moneybird' | 'mapping'
  /** What was found, when that is a fact worth showing. */
  readonly detail: string
  /** What is wrong; `null` = good. */
  readonly problem: Problem | null
}

/** Asks both sides, not what is remembered of them, whether everything is right for a run. Writes nothing to either. */
export async function examine(ports: Ports, settings: BookingSettings): Promise<Check[]> {
  const shop = await ports.shop.info()
  const checks: Check[] = [
    shop.ok
      ? good(
          'shop',
          `OpenCart ${shop.value.openCartVersion}, PHP ${shop.value.phpVersion}, ${shop.value.moduleVersion}`,
        )
      : bad('shop', shop.problem),
  ]
  const read = await readAdministration(ports)
  if (!read.ok) return [...checks, bad('moneybird', read.problem)]
  return [...checks, good('moneybird', read.value.name), checkMapping(read.value, settings)]
}

function checkMapping(administration: Administration, { taxMap }: BookingSettings): Check {
  const isThere = (id: string) => administration.taxRates.some((rate) => rate.id === id && rate.active)
  const lost = taxMap.find(({ taxRateId }) => !isThere(taxRateId))
  if (taxMap.length === 0) return bad('mapping', problem('SETTINGS_INCOMPLETE', { missing: 'taxRates' }))
  if (lost !== undefined) return bad('mapping', problem('TAX_RATE_INACTIVE', { name: lost.name }))
  return good('mapping', taxMap.map(({ name }) => name).join(', '))
}

function good(name: Check['name'], detail: string): Check {
  return { name, detail, problem: null }
}

function bad(name: Check['name'], reason: Problem): Check {
  return { name, detail: '', problem: reason }
}
