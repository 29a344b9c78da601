import { decimal, plain } from '../../shared/domain/decimal.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import { sameName } from '../../shared/domain/tax-groups.ts'
import type { ShopInfo } from '../../shared/domain/shop-info.ts'
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
  return [
    ...checks,
    good('moneybird', read.value.name),
    checkMapping(read.value, shop.ok ? shop.value : null, settings),
  ]
}

/**
 * Every rate that the shop charges at home must be mapped, and to one that is there, and with OSS those of other countries too: a
 * rate that is not mapped shows only when an order has it.
 */
function checkMapping(
  administration: Administration,
  shop: ShopInfo | null,
  { taxMap, kor, oss }: BookingSettings,
): Check {
  const isThere = (id: string) => administration.taxRates.some((rate) => rate.id === id && rate.active)
  const lost = taxMap.find(({ taxRateId }) => !isThere(taxRateId))
  const isMapped = ({ name, rate }: ShopInfo['taxRates'][number]) =>
    taxMap.some((row) => sameName(row.name, name) && decimal(row.percentage).eq(rate))
  const charged = shop?.taxRates.filter((rate) => isVat(rate) && (oss || isAtHome(rate))) ?? []
  const unmapped = kor ? undefined : charged.find((rate) => !isMapped(rate))
  if (taxMap.length === 0 && !kor)
    return bad('mapping', problem('SETTINGS_INCOMPLETE', { missing: 'taxRates' }))
  if (lost !== undefined) return bad('mapping', problem('TAX_RATE_INACTIVE', { name: lost.name }))
  if (unmapped !== undefined) {
    const { name, rate } = unmapped
    return bad('mapping', problem('TAX_MAPPING_MISSING', { name, percentage: plain(decimal(rate)) }))
  }
  return good('mapping', taxMap.map(({ name }) => name).join(', '))
}

function isVat({ kind, rate }: ShopInfo['taxRates'][number]): boolean {
  return kind === 'percentage' && decimal(rate).gt(0)
}

/** In the zone of the Netherlands, or in one that the shop does not tell. */
function isAtHome({ countries }: ShopInfo['taxRates'][number]): boolean {
  return countries.length === 0 || countries.includes('NL')
}

function good(name: Check['name'], detail: string): Check {
  return { name, detail, problem: null }
}

function bad(name: Check['name'], reason: Problem): Check {
  return { name, detail: '', problem: reason }
}
