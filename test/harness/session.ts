import { EventEmitter } from 'node:events'
import type { Protocol, Session as RealSession, WebRequest } from 'electron'
import type { Part } from './types.ts'

export type SchemeHandler = Parameters<Protocol['handle']>[1]
type RequestListener = Parameters<WebRequest['onBeforeRequest']>[0]
type PermissionRequest = Parameters<RealSession['setPermissionRequestHandler']>[0]
type PermissionCheck = Parameters<RealSession['setPermissionCheckHandler']>[0]

/** Schemes that were registered before ready, with their privileges. */
const registered = new Set<string>()

class ProtocolStandIn implements Part<Protocol> {
  readonly handlers = new Map<string, SchemeHandler>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true) registered.add(scheme)
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (!registered.has(scheme))
      throw new Error(`stand-in: ${scheme} was not registered as a standard scheme`)
    this.handlers.set(scheme, handler)
  }
}

/** A session: what its pages may load and ask for. */
class SessionStandIn extends EventEmitter implements Part<RealSession> {
  // Parts of the real objects, so their types are those of the real ones and not of these.
  readonly protocolStandIn = new ProtocolStandIn()
  readonly protocol = this.protocolStandIn as unknown as Protocol
  beforeRequest: RequestListener | null = null
  permissionRequest: PermissionRequest = null
  permissionCheck: PermissionCheck = null
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener
    },
  } as unknown as WebRequest

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler
  }

  /** No devices here. */
  setDevicePermissionHandler(): void {
    return
  }

  /** No proxy here. */
  resolveProxy(): Promise<string> {
    return Promise.resolve('DIRECT')
  }

  /** Whether a page may load an address, as the program's own listener says. */
  mayLoad(url: string, method: string): boolean {
    let isCancelled = false
    // The rest of the details is not used by the program.
    const details = { url, method } as Electron.OnBeforeRequestListenerDetails
    this.beforeRequest?.(details, ({ cancel }) => {
      isCancelled = cancel === true
    })
    return !isCancelled
  }

  /** Whether a page gets a permission; as in Electron everything is granted when nobody says otherwise. */
  isGranted(permission: 'geolocation' | 'notifications' | 'media' | 'midi' | 'clipboard-read'): boolean {
    const details = { isMainFrame: true } as Electron.PermissionCheckHandlerHandlerDetails
    if (this.permissionCheck?.(null, permission, '', details) === false) return false
    let isGranted = true
    const contents = null as unknown as Electron.WebContents
    const request = { isMainFrame: true, requestingUrl: '' }
    this.permissionRequest?.(
      contents,
      permission,
      (granted) => {
        isGranted = granted
      },
      request,
    )
    return isGranted
  }
}

const defaultSession = new SessionStandIn()
const partitions = new Map<string, SessionStandIn>()

/** The module `session`. Pages here all live in the default session. */
export const session = {
  defaultSession: defaultSession as unknown as RealSession,
  fromPartition(name: string): RealSession {
    const known = partitions.get(name) ?? new SessionStandIn()
    partitions.set(name, known)
    return known as unknown as RealSession
  },
} satisfies Part<typeof Electron.Session>

/** The default session with what the stand-in itself needs of it. */
export const pages = defaultSession

export const protocol = defaultSession.protocol
