import { beforeAll, describe, expect, test } from 'vitest'
import { answers, call, evaluate, KEY, shop } from './support/call.ts'
import type { Answer, Call } from './support/call.ts'
import { startPhp } from './support/php.ts'
import type { Php } from './support/php.ts'

const CALL = { do: 'x' }

function wrong(key: string, address: string): Call {
  return call(CALL, { HTTP_X_FACTUURBRUG_KEY: key, REMOTE_ADDR: address })
}

function counts(given: readonly Answer[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const answer of given) found[String(answer.status)] = (found[String(answer.status)] ?? 0) + 1
  return found
}

describe.each(['5.6', '8.4'] as const)('wrong keys on PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  test('a thousand wrong keys in a row: ten are looked at, the rest must wait, and so must the right key', async () => {
    const calls = Array.from({ length: 1000 }, (_, at) =>
      wrong(`Raden!${String(at)}abcdefghij`, '198.51.100.1'),
    )
    const started = performance.now()
    const given = await answers(php, shop(), [
      ...calls,
      wrong(KEY, '198.51.100.1'),
      wrong(KEY, '203.0.113.7'),
    ])
    const seconds = (performance.now() - started) / 1000
    expect(counts(given)).toEqual({ 401: 10, 429: 991, 400: 1 })
    expect(given.at(-2)?.body.error).toMatchObject({ code: 'too_many_attempts' })
    expect(Number(given[500]?.headers['Retry-After'])).toBeGreaterThan(800)
    // Each that is looked at costs a quarter of a second, so guessing is slow; the shop is not kept busy by the rest.
    expect(seconds).toBeGreaterThan(2.5)
    expect(seconds).toBeLessThan(60)
  })

  test('one IPv6 line cannot guess from all its addresses', async () => {
    const calls = Array.from({ length: 15 }, (_, at) =>
      wrong('Fout!sleutel2026', `2001:db8:0:1::${String(at + 1)}`),
    )
    expect(counts(await answers(php, shop(), calls))).toEqual({ 401: 10, 429: 5 })
  })

  test('what is remembered stays small, holds no address, and a damaged file does no harm', async () => {
    php.write('/tests/state.php', STATE)
    const given = await evaluate(php, `(include_once '/tests/state.php') ? test_state($case) : ''`, [
      'flood',
      'damaged',
      'no folder',
    ])
    expect(given[0]).toMatchObject({ entries: 200, small: true, holdsAddress: false, newestWaits: true })
    expect(given[1]).toEqual({ wait: 0, read: true })
    expect(given[2]).toEqual({ wait: 0, writable: false })
  })
})

const STATE = `<?php
function test_state($what) {
	$now = 1800000000;
	if ($what === 'no folder') {
		$state = new FactuurbrugState('/nowhere', 'secret');
		$state->wrongKey('198.51.100.1', $now);
		$state->contact('198.51.100.1', $now, 1);
		return array('wait' => $state->wait('198.51.100.1', $now), 'writable' => $state->writable());
	}
	if (!is_dir('/cache')) mkdir('/cache');
	$state = new FactuurbrugState('/cache', 'secret');
	if ($what === 'damaged') {
		$waits = 0;
		foreach (array('', 'x', '[]', '{"wrong":3,"contact":7,"error":"x"}', '{"wrong":{"a":{"count":"9"}}}', str_repeat('[', 99999)) as $text) {
			file_put_contents('/cache/factuurbrug.json', $text);
			$waits += $state->wait('198.51.100.1', $now);
			$state->contact('198.51.100.1', $now, 1);
			$state->wrongKey('198.51.100.1', $now);
		}
		return array('wait' => $waits, 'read' => is_array($state->read()));
	}
	for ($i = 0; $i < 300; $i++) {
		for ($n = 0; $n < ($i === 299 ? 10 : 1); $n++) $state->wrongKey('198.51.' . ($i >> 8) . '.' . ($i & 255), $now);
	}
	$text = file_get_contents('/cache/factuurbrug.json');
	$read = $state->read();
	return array('entries' => count($read['wrong']), 'small' => strlen($text) < 30000, 'holdsAddress' => strpos($text, '198.51') !== false,
		'newestWaits' => $state->wait('198.51.1.43', $now) === 900 && $state->wait('198.51.1.43', $now + 900) === 0);
}
`
