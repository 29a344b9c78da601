import type { Problem } from '../../../shared/domain/problem.ts'
import { shopVersions, type ShopLook, type ShopVersion } from '../../../shared/domain/shop-look.ts'
import type { Http } from '../http.ts'
import { redirectTarget, withParameters } from './address.ts'
import { candidates, foldersOf, isWrongRoute, typedAddress, versionsAt } from './find-address.ts'
import { readModule, type ShopAccess } from './request.ts'

const TIMEOUT_MS = 15_000
const LONGEST_REPLY = 100_000
/** Longer than any front page; of a longer one nothing is seen. */
const LONGEST_PAGE = 3_000_000

interface LookOptions {
  readonly http: Http
  /** As the merchant typed it. */
  readonly address: string
  /** Known already: then the module is looked for where that version has it, and the front page is left alone. */
  readonly version?: ShopVersion | undefined
}

/**
 * What can be seen of a shop without a key: whether the module is there and switched on, and by where it answers or by the front
 * page which versions of OpenCart it may be. Asks nothing that a visitor may not ask.
 */
export async function lookAtShop({ http, address, version }: LookOptions): Promise<ShopLook> {
  const typed = typedAddress(address)
  if (!typed.ok) return { versions: shopVersions, module: 'unknown', problem: typed.problem }
  const wanted = version === undefined ? shopVersions : [version]
  const places = candidates(typed.value).filter((place) =>
    versionsAt(place).some((one) => wanted.includes(one)),
  )
  for (const place of places) {
    const seen = seenOf(await knock(http, place), place)
    if (seen !== null) return seen
  }
  const versions = version === undefined ? await versionsOfPage(http, typed.value) : wanted
  return { versions, module: 'missing', problem: null }
}

/** What the module says to who has no key; what it is not, where it is not. */
async function knock(http: Http, address: string): Promise<Problem | null> {
  const limits = { timeoutMs: TIMEOUT_MS, maxBytes: LONGEST_REPLY }
  const stranger: ShopAccess = { http, apiKey: null, licenceKey: '', pass: '', ...limits }
  const reply = await readModule(stranger, withParameters(new URL(address), { do: 'info' }))
  return reply.ok ? null : reply.problem
}

/** `null`: the module is not here, and may be at another place. */
function seenOf(problem: Problem | null, place: string): ShopLook | null {
  const versions = versionsAt(place)
  const asks = ['SHOP_KEY_WRONG', 'SHOP_LICENCE_WRONG', 'SHOP_MODULE_OLD']
  if (problem === null || asks.includes(problem.code)) return { versions, module: 'answers', problem: null }
  if (problem.code === 'SHOP_REFUSED' && problem.data.reason === 'module_off')
    return { versions, module: 'off', problem: null }
  return isWrongRoute(problem) ? null : { versions: shopVersions, module: 'unknown', problem }
}

async function versionsOfPage(http: Http, typed: URL): Promise<readonly ShopVersion[]> {
  for (const folder of foldersOf(typed.pathname)) {
    const found = versionsIn(await pageAt(http, new URL(folder, typed.origin)))
    if (found !== null) return found
  }
  return shopVersions
}

/** The page at an address, after at most one redirect within the same host; `''` = there is none. */
async function pageAt(http: Http, url: URL, mayFollow = true): Promise<string> {
  const answer = await http({
    method: 'GET',
    url: url.href,
    headers: { Accept: 'text/html' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: LONGEST_PAGE,
  })
  if (answer.kind !== 'answer') return ''
  const target = redirectTarget(answer.header('location') ?? '', url)
  if (mayFollow && answer.status >= 300 && answer.status < 400 && target.allowed)
    return pageAt(http, target.url, false)
  return answer.status < 300 ? answer.body : ''
}

const scripts = 'catalog/view/javascript/'

/**
 * What in the page of a shop tells its version, seen in the sources of OpenCart 1.5.5 to 4.1: where it has its own styles, and
 * which jQuery, slider and links it brings. A theme may hide all of it. The first of which all is there counts.
 */
const marks: readonly (readonly [versions: readonly ShopVersion[], ...all: readonly string[]])[] = [
  [['4'], 'catalog/view/stylesheet/'],
  [['1.5'], `${scripts}jquery/jquery-1.`],
  [['3.0'], `${scripts}jquery/jquery-3.`],
  [['3.0'], `${scripts}jquery/swiper/`],
  [['3.0'], scripts, 'route=affiliate/login'],
  [['2.3', '2.0'], `${scripts}jquery/jquery-2.`, 'route=affiliate/account'],
  [shopVersions, scripts],
]

/** The versions that a page may be of; `null` = it is no page of OpenCart, as far as can be seen. */
export function versionsIn(page: string): readonly ShopVersion[] | null {
  return marks.find(([, ...all]) => all.every((mark) => page.includes(mark)))?.[0] ?? null
}
