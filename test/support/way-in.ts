import { secretNames } from '../../src/main/home.ts'
import type { WayIn } from '../../src/main/ports/moneybird-access.ts'
import type { Secrets } from '../../src/main/ports/secrets.ts'

/** The way in of connections that hold a personal token, which nothing can renew. */
export function personalTokens(secrets: Secrets): (connection: string) => WayIn {
  return (connection) => ({
    token: () => secrets.get(secretNames.moneybirdToken(connection)),
    renew: () => Promise.resolve({ kind: 'none' }),
  })
}
