import type { Settings } from '../../shared/settings/schema.ts'
import { programSecrets } from '../home.ts'
import type { OAuthClient } from '../ports/oauth.ts'
import type { Secrets } from '../ports/secrets.ts'

/** Put in by the build of a vendor (`vite.main.config.ts`); absent when the program runs from its source. */
declare const MONEYBIRD_CLIENT_ID: string | undefined
declare const MONEYBIRD_CLIENT_SECRET: string | undefined

/** The registration of whoever built this program; `null` = it was built without. */
export function vendorApplication(): OAuthClient | null {
  const id = typeof MONEYBIRD_CLIENT_ID === 'string' ? MONEYBIRD_CLIENT_ID : ''
  const secret = typeof MONEYBIRD_CLIENT_SECRET === 'string' ? MONEYBIRD_CLIENT_SECRET : ''
  return id === '' || secret === '' ? null : { id, secret }
}

export interface Applications {
  /** The one that signs in: the merchant's own where there is one, else the vendor's; `null` = none. */
  current(): Promise<OAuthClient | null>
  whose(): Promise<'vendor' | 'own' | 'none'>
}

/** Under which registration the program signs in. The id is a setting, its secret is among the secrets. */
export function applications(
  settings: () => Settings,
  secrets: Secrets,
  vendor: OAuthClient | null,
): Applications {
  const own = async (): Promise<OAuthClient | null> => {
    const { signIn, endpoints } = settings()
    const { clientId } = signIn
    const secret =
      clientId === '' ? null : await secrets.getFor(programSecrets.clientSecret, endpoints.moneybird)
    return secret === null ? null : { id: clientId, secret }
  }
  return {
    current: async () => (await own()) ?? vendor,
    async whose() {
      const isOwn =
        settings().signIn.clientId !== '' && (await secrets.get(programSecrets.clientSecret)) !== null
      if (isOwn) return 'own'
      return vendor === null ? 'none' : 'vendor'
    },
  }
}
