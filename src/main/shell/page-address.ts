/** The scheme and the one host under which the window's pages live. */
export const scheme = 'app'
const host = 'factuurbrug'

/** Where the window's pages come from. */
export interface PageSource {
  /** As a frame reports it: `app://factuurbrug`, or the development server's. */
  readonly origin: string
  /** Address of a screen; `hash` is `''` or begins with `#`. */
  readonly page: (hash: string) => string
  /** Whether an address is this very page, whatever its hash: the only place that the window may go to. */
  readonly isOwn: (address: string) => boolean
}

/** @param developmentServer base address of Vite's server, only under `npm start` */
export function pageSource(developmentServer?: string): PageSource {
  const base =
    developmentServer === undefined ? `${scheme}://${host}/index.html` : `${trim(developmentServer)}/`
  const own = new URL(base)
  return {
    origin: `${own.protocol}//${own.host}`,
    page: (hash) => `${base}${hash}`,
    isOwn(address) {
      const url = URL.parse(address)
      return (
        url !== null &&
        url.protocol === own.protocol &&
        url.host === own.host &&
        url.pathname === own.pathname &&
        url.username === '' &&
        url.password === ''
      )
    },
  }
}

function trim(address: string): string {
  return address.replace(/\/+$/, '')
}
