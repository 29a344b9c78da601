import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { PATIENCE_MS } from './test/support/patience.ts'
import { LongestFirst } from './test/support/longest-first.ts'

/** What puts something else in place of a module, or weighs its process, has a process of its own. */
const apart = [
  'test/main/adapters/conf/*.test.ts',
  'test/main/shell/squirrel.test.ts',
  'test/main/signin/port-holder.test.ts',
  'test/hostile/*.test.ts',
  'test/main/adapters/huge-replies.test.ts',
]

export default defineConfig({
  test: {
    // All others share the processes that they run in, and the browser: starting both anew for each file cost a third of the time.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    // Vitest leaves one processor idle; much here waits, for other processes or until a doubt has settled, so one more is used.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/unpack-chromium.ts'],
    // The only limits there are. Whatever a test waits for fails before, and says what it was.
    testTimeout: 4 * PATIENCE_MS,
    hookTimeout: 4 * PATIENCE_MS,
    teardownTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    // It imports `electron`, which tests put something else in place of; only what Vite loads can be so replaced.
    server: { deps: { inline: ['electron-store'] } },
  },
})
