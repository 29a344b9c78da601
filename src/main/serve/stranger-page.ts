import type { Language } from '../../shared/text/language.ts'
import { serveText } from '../../shared/text/serve.ts'

/** For who comes by a link of another page. Without a picture: a browser asks for one unless told that there is none. */
export function strangerPage(language: Language): string {
  const { title, text } = serveText[language].stranger
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Factuurbrug</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`
}
