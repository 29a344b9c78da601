import { join } from 'node:path'
import { expect, test } from 'vitest'
import { webPreferences } from '../../../src/main/shell/web-preferences.ts'

test('a page has a sandbox and a world of its own, no Node, and no tools for developers in what merchants get', () => {
  expect(webPreferences('/program', true)).toEqual({
    preload: join('/program', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    devTools: false,
  })
})

test('who works on the program has them', () => {
  expect(webPreferences('/program', false).devTools).toBe(true)
})
