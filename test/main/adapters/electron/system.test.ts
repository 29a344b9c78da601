import { X509Certificate } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  firstProxy,
  trustSystemCertificates,
  useSystemProxy,
} from '../../../../src/main/adapters/electron/network.ts'
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

  test('on Windows by the starter that finds the newest version, quietly; on macOS by the system', () => {
    const app = fakeApp('')
    setStartAtLogin(true, { app, platform: 'darwin', executable: '/Applications/Factuurbrug.app' })
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith({ openAtLogin: true })
    setStartAtLogin(false, { app, platform: 'win32', executable: '/l/factuurbrug/app-1.0.0/factuurbrug.exe' })
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith({
      openAtLogin: false,
      path: '/l/factuurbrug/Update.exe',
      args: ['--processStart', 'factuurbrug.exe', '--process-start-args', '"--hidden"'],
    })
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
      const { useSystemProxy } = await import(${JSON.stringify(module)})
      await useSystemProxy({ resolveProxy: async () => 'PROXY 127.0.0.1:${proxyPort}' }, 'https://moneybird.com')
      for (const url of ['http://winkel.example/x', 'http://127.0.0.1:${shopPort}/'])
        console.log(await (await fetch(url, { signal: AbortSignal.timeout(${PATIENCE_MS}) })).text())
      process.exit()
    `
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    expect(stdout).toBe('answer for winkel.example\ndirectly\n')
    expect(seen).toEqual(['winkel.example:80'])
  })

  test('without a proxy nothing changes', async () => {
    expect(
      await useSystemProxy({ resolveProxy: () => Promise.resolve('DIRECT') }, 'https://moneybird.com'),
    ).toBe(false)
  })

  test('what the system trusts is trusted, besides what Node trusts', () => {
    const certificates = (kind: 'default' | 'system') =>
      tls.getCACertificates(kind).map((text) => new X509Certificate(text).fingerprint256)
    const before = certificates('default')
    trustSystemCertificates()
    const after = new Set(certificates('default'))
    const missing = [...before, ...certificates('system')].filter((certificate) => !after.has(certificate))
    expect(missing).toEqual([])
  })
})
