import type { RunProgress } from '../../shared/contract/views.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { sayLog } from '../../shared/text/log.ts'
import { sayProblem } from '../../shared/text/say.ts'
import type { Language } from '../../shared/text/language.ts'
import { phaseWords } from '../../shared/text/words.ts'

/** Where a command writes. With `--json` only `data` writes to standard output; people get everything else. */
export interface Output {
  readonly language: Language
  readonly isJson: boolean
  line(text?: string): void
  /** For the person at the terminal, also when the answer is for a program. */
  note(text: string): void
  /** The machine's answer; printed with `--json` only. */
  data(value: unknown): void
  /** A problem in three sentences, code beneath; with `--json` as data on standard output. */
  problem(problem: Problem): void
  /** Columns as wide as their widest cell; `right` columns (by index) are aligned right. */
  table(rows: readonly (readonly string[])[], right?: readonly number[]): void
  /** A bar that renews itself, on a terminal only. */
  readonly progress: (progress: RunProgress | null) => void
}

export interface Streams {
  readonly out: { write(text: string): unknown }
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean }
}

const BAR = 24

/** Says that others could get at the data until now; `mended`: how many files and folders. */
export function tellMended(out: Output, mended: number): void {
  if (mended > 0) out.note(sayLog({ event: 'folder-mended', fields: { count: mended } }, out.language))
}

export function createOutput(streams: Streams, language: Language, isJson: boolean): Output {
  let hasBar = false
  const clear = () => {
    if (hasBar) streams.err.write('\r\u001b[2K')
    hasBar = false
  }
  const line = (text = '') => {
    clear()
    if (!isJson) streams.out.write(`${text}\n`)
  }
  return {
    language,
    isJson,
    line,
    note(text) {
      clear()
      streams.err.write(`${text}\n`)
    },
    data(value) {
      clear()
      if (isJson) streams.out.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    problem(problem) {
      clear()
      const { what, why, todo } = sayProblem(problem, language)
      if (isJson) streams.out.write(`${JSON.stringify({ problem, what, why, todo }, null, 2)}\n`)
      else streams.err.write(`${what}\n${why}\n${todo}\n(${problem.code})\n`)
    },
    table(rows, right = []) {
      const widths = columnWidths(rows)
      for (const row of rows) {
        const cells = row.map((cell, i) => pad(cell, widths[i] ?? 0, right.includes(i)))
        line(cells.join('  ').trimEnd())
      }
    },
    progress(progress) {
      if (streams.err.isTTY !== true || isJson) return
      clear()
      if (progress === null || progress.phase === 'end' || progress.phase === 'start') return
      const { phase, done, total } = progress
      const share = total === null || total === 0 ? 0 : Math.min(1, done / total)
      const bar = `${'█'.repeat(Math.round(share * BAR))}${'░'.repeat(BAR - Math.round(share * BAR))}`
      const count = total === null ? String(done) : `${done}/${total}`
      streams.err.write(`${bar} ${phaseWords[phase][language]} ${count}`)
      hasBar = true
    },
  }
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
}

/** Width on a terminal: one place per grapheme, two for emoji and East Asian characters. */
function width(text: string): number {
  let places = 0
  for (const { segment } of new Intl.Segmenter('nl').segment(text)) {
    places +=
      /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
        segment,
      )
        ? 2
        : 1
  }
  return places
}

function pad(text: string, to: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return isRight ? space + text : text + space
}
