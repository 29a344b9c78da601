const NAME = 'factuurbrug-shop'

/** Which connection was on screen last, in this browser or window; `null` = none is known. */
export function rememberedShop(): string | null {
  try {
    return localStorage.getItem(NAME)
  } catch {
    // A browser that keeps nothing: then it begins with the first.
    return null
  }
}

/** Keeps which connection is on screen, for when the page is loaded again. */
export function rememberShop(id: string): void {
  try {
    localStorage.setItem(NAME, id)
  } catch {
    // As above.
  }
}
