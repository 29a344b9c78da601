import { X509Certificate } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  readSystemCertificates,
  trustCertificates,
} from '../../../../src/main/adapters/electron/certificates.ts'
import { firstProxy, systemNetwork } from '../../../../src/main/adapters/electron/network.ts'
import { hasTrayPlace } from '../../../../src/main/adapters/electron/tray-place.ts'
import { autostartEntry, setStartAtLogin } from '../../../../src/main/adapters/electron/start-at-login.ts'
import { freshFolder } from '../../../support/folders.ts'
import { PATIENCE_MS } from '../../../support/patience.ts'

describe('starting at login', () => {
  const fakeApp = (folder: string, isPackaged = true) => ({
    isPackaged,
    setLoginItemSettings: vi.fn(),
    getPath: () => folder,
  })

  test('on Linux an entry in the folder that desktops read, and it is removed again', async () => {
    const folder = await freshFolder()
    const options = {
      app: fakeApp(folder),
      platform: 'linux',
      executable: '/opt/Factuurbrug/factuurbrug',
    } as const
    const file = join(folder, 'autostart', 'factuurbrug.desktop')
    setStartAtLogin(true, options)
    const entry = readFileSync(file, 'utf8')
    expect(entry).toContain('\nExec="/opt/Factuurbrug/factuurbrug" --hidden\n')
    expect(entry, 'a program that was deleted is not looked for').toContain(
      '\nTryExec=/opt/Factuurbrug/factuurbrug\n',
    )
    setStartAtLogin(false, options)
    setStartAtLogin(false, options)
    expect(existsSync(file)).toBe(false)
  })

  test.each([
    ['/opt/a b/x', '"/opt/a b/x"'],
    ['/opt/100%/x', '"/opt/100%%/x"'],
    ['/opt/$HOME/`x`', '"/opt/\\\\$HOME/\\\\`x\\\\`"'],
    ['/opt/a\\b"c', '"/opt/a\\\\\\\\b\\\\"c"'],
  ])('a program at %s is named so that desktops find it', (executable, named) => {
    expect(autostartEntry(executable)).toContain(`\nExec=${named} --hidden\n`)
  })

  test('on Windows by the starter that finds the newest version, quietly; on macOS by the system', async () => {
    const app = fakeApp('')
    setStartAtLogin(true, { app, platform: 'darwin', executable: '/Applications/Factuurbrug.app' })
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith({ openAtLogin: true })
    const installed = await freshFolder()
    const starter = join(installed, 'factuurbrug.exe')
    const executable = join(installed, 'app-1.0.0', 'factuurbrug.exe')
    const args = ['--hidden']
    setStartAtLogin(true, { app, platform: 'win32', executable })
    expect(app.setLoginItemSettings, 'unpacked from the zip there is no starter').toHaveBeenLastCalledWith({
      openAtLogin: true,
      path: executable,
      args,
    })
    writeFileSync(starter, '')
    setStartAtLogin(false, { app, platform: 'win32', executable })
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith({ openAtLogin: false, path: starter, args })
  })

  test('a program that runs from its source registers nothing: it would be Electron itself', async () => {
    const folder = await freshFolder()
    const app = fakeApp(folder, false)
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      setStartAtLogin(true, { app, platform, executable: '/x/electron' })
    expect(app.setLoginItemSettings).not.toHaveBeenCalled()
    expect(existsSync(join(folder, 'autostart'))).toBe(false)
  })
})

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('the network of the system', () => {
  test.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY proxy.kantoor.nl:8080', 'http://proxy.kantoor.nl:8080'],
    ['PROXY proxy.kantoor.nl:8080; DIRECT', 'http://proxy.kantoor.nl:8080'],
    ['HTTPS proxy.kantoor.nl:443;PROXY other:1', 'https://proxy.kantoor.nl:443'],
    ['DIRECT; PROXY proxy.kantoor.nl:8080', null],
    ['SOCKS5 socks:1080', null],
  ])('%j is the proxy %j', (answer, proxy) => {
    expect(firstProxy(answer)).toBe(proxy)
  })

  test('a request goes through the proxy that the system names, but not to this computer', async () => {
    const seen: string[] = []
    const proxy = createServer((request, response) => {
      response.end(`answer for ${request.headers.host ?? ''}`)
    })
    proxy.on('connect', (request: IncomingMessage, socket: Duplex) => {
      seen.push(request.url ?? '')
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      // What comes through the tunnel is answered here as well.
      proxy.emit('connection', socket)
    })
    const shop = createServer((_request, response) => {
      response.end('directly')
    })
    const [proxyPort, shopPort] = [await listening(proxy), await listening(shop)]
    // In a process of its own, because it changes fetch for good.
    const module = new URL('../../../../src/main/adapters/electron/network.ts', import.meta.url).href
    const script = `
      const { systemNetwork } = await import(${JSON.stringify(module)})
      const resolveProxy = async (url) => (url.includes('localhost') ? 'DIRECT' : 'PROXY 127.0.0.1:${proxyPort}')
      const options = { now: () => 0, onUnread: () => undefined, read: async () => [] }
      const network = systemNetwork({ resolveProxy }, options)
      for (const url of ['http://winkel.example/x', 'http://127.0.0.1:${shopPort}/', 'http://localhost:${shopPort}/']) {
        await network.prepare(url)
        console.log(await (await fetch(url, { signal: AbortSignal.timeout(${PATIENCE_MS}) })).text())
      }
      process.exit()
    `
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    expect(stdout).toBe('answer for winkel.example\ndirectly\ndirectly\n')
    expect(seen).toEqual(['winkel.example:80'])
  })

  test('a proxy is asked for once per host, and again when the computer may have moved', async () => {
    const asked: string[] = []
    const resolveProxy = (address: string) => {
      asked.push(address)
      return Promise.resolve('DIRECT')
    }
    let now = 0
    const options = { now: () => now, onUnread: () => undefined, read: () => Promise.resolve([]) }
    const network = systemNetwork({ resolveProxy }, options)
    for (const address of ['https://a.example/1', 'https://a.example/2', 'https://b.example/'])
      await network.prepare(address)
    expect(asked).toEqual(['https://a.example', 'https://b.example'])
    now += 600_000
    await network.prepare('https://a.example/3')
    expect(asked).toHaveLength(3)
  })

  test('certificates that could not be read hold up no request, and are read again later', async () => {
    let now = 0
    let read = 0
    const onUnread = vi.fn()
    const network = systemNetwork(
      { resolveProxy: () => Promise.reject(new Error('no proxy')) },
      {
        now: () => now,
        onUnread,
        read: () => (++read === 1 ? Promise.reject(new Error('TIMEOUT')) : Promise.resolve([])),
      },
    )
    await network.prepare('https://a.example/')
    await network.prepare('https://a.example/')
    expect([read, onUnread.mock.calls.length]).toEqual([1, 1])
    now += 600_000
    await network.prepare('https://a.example/')
    await network.prepare('https://a.example/')
    expect([read, onUnread.mock.calls.length]).toEqual([2, 1])
  })

  test('reading ends with its time, and a thread that fails is told', async () => {
    await expect(readSystemCertificates('setInterval(() => undefined, 1000)', 1)).rejects.toThrow('TIMEOUT')
    await expect(readSystemCertificates('throw new Error("broken")')).rejects.toThrow('broken')
  })

  test('what the system trusts is trusted, besides what Node trusts, but for what has expired', async () => {
    const certificates = (kind: 'default' | 'system') =>
      tls.getCACertificates(kind).map((text) => new X509Certificate(text))
    const before = certificates('default')
    trustCertificates(await readSystemCertificates())
    const after = new Set(certificates('default').map(({ fingerprint256 }) => fingerprint256))
    const valid = certificates('system').filter(({ validTo }) => Date.parse(validTo) > Date.now())
    const missing = [...before, ...valid].filter(({ fingerprint256 }) => !after.has(fingerprint256))
    expect(missing.map(({ subject }) => subject)).toEqual([])
  })
})

describe('a place for the icon in the tray', () => {
  const asks = (answer: string | null) => () => Promise.resolve(answer)

  test.each([
    ['win32', '', null, true],
    ['linux', 'KDE', null, true],
    ['linux', 'ubuntu:GNOME', '(true,)\n', true],
    ['linux', 'ubuntu:GNOME', '(false,)\n', false],
    ['linux', 'GNOME', null, false],
  ] as const)(
    'on %s with desktop %j, where the bus says %j: %s',
    async (platform, desktop, answer, expected) => {
      expect(await hasTrayPlace(platform, desktop, asks(answer))).toBe(expected)
    },
  )
})
