import type { StandIns } from './stand-ins.ts'

/** An invoice that was made, and of which the answer is held back. */
export interface HeldWrite {
  /** Resolves when it is made. */
  readonly made: Promise<unknown>
  /** Lets its answer go, and all after it. */
  readonly release: () => void
}

/** Holds back the answer of the so-many-th invoice, so that a run stands still in the middle of that write. */
export function holdInvoice({ administration, moneybird }: StandIns, count: number): HeldWrite {
  const made = Promise.withResolvers<undefined>()
  const gone = Promise.withResolvers<undefined>()
  moneybird.hooks.onApplied = async () => {
    if (administration.invoices.size < count) return
    made.resolve(undefined)
    await gone.promise
  }
  return {
    made: made.promise,
    release: () => {
      gone.resolve(undefined)
    },
  }
}
