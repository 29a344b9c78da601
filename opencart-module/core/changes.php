<?php
/**
 * Which orders changed, in pages of ids.
 *
 * An order counts when its date_modified is recent enough, when it has a newer row in order_history (OpenCart 4.1 changes a
 * status without touching date_modified) or when a return of it was made or changed. No version has an index on any date, so
 * there are two looks. The whole one reads the order table (30 ms for 100,000 orders). The recent one goes by primary keys
 * only: the newest orders, and whatever order the newer history rows and the newest returns are of. It misses an older order
 * that was changed without a history row, which OpenCart itself does not do; the client asks for the whole look now and then.
 */
class FactuurbrugChanges {
	/** Ids looked through by the primary key before the whole table is, per order asked for. */
	const WINDOW = 5;
	/** Ids that the recent look goes back. */
	const NEWEST = 200;

	private $db;
	private $since;
	private $changed;
	private $others;
	private $floor = 0;

	/**
	 * $since: moment as stored; $historyAfter: highest order_history_id that the client has seen, null when unknown;
	 * $hasReturns: whether the shop has a table of returns; $isRecent: the recent look is enough.
	 */
	public function __construct(FactuurbrugDatabase $db, $since, $historyAfter, $hasReturns, $isRecent) {
		$this->db = $db;
		$this->since = $db->quote($since);
		// In 4.1 date_modified may be NULL.
		$this->changed = '(o.date_modified >= ' . $this->since . ' OR (o.date_modified IS NULL AND o.date_added >= ' . $this->since . '))';
		$isRecent = $isRecent && $historyAfter !== null;
		$this->floor = $isRecent ? $this->floorOf('order', 'order_id') : 0;
		$this->others = $this->others($historyAfter, $hasReturns ? ($isRecent ? $this->floorOf('return', 'return_id') : 0) : null);
	}

	/**
	 * One page: 'ids' (at most $limit, sorted), 'more' (whether others follow) and 'total' (how many there are in all; null
	 * unless $afterId is 0).
	 */
	public function page($afterId, $limit) {
		$dated = $this->dated($afterId, $limit + 1);
		$logged = $this->logged($afterId, $limit + 1);
		$ids = array_values(array_unique(array_merge($dated['ids'], $logged)));
		sort($ids);
		$total = null;
		if ($afterId === 0) {
			$total = $dated['total'] + (count($logged) > $limit ? $this->countLogged() : count($logged));
		}
		return array('ids' => array_slice($ids, 0, $limit), 'more' => count($ids) > $limit, 'total' => $total);
	}

	/**
	 * Above which id the recent look reads: the newest rows, when all rows that were added since are among them; else 0, as
	 * when the program has not looked for a long time.
	 */
	private function floorOf($table, $key) {
		$name = $this->db->table($table);
		$row = $this->db->row('SELECT ' . $key . ' AS id, date_added < ' . $this->since . ' AS is_older FROM ' . $name . ' WHERE ' . $key
			. ' <= (SELECT MAX(' . $key . ') FROM ' . $name . ') - ' . self::NEWEST . ' ORDER BY ' . $key . ' DESC LIMIT 1');
		return $row && $row['is_older'] ? (int)$row['id'] : 0;
	}

	/** Changed by date_modified. */
	private function dated($afterId, $limit) {
		$total = null;
		$low = max($afterId, $this->floor);
		if ($afterId === 0) {
			$row = $this->db->row('SELECT COUNT(*) AS total, MIN(o.order_id) AS first FROM ' . $this->db->table('order') . ' o WHERE o.order_id > ' . $low
				. ' AND ' . $this->changed);
			$total = (int)$row['total'];
			if ($total === 0) {
				return array('ids' => array(), 'total' => 0);
			}
			$low = (int)$row['first'] - 1;
		}
		$high = $low + self::WINDOW * $limit;
		$ids = $this->datedIds('o.order_id > ' . $low . ' AND o.order_id <= ' . $high, $limit);
		if (count($ids) < $limit && $total !== count($ids)) {
			$ids = array_merge($ids, $this->datedIds('o.order_id > ' . $high, $limit - count($ids)));
		}
		return array('ids' => $ids, 'total' => $total);
	}

	private function datedIds($range, $limit) {
		// "+ 0" keeps MySQL from walking the index and fetching every row one by one: twenty times slower on MyISAM.
		return $this->idsOf('SELECT o.order_id AS id FROM ' . $this->db->table('order') . ' o WHERE ' . $range
			. ' AND ' . $this->changed . ' ORDER BY o.order_id + 0 LIMIT ' . (int)$limit);
	}

	/** Changed in another way only: a newer history row, or a return. */
	private function logged($afterId, $limit) {
		if ($this->others === '') {
			return array();
		}
		return $this->idsOf('SELECT o.order_id AS id' . $this->others . ' AND o.order_id > ' . (int)$afterId . ' ORDER BY id LIMIT ' . (int)$limit);
	}

	private function countLogged() {
		$row = $this->db->row('SELECT COUNT(*) AS total' . $this->others);
		return (int)$row['total'];
	}

	/** FROM and WHERE of logged(): each order once, those that dated() finds left out. $returnsAbove: null for no returns. */
	private function others($historyAfter, $returnsAbove) {
		$ids = array();
		if ($historyAfter !== null) {
			$ids[] = 'SELECT h.order_id FROM ' . $this->db->table('order_history') . ' h WHERE h.order_history_id > ' . (int)$historyAfter;
		}
		if ($returnsAbove !== null) {
			$ids[] = 'SELECT r.order_id FROM ' . $this->db->table('return') . ' r WHERE r.return_id > ' . (int)$returnsAbove
				. ' AND (r.date_added >= ' . $this->since . ' OR r.date_modified >= ' . $this->since . ')';
		}
		return !$ids ? '' : ' FROM (SELECT DISTINCT c.order_id FROM (' . implode(' UNION ALL ', $ids) . ') c) n JOIN ' . $this->db->table('order')
			. ' o ON o.order_id = n.order_id WHERE NOT (o.order_id > ' . $this->floor . ' AND IFNULL(' . $this->changed . ', 0))';
	}

	private function idsOf($sql) {
		$ids = array();
		foreach ($this->db->rows($sql) as $row) {
			$ids[] = (int)$row['id'];
		}
		return $ids;
	}
}
