import type { Problem } from '../../../shared/domain/problem.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { Secrets } from '../../ports/secrets.ts'

/**
 * Stores secrets together with the settings that they belong to: when the settings are refused, the secrets of before are put
 * back. `''` removes a secret.
 */
export async function keepSecrets<T>(
  secrets: Secrets,
  next: Readonly<Record<string, string>>,
  saveSettings: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before: Record<string, string> = {}
  for (const name of Object.keys(next)) before[name] = (await secrets.get(name)) ?? ''
  await putAll(secrets, next)
  const saved = await saveSettings()
  if (!saved.ok) await putAll(secrets, before)
  return saved
}

async function putAll(secrets: Secrets, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value === '') await secrets.remove(name)
    else await secrets.set(name, value)
  }
}
