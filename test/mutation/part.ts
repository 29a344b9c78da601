/** What of the program is changed on purpose, and which tests have to notice. */
interface Part {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

/** Minutes for every change: every moment of a crash, every fault, long lists. `limiter` has a part of its own. */
const slow = [
  'crashes',
  'damaged-work',
  'faults',
  'fetching-crashes',
  'full-disk',
  'hostile-orders',
  'limiter',
  'meddling',
  'requests',
]

const parts: Readonly<Record<string, Part>> = {
  domain: {
    mutate: ['src/shared/domain/*.ts'],
    tests: ['test/shared/domain/*.test.ts', 'test/fixtures-mapping/*.test.ts'],
  },
  sync: {
    mutate: ['src/main/sync/*.ts', '!src/main/sync/limiter.ts'],
    tests: [
      `test/main/sync/!(${slow.join('|')}).test.ts`,
      'test/main/service/{orders/order-detail,program/report}.test.ts',
    ],
  },
  limiter: {
    mutate: ['src/main/sync/limiter.ts'],
    tests: ['test/main/sync/limiter{,-rules}.test.ts'],
  },
}

export const partNames: readonly string[] = Object.keys(parts)

/** Names the part in the environment: the only way to Stryker's configuration and to that of its Vitest alike. */
export const PART = 'MUTATE_PART'

/** The part that this process is about. */
export function chosenPart(): Part & { readonly name: string } {
  const name = process.env[PART] ?? ''
  const part = parts[name]
  if (part === undefined)
    throw new Error(`${PART} is ${name || 'not set'}; it has to be one of ${partNames.join(', ')}`)
  return { name, ...part }
}
