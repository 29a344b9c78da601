import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export interface ModulePage {
  readonly shop: string
  readonly page: string
  readonly ms: number
}

const script = fileURLToPath(new URL('../../scripts/module/bench.ts', import.meta.url))

/** Time of the database per page of the module, in shops of 100,000 orders; `null` without MariaDB, which is said aloud. */
export async function measureModule(): Promise<readonly ModulePage[] | null> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (said.startsWith('SKIPPED')) {
    process.stderr.write(said)
    return null
  }
  return pagesIn(said)
}

/** Reads what `scripts/module/bench.ts` prints. Throws when there is nothing in it. */
export function pagesIn(said: string): readonly ModulePage[] {
  let shop = ''
  const pages: ModulePage[] = []
  for (const line of said.split('\n')) {
    shop = /^(OpenCart .+), \d+ orders$/.exec(line)?.[1] ?? shop
    const [, page, ms] = /^ {2}(\S.*?) +\d+ orders +\d+ queries +([\d.]+) ms/.exec(line) ?? []
    if (page !== undefined) pages.push({ shop, page, ms: Number(ms) })
  }
  if (pages.length === 0) throw new Error(`No page was measured: ${said.slice(-500)}`)
  return pages
}
