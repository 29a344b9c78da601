import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PART, partNames } from '../test/mutation/part.ts'
import { run } from './desktop/run.ts'

/**
 * Mutation testing: Stryker changes the sources of domain and synchronisation in one place at a time and runs the tests that reach
 * it. A change that no test notices is a hole, or no real change; docs/reliability.md judges them. Results are kept in
 * reports/mutation, and only what changed since is tried again.
 *
 *     npm run mutate                    both parts
 *     npm run mutate -- sync            one part
 *     npm run mutate -- domain --mutate src/shared/domain/checks.ts
 *                                       one file; every option of `stryker run` passes through
 *     npm run mutate -- domain --force  all anew
 */
const home = resolve(import.meta.dirname, '../test/mutation')
const stryker = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const args = process.argv.slice(2)

/** Stryker has a package of its own, so that its 177 packages are no part of what everybody installs. */
function install(): number | null {
  if (existsSync(stryker)) return 0
  return spawnSync('npm', ['ci'], { cwd: home, stdio: 'inherit', shell: true }).status
}

/** The parts that are named, or that a file of the options is of; else all. */
function chosenParts(): readonly string[] {
  const asked = partNames.filter((part) => args.some((arg) => arg === part || arg.includes(`/${part}/`)))
  return asked.length > 0 ? asked : partNames
}

const options = args.filter((arg) => !partNames.includes(arg))
process.exitCode = install() ?? 1
for (const part of process.exitCode === 0 ? chosenParts() : []) {
  const code = await run(stryker, ['run', 'test/mutation/stryker.config.ts', ...options], { [PART]: part })
  process.exitCode = Math.max(process.exitCode, code)
}
