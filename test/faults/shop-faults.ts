import type { ShopFault } from '../../src/demo/shop/faults.ts'

const page = '<!DOCTYPE html>\n<html><head><title>Mijn winkel</title></head><body>Even geduld</body></html>'

const json = { 'Content-Type': 'application/json' }

const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): ShopFault => ({
  kind: 'reply',
  status,
  body,
  headers,
})

const refusal = (status: number, code: string): ShopFault =>
  reply(status, JSON.stringify({ api: 1, error: { code, message: '' } }), json)

/** Every way in which the stand-in of the shop can spoil a request. */
export const shopFaults: readonly (readonly [name: string, fault: ShopFault])[] = [
  ['no answer', { kind: 'hang' }],
  ['connection cut', { kind: 'reset' }],
  ['body cut', { kind: 'cut' }],
  ['half a body', { kind: 'half' }],
  ['notices of PHP before the JSON', { kind: 'notices' }],
  ['a body of 34 MB', { kind: 'huge', bytes: 34_000_000 }],
  ['the first page again', { kind: 'duplicate_page' }],
  ['orders in reverse', { kind: 'unsorted_page' }],
  ['pages without end', { kind: 'endless_pages' }],
  ['sent to another place of the shop', { kind: 'redirect', location: '/index.php?route=common/login' }],
  ['sent to another host', { kind: 'redirect', location: 'https://elders.example/' }],
  ['sent nowhere', { kind: 'redirect', location: '' }],
  ['HTML with status 200', reply(200, page)],
  ['nothing with status 200', reply(200, '')],
  ['JSON of another kind', reply(200, '{"success":true}', json)],
  ['JSON of the module without what was asked', reply(200, '{"api":1}', json)],
  ['a module of another version', reply(200, '{"api":2,"module_version":"9.0"}', json)],
  ['400 of the module', refusal(400, 'bad_request')],
  ['401, key wrong', refusal(401, 'wrong_key')],
  ['403, licence key wrong', refusal(403, 'wrong_licence')],
  ['403 with a page', reply(403, page)],
  ['404 with a page', reply(404, page)],
  ['426, module too old', refusal(426, 'api_too_new')],
  ['429', reply(429, page, { 'Retry-After': '60' })],
  ['500', reply(500, '')],
  ['500 of the module', refusal(500, 'shop_error')],
  ['503, maintenance', reply(503, page)],
]
