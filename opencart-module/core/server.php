<?php
/**
 * Answers a call of Factuurbrug: docs/module-api.md, version 1.
 */
class FactuurbrugServer {
	const MODULE_VERSION = '1.3.0';
	const API = 1;
	const MOST_ORDERS = 100;
	const MOST_IDS = 5000;

	private $db;
	private $shop;
	private $gate;
	private $state;

	/**
	 * $shop: 'db' the shop's database object, 'prefix' of its tables, 'version' of OpenCart, 'url' of the shop,
	 * 'settings' of the module, 'cache' folder.
	 */
	public function __construct(array $shop) {
		$this->shop = $shop;
		$this->db = new FactuurbrugDatabase($shop['db'], $shop['prefix']);
		$this->state = new FactuurbrugState($shop['cache'], $shop['settings']['key']);
		$this->gate = new FactuurbrugGate($shop['settings'], $this->state);
	}

	/** The reply to a call: 'status', 'body' (JSON), 'headers' and 'problem' (the exception, for the shop's own log). */
	public function answer(array $get, array $server) {
		$now = time();
		// Only a caller with a key is Factuurbrug; the rest is not worth a note. Nor is anything once the module was removed.
		$noted = isset($server['HTTP_X_FACTUURBRUG_KEY']) && $this->shop['settings']['key'] !== '';
		try {
			$this->gate->check($server, $this->shop['url'], $now);
			$reply = array('api' => self::API) + $this->reply(new FactuurbrugParams($get));
			$this->state->contact($now, self::API);
			$headers = array('X-Factuurbrug-Pass' => FactuurbrugKeys::pass($this->shop['settings']['key']));
			return array('status' => 200, 'body' => FactuurbrugJson::encode($reply), 'headers' => $headers, 'problem' => null);
		} catch (FactuurbrugRefusal $refusal) {
			return $this->refuse($refusal, $noted ? $now : 0, null);
		} catch (Exception $problem) {
			return $this->refuse(self::shopError(), $now, $problem);
		} catch (Throwable $problem) {
			return $this->refuse(self::shopError(), $now, $problem);
		}
	}

	public static function errorBody($code, $message) {
		return FactuurbrugJson::encode(array('api' => self::API, 'error' => array('code' => $code, 'message' => $message)));
	}

	private function reply(FactuurbrugParams $params) {
		$do = $params->text('do', 10);
		if ($do === 'ids') {
			return $this->ids($params);
		}
		if ($do === 'orders' && $params->has('ids')) {
			$ids = $params->ids('ids', self::MOST_ORDERS);
			$rows = new FactuurbrugOrderRows($this->db, $this->clock());
			$orders = $rows->read($ids);
			return array('orders' => $orders, 'missing' => $this->missing($ids, $orders));
		}
		if ($do === 'orders') {
			return $this->changed($params);
		}
		if ($do === 'info') {
			$settings = new FactuurbrugShopSettings($this->db);
			$info = new FactuurbrugInfo($this->db, $settings);
			return $info->read($this->shop, $this->clock($settings));
		}
		throw new FactuurbrugRefusal(400, 'bad_request', 'Parameter do is missing or out of bounds.');
	}

	private function changed(FactuurbrugParams $params) {
		$since = $params->moment('modified_since');
		$historyAfter = $params->number('history_after', null, 0, FactuurbrugParams::LARGEST_ID);
		$afterId = $params->number('after_id', 0, 0, FactuurbrugParams::LARGEST_ID);
		$limit = $params->number('limit', self::MOST_ORDERS, 1, self::MOST_ORDERS);
		$look = $params->text('look', 10);
		if (!in_array($look, array('', 'recent'), true)) {
			throw new FactuurbrugRefusal(400, 'bad_request', 'Parameter look is missing or out of bounds.');
		}
		// The cursor before the rows: what changes while they are read is found the next time.
		$clock = $this->clock();
		$rows = new FactuurbrugOrderRows($this->db, $clock);
		$changes = new FactuurbrugChanges($this->db, $since, $historyAfter, $rows->hasReturns(), $look === 'recent');
		$page = $changes->page($afterId, $limit);
		return array(
			'cursor' => $clock->cursor(),
			'total' => $page['total'] === null ? '' : (string)$page['total'],
			'orders' => $rows->read($page['ids']),
			'next_after_id' => $page['more'] ? (string)end($page['ids']) : '',
		);
	}

	private function ids(FactuurbrugParams $params) {
		$afterId = $params->number('after_id', 0, 0, FactuurbrugParams::LARGEST_ID);
		$limit = $params->number('limit', self::MOST_IDS, 1, self::MOST_IDS);
		$sql = 'SELECT order_id, order_status_id FROM ' . $this->db->table('order') . ' WHERE order_id > ' . $afterId
			. ' ORDER BY order_id LIMIT ' . ($limit + 1);
		$rows = array();
		foreach ($this->db->rows($sql) as $row) {
			$rows[] = array((string)$row['order_id'], (string)(int)$row['order_status_id']);
		}
		$page = array_slice($rows, 0, $limit);
		$last = end($page);
		return array('rows' => $page, 'next_after_id' => count($rows) > $limit ? $last[0] : '');
	}

	private function missing(array $ids, array $orders) {
		$found = array();
		foreach ($orders as $order) {
			$found[] = (int)$order['order_id'];
		}
		return array_map('strval', array_values(array_diff($ids, $found)));
	}

	private function clock($settings = null) {
		$settings = $settings === null ? new FactuurbrugShopSettings($this->db) : $settings;
		return new FactuurbrugClock($this->db, $this->shop['version'], $settings->text('config_timezone'));
	}

	/** $now: moment to note it with, 0 for no note. $problem: for the shop's own log. */
	private function refuse(FactuurbrugRefusal $refusal, $now, $problem) {
		if ($now > 0 && $refusal->status !== 405 && $refusal->status !== 429) {
			$this->state->error($refusal->reason, $now);
		}
		$headers = $refusal->status === 405 ? array('Allow' => 'GET') : array();
		if ($refusal->retryAfter > 0) {
			$headers['Retry-After'] = (string)$refusal->retryAfter;
		}
		$body = self::errorBody($refusal->reason, $refusal->getMessage());
		return array('status' => $refusal->status, 'body' => $body, 'headers' => $headers, 'problem' => $problem);
	}

	private static function shopError() {
		return new FactuurbrugRefusal(500, 'shop_error', 'The shop could not answer.');
	}
}
