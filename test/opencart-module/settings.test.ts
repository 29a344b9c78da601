import { beforeAll, describe, expect, test } from 'vitest'
import { literal } from './support/call.ts'
import { startPhp } from './support/php.ts'
import type { Php } from './support/php.ts'

const STRONG = 'Geheim!Sleutel#2026(abc)'

interface Page {
  readonly stored: Readonly<Record<string, string>> | null
  readonly errors: Readonly<Record<string, string>>
  readonly html: string
}

describe.each(['5.6', '7.4', '8.4'] as const)('settings page on PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  /** Posts the form as OpenCart hands it on (escaped), on top of what was stored; gives what is stored and the page shown. */
  async function post(
    fields: Record<string, string>,
    stored: Record<string, string> = {},
    style = 'bs3',
  ): Promise<Page> {
    const reply = await php.run(`
      require '/tests/admin.php';
      echo json_encode(test_post(json_decode(${literal(JSON.stringify(fields))}, true), json_decode(${literal(JSON.stringify(stored))}, true), '${style}'));`)
    try {
      return JSON.parse(reply.text) as Page
    } catch {
      throw new Error(`PHP said: ${reply.text.slice(0, 1500)}`)
    }
  }

  test('stores a key as a hash and never shows it again', async () => {
    const first = await post({
      status: '1',
      key: STRONG,
      licence: 'FB-12',
      addresses: ' 203.0.113.7 ,2001:db8::/48 ',
    })
    expect(first.errors).toEqual({})
    expect(first.stored).toMatchObject({ status: '1', addresses: '203.0.113.7\n2001:db8::/48' })
    expect(first.stored, 'where the admin is').toMatchObject({ admin: 'https://winkel.example/beheer/' })
    expect(JSON.stringify(first.stored)).not.toContain('Geheim')
    const again = await post({ status: '1', key: '', licence: '' }, first.stored!)
    expect(again.stored).toMatchObject({ key: first.stored!.key, licence: first.stored!.licence })
    for (const page of [first.html, again.html]) {
      expect(page).not.toContain(first.stored!.key)
      expect(page).not.toContain('pbkdf2')
      expect(page).toContain('[text_key_stored]')
    }
    expect((await post({ status: '1', licence_remove: '1' }, first.stored!)).stored).toMatchObject({
      licence: '',
    })
  })

  test('refuses what cannot work, names it, and keeps what was stored', async () => {
    const cases: [Record<string, string>, string, string][] = [
      [{ status: '1' }, 'key', '[error_key_missing]'],
      [{ status: '1', key: 'Kort!2026' }, 'key', '[error_key_short]'],
      [{ status: '1', key: 'Aa1!'.repeat(17) }, 'key', '[error_key_long]'],
      [
        { status: '1', key: 'Geheim & "sleutel" <2026>' },
        'key',
        '[error_key_refused]: [text_space]  &  "  <  >',
      ],
      [{ status: '0', licence: 'A'.repeat(401) }, 'licence', '[error_licence_long]'],
      [{ status: '0', licence: 'a b' }, 'licence', '[error_key_refused]: [text_space]'],
      [{ status: '0', addresses: '203.0.113.7\nthuis' }, 'addresses', '[error_addresses]: thuis'],
      [
        { status: '0', addresses: Array.from({ length: 51 }, (_, at) => `10.0.0.${String(at)}`).join('\n') },
        'addresses',
        '[error_addresses_many]',
      ],
    ]
    for (const [fields, field, error] of cases) {
      const page = await post(fields)
      expect([page.stored, page.errors[field]]).toEqual([null, error])
    }
    expect((await post({ status: '0' })).stored).toMatchObject({ status: '0', key: '' })
  })

  test('what was typed comes back escaped, in every style of admin', async () => {
    const attack = '"><script>alert(1)</script>'
    for (const style of ['table', 'bs3', 'bs5']) {
      const page = await post({ status: '1', key: attack, addresses: attack, licence: attack }, {}, style)
      expect(page.html).not.toContain('<script>')
      expect(page.html).toContain('id="input-key"')
    }
  })

  test('a user without the right to change it changes nothing', async () => {
    const page = await post({ status: '1', key: STRONG, forbidden: '1' })
    expect([page.stored, page.errors.warning]).toEqual([null, '[error_permission]'])
  })

  test('trusts no proxy until the merchant chooses a known header', async () => {
    const stored = async (proxy: Record<string, string>) =>
      (await post({ status: '0', ...proxy })).stored?.proxy
    expect(await stored({})).toBe('')
    expect(await stored({ proxy: 'CF-Connecting-IP' })).toBe('CF-Connecting-IP')
    expect(await stored({ proxy: 'X-Evil' })).toBe('')
  })

  test('only who may change it or take modules away removes what it keeps', async () => {
    const removed = async (rights: string) => {
      const reply = await php.run(`
        require '/tests/admin.php';
        echo json_encode(test_uninstall(${literal(rights)}));`)
      return JSON.parse(reply.text) as unknown
    }
    expect(await removed('')).toEqual({ settings: false, file: false })
    for (const right of ['extension/module/factuurbrug', 'extension/module', 'extension/extension/module'])
      expect(await removed(right)).toEqual({ settings: true, file: true })
  })
})
