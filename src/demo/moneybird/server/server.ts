import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Behaviour } from '../context.ts'
import type { RequestCounts } from './counts.ts'
import { createCounts } from './counts.ts'
import { createDemoWorld } from '../seed/demo-world.ts'
import type { Faults } from './faults.ts'
import { createFaults } from './faults.ts'
import type { OAuthBook } from '../oauth/oauth-book.ts'
import { createOAuthBook } from '../oauth/oauth-book.ts'
import { createOAuthWeb } from '../oauth/oauth-web.ts'
import type { RateLimitOptions, RateLimiter } from './rate-limit.ts'
import { createRateLimiter } from './rate-limit.ts'
import { requestNames } from './routes.ts'
import type { Hooks, LoggedRequest, MoneybirdService } from '../service.ts'
import { serve } from '../service.ts'
import type { MoneybirdWorld } from '../world.ts'

export interface ServerOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number
  /** Clock in ms of the demo world made when no `world` is given; a given world has its own clock. */
  readonly now?: () => number
  /** The only token that is let in besides those made by signing in; without it any. */
  readonly token?: string
  readonly arithmetic?: Behaviour['arithmetic']
  readonly roundInputPrices?: boolean
  /** How long the search by query does not know new contacts; 5 s unless told. */
  readonly searchLagMs?: number
  /** Requests per five minutes; 150 unless told, `null` = no limit. */
  readonly rateLimit?: number | null
  readonly retryAfter?: RateLimitOptions['retryAfter']
  readonly rateLimitHeaders?: RateLimitOptions['headers']
  readonly world?: MoneybirdWorld
}

export interface MoneybirdServer {
  /** Base of the API: `http://127.0.0.1:1234/api/v2`. */
  readonly url: string
  /** Pages for people: `http://127.0.0.1:1234`. */
  readonly webUrl: string
  readonly world: MoneybirdWorld
  readonly faults: Faults
  readonly counts: RequestCounts
  /** May be changed while the server runs. */
  readonly behaviour: Behaviour
  readonly limiter: RateLimiter
  /** Every API request so far, oldest first. */
  readonly requests: readonly LoggedRequest[]
  readonly hooks: Hooks
  /** Applications, users and tokens; none at the start. */
  readonly oauth: OAuthBook
  /** Ends all connections, hanging ones too. */
  readonly close: () => Promise<void>
}

/** Starts the Moneybird stand-in on 127.0.0.1. */
export async function startMoneybird(options: ServerOptions = {}): Promise<MoneybirdServer> {
  const world = options.world ?? createDemoWorld(options.now).world
  const behaviour: Behaviour = {
    arithmetic: options.arithmetic ?? 'sum',
    roundInputPrices: options.roundInputPrices ?? false,
    searchLagMs: options.searchLagMs ?? 5_000,
    reportTotal: null,
  }
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const webUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const oauth = createOAuthBook(world.now)
  const service: MoneybirdService = {
    api: { world, behaviour, token: options.token ?? null, oauth },
    webUrl,
    faults: createFaults(requestNames()),
    counts: createCounts(),
    limiter: createRateLimiter(world.now, {
      limit: options.rateLimit === undefined ? 150 : options.rateLimit,
      retryAfter: options.retryAfter ?? 'epoch',
      headers: options.rateLimitHeaders ?? 'measured',
    }),
    requests: [],
    hooks: { onApplied: null, onSilence: null },
    oauthWeb: createOAuthWeb(world, oauth),
  }
  server.on('request', (request, response) => {
    serve(service, request, response).catch(() => response.destroy())
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  const { faults, counts, limiter, requests, hooks } = service
  return {
    url: `${webUrl}/api/v2`,
    webUrl,
    world,
    behaviour,
    faults,
    counts,
    limiter,
    requests,
    hooks,
    oauth,
    close,
  }
}
