<?php
/**
 * The list of addresses that may call: IPv4 or IPv6, single or a range such as 10.0.0.0/8.
 */
class FactuurbrugAddresses {
	/** The lines of the list, without empty ones. */
	public static function lines($list) {
		return array_values(array_filter(array_map('trim', preg_split('/[\s,]+/', (string)$list)), 'strlen'));
	}

	/** Whether a line is an address or a range. */
	public static function valid($line) {
		return self::range($line) !== null;
	}

	/** Whether $address is on the list. An empty list lets everyone in. */
	public static function allowed($address, $list) {
		$lines = self::lines($list);
		$packed = self::packed($address);
		foreach ($lines as $line) {
			$range = self::range($line);
			if ($range !== null && $packed !== null && self::within($packed, $range)) {
				return true;
			}
		}
		return !$lines;
	}

	/** Headers in which a proxy in front of the shop may tell who called; the merchant chooses one, or none. */
	public static function headers() {
		return array('X-Forwarded-For', 'X-Real-IP', 'CF-Connecting-IP');
	}

	/**
	 * Who called. $header: the one that the merchant trusts, '' for none: then the address of the connection, for whatever a
	 * header says, anyone can write. Of a list the last counts: the nearest proxy added it, what stands before it came from afar.
	 */
	public static function caller(array $server, $header) {
		$direct = isset($server['REMOTE_ADDR']) && is_string($server['REMOTE_ADDR']) ? $server['REMOTE_ADDR'] : '';
		$name = 'HTTP_' . strtoupper(str_replace('-', '_', $header));
		if (!in_array($header, self::headers(), true) || !isset($server[$name]) || !is_string($server[$name])) {
			return $direct;
		}
		$listed = self::lines($server[$name]);
		$last = trim((string)end($listed), '[]');
		return self::packed($last) === null ? $direct : $last;
	}

	/** What wrong keys are counted by: the address, of IPv6 the first half (one line has a whole /64). */
	public static function counted($address) {
		$packed = self::packed($address);
		if ($packed === null) {
			return 'unknown';
		}
		return bin2hex(strlen($packed) === 16 ? substr($packed, 0, 8) : $packed);
	}

	private static function within($packed, array $range) {
		if (strlen($packed) !== strlen($range['address'])) {
			return false;
		}
		for ($bit = 0; $bit < $range['bits']; $bit++) {
			$mask = 128 >> ($bit % 8);
			if ((ord($packed[$bit >> 3]) & $mask) !== (ord($range['address'][$bit >> 3]) & $mask)) {
				return false;
			}
		}
		return true;
	}

	private static function range($line) {
		if (!preg_match('/\A([0-9A-Fa-f.:]{2,45})(\/([0-9]{1,3}))?\z/', $line, $part)) {
			return null;
		}
		$address = self::packed($part[1]);
		if ($address === null) {
			return null;
		}
		$all = strlen($address) * 8;
		$bits = isset($part[3]) ? (int)$part[3] : $all;
		return $bits <= $all ? array('address' => $address, 'bits' => $bits) : null;
	}

	/** The bytes of an address; IPv4 written as IPv6 (::ffff:1.2.3.4) counts as IPv4. */
	private static function packed($address) {
		$packed = is_string($address) && filter_var($address, FILTER_VALIDATE_IP) !== false ? inet_pton($address) : false;
		if ($packed === false) {
			return null;
		}
		$mapped = str_repeat("\0", 10) . "\xff\xff";
		return strlen($packed) === 16 && substr($packed, 0, 12) === $mapped ? substr($packed, 12) : $packed;
	}
}
