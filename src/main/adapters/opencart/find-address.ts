import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { shopVersions, type ShopVersion } from '../../../shared/domain/shop-look.ts'
import { checkedAddress, isLoopback } from './address.ts'
import { createOpenCartShop, type OpenCartOptions } from './client.ts'

/** Where the module answers, newest OpenCart first (docs/module-api.md), and in which versions. */
const routes: Readonly<Record<string, readonly ShopVersion[]>> = {
  'extension/factuurbrug/module/factuurbrug': ['4'],
  'extension/module/factuurbrug': ['3.0', '2.3'],
  'module/factuurbrug': ['2.0', '1.5'],
}

/** A connection address that answered, and what the shop said of itself. */
export interface FoundShop {
  readonly address: string
  readonly info: ShopInfo
}

/**
 * Finds the module at what the merchant typed: the whole connection address, the shop's address with or without
 * `https://`, or the address of some page in it. The known routes are tried in turn; the first that answers wins.
 * A wrong key, a refusal, maintenance or an unreachable host ends the search, for it is the answer.
 */
export async function findShopAddress(options: OpenCartOptions): Promise<Result<FoundShop, Problem>> {
  const typed = typedAddress(options.address)
  if (!typed.ok) return typed
  const problems: Problem[] = []
  for (const address of candidates(typed.value)) {
    const info = await createOpenCartShop({ ...options, address }).info()
    if (info.ok) return ok({ address, info: info.value })
    if (!isWrongRoute(info.problem)) return info
    problems.push(info.problem)
  }
  const missing = problems.find(({ code }) => code === 'SHOP_MODULE_MISSING')
  return fail(missing ?? problems[0] ?? problem('SHOP_MODULE_MISSING', { status: '404' }))
}

/** What the merchant typed as an address; fails as `checkedAddress` does. */
export function typedAddress(address: string): Result<URL, Problem> {
  return checkedAddress(withScheme(address))
}

/** The versions of OpenCart in which the module answers at such an address. */
export function versionsAt(address: string): readonly ShopVersion[] {
  return routes[URL.parse(address)?.searchParams.get('route') ?? ''] ?? shopVersions
}

/** People leave the scheme out, or type the http address of a shop that has https. */
function withScheme(address: string): string {
  const typed = address.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`)
  if (url === null) return typed
  if (url.protocol === 'http:' && !isLoopback(url)) url.protocol = 'https:'
  return url.href
}

/**
 * First the address as typed when it names the module; then the routes in the folder of the typed page and in those
 * above it, because people copy the address of a product, of the admin, or of the module's own settings page.
 */
export function candidates(typed: URL): string[] {
  const route = typed.searchParams.get('route') ?? ''
  const asTyped = route.includes('factuurbrug') ? [`${typed.origin}${typed.pathname}?route=${route}`] : []
  const guessed = foldersOf(typed.pathname).flatMap((folder) =>
    Object.keys(routes).map((name) => `${typed.origin}${folder}index.php?route=${name}`),
  )
  return [...new Set([...asTyped, ...guessed])]
}

/** `/winkel/admin/index.php` gives `/winkel/admin/`, `/winkel/` and `/`; of deep paths only the last three. */
export function foldersOf(path: string): string[] {
  const names = path.split('/').filter((name) => name !== '' && !name.includes('.'))
  const folders = names.map((_, index) => `/${names.slice(0, index + 1).join('/')}/`)
  return ['/', ...folders].reverse().slice(-3)
}

/** The shop answered with a page of its own: another route may do. */
export function isWrongRoute({ code, data }: Problem): boolean {
  if (code === 'SHOP_MODULE_MISSING') return true
  const pages = ['html', 'not_json', 'redirect']
  return code === 'OPENCART_BAD_ANSWER' && pages.includes(data.cause ?? '')
}
