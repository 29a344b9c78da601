import type { VatCheck, VatCheckAnswer } from '../../ports/vat-check.ts'
import { serviceBase, type Http } from '../http.ts'

export interface ViesOptions {
  readonly http: Http
  /** `https://ec.europa.eu/taxation_customs/vies/rest-api`, or a stand-in on this computer. */
  readonly baseUrl: string
  readonly timeoutMs?: number
}

/** The registers of some countries take long to answer. */
const defaultTimeoutMs = 20_000
const maxBytes = 256 * 1024

/** Two letters and 2 to 12 characters: what all VAT numbers of the EU have in common. */
const numberShape = /^([A-Z]{2})([0-9A-Z+*]{2,12})$/

/**
 * Checks VAT numbers with the REST service of VIES (European Commission). Only a clear yes or no counts as one:
 * VIES also says `isValid: false` when a country's register is down, with the true reason in `userError`.
 */
export function createVies(options: ViesOptions): VatCheck {
  const base = serviceBase(options.baseUrl)
  return {
    async check(number) {
      const [, country, rest] = numberShape.exec(number) ?? []
      // Nothing else can be a VAT number, so there is no need to ask.
      if (country === undefined || rest === undefined) return { kind: 'invalid', requestId: '' }
      const answer = await options.http({
        method: 'GET',
        url: `${base}/ms/${country}/vat/${encodeURIComponent(rest)}`,
        headers: { accept: 'application/json' },
        timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
        maxBytes,
      })
      return answer.kind === 'answer' && answer.status === 200 ? read(answer.body) : { kind: 'unavailable' }
    },
  }
}

function read(body: string): VatCheckAnswer {
  const { isValid, userError, requestIdentifier } = fieldsOf(body)
  const requestId = typeof requestIdentifier === 'string' ? requestIdentifier.slice(0, 100) : ''
  if (isValid === true && userError === 'VALID') return { kind: 'valid', requestId }
  // INVALID_INPUT: no number of that country can look like this.
  if (isValid === false && (userError === 'INVALID' || userError === 'INVALID_INPUT')) {
    return { kind: 'invalid', requestId }
  }
  return { kind: 'unavailable' }
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(body)
    return typeof json === 'object' && json !== null ? { ...json } : {}
  } catch {
    return {}
  }
}
