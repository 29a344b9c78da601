import type { Input } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { settingsOf, withConnection, type ServiceContext } from '../context.ts'

const MONEYBIRD = 'https://moneybird.com'

/** Hosts of this computer; only there may the example shop and the example Moneybird be. */
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** What an address may be on: Moneybird, or the shop of the connection. `shop` `''` = no shop. */
export interface AllowedPlaces {
  /** Address of Moneybird's interface, as in the settings. */
  readonly moneybird: string
  readonly shop: string
}

/**
 * The address when it may be opened, `null` when not. May: https on moneybird.com itself; anything on the same scheme, host
 * and port as the shop, or as Moneybird's stand-in where that is on this computer. Never with a name and password in it,
 * which make an address look like another.
 */
export function allowedAddress(address: string, places: AllowedPlaces): string | null {
  const url = URL.parse(address)
  // The origin alone would let through what wraps an address, as blob: does.
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  const isOwn =
    url.origin === MONEYBIRD || isOf(url, places.shop) || url.origin === standInOf(places.moneybird)
  return isOwn ? url.href : null
}

function isOf(url: URL, shop: string): boolean {
  const own = URL.parse(shop)
  return own !== null && /^https?:$/.test(own.protocol) && url.origin === own.origin
}

/** Origin of a Moneybird on this computer, `null` when Moneybird is the real one. */
function standInOf(endpoint: string): string | null {
  const url = URL.parse(endpoint)
  return url !== null && /^https?:$/.test(url.protocol) && loopback.has(url.hostname) ? url.origin : null
}

/** The address of a place that a screen asks for by name. */
export async function addressOf(
  context: ServiceContext,
  place: Input<'app.open'>,
): Promise<Result<string, Problem>> {
  const { endpoints } = context.home.settings()
  const web = standInOf(endpoints.moneybird) ?? MONEYBIRD
  const allowed = (address: string, shop = ''): Result<string, Problem> => {
    const checked = allowedAddress(address, { moneybird: endpoints.moneybird, shop })
    return checked === null ? fail(problem('SETTINGS_INCOMPLETE', { missing: 'shop' })) : ok(checked)
  }
  if (place.place === 'moneybird-application') return allowed(`${web}/user/applications/new`)
  if (place.place === 'moneybird-tokens') return allowed(`${web}/user/applications`)
  const settings = settingsOf(context.home, place.connection)
  if (!settings.ok) return settings
  const { shop, moneybird } = settings.value
  if (place.place === 'moneybird') return allowed(`${web}/${moneybird.administrationId}`)
  if (place.place === 'shop') return allowed(shopFolder(shop.address), shop.address)
  if (place.place === 'shop-order') {
    const { openCartVersion = '', adminUrl = '' } = (await shopInfo(context, place.connection)) ?? {}
    const order = `index.php?route=${orderRoute(openCartVersion)}&order_id=${place.orderId}`
    // An admin that the shop says is elsewhere than the shop itself is not opened: anybody could be there.
    const told = allowed(adminUrl + order, shop.address)
    return told.ok ? told : allowed(`${shopFolder(shop.address)}admin/${order}`, shop.address)
  }
  return withConnection(context, place.connection, ({ ports }) => {
    const invoice = ports.store.entry(place.orderId)?.invoice ?? null
    const invoices = `${web}/${moneybird.administrationId}/sales_invoices`
    const unknown = fail(problem('ORDER_UNKNOWN', { order: place.orderId }))
    return Promise.resolve(invoice === null ? unknown : allowed(`${invoices}/${invoice.id}`))
  })
}

/** `https://winkel.nl/shop/index.php?route=...` gives `https://winkel.nl/shop/`. */
function shopFolder(address: string): string {
  const url = URL.parse(address)
  return url === null ? '' : `${url.origin}${url.pathname.replace(/[^/]*$/, '')}`
}

/** What is known of the shop; `null` = it was never asked. */
async function shopInfo({ home }: ServiceContext, id: string): Promise<ShopInfo | null> {
  const opened = await home.open(id)
  return opened.ok ? (opened.value.ports.store.loadFacts()?.shop ?? null) : null
}

/** The admin's page of an order. OpenCart 4 separates the method with a point, its first releases with a bar. */
export function orderRoute(version: string): string {
  if (/^4\.0\.[01]\./.test(version)) return 'sale/order%7Cinfo'
  return version.startsWith('4.') ? 'sale/order.info' : 'sale/order/info'
}
