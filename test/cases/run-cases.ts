import { allModes, type Mode } from './bench.ts'
import type { Case } from './format.ts'
import { playCase } from './play.ts'

/** What became of one case under all modes. */
export interface CaseResult {
  /** Per failing mode its differences; none = the case passed. */
  readonly failures: readonly { readonly mode: string; readonly differences: readonly string[] }[]
  readonly story: readonly string[]
}

/** Plays a case under every mode (or those given), side by side; it must end the same under all of them. */
export async function runCase(testCase: Case, modes: readonly Mode[] = allModes): Promise<CaseResult> {
  const restoreZone = setZone(testCase.given?.pc_timezone)
  try {
    const plays = await Promise.all(modes.map((mode) => playCase(testCase, mode)))
    const failed = plays.filter((play) => play.differences.length > 0)
    return {
      failures: failed.map(({ mode, differences }) => ({ mode: mode.name, differences })),
      story: failed[0]?.story ?? [],
    }
  } finally {
    restoreZone()
  }
}

/** Sets the zone of this process; gives the way back. */
function setZone(zone: string | undefined): () => void {
  const before = process.env.TZ
  if (zone === undefined) return () => undefined
  process.env.TZ = zone
  return () => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

/** The differences as lines of text; modes that failed in the same way share theirs. */
export function describeFailures({ failures }: CaseResult): string[] {
  const groups = Map.groupBy(failures, (failure) => failure.differences.join('\n'))
  return [...groups].flatMap(([text, group]) => {
    const modes = group.map((failure) => failure.mode).join(', ')
    return [`under ${modes}:`, ...text.split('\n').map((line) => `  ${line}`)]
  })
}
