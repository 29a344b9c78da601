/** The life of one process: it can end at any moment that comes by, and what was going on in it then never goes on. */
export interface Life {
  /** A moment at which the process may end; never resolves when it did. */
  pass(what: string): Promise<void>
  kill(): void
  readonly isOver: () => boolean
  /** Resolves at the end. */
  readonly over: Promise<void>
}

/** @param onMoment told of every moment before it is over; may kill */
export function startLife(onMoment: (what: string, life: Life) => void): Life {
  let isOver = false
  const end = Promise.withResolvers<undefined>()
  const life: Life = {
    isOver: () => isOver,
    over: end.promise,
    kill() {
      isOver = true
      end.resolve(undefined)
    },
    pass(what) {
      if (!isOver) onMoment(what, life)
      return isOver ? silence() : Promise.resolve()
    },
  }
  return life
}

/** Each its own, so that what waits for it can be forgotten. */
function silence(): Promise<void> {
  return new Promise(() => undefined)
}
