import { app, safeStorage, shell, type Session } from 'electron'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import { keyStoreSecrets } from '../adapters/conf/key-store-secrets.ts'
import { openMemo } from '../adapters/conf/memo.ts'
import { systemNetwork } from '../adapters/electron/network.ts'
import { hasTrayPlace } from '../adapters/electron/tray-place.ts'
import { setStartAtLogin } from '../adapters/electron/start-at-login.ts'
import { logFile } from '../adapters/node/log-file.ts'
import type { Home } from '../home.ts'
import type { Memo } from '../ports/memo.ts'
import type { Host, Notice } from '../service/host.ts'
import { buildFeed, isSignedBuild } from './build.ts'
import { openElectronStore } from './electron-store.ts'
import { openHome } from './home.ts'

/**
 * Opens the installation of the desktop program: the same data as in a terminal, with settings and state in electron-store and
 * the secrets in the system's key store.
 *
 * @param folder the data folder
 * @param session of which the proxy is asked
 */
export function openElectronHome(folder: string, session: Session): Promise<Result<Home, Problem>> {
  const log = logFile({ folder, now: () => Date.now() })
  const network = systemNetwork(session, {
    now: () => performance.now(),
    onUnread: () => {
      log.warn('certificates-unread')
    },
  })
  return openHome({
    folder,
    environment: {},
    fetch: async (input, init) => {
      // Only what leaves this computer waits for it.
      await network.prepare(addressOf(input))
      return fetch(input, init)
    },
    openStore: openElectronStore,
    secrets: keyStoreSecrets({
      openStore: openElectronStore,
      folder,
      keyStore: safeStorage,
      platform: process.platform,
      log,
    }),
  })
}

function addressOf(input: Parameters<typeof fetch>[0]): string {
  return typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
}

/** What the window remembers for itself, among the data of the installation. */
export function windowMemo({ folder }: Home): Memo {
  return openMemo(openElectronStore, folder)
}

/** Has this program started at login, or no longer. */
export function startAtLogin(isWanted: boolean): void {
  setStartAtLogin(isWanted, { app, platform: process.platform, executable: process.execPath })
}

/** Where the system's updater gets this build, when it takes it at all; `null` = newer versions are only told of. */
export function updaterFeed(): { readonly feed: string; readonly platform: 'darwin' | 'win32' } | null {
  const { platform } = process
  const feed = buildFeed()
  const isOurs = app.isPackaged && isSignedBuild() && !process.argv.includes('--squirrel-firstrun')
  if (feed === null || !isOurs || (platform !== 'darwin' && platform !== 'win32')) return null
  return { feed, platform }
}

/** Whether an icon in the tray would be seen. */
export function hasTray(): Promise<boolean> {
  return hasTrayPlace(process.platform, process.env.XDG_CURRENT_DESKTOP ?? '')
}

/** What the program behind the screens asks of the desktop. */
export function electronHost(notify: (notice: Notice) => void, update: (() => void) | null): Host {
  return {
    kind: 'electron',
    version: app.getVersion(),
    isDemo: false,
    openExternal: (address) => shell.openExternal(address),
    setStartAtLogin: (isWanted) =>
      Promise.resolve().then(() => {
        startAtLogin(isWanted)
      }),
    notify,
    ...(update === null ? {} : { update }),
  }
}
