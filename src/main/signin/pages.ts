import { createHash } from 'node:crypto'

/**
 * What the browser shows at the end. Constant: nothing of the request comes back in it, so nothing can be put into it.
 */
export interface AnswerPage {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const style =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.5rem;margin:0 0 .5rem}'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const

/** Access was given; by whom, and to what, the merchant sees in the program. */
export const donePage = page(
  'Gelukt',
  'Moneybird heeft toegang gegeven. Ga terug naar Factuurbrug en bevestig daar je administratie. Dit tabblad kun je sluiten.',
)

/** Whatever else: the program says what went wrong, and what to do. */
export const failedPage = page(
  'Inloggen is niet gelukt',
  'Ga terug naar Factuurbrug. Daar staat wat er aan de hand is. Dit tabblad kun je sluiten.',
)

function page(title: string, text: string): AnswerPage {
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} - Factuurbrug</title><style>${style}</style></head><body><h1>${title}</h1><p>${text}</p></body></html>`
  return { body, headers }
}
