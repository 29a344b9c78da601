import { z } from 'zod'
import type { NewestVersion } from '../../ports/newest-version.ts'
import { serviceBase, type Http } from '../http.ts'

const answerSchema = z.object({ version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/) })
const timeoutMs = 20_000
const maxBytes = 64 * 1024

/**
 * Reads `latest.json` of the place where a build's newer versions stand: `{"version": "1.2.0"}`. The request says nothing but the
 * name and version of the program. Throws when the address is not safe.
 */
export function updateFeed(http: Http, address: string): NewestVersion {
  const url = `${serviceBase(address)}/latest.json`
  return async () => {
    const headers = { accept: 'application/json' }
    const answer = await http({ method: 'GET', url, headers, timeoutMs, maxBytes })
    if (answer.kind !== 'answer' || answer.status !== 200) return null
    return read(answer.body)
  }
}

function read(body: string): string | null {
  try {
    return answerSchema.parse(JSON.parse(body)).version
  } catch {
    return null
  }
}
