import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebContents } from 'electron'
import { pageSource } from '../../../src/main/shell/page-address.ts'
import { guardContents, lockSession } from '../../../src/main/shell/security.ts'

const page = pageSource()
const development = pageSource('http://localhost:5173/')

/** Addresses that are not the window's page, however much they look like it. */
const hostile = [
  'https://example.com/',
  'https://example.com/?next=app://factuurbrug/index.html',
  'app://factuurbrug.example.com/index.html',
  'app://example.com/index.html',
  'app://factuurbrug/other.html',
  'app://factuurbrug/',
  'app://user:pass@factuurbrug/index.html',
  'APP://FACTUURBRUG@example.com/index.html',
  'http://factuurbrug/index.html',
  'file:///index.html',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://factuurbrug/1234',
  'about:blank',
  'view-source:app://factuurbrug/index.html',
  'app:factuurbrug/index.html',
  '//factuurbrug/index.html',
  '',
]

describe('the window’s own page', () => {
  test('is one address, whatever its hash or query', () => {
    expect(page.origin).toBe('app://factuurbrug')
    expect(page.page('')).toBe('app://factuurbrug/index.html')
    expect(page.page('#/failures')).toBe('app://factuurbrug/index.html#/failures')
    expect(page.isOwn('app://factuurbrug/index.html#/orders/12?tab=failed')).toBe(true)
  })

  test('is the development server’s under npm start, and then no other', () => {
    expect(development.origin).toBe('http://localhost:5173')
    expect(development.isOwn('http://localhost:5173/#/failures')).toBe(true)
    expect(development.isOwn('http://localhost:5174/')).toBe(false)
    expect(development.isOwn('app://factuurbrug/index.html')).toBe(false)
  })

  test.each(hostile)('is not %j', (address) => {
    expect(page.isOwn(address)).toBe(false)
  })
})

describe('a page goes nowhere', () => {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  const isPrevented = (name: string, details: object): boolean => {
    const preventDefault = vi.fn()
    contents.emit(name, { ...details, preventDefault })
    return preventDefault.mock.calls.length > 0
  }

  beforeEach(() => {
    contents.removeAllListeners()
    guardContents(contents as unknown as WebContents, page)
  })

  test.each(hostile)('neither by itself nor in a frame: %j', (url) => {
    expect(isPrevented('will-navigate', { url })).toBe(true)
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
  })

  test('it may be loaded again, but not inside itself', () => {
    const url = 'app://factuurbrug/index.html'
    expect(isPrevented('will-navigate', { url })).toBe(false)
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false)
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
  })

  test('no redirect is followed, even to itself, and no web view is attached', () => {
    expect(isPrevented('will-redirect', { url: 'app://factuurbrug/index.html' })).toBe(true)
    expect(isPrevented('will-attach-webview', {})).toBe(true)
  })

  test('no window is opened', () => {
    const handler = contents.setWindowOpenHandler.mock.lastCall?.[0] as (details: object) => unknown
    for (const url of [...hostile, page.page('')]) expect(handler({ url })).toEqual({ action: 'deny' })
  })
})

describe('a page gets nothing', () => {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  })
  const lock = (source = page) => {
    session.removeAllListeners()
    lockSession(session, source)
  }
  const isCancelled = (url: string): boolean => {
    const listener = session.webRequest.onBeforeRequest.mock.lastCall?.[0] as (
      details: object,
      answer: (response: { cancel: boolean }) => void,
    ) => void
    const answer = vi.fn()
    listener({ url }, answer)
    return (answer.mock.lastCall?.[0] as { cancel: boolean }).cancel
  }

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'unknown'])(
    'not the permission %s, asked or checked',
    (permission) => {
      lock()
      const answer = vi.fn()
      const request = session.setPermissionRequestHandler.mock.lastCall?.[0] as (...args: unknown[]) => void
      const check = session.setPermissionCheckHandler.mock.lastCall?.[0] as (...args: unknown[]) => boolean
      request(null, permission, answer)
      expect(answer).toHaveBeenCalledExactlyOnceWith(false)
      expect(check(null, permission)).toBe(false)
    },
  )

  test('no device', () => {
    lock()
    const handler = session.setDevicePermissionHandler.mock.lastCall?.[0] as (details: object) => boolean
    expect(handler({ deviceType: 'usb' })).toBe(false)
  })

  test('no network: only its own origin and what it holds in itself', () => {
    lock()
    for (const url of ['app://factuurbrug/main.js', 'data:image/png;base64,', 'blob:app://factuurbrug/1'])
      expect(isCancelled(url), url).toBe(false)
    for (const url of [
      'https://moneybird.com/api/v2',
      'http://127.0.0.1:8080/',
      'http://localhost:5173/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'ftp://example.com/',
      'app://elsewhere/main.js',
      'not an address',
    ])
      expect(isCancelled(url), url).toBe(true)
  })

  test('under npm start the development server and its socket, and no other server', () => {
    lock(development)
    expect(isCancelled('http://localhost:5173/main.tsx')).toBe(false)
    expect(isCancelled('ws://localhost:5173/')).toBe(false)
    expect(isCancelled('http://localhost:5174/')).toBe(true)
    expect(isCancelled('https://example.com/')).toBe(true)
  })

  describe('no download', () => {
    const setSaveDialogOptions = vi.fn()
    const isStopped = (url: string, file: string, from = page.page('#/log')): boolean => {
      lock()
      const preventDefault = vi.fn()
      const item = { getURL: () => url, getFilename: () => file, setSaveDialogOptions }
      session.emit('will-download', { preventDefault }, item, { getURL: () => from })
      return preventDefault.mock.calls.length > 0
    }
    beforeEach(() => {
      setSaveDialogOptions.mockClear()
    })

    test('but of text that a screen made itself, which the merchant is asked a place for', () => {
      expect(isStopped('blob:app://factuurbrug/5b0f', 'factuurbrug-logboek-2026-11-24.txt')).toBe(false)
      expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ filters: [{ name: 'txt', extensions: ['txt'] }] }),
      )
    })

    test('but of a list for a spreadsheet, just so', () => {
      expect(isStopped('blob:app://factuurbrug/5b0f', 'factuurbrug-bestellingen-2026-11-24.csv')).toBe(false)
      expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ filters: [{ name: 'csv', extensions: ['csv'] }] }),
      )
    })

    test.each([
      ['from elsewhere', 'https://example.com/log.txt', 'log.txt'],
      ['that another page made', 'blob:https://example.com/5b0f', 'log.txt'],
      ['of a file of the program', 'app://factuurbrug/main.js', 'main.txt'],
      ['written in its address', 'data:text/plain,x', 'log.txt'],
      ['of a program', 'blob:app://factuurbrug/5b0f', 'setup.exe'],
      ['of a program that looks like text', 'blob:app://factuurbrug/5b0f', 'log.txt.lnk'],
      ['of a program that looks like a list', 'blob:app://factuurbrug/5b0f', 'lijst.csv.exe'],
      ['to another folder', 'blob:app://factuurbrug/5b0f', '../autostart/log.txt'],
    ])('%s', (_what, url, file) => {
      expect(isStopped(url, file)).toBe(true)
      expect(setSaveDialogOptions).not.toHaveBeenCalled()
    })

    test('from a page that is not ours', () => {
      expect(isStopped('blob:app://factuurbrug/5b0f', 'log.txt', 'https://example.com/')).toBe(true)
    })
  })
})
