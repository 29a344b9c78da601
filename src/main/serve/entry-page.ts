import type { Language } from '../../shared/text/language.ts'
import { serveText } from '../../shared/text/serve.ts'

/** Goes on to the screens by itself. A page of our own does that: for a visit from elsewhere the cookie would be held back. */
export const enterPage = page('', '<meta http-equiv="refresh" content="0;url=/">')

/** For a visit without a session. */
export function strangerPage(language: Language): string {
  const { title, text } = serveText[language].stranger
  return page(`<h1>${title}</h1><p>${text}</p>`, '')
}

/** Without a picture: who is not in yet gets no file, and a browser asks for one unless told that there is none. */
function page(body: string, head: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Factuurbrug</title>${head}</head><body>${body}</body></html>`
}
