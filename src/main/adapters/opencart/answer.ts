import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { HttpAnswer } from '../http.ts'
import { decodeText, stripTags } from './entities.ts'
import { firstObjectEnd } from './json-end.ts'
import { badAnswer } from './read-pages.ts'

/** The version of docs/module-api.md that this client speaks. */
export const API_VERSION = '1'

const DETAIL_LENGTH = 200

/** The keys that every reply may have; each caller reads the rest by its own schema. */
interface ModuleReply {
  readonly api?: unknown
  readonly error?: unknown
  readonly module_version?: unknown
}

/**
 * Tells what came back: the module's reply as an object, or exactly why it is none. Covers everything that may sit
 * between this program and the module: network, proxy, web server, theme, maintenance page, PHP.
 */
export function readAnswer(answer: HttpAnswer): Result<ModuleReply, Problem> {
  if (answer.kind === 'too_large') return fail(badAnswer('too_large', ''))
  if (answer.kind !== 'answer') return fail(withoutAnswer(answer.reason))
  const body = answer.body.trim()
  if (!body.startsWith('{')) return fail(noObject(answer.status, body))
  const reply = parseObject(body)
  if (!reply.ok) return fail(statusProblem(answer.status) ?? reply.problem)
  return readReply(answer.status, reply.value)
}

/** Codes of a connection that broke while the answer was coming. Anything else never became an answer. */
function withoutAnswer(reason: string): Problem {
  const cut = /^(UND_ERR_SOCKET|UND_ERR_RES_|ECONNRESET|EPIPE|HPE_|Z_)/.test(reason)
  return cut ? badAnswer('truncated', reason) : problem('SHOP_UNREACHABLE', { reason })
}

function noObject(status: number, body: string): Problem {
  if (status === 503 && isMaintenance(body)) return badAnswer('maintenance', pageTitle(body))
  const byStatus = statusProblem(status)
  if (byStatus !== null) return byStatus
  if (/\{\s*"api"\s*:/.test(body)) return badAnswer('notices', plainStart(body.slice(0, body.indexOf('{'))))
  if (isHtml(body)) return badAnswer('html', pageTitle(body))
  return badAnswer(body === '' ? 'truncated' : 'not_json', plainStart(body))
}

/** What a status says by itself, whatever the body; `null` for success. Busy and failing servers may recover. */
function statusProblem(status: number): Problem | null {
  if (status < 300) return null
  if (status < 400) return badAnswer('redirect', '')
  if (status === 404) return problem('SHOP_MODULE_MISSING', { status: '404' })
  if (status >= 500 || status === 408 || status === 429) return badAnswer('server_error', String(status))
  return problem('SHOP_REFUSED', { reason: `http_${status}` })
}

function parseObject(body: string): Result<ModuleReply, Problem> {
  try {
    return ok(JSON.parse(body) as ModuleReply)
  } catch {
    const end = firstObjectEnd(body)
    if (end === null) return fail(badAnswer('truncated', ''))
    const rest = body.slice(end).trim()
    if (rest !== '') return fail(badAnswer('notices', plainStart(rest)))
    return fail(badAnswer('not_json', plainStart(body)))
  }
}

function readReply(status: number, reply: ModuleReply): Result<ModuleReply, Problem> {
  const code = errorCode(reply)
  if (code !== null) return fail(refusal(code, status, reply))
  const byStatus = statusProblem(status)
  if (byStatus !== null) return fail(byStatus)
  const api = scalarText(reply.api)
  if (api === '') return fail(badAnswer('wrong_shape', 'api'))
  if (api !== API_VERSION) return fail(problem('SHOP_MODULE_OLD', { version: versionOf(reply) }))
  return ok(reply)
}

/** The module's own error code; only where it says by `api` that it is the module. */
function errorCode(reply: ModuleReply): string | null {
  const error = reply.error
  if (reply.api === undefined || typeof error !== 'object' || error === null) return null
  return 'code' in error ? scalarText(error.code) : ''
}

function refusal(code: string, status: number, reply: ModuleReply): Problem {
  switch (code) {
    case 'wrong_key':
      return problem('SHOP_KEY_WRONG', {})
    case 'wrong_licence':
      return problem('SHOP_LICENCE_WRONG', {})
    case 'api_too_new':
    case 'api_too_old':
      return problem('SHOP_MODULE_OLD', { version: versionOf(reply) })
    case 'shop_error':
      return badAnswer('server_error', code)
    default:
      if (status >= 500) return badAnswer('server_error', String(status))
      return problem('SHOP_REFUSED', { reason: /^\w{1,40}$/.test(code) ? code : `http_${status}` })
  }
}

function versionOf(reply: ModuleReply): string {
  const version = scalarText(reply.module_version)
  return version === '' ? `api ${scalarText(reply.api)}` : version
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, DETAIL_LENGTH) : ''
}

function isHtml(body: string): boolean {
  return /^(<!--|<!doctype|<\?xml|<(html|head|body|div|br|b|p|script|center|title|h1|meta)\b)/i.test(body)
}

/** OpenCart's maintenance page is an HTML page of the theme; what a web server says of itself when busy is not. */
function isMaintenance(body: string): boolean {
  return isHtml(body) && !/service (temporarily )?unavailable/i.test(body)
}

function pageTitle(body: string): string {
  // Up to the next tag: a page of nothing but beginnings of a title would be searched to its end from each of them.
  const title = /<title[^<>]*>([^<]*)/i.exec(body)?.[1] ?? ''
  return plainStart(title.trim() === '' ? body : title)
}

/** The first readable characters, for the merchant to recognise where the text comes from. */
function plainStart(body: string): string {
  return stripTags(decodeText(stripTags(body.slice(0, 10_000)))).slice(0, DETAIL_LENGTH)
}
