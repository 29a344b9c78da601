/** Numbered steps from one version of a file to the next. */
export interface Migrations {
  /** The version that this program reads and writes. */
  readonly version: number
  readonly steps: readonly Step[]
}

/**
 * Migrations being listed. The types see to it that no number is left out:
 * `startAt(1).step(2, change).step(3, change)` compiles, `startAt(1).step(3, change)` does not.
 */
interface Chain<Version extends number> extends Migrations {
  readonly version: Version
  /**
   * Adds the step to the next version. `change` gets the data as the version before wrote them and must not alter
   * them; what it gives is checked against the schema only after the last step.
   */
  step(to: Next<Version>, change: Change): Chain<Next<Version>>
}

/** From the data of one version to those of the next. */
type Change = (data: unknown) => unknown

interface Step {
  readonly to: number
  readonly change: Change
}

/** The number after `N`, counted by the compiler. */
type Next<N extends number, Counted extends unknown[] = []> = number extends N
  ? number
  : Counted['length'] extends N
    ? [...Counted, unknown]['length'] & number
    : Next<N, [...Counted, unknown]>

/** A chain without steps: a file that has never changed its form. */
export function startAt<Version extends number>(version: Version): Chain<Version> {
  return chain(version, [])
}

/** Brings data of an older version (at least the chain's first) up to date. Throws what a step throws. */
export function migrate({ version, steps }: Migrations, from: number, data: unknown): unknown {
  const due = steps.filter((step) => step.to > from)
  if (from + due.length !== version) throw new Error(`No way from version ${from} to ${version}`)
  return due.reduce((current, step) => step.change(current), data)
}

function chain<Version extends number>(version: Version, steps: readonly Step[]): Chain<Version> {
  return {
    version,
    steps,
    step: (to, change) => chain(to, [...steps, { to, change }]),
  }
}
