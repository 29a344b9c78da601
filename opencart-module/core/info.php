<?php
/**
 * About the shop: what the merchant must map (statuses, tax rates, payment methods, fields) and what helps to see what
 * is wrong. Settings are read from the default shop (store 0), whatever store the address in use belongs to.
 */
class FactuurbrugInfo {
	/** How far back methods and total codes are looked for, by the primary key: orders, and rows at the foot of them. */
	const NEWEST_ORDERS = 5000;
	const NEWEST_TOTALS = 20000;

	private $db;
	private $settings;
	private $languages = array();

	public function __construct(FactuurbrugDatabase $db, FactuurbrugShopSettings $settings) {
		$this->db = $db;
		$this->settings = $settings;
	}

	/** The reply to do=info. $shop: 'version' and 'url' of the shop. */
	public function read(array $shop, FactuurbrugClock $clock) {
		foreach ($this->db->rows('SELECT language_id, code FROM ' . $this->db->table('language') . ' ORDER BY language_id') as $row) {
			$this->languages[$row['language_id']] = (string)$row['code'];
		}
		$tables = $this->db->existing(array('custom_field', 'custom_field_description'));
		$columns = $this->db->columns('order');
		return array(
			'module_version' => FactuurbrugServer::MODULE_VERSION,
			'opencart_version' => $shop['version'],
			'php_version' => PHP_VERSION,
			'now_utc' => gmdate('Y-m-d\TH:i:s\Z'),
			'time_zone' => $clock->zone(),
			'stored_zone' => $clock->storedZone(),
			'admin_url' => $this->settings->text('module_factuurbrug_admin'),
			'base_currency' => $this->settings->text('config_currency'),
			'stores' => $this->stores($shop['url']),
			'order_statuses' => $this->statuses(),
			'tax_rates' => $this->taxRates(),
			'tax_classes' => $this->taxClasses(),
			'payment_methods' => $this->methods('payment', $columns),
			'shipping_methods' => $this->methods('shipping', $columns),
			'total_codes' => $this->totalCodes(),
			'custom_fields' => $this->customFields(count($tables) === 2 && isset($columns['custom_field']), isset($columns['payment_tax_id'])),
			'orders' => $this->orders(),
			'cursor' => $clock->cursor(),
		);
	}

	private function stores($url) {
		$stores = array(array('store_id' => '0', 'name' => $this->settings->text('config_name'), 'url' => (string)$url));
		foreach ($this->db->rows('SELECT store_id, name, url FROM ' . $this->db->table('store') . ' WHERE store_id > 0 ORDER BY store_id') as $row) {
			$stores[] = array_map('strval', $row);
		}
		return $stores;
	}

	private function statuses() {
		$complete = $this->settings->ids(array('config_complete_status', 'config_complete_status_id'));
		$paid = $this->settings->ids(array('config_processing_status'));
		$statuses = array();
		$sql = 'SELECT order_status_id, language_id, name FROM ' . $this->db->table('order_status') . ' ORDER BY order_status_id, language_id';
		foreach ($this->named($sql, 'order_status_id') as $id => $status) {
			$hint = in_array((string)$id, $complete, true) ? 'complete' : (in_array((string)$id, $paid, true) ? 'paid' : '');
			$statuses[] = array('order_status_id' => (string)$id, 'names' => (object)$status['names'], 'hint' => $hint);
		}
		return $statuses;
	}

	private function taxRates() {
		$countries = array();
		$sql = 'SELECT DISTINCT z.geo_zone_id, c.iso_code_2 FROM ' . $this->db->table('zone_to_geo_zone') . ' z JOIN '
			. $this->db->table('country') . ' c ON c.country_id = z.country_id ORDER BY z.geo_zone_id, c.iso_code_2';
		foreach ($this->db->rows($sql) as $row) {
			$countries[$row['geo_zone_id']][] = (string)$row['iso_code_2'];
		}
		$rates = array();
		foreach ($this->db->rows('SELECT tax_rate_id, name, rate, type, geo_zone_id FROM ' . $this->db->table('tax_rate') . ' ORDER BY tax_rate_id') as $row) {
			$zone = $row['geo_zone_id'];
			unset($row['geo_zone_id']);
			$rates[] = array_map('strval', $row) + array('countries' => isset($countries[$zone]) ? $countries[$zone] : array());
		}
		return $rates;
	}

	private function taxClasses() {
		$rules = array();
		$sql = 'SELECT tax_class_id, tax_rate_id, based, priority FROM ' . $this->db->table('tax_rule') . ' ORDER BY tax_class_id, priority, tax_rule_id';
		foreach ($this->db->rows($sql) as $row) {
			$class = $row['tax_class_id'];
			unset($row['tax_class_id']);
			$rules[$class][] = array_map('strval', $row);
		}
		$classes = array();
		foreach ($this->db->rows('SELECT tax_class_id, title FROM ' . $this->db->table('tax_class') . ' ORDER BY tax_class_id') as $row) {
			$id = $row['tax_class_id'];
			$classes[] = array_map('strval', $row) + array('rules' => isset($rules[$id]) ? $rules[$id] : array());
		}
		return $classes;
	}

	/** What occurs in the newest orders, each code once with its newest title. $kind: 'payment' or 'shipping'. */
	private function methods($kind, array $columns) {
		$hasCode = isset($columns[$kind . '_code']);
		$group = ($hasCode ? $kind . '_code, ' : '') . $kind . '_method';
		$orders = $this->db->table('order');
		$sql = 'SELECT ' . ($hasCode ? $kind . '_code' : "''") . ' AS code, ' . $kind . '_method AS title, MAX(order_id) AS newest FROM ' . $orders
			. ' WHERE order_status_id > 0 AND order_id > (SELECT MAX(order_id) FROM ' . $orders . ') - ' . self::NEWEST_ORDERS
			. ' GROUP BY ' . $group . ' ORDER BY newest DESC LIMIT 500';
		$methods = array();
		foreach ($this->db->rows($sql) as $row) {
			$method = FactuurbrugOrderShape::method((string)$row['title'], (string)$row['code']);
			if ($method['code'] !== '' && !isset($methods[$method['code']])) {
				$methods[$method['code']] = $method;
			}
		}
		ksort($methods);
		return array_values($methods);
	}

	/** The codes of the newest rows at the foot of orders, each once with an example of its title. */
	private function totalCodes() {
		$rows = $this->db->table('order_total');
		$sql = 'SELECT t.code, t.title FROM (SELECT MAX(order_total_id) AS id FROM ' . $rows . ' WHERE order_total_id > (SELECT MAX(order_total_id) FROM '
			. $rows . ') - ' . self::NEWEST_TOTALS . ' GROUP BY code) n JOIN ' . $rows . ' t ON t.order_total_id = n.id ORDER BY t.code LIMIT 200';
		$codes = array();
		foreach ($this->db->rows($sql) as $row) {
			// Between brackets stands which coupon or gift voucher it was: nobody's business here.
			$codes[] = array('code' => (string)$row['code'], 'title' => preg_replace('/\s*\([^()]*\)\s*\z/', '', (string)$row['title']));
		}
		return $codes;
	}

	private function customFields($has, $hasCompanyColumns) {
		$fields = array();
		if ($has) {
			$sql = 'SELECT f.custom_field_id, f.location, d.language_id, d.name FROM ' . $this->db->table('custom_field') . ' f JOIN '
				. $this->db->table('custom_field_description') . ' d ON d.custom_field_id = f.custom_field_id ORDER BY f.custom_field_id, d.language_id';
			foreach ($this->named($sql, 'custom_field_id') as $id => $field) {
				$fields[] = array('custom_field_id' => (string)$id, 'location' => (string)$field['location'], 'names' => (object)$field['names']);
			}
		}
		foreach ($hasCompanyColumns ? array('company_id' => 'Company ID', 'tax_id' => 'Tax ID') : array() as $id => $name) {
			$fields[] = array('custom_field_id' => $id, 'location' => 'address', 'names' => array('en' => $name));
		}
		return $fields;
	}

	private function orders() {
		$row = $this->db->row('SELECT COUNT(*) AS count, MIN(order_id) AS first_id, MAX(order_id) AS last_id FROM ' . $this->db->table('order'));
		return array_map('strval', $row);
	}

	/** Rows with a name per language, gathered by id: id => first row, with 'names' by language code. */
	private function named($sql, $key) {
		$named = array();
		foreach ($this->db->rows($sql) as $row) {
			$id = $row[$key];
			if (!isset($named[$id])) {
				$named[$id] = $row + array('names' => array());
			}
			if (isset($this->languages[$row['language_id']])) {
				$named[$id]['names'][$this->languages[$row['language_id']]] = (string)$row['name'];
			}
		}
		return $named;
	}
}
