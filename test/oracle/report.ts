import type { Judgement, Verdict } from './judge/judge.ts'

/** The orders of one world, judged. */
export interface JudgedWorld {
  readonly name: string
  readonly version: string
  readonly profile: string
  readonly judgements: readonly Judgement[]
}

export interface Counts {
  readonly orders: number
  readonly right: number
  readonly rightlyRefused: number
  readonly falselyRefused: number
  readonly wrong: number
}

/** Orders that ended alike: the smallest of them tells the most. */
export interface Cluster {
  readonly verdict: Verdict
  readonly cause: string
  readonly count: number
  readonly smallest: Judgement & { readonly world: string }
}

export function countsOf(worlds: readonly JudgedWorld[]): Counts {
  const all = worlds.flatMap((world) => world.judgements)
  const count = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length
  return {
    orders: all.length,
    right: count('right'),
    rightlyRefused: count('rightly refused'),
    falselyRefused: count('falsely refused'),
    wrong: count('wrong'),
  }
}

/** What is not right, by verdict and cause; the worst first. */
export function clustersOf(worlds: readonly JudgedWorld[]): Cluster[] {
  const all = worlds.flatMap(({ name, judgements }) => judgements.map((one) => ({ ...one, world: name })))
  const groups = Map.groupBy(
    all.filter((one) => one.verdict !== 'right'),
    (one) => `${one.verdict}|${one.cause}|${one.kind}`,
  )
  const clusters = [...groups.values()].flatMap((group): Cluster[] => {
    const [smallest] = group.toSorted((a, b) => a.size - b.size)
    return smallest === undefined
      ? []
      : [{ verdict: smallest.verdict, cause: smallest.cause, count: group.length, smallest }]
  })
  const rank: readonly Verdict[] = ['wrong', 'falsely refused', 'rightly refused', 'right']
  return clusters.sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict) || b.count - a.count)
}

/** The report as lines of text; the last one counts. */
export function reportOf(worlds: readonly JudgedWorld[]): string[] {
  const perKind = [...Map.groupBy(worlds, (world) => `${world.version} ${world.profile}`)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return [
    ...perKind.map(([kind, some]) => `${kind.padEnd(20)} ${lineOf(countsOf(some))}${refusals(some)}`),
    ...clustersOf(worlds).flatMap(describe),
    lineOf(countsOf(worlds)),
  ]
}

function lineOf({ orders, right, rightlyRefused, falselyRefused, wrong }: Counts): string {
  return `${orders} orders, ${right} right, ${rightlyRefused} rightly refused, ${falselyRefused} falsely refused, ${wrong} wrong`
}

function refusals(worlds: readonly JudgedWorld[]): string {
  const refused = worlds
    .flatMap((world) => world.judgements)
    .filter((one) => one.verdict === 'rightly refused')
  const counts = [...Map.groupBy(refused, (one) => one.cause)].map(
    ([cause, group]) => `${cause} ${group.length}`,
  )
  return counts.length === 0 ? '' : ` (${counts.sort().join(', ')})`
}

function describe({ verdict, cause, count, smallest }: Cluster): string[] {
  if (verdict === 'rightly refused') return []
  return [
    `${verdict}: ${cause}, ${count} orders; the smallest is order ${smallest.orderId} of ${smallest.world}`,
    `    ${smallest.detail}`,
    ...smallest.order.map((line) => `    ${line}`),
  ]
}
