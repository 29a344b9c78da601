import type { Problem } from '../../../shared/domain/problem.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { Secrets } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'

/**
 * Stores secrets together with the settings that they belong to: when the settings are refused, the secrets of before are put
 * back. `''` removes a secret.
 *
 * @param address for which they were entered
 */
export async function keepSecrets<T>(
  secrets: Secrets,
  next: Readonly<Record<string, string>>,
  address: string,
  saveSettings: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const putBack = await secrets.snapshot(Object.keys(next))
  for (const [name, value] of Object.entries(next))
    await (value === '' ? secrets.remove(name) : secrets.setFor(name, value, address))
  const saved = await saveSettings()
  if (!saved.ok) await putBack()
  return saved
}

/** A secret to be looked at; one that cannot be read now is as none here, and is told where its connection is opened. */
export async function readable(secrets: Pick<Secrets, 'get'>, name: string): Promise<string | null> {
  try {
    return await secrets.get(name)
  } catch (error) {
    if (error instanceof StoreError) return null
    throw error
  }
}
