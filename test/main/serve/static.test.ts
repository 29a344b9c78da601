import { describe, expect, test } from 'vitest'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveBench } from './browser.ts'

describe('the files of the screens', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?a=b', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/index-a1.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/assets/index-a1.css', 'text/css; charset=utf-8', 'private, max-age=31536000, immutable'],
  ])('%s is served as %s', async (path, type, keep) => {
    const { browser } = await serveBench({ stage: 'new' })
    const { status, headers } = await browser.ask(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, keep])
  })

  test('are looked at anew every time, and their length alone can be asked', async () => {
    const { browser, screens } = await serveBench({ stage: 'new' })
    await writeFile(join(screens, 'index.html'), 'é')
    expect(await browser.ask('/')).toMatchObject({ body: 'é', headers: { 'content-length': '2' } })
    expect(await browser.ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br', 'klein'],
    ['gzip, br;q=0', 'gzip', 'minder klein'],
    ['', undefined, 'export {}'],
    ['zstd', undefined, 'export {}'],
  ])('for a browser that takes %j they come as %s', async (accepts, encoding, body) => {
    const { browser, screens } = await serveBench({ stage: 'new' })
    await writeFile(join(screens, 'assets', 'index-a1.js.br'), 'klein')
    await writeFile(join(screens, 'assets', 'index-a1.js.gz'), 'minder klein')
    const answer = await browser.ask('/assets/index-a1.js', { headers: { 'accept-encoding': accepts } })
    expect(answer).toMatchObject({
      status: 200,
      body,
      headers: { 'content-type': 'text/javascript; charset=utf-8', vary: 'accept-encoding' },
    })
    expect(answer.headers['content-encoding']).toBe(encoding)
  })

  test('come as they are where only a link out of the folder is compressed', async () => {
    const { browser, screens } = await serveBench({ stage: 'new' })
    await symlink(join(screens, '..', 'secret.js'), join(screens, 'assets', 'index-a1.js.br'))
    expect(await browser.ask('/assets/index-a1.js', { headers: { 'accept-encoding': 'br' } })).toMatchObject({
      body: 'export {}',
    })
  })

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/%252e%252e/secret.js',
    '/..\\secret.js',
    '/..%5csecret.js',
    '/assets/....//secret.js',
    '//etc/passwd',
    '/C:/secret.js',
    '/C%3a/secret.js',
    '/index.html%00.js',
    '/index.html::$DATA',
    '/.env.js',
    '/assets/.env.js',
    '/link.js',
    '/notes.txt',
    '/assets/index-a1.js.br',
    '/assets',
    '/assets/',
    '/assets/index-a1.js/',
    '/index.HTML',
    '/%',
    '/%E0%A4%A',
    '/index-a1.js',
    'http://evil.example/secret.js',
    '*',
  ])('%s is not among them', async (path) => {
    const { browser } = await serveBench({ stage: 'new' })
    const { status, body } = await browser.ask(path)
    expect(status).toBe(404)
    expect(body).toBe('{"error":"not_found"}')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('cannot be asked for by %s', async (method) => {
    const { browser } = await serveBench({ stage: 'new' })
    expect((await browser.ask('/', { method })).status).toBe(405)
  })
})
