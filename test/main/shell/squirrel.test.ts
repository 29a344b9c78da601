import { expect, test } from 'vitest'
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
  expect(isInstallerStart('linux', [program, '--squirrel-uninstall'], '/usr/bin/factuurbrug')).toBe(false)
  expect(isInstallerStart('win32', [program], 'C:\\x\\factuurbrug.exe')).toBe(false)
})
