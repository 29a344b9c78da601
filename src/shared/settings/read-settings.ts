import type { z } from 'zod'
import { problem, type Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { JsonSyntaxError, readJson, type JsonText } from './json-reader.ts'
import { settingsSchema, settingsVersion, type Settings } from './schema.ts'

type Issue = z.core.$ZodIssue

/**
 * Reads the text of a settings file.
 *
 * @param file how the problem names the file
 * @returns SETTINGS_INVALID with the line and the reason in neutral words (`connections.winkel.booking.toleranceCents:
 *   expected a whole number from 0 to 10`), or DATA_NEWER for a file of a later version
 */
export function readSettings(text: string, file: string): Result<Settings, Problem> {
  const invalid = (line: number, reason: string) =>
    fail(problem('SETTINGS_INVALID', { file, line: String(line), reason }))
  const clean = text.replace(/^\ufeff/, '')
  const strange = clean.search(/[\ufffd\0]/)
  if (strange >= 0) return invalid(clean.slice(0, strange).split('\n').length, 'not UTF-8 text')
  const json = parsed(clean)
  if (json instanceof JsonSyntaxError) return invalid(json.line, `JSON: ${json.message}`)
  const version = versionOf(json.value)
  if (version > settingsVersion) return fail(problem('DATA_NEWER', { file, version: String(version) }))
  const checked = settingsSchema.safeParse(json.value)
  if (checked.success) return ok(checked.data)
  const [first] = findings(checked.error.issues, json).sort((a, b) => a.line - b.line)
  return invalid(first?.line ?? 1, first?.reason ?? 'unknown')
}

/** Checks settings that the program itself made, by the same rules. */
export function checkSettings(settings: Settings, file: string): Result<Settings, Problem> {
  return readSettings(formatSettings(settings), file)
}

/** Text of a settings file, for people to read; also the export, for settings hold no secrets. */
export function formatSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`
}

function parsed(text: string): JsonText | JsonSyntaxError {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error
    throw error
  }
}

function versionOf(value: unknown): number {
  const version = at(value, ['version'])
  return typeof version === 'number' && Number.isSafeInteger(version) ? version : 0
}

interface Finding {
  readonly line: number
  readonly reason: string
}

function findings(issues: readonly Issue[], json: JsonText): Finding[] {
  return issues.flatMap((issue) => {
    const places =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return places.map((path) => ({
      line: json.lineOf(path),
      reason: `${named(path, json.value)}${said(issue, at(json.value, path) === undefined)}`,
    }))
  })
}

function said(issue: Issue, missing: boolean): string {
  if (issue.code === 'unrecognized_keys') return 'unknown key'
  const expected = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message
  return `${missing ? 'missing, ' : ''}expected ${expected}`
}

/** The place as one gives it to `config set`: connections by their id. */
function named(path: readonly PropertyKey[], value: unknown): string {
  const parts = path.map((part, index) => {
    const id = index === 1 && path[0] === 'connections' ? at(value, [...path.slice(0, 2), 'id']) : undefined
    return typeof id === 'string' && id !== '' ? id : String(part)
  })
  return parts.length === 0 ? '' : `${parts.join('.')}: `
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, part) => {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined
    return (current as Record<PropertyKey, unknown>)[part]
  }, value)
}
