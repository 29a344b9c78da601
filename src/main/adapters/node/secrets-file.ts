import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '../../../shared/domain/problem.ts'
import type { SecretStore } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'
import { diskErrorCode, realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, queue, replaceFile } from '../disk/durable-file.ts'
import { readJsonFile } from './json-file.ts'

const file = 'secrets.json'

const schema = z.object({ version: z.literal(1), secrets: z.record(z.string().min(1), z.string().min(1)) })
type SecretsContent = z.output<typeof schema>

export interface SecretsOptions {
  /** The data folder. */
  readonly folder: string
  /** Environment variables; they win over the file. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether there is one connection only: then its name may be left out of the names of the variables. Read anew every time. */
  readonly single: boolean
  readonly disk?: Disk
}

/**
 * Secrets for use in a terminal: `secrets.json` in the data folder, readable by the user alone, or environment variables
 * (`winkel/shop-key` is `FACTUURBRUG_WINKEL_SHOP_KEY`, or `FACTUURBRUG_SHOP_KEY`). No copy of the file is kept, so what
 * is replaced or removed is gone.
 *
 * Rejects with a `StoreError`: SETTINGS_INVALID when the file is malformed or others may read it (and how to mend
 * that), DISK_WRITE_FAILED.
 */
export function secretsFile(options: SecretsOptions): SecretStore {
  const { folder, environment, disk = realDisk } = options
  const path = join(folder, file)
  const inOrder = queue()

  const change = (update: (secrets: SecretsContent['secrets']) => SecretsContent['secrets']) =>
    inOrder(async () => {
      const secrets = update(await readSecrets(disk, path))
      const text = `${JSON.stringify({ version: 1, secrets } satisfies SecretsContent, null, 2)}\n`
      await orWriteFailed(file, disk.makeFolder(folder))
      await replaceFile({ disk, path, name: file, text, keepAs: null })
    })

  return {
    async get(name) {
      const set = variablesOf(name, options.single).map((variable) => environment[variable]?.trim() ?? '')
      const value = set.find((text) => text !== '')
      if (value !== undefined) return value
      const secrets = await inOrder(() => readSecrets(disk, path))
      return Object.hasOwn(secrets, name) ? (secrets[name] ?? null) : null
    },
    set: (name, value) => change((secrets) => ({ ...secrets, [name]: value })),
    remove: (name) =>
      change((secrets) => Object.fromEntries(Object.entries(secrets).filter(([other]) => other !== name))),
  }
}

/** Names of the environment variables that may hold a secret, the most exact first. */
function variablesOf(name: string, single: boolean): readonly string[] {
  const names = single ? [name, name.slice(name.indexOf('/') + 1)] : [name]
  return names.map((text) => `FACTUURBRUG_${text.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`)
}

async function readSecrets(disk: Disk, path: string): Promise<SecretsContent['secrets']> {
  await refuseWhenOpen(path)
  const content = await orWriteFailed(file, readJsonFile(disk, path, schema))
  if (content === null) return {}
  // Nothing of the content in the reason, and no line: a misplaced quote would put a secret in it.
  if (content === 'damaged')
    throw invalid('expected { "version": 1, "secrets": { "winkel/shop-key": "..." } }')
  return content.secrets
}

async function refuseWhenOpen(path: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const mode = (await stat(path)).mode & 0o777
    if ((mode & 0o077) !== 0)
      throw invalid(`others may read this file (mode ${mode.toString(8)}); run: chmod 600 ${file}`)
  } catch (error) {
    if (diskErrorCode(error) !== 'ENOENT') throw error
  }
}

function invalid(reason: string): StoreError {
  return new StoreError(problem('SETTINGS_INVALID', { file, line: '1', reason }))
}
