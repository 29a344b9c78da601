/** Providers by the payment codes of their modules, the first that fits: `mollie_klarna` is Mollie's. */
const known: readonly (readonly [code: RegExp, name: string])[] = [
  [/^mollie/iu, 'Mollie'],
  [/^(?:paypal|pp_)/iu, 'PayPal'],
  [/^stripe/iu, 'Stripe'],
  [/^klarna/iu, 'Klarna'],
  [/^multi_?safepay/iu, 'MultiSafepay'],
  [/^buckaroo/iu, 'Buckaroo'],
  [/^(?:bank_?transfer|bank_?wire|wire|overboek|overschrijv|cheque|giro)/iu, 'Bank'],
]

/** Whose money a payment method brings: the name of the provider, `Bank`, or the code itself where none is known; `–` = no code. */
export function providerOf(code: string): string {
  const [module = ''] = code.split('.')
  return known.find(([pattern]) => pattern.test(module))?.[1] ?? (module === '' ? '–' : module)
}
