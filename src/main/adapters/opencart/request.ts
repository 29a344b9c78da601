import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { Http, HttpAnswer } from '../http.ts'
import { redirectTarget } from './address.ts'
import { API_VERSION, readAnswer } from './answer.ts'
import { badAnswer } from './read-pages.ts'

const MOST_REDIRECTS = 2

/** How the module is reached. `licenceKey` `''` = none in use. */
export interface ShopAccess {
  readonly http: Http
  /** `null`: none is sent; a module that answers then says that it wants one, and counts nothing. */
  readonly apiKey: string | null
  readonly licenceKey: string
  /**
   * What the module gave with its last reply, to know us by: with it the right key is not kept waiting while somebody tries wrong
   * ones. `''` = none yet.
   */
  pass: string
  readonly timeoutMs: number
  readonly maxBytes: number
}

/**
 * One read of the module: a GET with the key in a header, at most two redirects within the same host, and the reply
 * as an object with the right API version, or the typed reason why there is none.
 */
export async function readModule(access: ShopAccess, url: URL): Promise<Result<object, Problem>> {
  if (access.apiKey !== null && !/^[\x21-\x7e]+$/.test(access.apiKey))
    return fail(problem('SHOP_KEY_WRONG', {}))
  if (!/^[\x21-\x7e]*$/.test(access.licenceKey)) return fail(problem('SHOP_LICENCE_WRONG', {}))
  let target = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await get(access, target)
    const next = redirectOf(answer, target)
    if (next === null) {
      access.pass = passOf(answer) ?? access.pass
      return readAnswer(answer)
    }
    if (!next.ok) return next
    target = next.value
  }
  return fail(badAnswer('redirect', target.origin))
}

function get(access: ShopAccess, url: URL): Promise<HttpAnswer> {
  return access.http({
    method: 'GET',
    url: url.href,
    headers: {
      Accept: 'application/json',
      'X-Factuurbrug-Api': API_VERSION,
      ...(access.apiKey === null ? {} : { 'X-Factuurbrug-Key': access.apiKey }),
      ...(access.licenceKey === '' ? {} : { 'X-Factuurbrug-Licence': access.licenceKey }),
      ...(access.pass === '' ? {} : { 'X-Factuurbrug-Pass': access.pass }),
    },
    timeoutMs: access.timeoutMs,
    maxBytes: access.maxBytes,
  })
}

/** The pass in a reply; `null` when there is none, or nothing that can be sent back. */
function passOf(answer: HttpAnswer): string | null {
  const pass = answer.kind === 'answer' ? answer.header('x-factuurbrug-pass') : null
  return /^[0-9a-f]{64}$/.test(pass ?? '') ? (pass ?? null) : null
}

/** Where the answer sends us, `null` when it does not. The key never goes to another host or back to http. */
function redirectOf(answer: HttpAnswer, from: URL): Result<URL, Problem> | null {
  if (answer.kind !== 'answer' || ![301, 302, 303, 307, 308].includes(answer.status)) return null
  const location = answer.header('location') ?? ''
  const target = redirectTarget(location, from)
  if (target.allowed) return ok(target.url)
  return fail(badAnswer('redirect', target.shown))
}
