import { execFile } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { openBrowser } from '../../../src/main/serve/open-browser.ts'
import { portHolder } from '../../../src/main/signin/port-holder.ts'

const started: string[] = []

vi.mock('node:child_process', () => ({
  execFile: vi.fn(
    (command: string, _args: readonly string[], _options: unknown, done: (e: null, out: string) => void) => {
      started.push(command)
      done(
        null,
        command.includes('netstat')
          ? '  TCP    127.0.0.1:28417    0.0.0.0:0    LISTENING    4711\r\n'
          : '"ander.exe","4711"',
      )
    },
  ),
  spawn: vi.fn((command: string) => {
    started.push(command)
    return {
      once: (event: string, then: () => void) => {
        if (event === 'spawn') then()
      },
      unref: () => undefined,
    }
  }),
}))

test('helpers on Windows are called by their full path, so not one from the current folder', async () => {
  vi.stubEnv('SystemRoot', 'D:\\Windows')
  expect(await portHolder(28417, 'win32')).toBe('ander.exe')
  await openBrowser('http://127.0.0.1:1/', 'win32')
  expect(execFile).toHaveBeenCalledTimes(2)
  expect(started).toEqual(
    ['netstat.exe', 'tasklist.exe', 'rundll32.exe'].map((name) => `D:\\Windows\\System32\\${name}`),
  )
})
