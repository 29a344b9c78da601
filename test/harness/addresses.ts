import { pages } from './session.ts'

/**
 * Chromium knows no schemes of ours, so `app://host/page` is shown to it as `http://host.app.localhost/page`, which it also
 * takes for secure. The program sees its own addresses only.
 */
export function toChromium(address: string): string {
  const match = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/.exec(address)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  return pages.protocolStandIn.handlers.has(scheme) ? `http://${host}.${scheme}.localhost${rest}` : address
}

export function fromChromium(address: string): string {
  if (address.startsWith('blob:')) return `blob:${fromChromium(address.slice(5))}`
  const match = /^http:\/\/(.+)\.([\w+-]+)\.localhost(?=[/?#]|$)(.*)$/s.exec(address)
  const [, host = '', scheme = '', rest = ''] = match ?? []
  return pages.protocolStandIn.handlers.has(scheme) ? `${scheme}://${host}${rest}` : address
}

/** Origin as a frame reports it. */
export function originOf(address: string): string {
  const url = URL.parse(address)
  return url === null || url.host === '' ? 'null' : `${url.protocol}//${url.host}`
}
