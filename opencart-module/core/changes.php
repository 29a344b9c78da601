<?php
/**
 * Which orders changed, in pages of ids.
 *
 * An order counts when its date_modified is recent enough or when it has a newer row in order_history: OpenCart 4.1
 * changes a status without touching date_modified. No version has an index on either, so a scan of the order table is
 * the dearest thing here (30 ms for 100,000 orders) and is done as seldom as possible: a page is first sought in the
 * next few hundred ids, which goes by the primary key.
 */
class FactuurbrugChanges {
	/** Ids looked through by the primary key before the whole table is, per order asked for. */
	const WINDOW = 5;

	private $db;
	private $changed;
	private $historyAfter;

	/** $since: moment as stored; $historyAfter: highest order_history_id that the client has seen, null when unknown. */
	public function __construct(FactuurbrugDatabase $db, $since, $historyAfter) {
		$this->db = $db;
		$moment = $db->quote($since);
		// In 4.1 date_modified may be NULL.
		$this->changed = '(o.date_modified >= ' . $moment . ' OR (o.date_modified IS NULL AND o.date_added >= ' . $moment . '))';
		$this->historyAfter = $historyAfter;
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

	/** Changed by date_modified. */
	private function dated($afterId, $limit) {
		$total = null;
		$low = $afterId;
		if ($afterId === 0) {
			$row = $this->db->row('SELECT COUNT(*) AS total, MIN(o.order_id) AS first FROM ' . $this->db->table('order') . ' o WHERE ' . $this->changed);
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

	/** Changed by a newer history row only. */
	private function logged($afterId, $limit) {
		if ($this->historyAfter === null) {
			return array();
		}
		return $this->idsOf('SELECT DISTINCT o.order_id AS id' . $this->fromHistory() . ' AND o.order_id > ' . (int)$afterId
			. ' ORDER BY id LIMIT ' . (int)$limit);
	}

	private function countLogged() {
		$row = $this->db->row('SELECT COUNT(DISTINCT o.order_id) AS total' . $this->fromHistory());
		return (int)$row['total'];
	}

	private function fromHistory() {
		return ' FROM ' . $this->db->table('order_history') . ' h JOIN ' . $this->db->table('order')
			. ' o ON o.order_id = h.order_id WHERE h.order_history_id > ' . (int)$this->historyAfter . ' AND NOT IFNULL(' . $this->changed . ', 0)';
	}

	private function idsOf($sql) {
		$ids = array();
		foreach ($this->db->rows($sql) as $row) {
			$ids[] = (int)$row['id'];
		}
		return $ids;
	}
}
