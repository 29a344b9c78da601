import type { RunKind } from '../../src/shared/contract/run.ts'
import { destinationOf, isApi } from '../../src/demo/moneybird/server/api.ts'
import { secretNames, type Connection } from '../../src/main/home.ts'
import type { Log } from '../../src/main/ports/log.ts'
import type { Secrets } from '../../src/main/ports/secrets.ts'
import type { RequestLog } from '../../src/main/ports/throttle.ts'
import { createLimiter } from '../../src/main/sync/limiter.ts'
import type { Surroundings } from '../../src/main/wiring/connection.ts'
import { openMortal, type MortalConnection } from '../support/mortal.ts'
import { personalTokens } from '../support/way-in.ts'
import { shopKey, type Bench } from './bench.ts'
import type { CaseSettings } from './format.ts'
import { connectionId, connectionOf } from './settings.ts'

/** The program under test: the real engine on real files, that can be killed and started again. */
export interface Host {
  /** Asks for these runs at the same moment; comes back when all have ended, or when the program was killed. */
  run(kinds: readonly RunKind[]): Promise<void>
  /** Ends the program as it stands and starts it again on the same data. */
  restart(): Promise<void>
  /** A living connection on the data, to look at what the program knows. */
  look(): Promise<Connection>
  /** Kills the program when Moneybird has carried out such a request and before the answer is known here. Once. */
  crashAfter(request: string): void
}

/** Opens the program on an empty folder. */
export async function openHost(settings: CaseSettings, bench: Bench, folder: string): Promise<Host> {
  let crash: string | null = null
  let current: MortalConnection | null = null

  const watchedFetch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (crash !== null && response.ok && isRequest(crash, input, init, bench)) {
      crash = null
      current?.life.kill()
    }
    return response
  }
  const around = await surroundings(bench, folder, watchedFetch)

  async function alive(): Promise<MortalConnection> {
    if (current !== null && !current.life.isOver()) return current
    await current?.life.settled()
    const endpoints = { moneybird: bench.moneybird.url, vies: bench.vies.baseUrl }
    current = await openMortal(around, endpoints, () => connectionOf(settings, bench))
    return current
  }

  return {
    async run(kinds) {
      const { connection, life } = await alive()
      const runs = Promise.all(kinds.map((kind) => connection.engine.run(kind)))
      await Promise.race([runs, life.over])
    },
    async restart() {
      current?.life.kill()
      await alive()
    },
    look: async () => (await alive()).connection,
    crashAfter(request) {
      crash = request
    },
  }
}

async function surroundings(
  bench: Bench,
  folder: string,
  fetchFunction: typeof fetch,
): Promise<Surroundings> {
  const { clock } = bench
  return {
    folder,
    fetch: fetchFunction,
    clock,
    log: silentLog,
    secrets: fixedSecrets(),
    access: personalTokens(fixedSecrets()),
    throttle: await createLimiter(clock, memoryLog(), () => false),
    progress: () => undefined,
  }
}

const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

function fixedSecrets(): Secrets {
  const known = new Map([
    [secretNames.shopKey(connectionId), shopKey],
    [secretNames.moneybirdToken(connectionId), 'case-token-0123456789'],
  ])
  return {
    get: (name) => Promise.resolve(known.get(name) ?? null),
    getFor: (name) => Promise.resolve(known.get(name) ?? null),
    setFor: () => Promise.reject(new Error('The cases change no secrets')),
    snapshot: () => Promise.reject(new Error('The cases change no secrets')),
    remove: () => Promise.reject(new Error('The cases change no secrets')),
  }
}

function memoryLog(): RequestLog {
  let stored: readonly number[] = []
  return {
    load: () => Promise.resolve(stored),
    save(times) {
      stored = [...times]
      return Promise.resolve()
    },
  }
}

type FetchArguments = Parameters<typeof fetch>

function isRequest(wanted: string, input: FetchArguments[0], init: FetchArguments[1], bench: Bench): boolean {
  const url = new URL(input instanceof Request ? input.url : input)
  if (url.origin !== bench.moneybird.webUrl || !isApi(url.pathname)) return false
  const { names } = destinationOf(init?.method ?? 'GET', url.pathname)
  return wanted === '*' || names.includes(wanted)
}
