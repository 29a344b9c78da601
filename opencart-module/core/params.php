<?php
/**
 * Reads the parameters of a call. Whatever is not exactly of the expected form is refused, so that nothing but
 * digits and well-formed dates ever reaches a query.
 */
class FactuurbrugParams {
	const LARGEST_ID = 2147483647;

	private $get;

	public function __construct(array $get) {
		$this->get = $get;
	}

	public function has($name) {
		return isset($this->get[$name]) && $this->get[$name] !== '';
	}

	/** A parameter as text of at most $max bytes, '' when it is absent. */
	public function text($name, $max) {
		if (!isset($this->get[$name])) {
			return '';
		}
		if (!is_string($this->get[$name]) || strlen($this->get[$name]) > $max) {
			throw $this->bad($name);
		}
		return $this->get[$name];
	}

	/** A whole number between $min and $max, $default when the parameter is absent. */
	public function number($name, $default, $min, $max) {
		if (!$this->has($name)) {
			return $default;
		}
		$text = $this->text($name, 10);
		if (!preg_match('/\A[0-9]{1,10}\z/', $text) || (float)$text < $min || (float)$text > $max) {
			throw $this->bad($name);
		}
		return (int)$text;
	}

	/** A moment as the shop stores it, 'YYYY-MM-DD HH:MM:SS'. Required. */
	public function moment($name) {
		$text = $this->text($name, 19);
		if (!preg_match('/\A(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d\z/', $text, $part)) {
			throw $this->bad($name);
		}
		if (!checkdate((int)$part[2], (int)$part[3], (int)$part[1])) {
			throw $this->bad($name);
		}
		return $text;
	}

	/** 1 to $max different ids out of '1,2,3', sorted. */
	public function ids($name, $max) {
		$text = $this->text($name, $max * 11);
		if (!preg_match('/\A[0-9]{1,10}(,[0-9]{1,10})*\z/', $text)) {
			throw $this->bad($name);
		}
		$ids = array();
		foreach (explode(',', $text) as $id) {
			if ((float)$id < 1 || (float)$id > self::LARGEST_ID) {
				throw $this->bad($name);
			}
			$ids[(int)$id] = (int)$id;
		}
		if (count($ids) > $max) {
			throw $this->bad($name);
		}
		ksort($ids);
		return array_values($ids);
	}

	private function bad($name) {
		return new FactuurbrugRefusal(400, 'bad_request', 'Parameter ' . $name . ' is missing or out of bounds.');
	}
}
