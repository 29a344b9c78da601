import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { PATIENCE_MS } from './test/support/patience.ts'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
