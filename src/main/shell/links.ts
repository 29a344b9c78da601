import type { App } from 'electron'

/** Links of the program in mail and on web pages: `factuurbrug://failures`. */
const linkScheme = 'factuurbrug'

/** The screens that a link may open; anyone can make a link, so it opens a screen and does nothing else. */
const screens = ['overview', 'orders', 'failures', 'preview', 'log', 'settings', 'help']

/**
 * The screen that a start was for, with the key that an installation link brings filled in, such as `#/failures`; `''` when there is no link among the arguments or it leads nowhere.
 *
 * @param argv command line, or the one address that macOS hands over
 */
export function linkedScreen(argv: readonly string[]): string {
  const link = argv.find((argument) => argument.startsWith(`${linkScheme}://`))
  const key = /^[a-z]+:\/\/licence\/([A-Z\d]{50,450}\/[A-Z\d]{50,150})\/?$/i.exec(link ?? '')?.[1]
  if (key !== undefined) return `#/settings/licence?link=${key}`
  const name = /^[a-z]+:\/\/([a-z]+)\/?$/.exec(link ?? '')?.[1]
  return name !== undefined && screens.includes(name) ? `#/${name}` : ''
}

/** Tells Windows that nobody does any more. */
export function leaveLinks(app: Pick<App, 'removeAsDefaultProtocolClient'>): void {
  app.removeAsDefaultProtocolClient(linkScheme)
}

/** Tells Windows who opens such links. macOS and Linux read it off the package. */
export function takeLinks(
  app: Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'>,
  platform: NodeJS.Platform,
): void {
  if (platform === 'win32' && app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
}
