/**
 * Where requests and replies may differ from Moneybird's published description of August 2026, and why. A message is
 * `METHOD template: complaint`.
 */
const allowed: readonly { readonly message: RegExp; readonly reason: string }[] = [
  {
    message: /contacts\/customer_id\/.*: path parameter customer_id: must match pattern/,
    reason: 'the description of October 2026 takes any text as customer id; that of August only digits',
  },
  {
    message: /: status 401: not declared$/,
    reason: 'documented in prose (missing scope, bad token) and as a component, but not per operation',
  },
  {
    message: /: status 403: not declared$/,
    reason: 'a component of the description, named by no operation; the stand-in uses it for a suspended one',
  },
  {
    message: /: status 429: not declared$/,
    reason: 'the rate limit holds for every operation, but none names its answer',
  },
  {
    message: /: status 5\d\d: not declared$/,
    reason: 'a server that fails; never described',
  },
  {
    message: /: status 415: not declared$/,
    reason: 'the stand-in insists on JSON; the description does not say what happens otherwise',
  },
  {
    message: /: status 400: not declared$/,
    reason: 'the stand-in refuses what is not JSON, unknown parameters and bad filters everywhere',
  },
  {
    message: /: status 404: not declared$/,
    reason: 'an unknown administration has no record anywhere; described only for single records',
  },
  {
    message: /: missing (.+\.)?details\.(is_optional|is_selected)$/,
    reason: 'belong to estimates; absent from the invoices in the description too',
  },
]

/** Why a deviation is allowed; `null` when it is not. */
export function deviationReason(message: string): string | null {
  return allowed.find((deviation) => deviation.message.test(message))?.reason ?? null
}
