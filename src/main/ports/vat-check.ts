/** Checks EU VAT numbers (VIES). */
export interface VatCheck {
  /**
   * @param number capitals, no spaces, country prefix included (`EL` for Greece, `XI` for Northern Ireland)
   * @returns `valid`/`invalid` with VIES' request id, or `unavailable` when VIES or the country's register is down
   */
  check(number: string): Promise<VatCheckAnswer>
}

export type VatCheckAnswer =
  { readonly kind: 'valid' | 'invalid'; readonly requestId: string } | { readonly kind: 'unavailable' }
