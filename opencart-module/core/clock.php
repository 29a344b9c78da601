<?php
/**
 * Which time the shop's dates are in, and the same moments in UTC.
 *
 * OpenCart stores dates by MySQL's NOW(). From 3.0.3.8 on, and in 4.x, the shop first sets MySQL's session zone to the
 * offset that its own time zone has today. That offset is wrong for a summer date asked for in winter, so those dates
 * are converted with the named zone. Before 3.0.3.8 the MySQL server's zone counts and only MySQL knows that one.
 */
class FactuurbrugClock {
	private $zone = '';
	private $local = '';
	private $offset = 0;
	private $historyId = '0';

	/** One query. $timeZone: the shop's setting config_timezone, '' when it has none. */
	public function __construct(FactuurbrugDatabase $db, $version, $timeZone) {
		$row = $db->row('SELECT NOW() AS here, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()) AS ahead, @@session.time_zone AS session_zone,'
			. ' @@global.time_zone AS server_zone, (SELECT MAX(order_history_id) FROM ' . $db->table('order_history') . ') AS history_id');
		$this->local = $row['here'];
		$this->offset = (int)round($row['ahead'] / 60) * 60;
		$this->historyId = $row['history_id'] === null ? '0' : (string)$row['history_id'];
		if (version_compare($version, '3.0.3.8', '>=')) {
			$this->zone = $this->known($timeZone !== '' ? $timeZone : 'UTC');
		} elseif ($row['session_zone'] !== $row['server_zone'] && $this->offsetNow(@date_default_timezone_get()) === $this->offset) {
			// An older shop that was altered to do what 3.0.3.8 does.
			$this->zone = @date_default_timezone_get();
		}
	}

	/** Name of the shop's zone, '' when MySQL's own counts. */
	public function zone() {
		return $this->zone;
	}

	/** Offset in which dates are stored now, such as '+01:00'. */
	public function storedZone() {
		$minutes = (int)abs($this->offset / 60);
		return ($this->offset < 0 ? '-' : '+') . sprintf('%02d:%02d', floor($minutes / 60), $minutes % 60);
	}

	/** Where the reading of changes starts the next time: the database's clock and the highest history id just now. */
	public function cursor() {
		return array('modified' => $this->local, 'history_id' => $this->historyId);
	}

	/** A stored date in UTC. $unix: MySQL's UNIX_TIMESTAMP() of it, used where MySQL's zone counts. '' for no date. */
	public function utc($stored, $unix) {
		if ((string)$stored === '' || substr($stored, 0, 4) === '0000') {
			return '';
		}
		if ($this->zone === '') {
			return (float)$unix > 0 ? gmdate('Y-m-d\TH:i:s\Z', (int)$unix) : '';
		}
		try {
			$moment = new DateTime($stored, new DateTimeZone($this->zone));
		} catch (Exception $notADate) {
			return '';
		}
		return gmdate('Y-m-d\TH:i:s\Z', $moment->getTimestamp());
	}

	private function known($zone) {
		return in_array($zone, timezone_identifiers_list(), true) || @timezone_open($zone) ? $zone : 'UTC';
	}

	private function offsetNow($zone) {
		$now = new DateTime('now', new DateTimeZone($zone));
		return $now->getOffset();
	}
}
