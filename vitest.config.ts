import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // It imports `electron`, which tests put something else in place of; only what Vite loads can be so replaced.
    server: { deps: { inline: ['electron-store'] } },
  },
})
