import type { LogLine } from '../../shared/text/log.ts'

/** Reads back what was logged. */
export interface LogReader {
  /** The last lines, oldest first. What cannot be read is left out; never rejects. */
  tail(limit: number): Promise<readonly LogLine[]>
}
