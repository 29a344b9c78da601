import { readFile, writeFile } from 'node:fs/promises'
import { problem } from '../../../shared/domain/problem.ts'
import { formatSettings, readSettings } from '../../../shared/settings/read-settings.ts'
import { getAt, setAt } from '../../../shared/settings/settings-path.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { done, misunderstood, refuse, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

/** Shows all settings, or the one at a dotted path. There are no secrets among them. */
export function configGet(cli: Cli, path: string | undefined): ExitCode {
  const settings = cli.home.settings()
  const value = path === undefined ? settings : getAt(settings, path)
  if (value === undefined) {
    return refuse(
      cli,
      problem('SETTINGS_INVALID', { file: 'settings.json', line: '1', reason: `${path ?? ''}: unknown` }),
    )
  }
  cli.out.line(path === undefined ? formatSettings(settings).trimEnd() : JSON.stringify(value, null, 2))
  return done(cli, value)
}

/** Changes settings, `path=value` each; all of them or, when one is not valid, none. */
export async function configSet(cli: Cli, assignments: readonly string[]): Promise<ExitCode> {
  let settings = cli.home.settings()
  for (const assignment of assignments) {
    const at = assignment.indexOf('=')
    if (at < 1) return misunderstood(cli)
    const next = setAt(settings, assignment.slice(0, at), assignment.slice(at + 1), 'settings.json')
    if (!next.ok) return refuse(cli, next.problem)
    settings = next.value
  }
  const saved = await cli.home.saveSettings(settings)
  if (!saved.ok) return refuse(cli, saved.problem)
  cli.out.line(cliText[cli.out.language].saved)
  return done(cli, saved.value)
}

/** Writes all settings to a file, or to standard output. */
export async function configExport(cli: Cli, file: string | undefined): Promise<ExitCode> {
  const text = formatSettings(cli.home.settings())
  if (file === undefined) {
    cli.out.line(text.trimEnd())
    return done(cli, cli.home.settings())
  }
  try {
    await writeFile(file, text)
  } catch (error) {
    return refuse(cli, problem('DISK_WRITE_FAILED', { file, reason: codeOf(error) }))
  }
  cli.out.line(cliText[cli.out.language].saved)
  return done(cli, { file })
}

/** Takes settings from a file; when they are not valid the old ones stay, and the message names the line. */
export async function configImport(cli: Cli, file: string): Promise<ExitCode> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const reason = `cannot be read: ${codeOf(error)}`
    return refuse(cli, problem('SETTINGS_INVALID', { file, line: '1', reason }))
  }
  const read = readSettings(text, file)
  if (!read.ok) return refuse(cli, read.problem)
  const saved = await cli.home.saveSettings(read.value)
  if (!saved.ok) return refuse(cli, saved.problem)
  cli.out.line(cliText[cli.out.language].saved)
  return done(cli, saved.value)
}

/** The code of an error of the disk (`ENOENT`); anything else is a bug and is thrown again. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
