import type { LogLine } from '../../../shared/text/log.ts'
import type { Language } from '../../../shared/text/language.ts'
import { gravityOf, logDetail, sayLog } from '../../../shared/text/log.ts'

/** A line of the log as it is shown. */
export interface Told {
  /** Tells it apart from the others; stays while newer lines come before it. */
  readonly key: string
  readonly at: string
  readonly gravity: LogLine['level']
  readonly sentence: string
  readonly detail: string
}

/** Which lines are shown. */
export type Level = 'all' | 'warn' | 'error'

export const levels = ['all', 'warn', 'error'] as const satisfies readonly Level[]

/** The lines in words, in the same order. */
export function tell(lines: readonly LogLine[], language: Language): readonly Told[] {
  return lines.map((line, index) => ({
    key: String(lines.length - index),
    at: line.at,
    gravity: gravityOf(line),
    sentence: sayLog(line, language),
    detail: logDetail(line),
  }))
}

/** The lines of a level with a text in them, whatever its case. */
export function found(lines: readonly Told[], level: Level, search: string): readonly Told[] {
  const wanted = search.trim().toLowerCase()
  return lines.filter(
    ({ gravity, sentence, detail }) =>
      (level === 'all' || gravity === 'error' || gravity === level) &&
      (wanted === '' || `${sentence} ${detail}`.toLowerCase().includes(wanted)),
  )
}

/** Lines that came on one day. */
export interface LogDay {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly lines: readonly Told[]
}

/**
 * The lines by day, both newest first.
 * @param stamp writes a moment as `YYYY-MM-DD HH:MM` where the merchant is
 */
export function byDay(lines: readonly Told[], stamp: (moment: string) => string): readonly LogDay[] {
  const days = Map.groupBy(lines, ({ at }) => stamp(at).slice(0, 10))
  return [...days].map(([date, ofDay]) => ({ date, lines: ofDay }))
}

/** The log as a text file, newest first. */
export function logAsText(
  lines: readonly Told[],
  heading: string,
  stamp: (moment: string) => string,
  words: Readonly<Record<Told['gravity'], string>>,
): string {
  const width = Math.max(...Object.values(words).map(({ length }) => length))
  const rows = lines.map(
    ({ at, gravity, sentence, detail }) =>
      `${stamp(at)}  ${words[gravity].padEnd(width)}  ${sentence}  [${detail}]`,
  )
  return [heading, '', ...rows, ''].join('\r\n')
}
