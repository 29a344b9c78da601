import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it, vi } from 'vitest'

// Every call starts Node anew, which a busy machine takes seconds for.
vi.setConfig({ testTimeout: 300_000 })

const program = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-oracle-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function oracle(...args: readonly string[]): { status: number | null; lines: string[]; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n'), err: stderr }
}

it('counts in its last line, keeps what it made where asked, and plays that again to the same end', () => {
  const kept = join(folder, 'kept')
  const made = oracle('--generate', '12', '--seed', '3', '--stand-in', '--write', kept)
  expect(made.lines.at(-1)).toMatch(
    /^12 orders, \d+ right, \d+ rightly refused, \d+ falsely refused, \d+ wrong$/,
  )
  expect(made.status).toBe((made.lines.at(-1) ?? '').endsWith(', 0 falsely refused, 0 wrong') ? 0 : 1)
  expect(readdirSync(kept)).toHaveLength(12)
  expect(oracle(kept, '--stand-in').lines.at(-1)).toBe(made.lines.at(-1))
})

it('ends with 2 on a wrong call and on what is no world', () => {
  const broken = join(folder, 'broken.json.gz')
  writeFileSync(broken, '{}')
  const calls = [
    [],
    [folder],
    [join(folder, 'absent')],
    ['--generate', 'many'],
    ['--loud'],
    [broken, '--stand-in'],
  ]
  expect(calls.map((call) => oracle(...call).status)).toEqual(calls.map(() => 2))
})
