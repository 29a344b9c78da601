/**
 * What a page of the screens may do, for both hosts: nothing inline, nothing from elsewhere, no forms, no frames. Pictures may be
 * data addresses, because the component library makes its small icons so.
 *
 * @param connect `'self'` where the engine is reached over HTTP, `'none'` where the preload script gives it
 */
export function contentPolicy(connect: "'self'" | "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What the screens consist of, by the end of the name. Anything else is not served. */
export const fileTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** How long a browser may keep a file (`cache-control`): names in `assets` change with what is in them, the page's does not. */
export function keepFor(path: string): string {
  return path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
}
