import type { Settings } from '../../shared/settings/schema.ts'
import { createHttp } from '../adapters/http.ts'
import { moneybirdOAuth } from '../adapters/moneybird/oauth.ts'
import type { Home, Measuring } from '../home.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { MoneybirdAccess } from '../ports/moneybird-access.ts'
import { OUT_OF_BAND, type OAuthClient } from '../ports/oauth.ts'
import type { Secrets } from '../ports/secrets.ts'
import { createAccess } from '../signin/access.ts'
import { applications } from '../signin/application.ts'
import { newProof } from '../signin/proof.ts'
import { portHolder } from '../signin/port-holder.ts'
import { createSignIn } from '../signin/sign-in.ts'

export interface SignInWiring {
  readonly settings: () => Settings
  readonly secrets: Secrets
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly log: Log
  /** The registration of whoever built the program; `null` = none. */
  readonly vendor: OAuthClient | null
}

/** Puts signing in together, and gives each connection its one way in. */
export function wireSignIn(options: SignInWiring): Pick<Home, 'signIn' | 'access'> & {
  readonly measuring: Omit<Measuring, 'raw'>
} {
  const { settings, secrets } = options
  const address = () => settings().endpoints.moneybird
  const oauth = moneybirdOAuth({
    http: createHttp(options.fetch),
    // The pages are beside the interface, on the same host.
    origin: () => new URL(address()).origin,
  })
  const known = applications(settings, secrets, options.vendor)
  const made = new Map<string, MoneybirdAccess>()
  const access = (connection: string): MoneybirdAccess => {
    const one =
      made.get(connection) ?? createAccess({ connection, secrets, oauth, applications: known, address })
    made.set(connection, one)
    return one
  }
  return {
    access,
    signIn: createSignIn({ ...options, applications: known, oauth, access, portHolder }),
    measuring: {
      oauth,
      application: () => known.current(),
      question(application) {
        const proof = newProof()
        const address = oauth.consentAddress(application, { ...proof, redirect: OUT_OF_BAND })
        return { address, verifier: proof.verifier }
      },
    },
  }
}
