import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { chosenPart } from './part.ts'

/** The first test that fails settles a change, so the quick ones come first; of themselves the long ones do. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse()
  }
}

/** For Stryker alone: only tests that run within one process, since no other process can be told which change is on. */
export default defineConfig({
  test: {
    include: [...chosenPart().tests],
    setupFiles: ['test/mutation/setup.ts'],
    // Most of the time would go into workers and imports. A worker lives as long as one run, so what is only evaluated on import is too.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
})
