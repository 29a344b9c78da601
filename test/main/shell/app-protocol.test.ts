import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { pageServer, registerScheme } from '../../../src/main/shell/app-protocol.ts'
import { freshFolder } from '../../support/folders.ts'

let serve: ReturnType<typeof pageServer>
let root: string

beforeEach(async () => {
  const folder = await freshFolder()
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-other'))
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(folder, 'renderer-other', 'secret.js'), 'secret')
  await writeFile(join(root, 'index.html'), '<h1>Factuurbrug</h1>')
  await writeFile(join(root, 'assets', 'een blad.css'), 'h1{}')
  await writeFile(join(root, 'main.js'), '1')
  await writeFile(join(root, 'notes.txt'), 'not for the page')
  await writeFile(join(root, 'main.js.map'), '{}')
  serve = pageServer(root)
})

const get = (url: string) => serve({ method: 'GET', url })

describe('app:// gives the pages of the window', () => {
  test.each([
    ['app://factuurbrug/index.html', 'text/html; charset=utf-8'],
    ['app://factuurbrug/index.html?x=1#/failures', 'text/html; charset=utf-8'],
    ['app://factuurbrug/main.js', 'text/javascript; charset=utf-8'],
    ['app://factuurbrug/assets/een%20blad.css', 'text/css; charset=utf-8'],
    ['app://factuurbrug/assets/../main.js', 'text/javascript; charset=utf-8'],
  ])('%s as %s', async (url, type) => {
    const answer = await get(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['app://factuurbrug/index.html', 'no-cache'],
    ['app://factuurbrug/assets/een%20blad.css', 'private, max-age=31536000, immutable'],
  ])('%s is kept as %s', async (url, keep) => {
    expect((await get(url)).headers.get('cache-control')).toBe(keep)
  })

  test('the text is that of the file', async () => {
    expect(await (await get('app://factuurbrug/index.html')).text()).toBe('<h1>Factuurbrug</h1>')
  })

  test('every answer carries the policy that allows nothing from outside, also a refusal', async () => {
    for (const url of ['app://factuurbrug/index.html', 'app://factuurbrug/nothing.js']) {
      const policy = (await get(url)).headers.get('content-security-policy') ?? ''
      expect(policy.split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ])
    }
  })
})

describe('app:// gives nothing else', () => {
  test.each([
    'app://factuurbrug/../secret.js',
    'app://factuurbrug/%2e%2e/secret.js',
    'app://factuurbrug/..%2fsecret.js',
    'app://factuurbrug/..%5csecret.js',
    'app://factuurbrug/assets/..%2f..%2fsecret.js',
    'app://factuurbrug/%2e%2e%2frenderer-other%2fsecret.js',
    'app://factuurbrug//etc/passwd',
    'app://factuurbrug/main.js%00.html',
    'app://factuurbrug/C:/Windows/win.ini',
    'app://factuurbrug/main.js::$DATA',
    'app://factuurbrug/%',
    'app://factuurbrug/',
    'app://factuurbrug/assets',
    'app://factuurbrug/notes.txt',
    'app://factuurbrug/main.js.map',
    'app://factuurbrug/absent.js',
    'app://elsewhere/index.html',
    'app://factuurbrug.evil/index.html',
    'app://user@factuurbrug:80/index.html',
    'https://factuurbrug/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('%s', async (method) => {
    expect((await serve({ method, url: 'app://factuurbrug/index.html' })).status).toBe(405)
  })

  test('a folder with the name of a page', async () => {
    await mkdir(join(root, 'folder.html'))
    expect((await get('app://factuurbrug/folder.html')).status).toBe(404)
  })

  test('a link that leads nowhere', async () => {
    await symlink(join(root, 'gone'), join(root, 'link.js'))
    expect((await get('app://factuurbrug/link.js')).status).toBe(404)
  })
})

test('the scheme is registered as a secure origin of its own, with kept compilations and nothing more', () => {
  const registerSchemesAsPrivileged = vi.fn()
  registerScheme({ registerSchemesAsPrivileged })
  expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
})
