import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lint } from '../support/workflow-linter.ts'
import { root } from './project-copy.ts'

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >
}

const files = globSync('.github/workflows/*.yml', { cwd: root })
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const { jobs } = parse(text) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  const commands = steps.flatMap(({ run }) => run ?? [])

  test('is what a build service takes', () => {
    expect(lint(text)).toEqual([])
  })

  test('runs commands of this project that are there', () => {
    const scripts = commands.flatMap((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? [])
    for (const script of scripts.filter((name) => name !== 'ci'))
      expect(Object.keys(manifest.scripts)).toContain(script)
    const paths = commands.flatMap((command) => /^node ((?:scripts|test)\/\S+)/.exec(command)?.[1] ?? [])
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true)
  })

  test('needs no shell of Unix where it runs on Windows', () => {
    for (const command of jobs.make?.steps.flatMap(({ run }) => run ?? []) ?? [])
      expect(/^(npm|node) [\w./ -]+$/.test(command) || command.startsWith('sudo apt-get'), command).toBe(true)
  })

  test('makes no secret part of a command', () => {
    for (const command of commands) expect(command).not.toContain('secrets.')
  })
})

test('the linter sees a step that cannot be', () => {
  const broken = readFileSync(join(root, files[0] ?? ''), 'utf8').replace(
    'runs-on: ubuntu-24.04',
    'runs-at: ubuntu-24.04',
  )
  expect(lint(broken).length).toBeGreaterThan(0)
})
