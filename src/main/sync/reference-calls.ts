/** Invoices on a page, and references that are asked for at once. */
const MOST = 100
/** Characters of references in an address; addresses of 2,000 in all are safe everywhere, and Moneybird names no maximum. */
const LONGEST = 1_800

/**
 * References in as few calls as can be: so many that what is expected fits one page of the answer, and the address is not too long.
 * What there is more, such as an invoice made twice, costs one page more.
 *
 * @param expected how many invoices are likely to bear a reference; one unless told
 */
export function* referenceCalls(
  references: readonly string[],
  expected: (reference: string) => number = () => 1,
): Iterable<readonly string[]> {
  let part: string[] = []
  let [invoices, length] = [0, 0]
  for (const reference of references) {
    // The separator is written with three characters.
    const [more, longer] = [expected(reference), encodeURIComponent(reference).length + 3]
    const isFull = part.length === MOST || invoices + more > MOST || length + longer > LONGEST
    if (isFull && part.length > 0) {
      yield part
      part = []
      ;[invoices, length] = [0, 0]
    }
    part.push(reference)
    invoices += more
    length += longer
  }
  if (part.length > 0) yield part
}
