/** Put in by the build of a vendor (`vite.main.config.ts`); absent when the program runs from its source. */
declare const LICENCE_PUBLIC_KEY: string | undefined

/** The key of whoever built this program and asks for licences; `null` = this build asks for none. */
export function vendorLicenceKey(): string | null {
  const key = typeof LICENCE_PUBLIC_KEY === 'string' ? LICENCE_PUBLIC_KEY : ''
  return key === '' ? null : key
}
