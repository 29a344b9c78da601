import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/folders.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Imports that the law forbids, with the rule that each breaks. */
const forbidden = [
  ['src/main/cli/commands/sync.ts', 'src/main/sync/engine.ts', 'terminal-asks-the-service'],
  ['src/main/cli/commands/sync.ts', 'src/main/home.ts', 'terminal-asks-the-service'],
  ['src/main/cli/commands/sync.ts', 'src/main/ports/store.ts', 'terminal-asks-the-service'],
  ['src/main/cli/commands/sync.ts', 'src/main/adapters/http.ts', 'terminal-asks-the-service'],
  ['src/main/cli/commands/sync.ts', 'src/main/serve/server.ts', 'terminal-asks-the-service'],
  ['src/main/shell/tray.ts', 'src/main/sync/engine.ts', 'shell-asks-the-service'],
  ['src/main/shell/tray.ts', 'src/main/ports/store.ts', 'shell-asks-the-service'],
  ['src/main/shell/tray.ts', 'src/main/cli/program.ts', 'shell-asks-the-service'],
  ['src/main/home.ts', 'src/main/service/service.ts', 'home-is-what-hosts-work-with'],
  ['src/main/home.ts', 'src/main/adapters/http.ts', 'home-is-what-hosts-work-with'],
  ['src/main/electron.ts', 'src/main/adapters/http.ts', 'entries-only-start'],
  ['src/main/headless.ts', 'src/main/sync/engine.ts', 'entries-only-start'],
  ['src/main/wiring/demo.ts', 'src/renderer/main.tsx', 'wiring-composes-this-program'],
  ['src/main/service/service.ts', 'src/main/cli/program.ts', 'service-knows-no-adapter'],
  ['src/main/service/service.ts', 'src/main/adapters/http.ts', 'only-wiring-composes'],
  ['src/main/ports/store.ts', 'src/shared/contract/calls.ts', 'ports-know-only-shared'],
  ['src/main/sync/engine.ts', 'src/main/adapters/http.ts', 'sync-knows-no-adapter'],
  ['src/renderer/main.tsx', 'src/main/service/service.ts', 'renderer-sees-shared-only'],
  ['src/shared/domain/order.ts', 'src/shared/contract/calls.ts', 'domain-is-pure'],
] as const

/** Imports as they are meant. */
const allowed = [
  ['src/main/cli/commands/sync.ts', 'src/main/service/service.ts'],
  ['src/main/cli/commands/sync.ts', 'src/shared/contract/calls.ts'],
  ['src/main/shell/tray.ts', 'src/main/service/service.ts'],
  ['src/main/headless.ts', 'src/main/wiring/demo.ts'],
  ['src/main/wiring/demo.ts', 'src/main/adapters/http.ts'],
] as const

/** A little tree in which files do nothing but import. */
async function treeOf(
  imports: readonly (readonly [from: string, to: string, ...unknown[]])[],
): Promise<string> {
  const folder = await freshFolder()
  const lines = new Map<string, string>()
  for (const [from, to] of imports) {
    const path = relative(dirname(from), to)
    lines.set(from, `${lines.get(from) ?? ''}import '${path.startsWith('.') ? path : `./${path}`}'\n`)
    lines.set(to, lines.get(to) ?? '')
  }
  for (const [file, text] of lines) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${text}export {}\n`)
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "allowImportingTsExtensions": true } }',
  )
  return folder
}

/** What the law of this project says of a tree, as the check tells it; it fails exactly when a rule is broken. */
async function judged(folder: string): Promise<readonly string[]> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const law = join(root, '.dependency-cruiser.cjs')
  const args = [cruiser, '--config', law, '--output-type', 'err', 'src']
  const { hasFailed, out } = await new Promise<{ hasFailed: boolean; out: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout) => {
      resolve({ hasFailed: error !== null, out: stdout })
    })
  })
  const broken = [...out.matchAll(/^ +error (\S+): (\S+) → (\S+)/gm)].map(
    ([, rule, from, to]) => `${rule}: ${from} -> ${to}`,
  )
  expect(hasFailed).toBe(broken.length > 0)
  return broken
}

test('each forbidden import breaks its rule', async () => {
  const broken = await judged(await treeOf(forbidden))
  for (const [from, to, rule] of forbidden) expect(broken).toContain(`${rule}: ${from} -> ${to}`)
})

test('imports as they are meant break none', async () => {
  expect(await judged(await treeOf(allowed))).toEqual([])
})
