import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'

const autoUpdater = Object.assign(new EventEmitter(), { setFeedURL: vi.fn(), checkForUpdates: vi.fn() })
vi.mock('electron', () => ({ autoUpdater }))

const { systemUpdater } = await import('../../../src/main/shell/updater.ts')

test('the system’s updater looks where versions for this system stand, and says when one is ready', () => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const tell = vi.fn()
  const look = systemUpdater({
    feed: 'https://updates.example/',
    platform: 'darwin',
    arch: 'arm64',
    log,
    tell,
  })
  expect(autoUpdater.setFeedURL).toHaveBeenLastCalledWith({
    url: 'https://updates.example/darwin-arm64/RELEASES.json',
    serverType: 'json',
  })
  systemUpdater({ feed: 'https://updates.example', platform: 'win32', arch: 'x64', log, tell: vi.fn() })
  expect(autoUpdater.setFeedURL).toHaveBeenLastCalledWith({ url: 'https://updates.example/win32-x64' })
  expect(autoUpdater.checkForUpdates).not.toHaveBeenCalled()
  look()
  expect(autoUpdater.checkForUpdates).toHaveBeenCalledOnce()
  autoUpdater.emit('update-downloaded', {}, '', '1.2.0')
  expect(tell).toHaveBeenCalledExactlyOnceWith('1.2.0')
})

test('an updater that fails ends nothing', () => {
  expect(() => autoUpdater.emit('error', new Error('no network'))).not.toThrow()
})
