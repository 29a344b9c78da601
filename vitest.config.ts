import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Vitest leaves one processor idle; much here waits, for other processes or until a doubt has settled, so one more is used.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/unpack-chromium.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // It imports `electron`, which tests put something else in place of; only what Vite loads can be so replaced.
    server: { deps: { inline: ['electron-store'] } },
  },
})
