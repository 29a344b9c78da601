const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  euro: '€',
  nbsp: '\u00a0',
  ndash: '–',
  egrave: 'è',
  eacute: 'é',
  euml: 'ë',
  times: '×',
}

/** Text as the customer read it: entities made letters, once. Throws on an entity that worlds are not known to hold. */
export function decoded(stored: string): string {
  return stored.replace(/&(#x?[0-9a-f]+|[a-z]+\d*);/giu, (whole, name: string) => {
    if (name.startsWith('#')) {
      return String.fromCodePoint(/^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
    }
    const letter = named[name.toLowerCase()]
    if (letter === undefined) throw new Error(`Unknown entity ${whole}`)
    return letter
  })
}

/** White space joined. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * Whether a line's text is the wanted one. Where the line's amount is 1 and the quantity is not, the quantity must be in the
 * text: `Name × 3`, or `3 x € 12,3967` with the unit price.
 */
export function saysText(actual: string, wanted: string, quantity: string, amount: string): boolean {
  if (plain(actual) === plain(wanted)) return Number(amount) === Number(quantity)
  if (Number(amount) !== 1 && Number(amount) !== -1) {
    return false
  }
  return plain(actual.replace(quantityIn(quantity), '')) === plain(wanted)
}

function quantityIn(quantity: string): RegExp {
  const number = quantity.replace(/[.]/gu, '\\.')
  return new RegExp(`(?: × ${number}(?=\\n|$)|(?:^|\\n)${number} [x×] [^\\n]*)`, 'u')
}
