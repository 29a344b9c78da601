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
	/** Wrong keys from one address, and from all together, before keys are looked at one at a time. */
	const ATTEMPTS = 10;
	const ATTEMPTS_IN_ALL = 100;
	/** Seconds after which wrong keys are forgotten. */
	const WAIT = 900;
	/** Microseconds between two looks whether it is a call's turn, and how often it looks: a second in all. */
	const TURN_EVERY = 50000;
	const TURN_LOOKS = 20;
	/** Seconds between two notes of a contact, to spare the disk during a fetch of many pages. */
	const CONTACT_EVERY = 60;

	private $file;
	private $secret;
	private $turn = null;

	/** $secret: something that only the shop knows, so that addresses cannot be found by hashing them all. */
	public function __construct($folder, $secret) {
		$this->file = rtrim($folder, '/') . '/factuurbrug.json';
		$this->secret = $secret;
	}

	/** Everything that is remembered: 'wrong' by hashed address, 'all' wrong ones together, 'contact' and 'error'. */
	public function read() {
		$text = is_file($this->file) ? @file_get_contents($this->file, false, null, 0, 100000) : '';
		$state = json_decode((string)$text, true);
		$state = (is_array($state) ? $state : array()) + array('wrong' => array(), 'all' => null, 'contact' => null, 'error' => null);
		$state['wrong'] = is_array($state['wrong']) ? array_filter($state['wrong'], array($this, 'isCount')) : array();
		$state['all'] = $this->isCount($state['all']) ? $state['all'] : array('count' => 0, 'last' => 0);
		return $state;
	}

	/** Seconds after which the wrong keys of this address, and those of all, are forgotten. At least one. */
	public function wait($address, $now) {
		$state = $this->read();
		$id = $this->id($address);
		$last = isset($state['wrong'][$id]) ? $state['wrong'][$id]['last'] : $state['all']['last'];
		return max(1, min(self::WAIT, $last + self::WAIT - $now));
	}

	/**
	 * Counts a key that is about to be looked at, as a wrong one until forget() says otherwise. Whether it is within the limits.
	 * Counting and asking are one step, while nobody else can. Without a writable folder nothing is counted.
	 */
	public function attempt($address, $now) {
		$state = $this->change('addAttempt', array($address, $now));
		$id = $this->id($address);
		return $state === null || ($state['wrong'][$id]['count'] <= self::ATTEMPTS && $state['all']['count'] <= self::ATTEMPTS_IN_ALL);
	}

	/** Waits, a second at most, until no other key is being looked at above the limits. false: it did not come to a turn. */
	public function turn() {
		$this->turn = @fopen($this->file . '.turn', 'c');
		for ($look = 0; $look < self::TURN_LOOKS; $look++) {
			if (!$this->turn || flock($this->turn, LOCK_EX | LOCK_NB)) {
				return true;
			}
			usleep(self::TURN_EVERY);
		}
		return false;
	}

	/** The key was right: what attempt() counted for this address does not count. */
	public function forget($address) {
		$this->change('dropAttempts', array($address));
		if ($this->turn) {
			fclose($this->turn);
			$this->turn = null;
		}
	}

	/** Notes a call that was answered. */
	public function contact($now, $version) {
		$state = $this->read();
		if (!isset($state['contact']['time']) || $now - $state['contact']['time'] >= self::CONTACT_EVERY) {
			$this->change('addContact', array($now, $version));
		}
	}

	/** Notes what was last refused or went wrong. */
	public function error($code, $now) {
		$this->change('addError', array($code, $now));
	}

	public function remove() {
		foreach (array($this->file, $this->file . '.turn') as $file) {
			if (is_file($file)) {
				@unlink($file);
			}
		}
	}

	/** Whether anything can be remembered at all. */
	public function writable() {
		return is_file($this->file) ? is_writable($this->file) : is_writable(dirname($this->file));
	}

	private function addAttempt(array $state, array $args) {
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
		$state['wrong'][$id] = array('count' => min($count, self::ATTEMPTS) + 1, 'last' => $now);
		$all = $state['all']['last'] + self::WAIT <= $now ? 0 : $state['all']['count'];
		$state['all'] = array('count' => min($all, self::ATTEMPTS_IN_ALL) + 1, 'last' => $now);
		return $state;
	}

	private function dropAttempts(array $state, array $args) {
		unset($state['wrong'][$this->id($args[0])]);
		$state['all']['count'] = max(0, $state['all']['count'] - 1);
		return $state;
	}

	private function addContact(array $state, array $args) {
		$state['contact'] = array('time' => $args[0], 'version' => $args[1]);
		return $state;
	}

	private function addError(array $state, array $args) {
		$state['error'] = array('code' => $args[0], 'time' => $args[1]);
		return $state;
	}

	/** Changes the file while nobody else can; what is in it then. null: there is no writable folder, and nothing happened. */
	private function change($method, array $args) {
		$handle = @fopen($this->file, 'c+');
		if (!$handle || !flock($handle, LOCK_EX)) {
			return null;
		}
		$state = $this->$method($this->read(), $args);
		ftruncate($handle, 0);
		fwrite($handle, json_encode($state));
		fflush($handle);
		flock($handle, LOCK_UN);
		fclose($handle);
		return $state;
	}

	private function isCount($wrong) {
		return isset($wrong['count'], $wrong['last']) && is_int($wrong['count']) && is_int($wrong['last']);
	}

	private function id($address) {
		return 'a' . substr(hash_hmac('sha256', FactuurbrugAddresses::counted($address), $this->secret), 0, 16);
	}
}
