import { defineConfig } from 'vitest/config'
import { chosenPart } from './part.ts'

/** For Stryker alone: only tests that run within one process, since no other process can be told which change is on. */
export default defineConfig({
  test: {
    include: [...chosenPart().tests],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
