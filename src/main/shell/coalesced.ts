/** Work that is asked for while it is under way is done once more after that, however often it was asked for. */
export function coalesced(work: () => Promise<void>): () => void {
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> =>
    work()
      .catch(() => undefined)
      .finally(() => {
        underWay = next
        next = null
      })
  return () => {
    if (underWay === null) underWay = start()
    else next ??= underWay.then(start)
  }
}
