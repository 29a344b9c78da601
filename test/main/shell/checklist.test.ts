import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const files = globSync('src/{main,preload,renderer}/**/*.{ts,tsx,html}', { cwd: root })
const naming = (word: RegExp) => files.filter((file) => word.test(readFileSync(join(root, file), 'utf8')))

describe('what weakens a window is named nowhere', () => {
  test.each([
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'allowpopups',
    'webviewTag',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'bypassCSP',
    'supportFetchAPI',
    'dangerouslySetInnerHTML',
  ])('%s', (word) => {
    expect(files.length).toBeGreaterThan(100)
    expect(naming(new RegExp(`\\b${word}\\b`))).toEqual([])
  })

  test('an address of the system’s files', () => {
    expect(naming(/['"`]file:/)).toEqual([])
  })
})

test('the browser of the system is opened in one place, with what the engine allowed', () => {
  expect(naming(/\bshell\.openExternal\b/)).toEqual([join('src', 'main', 'wiring', 'electron-home.ts')])
})

test('Electron is one exact version, not older than the one that all this was made with', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const version = /^(\d+)\.\d+\.\d+$/.exec(manifest.devDependencies.electron ?? '')
  expect(Number(version?.[1])).toBeGreaterThanOrEqual(45)
})
