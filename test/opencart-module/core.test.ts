import { beforeAll, describe, expect, test } from 'vitest'
import { evaluate } from './support/call.ts'
import { PHP_VERSIONS, startPhp } from './support/php.ts'
import type { Php } from './support/php.ts'

describe.each(PHP_VERSIONS)('core on PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  test('a key matches its own hash only, and the hash does not hold the key', async () => {
    const key = 'Geheim!Sleutel#2026(abc)'
    const tries = [
      key,
      'Geheim!Sleutel#2026(abd)',
      'Geheim!Sleutel#2026(abc',
      `${key}x`,
      '',
      'geheim!sleutel#2026(abc)',
      'x'.repeat(70),
    ]
    const matches = await evaluate(
      php,
      `FactuurbrugKeys::matches($case, FactuurbrugKeys::hash('${key}'))`,
      tries,
    )
    expect(matches).toEqual([true, false, false, false, false, false, false])
    const hashes = await evaluate(php, 'FactuurbrugKeys::hash($case)', [key, key])
    expect(String(hashes[0])).not.toContain('Geheim')
    expect(hashes[0]).not.toBe(hashes[1])
  })

  test('nothing matches a stored value that is damaged or absent', async () => {
    const stored = [
      '',
      'pbkdf2',
      'pbkdf2:5000::',
      'pbkdf2:0:00:00',
      'md5:1:aa:bb',
      'pbkdf2:-1:aa:',
      'a:b:c:d',
    ]
    expect(
      await evaluate(
        php,
        "FactuurbrugKeys::matches('', $case) || FactuurbrugKeys::matches('x', $case)",
        stored,
      ),
    ).toEqual(stored.map(() => false))
  })

  test('a stored hash from another PHP version still matches', async () => {
    const other = await startPhp(version === '5.6' ? '8.4' : '5.6')
    const [hash] = await evaluate(other, 'FactuurbrugKeys::hash($case)', ['Verhuisd!2026@(winkel)'])
    expect(await evaluate(php, "FactuurbrugKeys::matches('Verhuisd!2026@(winkel)', $case)", [hash])).toEqual([
      true,
    ])
  })

  test('refused characters are named once each, letters with accents as one', async () => {
    const cases = ['Abc123!*@#()=-_.', 'a b&b"&', 'café€', '<script>', '\n']
    expect(await evaluate(php, 'FactuurbrugKeys::refused($case)', cases)).toEqual([
      [],
      [' ', '&', '"'],
      ['é', '€'],
      ['<', '>'],
      ['\n'],
    ])
  })

  test('lists of addresses know single ones, ranges, IPv6 and IPv4 in IPv6', async () => {
    const list = '203.0.113.7\n10.0.0.0/8, 2001:db8::/48'
    const addresses = [
      '203.0.113.7',
      '203.0.113.8',
      '10.255.1.2',
      '11.0.0.1',
      '2001:db8:0:5::1',
      '2001:db8:1::1',
      '::ffff:203.0.113.7',
      '',
      'x',
      '0xCB007107',
      '203.0.113.7.',
    ]
    expect(
      await evaluate(php, `FactuurbrugAddresses::allowed($case, ${JSON.stringify(list)})`, addresses),
    ).toEqual([true, false, true, false, true, false, true, false, false, false, false])
    expect(await evaluate(php, "FactuurbrugAddresses::allowed($case, '')", ['203.0.113.8', ''])).toEqual([
      true,
      true,
    ])
    const lines = [
      '1.2.3.4',
      '1.2.3.4/33',
      '1.2.3',
      '::1/128',
      '::1/129',
      'winkel.example',
      '1.2.3.4/',
      '1.2.3.4/-1',
      '*',
    ]
    expect(await evaluate(php, 'FactuurbrugAddresses::valid($case)', lines)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('a list of addresses that cannot be read lets nobody in', async () => {
    expect(
      await evaluate(php, "FactuurbrugAddresses::allowed('1.2.3.4', $case)", ['onzin', '1.2.3.400']),
    ).toEqual([false, false])
  })

  test('packed columns are read as JSON, JSON in JSON or serialized, and never as objects', async () => {
    const cases = [
      '{"1":"NL123"}',
      '"{\\"1\\":\\"NL123\\"}"',
      'a:1:{i:1;s:5:"NL123";}',
      'a:1:{i:4;a:2:{i:0;s:1:"7";i:1;s:1:"8";}}',
      '',
      '[]',
      'a:0:{}',
      'O:8:"stdClass":0:{}',
      'a:1:{i:1;O:8:"stdClass":0:{}}',
      'a:1:{i:1;s:99:"x";}',
      'a:9999999:{',
      'null',
      '12',
      '"tekst"',
    ]
    expect(await evaluate(php, '(object)FactuurbrugStored::unpack($case)', cases)).toEqual([
      { 1: 'NL123' },
      { 1: 'NL123' },
      { 1: 'NL123' },
      { 4: ['7', '8'] },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ])
  })

  test('JSON survives text that was cut off half-way a letter', async () => {
    const cut = await evaluate(
      php,
      'FactuurbrugJson::encode(array("a" => substr($case, 0, -1), "b" => array("goed")))',
      ['Zoë', 'caf€', 'x😀'],
    )
    expect(cut.map((json) => JSON.parse(String(json)) as unknown)).toEqual([
      { a: 'Zo\uFFFD', b: ['goed'] },
      { a: 'caf\uFFFD\uFFFD', b: ['goed'] },
      { a: 'x\uFFFD\uFFFD\uFFFD', b: ['goed'] },
    ])
  })

  test('the database object refuses everything that is not reading', async () => {
    const statements = [
      'DELETE FROM oc_order',
      'SELECT 1; DELETE FROM oc_order',
      'UPDATE x SET y=1',
      ' SELECT 1',
      'SHOW TABLES',
      'INSERT INTO x',
      'SELECTED',
    ]
    const refused = `call_user_func('test_refused', $case)`
    const define = `function test_refused($sql) { $db = new FactuurbrugDatabase(new UntouchedDatabase(), 'oc_'); try { $db->rows($sql); } catch (Exception $e) { return $e->getMessage(); } return 'done'; }`
    await php.run('')
    php.write('/tests/refused.php', `<?php ${define}`)
    expect(await evaluate(php, `(include_once '/tests/refused.php') ? ${refused} : ''`, statements)).toEqual(
      statements.map(() => 'Factuurbrug only reads.'),
    )
  })
})
