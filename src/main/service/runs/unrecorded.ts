import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'

/** Why the last run of a connection ended, where its data cannot tell: of a disk that stopped it they were not told either. */
export interface Unrecorded {
  note(id: string, reason: Problem | null): void
  of(id: string): Problem | null
}

/** A run that ends by one of these stores nothing any more, not even that it ended. */
const ofTheDisk: ReadonlySet<ProblemCode> = new Set(['DISK_WRITE_FAILED', 'DATA_DAMAGED', 'DATA_NEWER'])

export function createUnrecorded(): Unrecorded {
  const reasons = new Map<string, Problem>()
  return {
    note(id, reason) {
      if (reason !== null && ofTheDisk.has(reason.code)) reasons.set(id, reason)
      else reasons.delete(id)
    },
    of: (id) => reasons.get(id) ?? null,
  }
}
