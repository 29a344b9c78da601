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
    php.write('/tests/state.php', STATE)
  })

  test('ten wrong keys from an address are told wrong, the rest to wait; the right key always works', async () => {
    const calls = Array.from({ length: 30 }, (_, at) =>
      wrong(`Raden!${String(at)}abcdefghij`, '198.51.100.1'),
    )
    const started = performance.now()
    const given = await answers(php, shop(), [
      ...calls,
      wrong(KEY, '198.51.100.1'),
      wrong(KEY, '203.0.113.7'),
      wrong('Fout!sleutel2026', '198.51.100.1'),
    ])
    const seconds = (performance.now() - started) / 1000
    expect(counts(given)).toEqual({ 401: 11, 429: 20, 400: 2 })
    expect(given[20]?.body.error).toMatchObject({ code: 'too_many_attempts' })
    expect(Number(given[20]?.headers['Retry-After'])).toBeGreaterThan(800)
    // Each that is looked at costs a quarter of a second, so guessing is slow.
    expect(seconds).toBeGreaterThan(30 * 0.25)
  })

  test('wrong keys from ever other addresses are slowed too, and the right key works among them', async () => {
    const given = await evaluate(php, `(include_once '/tests/state.php') ? test_state($case) : ''`, ['all'])
    expect(given[0]).toEqual({ free: 100, rightIsFree: true, laterIsFree: true })
  })

  test('one IPv6 line cannot guess from all its addresses', async () => {
    const calls = Array.from({ length: 15 }, (_, at) =>
      wrong('Fout!sleutel2026', `2001:db8:0:1::${String(at + 1)}`),
    )
    expect(counts(await answers(php, shop(), calls))).toEqual({ 401: 10, 429: 5 })
  })

  test('what is remembered stays small, holds no address, and a damaged file does no harm', async () => {
    const given = await evaluate(php, `(include_once '/tests/state.php') ? test_state($case) : ''`, [
      'flood',
      'damaged',
      'no folder',
    ])
    expect(given[0]).toMatchObject({ entries: 200, small: true, holdsAddress: false, newestWaits: true })
    expect(given[1]).toEqual({ free: true, read: true })
    expect(given[2]).toEqual({ free: true, writable: false })
  })
})

const STATE = `<?php
function test_state($what) {
	$now = 1800000000;
	if ($what === 'no folder') {
		$state = new FactuurbrugState('/nowhere', 'secret');
		$free = $state->attempt('198.51.100.1', $now);
		$state->contact($now, 1);
		return array('free' => $free, 'writable' => $state->writable());
	}
	if (!is_dir('/cache')) mkdir('/cache');
	foreach (glob('/cache/*') as $file) unlink($file);
	$state = new FactuurbrugState('/cache', 'secret');
	if ($what === 'damaged') {
		$free = true;
		foreach (array('', 'x', '[]', '{"wrong":3,"all":"x","contact":7,"error":"x"}', '{"wrong":{"a":{"count":"9"}}}', str_repeat('[', 99999)) as $text) {
			file_put_contents('/cache/factuurbrug.json', $text);
			$state->contact($now, 1);
			$free = $state->attempt('198.51.100.1', $now) && $free;
		}
		return array('free' => $free, 'read' => is_array($state->read()));
	}
	if ($what === 'all') {
		$free = 0;
		for ($i = 0; $i < 150; $i++) $free += $state->attempt('198.51.100.' . $i, $now) ? 1 : 0;
		$state->attempt('203.0.113.7', $now);
		$turn = $state->turn();
		$state->forget('203.0.113.7');
		$other = new FactuurbrugState('/cache', 'secret');
		return array('free' => $free, 'rightIsFree' => $turn && $other->turn(), 'laterIsFree' => $state->attempt('198.51.100.1', $now + 900));
	}
	for ($i = 0; $i < 300; $i++) {
		for ($n = 0; $n < ($i === 299 ? 10 : 1); $n++) $state->attempt('198.51.' . ($i >> 8) . '.' . ($i & 255), $now);
	}
	$text = file_get_contents('/cache/factuurbrug.json');
	$read = $state->read();
	return array('entries' => count($read['wrong']), 'small' => strlen($text) < 30000, 'holdsAddress' => strpos($text, '198.51') !== false,
		'newestWaits' => !$state->attempt('198.51.1.43', $now) && $state->wait('198.51.1.43', $now) === 900);
}
`
