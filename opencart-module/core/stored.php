<?php
/**
 * Values that OpenCart packed into one column: JSON (2.1 and later) or PHP's serialize() (1.5 and 2.0).
 *
 * unserialize() is not used: customers' own text is in there, and it would build any object that text names. The small
 * reader below knows arrays, texts, numbers and booleans and nothing else.
 */
class FactuurbrugStored {
	private $text;
	private $at = 0;

	private function __construct($text) {
		$this->text = $text;
	}

	/** The array that was packed; an empty array for anything unreadable. JSON within a JSON string is unpacked too (4.0.2). */
	public static function unpack($text) {
		$text = trim((string)$text);
		if ($text === '' || $text === '[]' || $text === '{}') {
			return array();
		}
		$value = json_decode($text, true);
		if (is_string($value)) {
			$value = json_decode($value, true);
		}
		if (!is_array($value) && substr($text, 0, 2) === 'a:') {
			$reader = new FactuurbrugStored($text);
			try {
				$value = $reader->value(0);
			} catch (Exception $unreadable) {
				$value = array();
			}
		}
		return is_array($value) ? $value : array();
	}

	private function value($depth) {
		$kind = substr($this->text, $this->at, 2);
		$this->at += 2;
		if ($kind === 'N;') {
			return '';
		}
		if ($kind === 's:') {
			return $this->textValue();
		}
		if ($kind === 'i:' || $kind === 'b:' || $kind === 'd:') {
			return $this->until(';');
		}
		if ($kind === 'a:' && $depth < 5) {
			return $this->arrayValue($depth);
		}
		throw new Exception('Not a packed value.');
	}

	private function arrayValue($depth) {
		$count = (int)$this->until(':');
		$this->skip('{');
		$array = array();
		for ($i = 0; $i < $count; $i++) {
			$key = $this->value(5);
			$array[$key] = $this->value($depth + 1);
		}
		$this->skip('}');
		return $array;
	}

	private function textValue() {
		$length = (int)$this->until(':');
		$this->skip('"');
		$value = (string)substr($this->text, $this->at, $length);
		if (strlen($value) !== $length) {
			throw new Exception('Cut off.');
		}
		$this->at += $length;
		$this->skip('";');
		return $value;
	}

	private function until($mark) {
		$end = strpos($this->text, $mark, $this->at);
		if ($end === false) {
			throw new Exception('Cut off.');
		}
		$value = substr($this->text, $this->at, $end - $this->at);
		$this->at = $end + 1;
		return $value;
	}

	private function skip($mark) {
		if (substr($this->text, $this->at, strlen($mark)) !== $mark) {
			throw new Exception('Not a packed value.');
		}
		$this->at += strlen($mark);
	}
}
