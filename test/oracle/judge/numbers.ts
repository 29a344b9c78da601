import Big from 'big.js'

/** An amount as stored; NULL and nothing are zero. */
export function big(value: string | number | null | undefined): Big {
  return new Big(value === null || value === undefined || value === '' ? 0 : value)
}

/** Half away from zero, to cents. */
export function cents(value: Big): Big {
  return value.round(2, Big.roundHalfUp)
}
