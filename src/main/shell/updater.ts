import { autoUpdater } from 'electron'
import type { Log } from '../ports/log.ts'

export interface UpdaterOptions {
  /** Where the versions of this build stand. */
  readonly feed: string
  readonly platform: 'darwin' | 'win32'
  readonly arch: string
  readonly log: Log
  /** Says that a version is ready, and comes with the next start. */
  readonly tell: (version: string) => void
}

/**
 * The system's own updater (Squirrel), which fetches a newer version by itself and puts it in place at the next start; it wants a
 * signed build. @returns what has it look
 */
export function systemUpdater({ feed, platform, arch, log, tell }: UpdaterOptions): () => void {
  const folder = `${feed.replace(/\/+$/, '')}/${platform}-${arch}`
  if (platform === 'darwin') autoUpdater.setFeedURL({ url: `${folder}/RELEASES.json`, serverType: 'json' })
  else autoUpdater.setFeedURL({ url: folder })
  // Without a listener an error would end the program.
  autoUpdater.on('error', () => {
    log.warn('update-failed')
  })
  autoUpdater.on('update-downloaded', (_event, _notes, name) => {
    log.info('update-ready', { version: name })
    tell(name)
  })
  return () => {
    autoUpdater.checkForUpdates()
  }
}
