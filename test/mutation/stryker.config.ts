import { chosenPart } from './part.ts'

const { name, mutate } = chosenPart()
const reports = 'reports/mutation'

/** Stryker's settings; paths are those of the project's root, from where scripts/mutate.ts starts it. */
const config = {
  packageManager: 'npm',
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [...mutate],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A change that makes the program wait for ever is noticed; a machine that is busy must not look like one.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 15,
  incremental: true,
  incrementalFile: `${reports}/${name}.incremental.json`,
  tempDirName: `${reports}/sandbox-${name}`,
  ignorePatterns: ['/dist', '/out', '/.vite', '/reports', '/coverage', '/data', '/demo-data'],
  // Vitest runs the sources without a look at their types.
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: `${reports}/${name}.html` },
  jsonReporter: { fileName: `${reports}/${name}.json` },
  thresholds: { high: 95, low: 85, break: 85 },
}

export default config
