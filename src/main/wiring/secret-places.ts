import type { Settings } from '../../shared/settings/schema.ts'
import { programSecrets, secretNames } from '../home.ts'
import { bindIfFree, type Secrets } from '../ports/secrets.ts'

/**
 * Before settings with another address are stored: the last moment at which is known where a secret belongs that has no place
 * yet, because an earlier version kept it.
 */
export async function bindBeforeChange(secrets: Secrets, now: Settings, next: Settings): Promise<void> {
  const after = addressesOf(next)
  for (const [name, address] of addressesOf(now))
    if (after.get(name) !== address) await bindIfFree(secrets, name, address)
}

/** To which address each secret would be sent. */
function addressesOf({ connections, endpoints }: Settings): ReadonlyMap<string, string> {
  const { shopKey, licenceKey, moneybirdToken, moneybirdSignIn } = secretNames
  return new Map([
    [programSecrets.clientSecret, endpoints.moneybird],
    ...connections.flatMap(({ id, shop }) => [
      [shopKey(id), shop.address] as const,
      [licenceKey(id), shop.address] as const,
      [moneybirdToken(id), endpoints.moneybird] as const,
      [moneybirdSignIn(id), endpoints.moneybird] as const,
    ]),
  ])
}
