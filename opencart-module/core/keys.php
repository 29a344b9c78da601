<?php
/**
 * The API key and the licence key: what may be in them, how they are stored and how they are checked.
 *
 * Stored is PBKDF2-HMAC-SHA256 with a salt of its own and 5,000 rounds: a few milliseconds for an honest call, five
 * thousand times the work for who steals the table. Written out here since hash_pbkdf2() needs PHP 5.5 and shops move
 * between PHP versions; password_hash() costs 50 ms or more a call, too much for a fetch of hundreds of pages.
 */
class FactuurbrugKeys {
	const SHORTEST = 15;
	const LONGEST = 64;
	/** A licence key holds a signature. */
	const LONGEST_LICENCE = 400;
	const ROUNDS = 5000;
	/** Besides letters and digits. OpenCart escapes & < > " and ', and other signs get lost in headers. */
	const SIGNS = '!*@#()=-_.';

	/** What is stored for a key. */
	public static function hash($key) {
		$salt = self::random(16);
		return 'pbkdf2:' . self::ROUNDS . ':' . bin2hex($salt) . ':' . bin2hex(self::stretch($key, $salt, self::ROUNDS));
	}

	/** Whether $key is the one that was stored; takes as long for a nearly right key as for any other. */
	public static function matches($key, $stored, $longest = self::LONGEST) {
		$part = explode(':', (string)$stored);
		// HMAC fills a key up with zero bytes, so 'key' and "key\0" would be the same: such characters are refused first.
		if (count($part) !== 4 || $part[0] !== 'pbkdf2' || strlen($key) > $longest || self::refused($key)) {
			return false;
		}
		$given = bin2hex(self::stretch($key, pack('H*', $part[2]), max(1, min(100000, (int)$part[1]))));
		return self::same($part[3], $given);
	}

	/** The characters of a key that are refused, each once. Letters with accents count as one character. */
	public static function refused($key) {
		$refused = preg_replace('/[A-Za-z0-9' . preg_quote(self::SIGNS, '/') . ']/', '', $key);
		preg_match_all(preg_match('//u', $refused) ? '/./us' : '/./s', $refused, $match);
		return array_values(array_unique($match[0]));
	}

	/** $length random bytes. */
	public static function random($length) {
		if (function_exists('random_bytes')) {
			return random_bytes($length);
		}
		$bytes = function_exists('openssl_random_pseudo_bytes') ? (string)openssl_random_pseudo_bytes($length) : '';
		for ($i = 0; strlen($bytes) < $length; $i++) {
			$bytes .= hash('sha256', uniqid((string)mt_rand(), true) . microtime() . $i, true);
		}
		return substr($bytes, 0, $length);
	}

	/** One block of PBKDF2, 32 bytes. */
	private static function stretch($key, $salt, $rounds) {
		$block = hash_hmac('sha256', $salt . "\0\0\0\1", $key, true);
		$result = $block;
		for ($i = 1; $i < $rounds; $i++) {
			$block = hash_hmac('sha256', $block, $key, true);
			$result ^= $block;
		}
		return $result;
	}

	/**
	 * What a caller that showed the right key is given, to be known by the next time. It cannot be guessed, opens nothing
	 * without the key, and changes with it.
	 */
	public static function pass($stored) {
		return hash_hmac('sha256', 'factuurbrug-pass', (string)$stored);
	}

	public static function isPass($given, $stored) {
		return $given !== '' && (string)$stored !== '' && self::same(self::pass($stored), $given);
	}

	/** Equal in constant time; hash_equals() needs PHP 5.6. */
	private static function same($known, $given) {
		$difference = strlen($known) ^ strlen($given);
		for ($i = 0; $i < strlen($known) && $i < strlen($given); $i++) {
			$difference |= ord($known[$i]) ^ ord($given[$i]);
		}
		return $difference === 0;
	}
}
