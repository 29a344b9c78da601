import { problem } from '../../../shared/domain/problem.ts'
import type { Secrets, SecretStore } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'
import { digest } from './digest.ts'

/** Where a secret belongs, kept among the secrets: of which value (another may come from the environment), and the place. */
const placeName = (name: string) => `${name}@place`

interface Bond {
  readonly of: string
  readonly place: string
}

/** Secrets that go only to the place for which they were entered, whatever the settings say by then. */
export function boundSecrets(kept: SecretStore): Secrets {
  const known = new Map<string, Bond | null>()

  const bondOf = async (name: string): Promise<Bond | null> => {
    const bond = known.has(name) ? (known.get(name) ?? null) : readBond(await kept.get(placeName(name)))
    known.set(name, bond)
    return bond
  }
  const bind = async (name: string, value: string, place: string): Promise<void> => {
    const bond = { of: digest(value), place }
    known.delete(name)
    await kept.set(placeName(name), `${bond.of} ${bond.place}`)
    known.set(name, bond)
  }
  const remove = async (name: string): Promise<void> => {
    await kept.remove(name)
    known.delete(name)
    await kept.remove(placeName(name))
  }

  return {
    get: (name) => kept.get(name),
    async getFor(name, address, isAttempt = false) {
      const value = await kept.get(name)
      if (value === null) return null
      const place = placeOf(address)
      const bond = await bondOf(name)
      const isFree = bond?.of !== digest(value)
      if (isFree && !isAttempt) await bind(name, value, place)
      if (!isFree && bond.place !== place)
        throw new StoreError(problem('SECRET_ELSEWHERE', { name, place: bond.place, other: place }))
      return value
    },
    async setFor(name, value, address) {
      // In this order: what is cut off between them leaves the secret of before, and the settings of before to go with it.
      await bind(name, value, placeOf(address))
      await kept.set(name, value)
    },
    remove,
    async snapshot(names) {
      const before = new Map<string, string | null>()
      for (const name of names.flatMap((one) => [placeName(one), one])) before.set(name, await kept.get(name))
      return async () => {
        for (const [name, value] of before) await (value === null ? kept.remove(name) : kept.set(name, value))
        known.clear()
      }
    },
  }
}

function readBond(text: string | null): Bond | null {
  const [of, place] = (text ?? '').split(' ')
  return of === undefined || place === undefined ? null : { of, place }
}

/** Scheme, host and port; of an address as people type it, without a scheme, those that are tried. */
function placeOf(address: string): string {
  const trimmed = address.trim()
  return URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)?.origin ?? trimmed
}
