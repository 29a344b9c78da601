import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { programFaults } from '../../scripts/sizes/program.ts'
import { buildScreens, sizesOf, tooLarge } from '../../scripts/sizes/screens.ts'
import { root } from './project-copy.ts'

const built = await buildScreens(root)

describe('the screens', () => {
  test('are within what they may be, and every screen is loaded apart from the start', () => {
    const { start, screens, first, all } = sizesOf(built)
    expect([...screens.keys()]).toEqual([
      'failures',
      'help',
      'log',
      'month',
      'orders',
      'overview',
      'preview',
      'refunds',
      'settings',
      'welcome',
    ])
    expect(tooLarge(first)).toEqual([])
    expect(start).toBeLessThan(all / 2)
    expect(first).toBeLessThan(all)
    for (const bytes of screens.values()) expect(bytes).toBeGreaterThan(0)
  })

  test('are too large above 300 kB', () => {
    expect(tooLarge(300_000)).toEqual([])
    expect(tooLarge(300_001)).toEqual([expect.stringContaining('300001 bytes')])
  })

  test('have the style of every Mantine component that is in them', () => {
    const all = readFileSync(join(root, 'node_modules/@mantine/core/styles.css'), 'utf8')
    const text = (pattern: RegExp) =>
      built
        .filter(({ fileName }) => pattern.test(fileName))
        .map((file) => (file.type === 'chunk' ? file.code : file.source.toString()))
        .join('\n')
    const classes = (code: string) => new Set(code.match(/\bm_[0-9a-f]{6,8}\b/g))
    const known = classes(all)
    const styled = classes(text(/\.css$/))
    const used = [...classes(text(/\.js$/))].filter((name) => known.has(name))
    expect(used.length).toBeGreaterThan(50)
    expect(used.filter((name) => !styled.has(name))).toEqual([])
  })
})

describe('main and preload', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-sizes-'))
  const build = join(folder, '.vite', 'build')
  const write = (name: string, code: string) => {
    writeFileSync(join(build, name), code)
  }
  beforeEach(() => {
    rmSync(build, { recursive: true, force: true })
    mkdirSync(build, { recursive: true })
    write(
      'main.cjs',
      `const { app } = require('electron'); const fs = require("node:fs"); const text = "require('ajv')"`,
    )
    write('preload.cjs', `require(\`electron\`)`)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('may load Electron and Node; what stands in a text loads nothing', () => {
    expect(programFaults(folder)).toEqual([])
  })

  test.each([
    ['a module that is not in it', 'main.cjs', `require('lowdb')`, 'main.cjs needs lowdb beside it.'],
    ['a file beside it', 'preload.cjs', `require('./names.cjs')`, 'preload.cjs needs ./names.cjs beside it.'],
    [
      'a file that it loads later',
      'main.cjs',
      `import('./sign-in.cjs')`,
      'main.cjs needs ./sign-in.cjs beside it.',
    ],
    ['a second file', 'sign-in-B1.cjs', '', 'sign-in-B1.cjs is a script of its own beside main and preload.'],
  ])('may not have %s', (_what, name, code, fault) => {
    write(name, code)
    expect(programFaults(folder)).toEqual([fault])
  })

  test('must be there', () => {
    rmSync(join(build, 'preload.cjs'))
    expect(programFaults(folder)).toEqual(['Main and preload are not built yet: npm run build'])
  })
})

test('npm run sizes prints a line for every screen and succeeds on what is built', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sizes.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  for (const name of ['start', 'overview', 'failures', 'all together'])
    expect(stdout).toMatch(new RegExp(`^${name} +\\d+\\.\\d kB$`, 'm'))
  expect(status).toBe(0)
})
