<?php
/**
 * JSON that always succeeds: text that is not UTF-8 (cut off half-way a letter by a short column) is repaired.
 */
class FactuurbrugJson {
	public static function encode($value) {
		$json = json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
		return $json === false || json_last_error() !== JSON_ERROR_NONE
			? json_encode(self::clean($value), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES)
			: $json;
	}

	private static function clean($value) {
		if (is_array($value) || is_object($value)) {
			$clean = array();
			foreach ((array)$value as $key => $part) {
				$clean[is_string($key) ? self::cleanText($key) : $key] = self::clean($part);
			}
			return is_object($value) ? (object)$clean : $clean;
		}
		return is_string($value) ? self::cleanText($value) : $value;
	}

	private static function cleanText($text) {
		if (preg_match('//u', $text)) {
			return $text;
		}
		// Keeps what is valid UTF-8; every other byte becomes U+FFFD, the sign for that.
		$pattern = '/([\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}'
			. '|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|./s';
		return preg_replace_callback($pattern, array('FactuurbrugJson', 'keep'), $text);
	}

	/** For preg_replace_callback: the valid character, else U+FFFD. */
	public static function keep(array $match) {
		return isset($match[1]) && $match[1] !== '' ? $match[1] : "\xef\xbf\xbd";
	}
}
