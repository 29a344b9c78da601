import Big from 'big.js'
import type { Facts } from './facts.ts'

/** The figures, names and countries of a reason. */
export type Data = Readonly<Record<string, string>>

/** Why a reason is not true of an order; `null` = it is, with every figure that it names. */
export type Check = (facts: Facts, data: Data) => string | null

/** `null` when it is true. */
export function unless(isTrue: boolean, otherwise: string): string | null {
  return isTrue ? null : otherwise
}

/** Whether a figure that is told is this amount, to the cent. */
export function sameAmount(told: string | undefined, amount: Big): boolean {
  return told !== undefined && told !== '' && new Big(told).minus(amount).abs().lt('0.01')
}
