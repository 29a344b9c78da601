import type { SaidProblem } from '../../../src/shared/text/say.ts'

/** Space that does not break, as amounts have it, made an ordinary one. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** The three lines of a problem as a list. */
export function linesOf(said: SaidProblem): readonly [string, string, string] {
  return [said.what, said.why, said.todo]
}
