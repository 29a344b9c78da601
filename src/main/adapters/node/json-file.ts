import type { z } from 'zod'
import type { Disk } from '../disk/disk.ts'

/** Reads a small JSON file. `null` = there is none, `'damaged'` = it does not hold what it should. */
export async function readJsonFile<T extends object>(
  disk: Disk,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | 'damaged' | null> {
  const text = await disk.read(path)
  if (text === null) return null
  try {
    const checked = schema.safeParse(JSON.parse(text.replace(/^\ufeff/, '')))
    return checked.success ? checked.data : 'damaged'
  } catch {
    return 'damaged'
  }
}
