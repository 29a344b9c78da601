import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { isInstallerStart, squirrelTask } from '../../../src/main/shell/squirrel.ts'

const program = 'factuurbrug.exe'
const task = (argument?: string) =>
  squirrelTask([program, ...(argument === undefined ? [] : [argument])], program)

test('the installer makes the shortcuts when it installs or updates, and removes them at the end', () => {
  expect(task('--squirrel-install')).toEqual(['--createShortcut', program])
  expect(task('--squirrel-updated')).toEqual(['--createShortcut', program])
  expect(task('--squirrel-uninstall')).toEqual(['--removeShortcut', program])
  expect(task('--squirrel-obsolete')).toEqual([])
})

test('an ordinary start is none of that, also the first one after installing', () => {
  for (const argument of [undefined, '--hidden', '--squirrel-firstrun', '--squirrel', 'squirrel-install'])
    expect(task(argument)).toBeNull()
  expect(squirrelTask([program, '--hidden', '--squirrel-uninstall'], program)).toBeNull()
})

test('other systems know no such starts', () => {
  const forget = vi.fn()
  const start = (platform: NodeJS.Platform, ...words: string[]) =>
    isInstallerStart(platform, [program, ...words], 'C:\\x\\factuurbrug.exe', forget)
  expect(start('linux', '--squirrel-uninstall')).toBe(false)
  expect(start('win32')).toBe(false)
  expect(start('win32', '--hidden', '--squirrel-uninstall')).toBe(false)
  expect(forget).not.toHaveBeenCalled()
})

vi.mock('node:child_process', () => ({
  spawn: vi.fn(() => Object.assign(new EventEmitter(), { unref: vi.fn() })),
}))

test('uninstalling takes away what the system was told, and only that start does', () => {
  const forget = vi.fn()
  const start = (word: string) => isInstallerStart('win32', [program, word], 'C:\\x\\factuurbrug.exe', forget)
  for (const word of ['--squirrel-install', '--squirrel-updated', '--squirrel-obsolete'])
    expect(start(word)).toBe(true)
  expect(forget).not.toHaveBeenCalled()
  expect(start('--squirrel-uninstall')).toBe(true)
  expect(forget).toHaveBeenCalledOnce()
})
