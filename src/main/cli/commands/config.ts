import { readFile, writeFile } from 'node:fs/promises'
import { problem } from '../../../shared/domain/problem.ts'
import { formatSettings } from '../../../shared/settings/read-settings.ts'
import { getAt } from '../../../shared/settings/settings-path.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { answered, done, refuse, type Answer, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

/** Shows all settings, or the one at a dotted path. There are no secrets among them. */
export function configGet(cli: Cli, path: string | undefined): Promise<ExitCode> {
  return answered(cli, cli.call('terminal.settings', {}), (settings) => {
    const value = path === undefined ? settings : getAt(settings, path)
    if (value === undefined) {
      const reason = `${path ?? ''}: unknown`
      return refuse(cli, problem('SETTINGS_INVALID', { file: 'settings.json', line: '1', reason }))
    }
    cli.out.line(path === undefined ? formatSettings(settings).trimEnd() : JSON.stringify(value, null, 2))
    return done(cli, value)
  })
}

/** Changes settings, `path=value` each; all of them or, when one is not valid, none. */
export async function configSet(cli: Cli, typed: readonly string[]): Promise<ExitCode> {
  const assignments = typed.map((assignment) => {
    const at = assignment.indexOf('=')
    return { path: assignment.slice(0, Math.max(at, 0)), value: assignment.slice(at + 1) }
  })
  return answered(cli, cli.call('terminal.set', { assignments }), (saved) => tellSaved(cli, saved))
}

/** Writes all settings to a file, or to standard output. */
export function configExport(cli: Cli, file: string | undefined): Promise<ExitCode> {
  return file === undefined
    ? configGet(cli, undefined)
    : answered(cli, cli.call('terminal.settings', {}), async (settings) => {
        try {
          await writeFile(file, formatSettings(settings))
        } catch (error) {
          return refuse(cli, problem('DISK_WRITE_FAILED', { file, reason: codeOf(error) }))
        }
        cli.out.line(cliText[cli.out.language].saved)
        return done(cli, { file })
      })
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
  return answered(cli, cli.call('terminal.import', { text, name: file }), (saved) => tellSaved(cli, saved))
}

function tellSaved(cli: Cli, settings: Answer<'terminal.settings'>): ExitCode {
  cli.out.line(cliText[cli.out.language].saved)
  return done(cli, settings)
}

/** The code of an error of the disk (`ENOENT`); anything else is a bug and is thrown again. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
