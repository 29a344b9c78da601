import { connectionId } from '../../../shared/settings/fields.ts'

const LONGEST = 24

/** A short name for a new connection, made of what the merchant calls it, that no other connection has. */
export function newConnectionId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const base = connectionId.safeParse(plain).success ? plain : 'winkel'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}
