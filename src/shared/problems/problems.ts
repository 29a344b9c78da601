import { afterwardsProblems } from './afterwards.ts'
import { bookingProblems } from './booking.ts'
import { computerProblems } from './computer.ts'
import type { ProblemRecord } from './define.ts'
import { licenceProblems } from './licence.ts'
import { moneybirdProblems } from './moneybird.ts'
import { orderProblems } from './order.ts'
import { shopProblems } from './shop.ts'
import { signInProblems } from './sign-in.ts'
import { vatProblems } from './vat.ts'

/** Every reason why an order is not (or not simply) done: the closed list. */
export const problems = {
  ...orderProblems,
  ...vatProblems,
  ...bookingProblems,
  ...moneybirdProblems,
  ...signInProblems,
  ...licenceProblems,
  ...shopProblems,
  ...afterwardsProblems,
  ...computerProblems,
}

const byCode: ReadonlyMap<string, ProblemRecord> = new Map(Object.entries(problems))

/** All that is known of a problem. @param code may come out of a data file of another version, then `null` */
export function recordOf(code: string): ProblemRecord | null {
  return byCode.get(code) ?? null
}
