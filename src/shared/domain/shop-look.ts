import type { Problem } from './problem.ts'

/** Versions of OpenCart that have a package of the module of their own, or need it installed in their own way. */
export const shopVersions = ['4', '3.0', '2.3', '2.0', '1.5'] as const

/** `2.0` stands for 2.0, 2.1 and 2.2. */
export type ShopVersion = (typeof shopVersions)[number]

/** What can be seen of a shop by whoever has no key. */
export interface ShopLook {
  /** Those that it may be, by its front page or by where its module answers; all of them when nothing tells. */
  readonly versions: readonly ShopVersion[]
  /** `unknown`: the shop could not be asked. */
  readonly module: 'unknown' | 'missing' | 'off' | 'answers'
  /** Why it could not be asked. */
  readonly problem: Problem | null
}
