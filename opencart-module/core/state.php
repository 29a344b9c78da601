<?php
/**
 * What the module remembers between calls: wrong keys per address, the last contact and the last error.
 *
 * Kept in one small file in the shop's cache folder and not in a table: the module writes nothing in the database, and a
 * flood of wrong keys must not become a flood of writes there. Losing the file does no harm. Addresses are in it as hashes
 * only, at most 200 of them, so the file stays below 30 kB and tells nothing when a web server gives it away.
 */
class FactuurbrugState {
	const MOST_ADDRESSES = 200;
	/** Wrong keys from one address before it must wait. */
	const ATTEMPTS = 10;
	/** Seconds that it must wait, and after which wrong keys are forgotten. */
	const WAIT = 900;
	/** Seconds between two notes of a contact, to spare the disk during a fetch of many pages. */
	const CONTACT_EVERY = 60;

	private $file;
	private $secret;

	/** $secret: something that only the shop knows, so that addresses cannot be found by hashing them all. */
	public function __construct($folder, $secret) {
		$this->file = rtrim($folder, '/') . '/factuurbrug.json';
		$this->secret = $secret;
	}

	/** Everything that is remembered: 'wrong' by hashed address, 'contact' and 'error'. */
	public function read() {
		$text = is_file($this->file) ? @file_get_contents($this->file, false, null, 0, 100000) : '';
		$state = json_decode((string)$text, true);
		$state = (is_array($state) ? $state : array()) + array('wrong' => array(), 'contact' => null, 'error' => null);
		$state['wrong'] = is_array($state['wrong']) ? array_filter($state['wrong'], array($this, 'isCount')) : array();
		return $state;
	}

	/** Seconds that this address must still wait, 0 when it need not. */
	public function wait($address, $now) {
		$state = $this->read();
		$id = $this->id($address);
		if (!isset($state['wrong'][$id]) || $state['wrong'][$id]['count'] < self::ATTEMPTS) {
			return 0;
		}
		return max(0, $state['wrong'][$id]['last'] + self::WAIT - $now);
	}

	/** Counts a wrong key. */
	public function wrongKey($address, $now) {
		$this->change('addWrongKey', array($address, $now));
	}

	/** Notes a call that was answered and forgets the wrong keys of its address. */
	public function contact($address, $now, $version) {
		$state = $this->read();
		$recent = isset($state['contact']['time']) && $now - $state['contact']['time'] < self::CONTACT_EVERY;
		if (!$recent || isset($state['wrong'][$this->id($address)])) {
			$this->change('addContact', array($address, $now, $version));
		}
	}

	/** Notes what was last refused or went wrong. */
	public function error($code, $now) {
		$this->change('addError', array($code, $now));
	}

	public function remove() {
		return !is_file($this->file) || @unlink($this->file);
	}

	/** Whether anything can be remembered at all. */
	public function writable() {
		return is_file($this->file) ? is_writable($this->file) : is_writable(dirname($this->file));
	}

	private function addWrongKey(array $state, array $args) {
		$now = $args[1];
		foreach ($state['wrong'] as $id => $wrong) {
			if ($wrong['last'] + self::WAIT <= $now) {
				unset($state['wrong'][$id]);
			}
		}
		$id = $this->id($args[0]);
		$count = isset($state['wrong'][$id]) ? $state['wrong'][$id]['count'] : 0;
		unset($state['wrong'][$id]);
		$state['wrong'] = array_slice($state['wrong'], 1 - self::MOST_ADDRESSES, null, true);
		$state['wrong'][$id] = array('count' => min($count + 1, self::ATTEMPTS), 'last' => $now);
		return $state;
	}

	private function addContact(array $state, array $args) {
		unset($state['wrong'][$this->id($args[0])]);
		$state['contact'] = array('time' => $args[1], 'version' => $args[2]);
		return $state;
	}

	private function addError(array $state, array $args) {
		$state['error'] = array('code' => $args[0], 'time' => $args[1]);
		return $state;
	}

	/** Changes the file while nobody else can. Without a writable folder nothing happens. */
	private function change($method, array $args) {
		$handle = @fopen($this->file, 'c+');
		if (!$handle || !flock($handle, LOCK_EX)) {
			return;
		}
		$state = json_encode($this->$method($this->read(), $args));
		ftruncate($handle, 0);
		fwrite($handle, $state);
		fflush($handle);
		flock($handle, LOCK_UN);
		fclose($handle);
	}

	private function isCount($wrong) {
		return isset($wrong['count'], $wrong['last']) && is_int($wrong['count']) && is_int($wrong['last']);
	}

	private function id($address) {
		return 'a' . substr(hash_hmac('sha256', FactuurbrugAddresses::counted($address), $this->secret), 0, 16);
	}
}
