import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply, type Mutant } from './mutants.ts'

/** How the tests took a change: `killed` is what one wants, `timeout` is as good, `survived` is a hole or no real change. */
export type Fate = 'killed' | 'timeout' | 'survived'

/** A copy of the project in which sources can be changed without anyone noticing. */
export interface Workplace {
  /** Runs stages of tests until one fails. */
  try(mutant: Mutant, stages: readonly (readonly string[])[]): Promise<Fate>
  /** Whether all tests of these stages pass as they are. */
  passes(stages: readonly (readonly string[])[]): Promise<boolean>
  remove(): void
}

/** Longer than any stage takes on a busy machine. */
const PATIENCE_MS = 240_000

const parts = ['src', 'test', 'docs', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts']

export function makeWorkplace(root: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-mutate-'))
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    async try(mutant, stages) {
      const path = join(folder, mutant.file)
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, apply(mutant, text))
      try {
        return await runStages(folder, stages)
      } finally {
        writeFileSync(path, text)
      }
    },
    passes: async (stages) => (await runStages(folder, stages)) === 'survived',
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function runStages(folder: string, stages: readonly (readonly string[])[]): Promise<Fate> {
  for (const files of stages) {
    const fate = await runTests(folder, files)
    if (fate !== 'survived') return fate
  }
  return 'survived'
}

function runTests(folder: string, files: readonly string[]): Promise<Fate> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const options = ['--bail', '1', '--reporter', 'dot', '--maxWorkers', '1', '--no-isolate']
  const child = spawn(process.execPath, [vitest, 'run', ...options, ...files], {
    cwd: folder,
    stdio: 'ignore',
  })
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      resolve('timeout')
    }, PATIENCE_MS)
    child.once('close', (code) => {
      clearTimeout(late)
      resolve(code === 0 ? 'survived' : 'killed')
    })
  })
}
