<?php
/**
 * Reads whole orders: one query per table for all of them together, never one per order.
 */
class FactuurbrugOrderRows {
	private $db;
	private $clock;
	private $fields;
	private $tables;
	/** Which line of its order a product is: order id => product id => position. */
	private $places = array();

	public function __construct(FactuurbrugDatabase $db, FactuurbrugClock $clock) {
		$this->db = $db;
		$this->clock = $clock;
		$this->fields = new FactuurbrugCustomFields($db);
		$this->tables = $db->existing(array('order_voucher', 'custom_field', 'custom_field_value_description', 'upload', 'return', 'return_action', 'customer_transaction'));
	}

	public function hasReturns() {
		return isset($this->tables['return']) && isset($this->tables['return_action']);
	}

	/** The orders with these ids, sorted by id, in the shape of docs/module-api.md. */
	public function read(array $ids) {
		if (!$ids) {
			return array();
		}
		$columns = $this->db->columns('order');
		$tables = $this->tables;
		$orders = $this->db->rows($this->orderQuery($ids, $columns));
		$products = $this->products($ids, isset($tables['upload']));
		$payments = new FactuurbrugPayments($this->db, $this->clock);
		$parts = $payments->read($ids) + array(
			'products' => $products,
			'vouchers' => isset($tables['order_voucher']) ? $this->lines($ids, 'order_voucher', 'description, amount', 'order_voucher_id') : array(),
			'returns' => $this->hasReturns() ? $this->returns($ids) : array(),
			'credits' => isset($tables['customer_transaction']) ? $this->credits($ids) : array(),
			'totals' => $this->lines($ids, 'order_total', 'code, title, value', 'sort_order, order_total_id'),
			'status' => $this->statuses(),
		);
		$this->fields->prepare($orders, $tables);
		$shape = new FactuurbrugOrderShape($this->clock, $this->fields, $parts);
		return array_map(array($shape, 'order'), $orders);
	}

	private function orderQuery(array $ids, array $columns) {
		$wanted = array_intersect(FactuurbrugOrderShape::columns(), array_keys($columns));
		return 'SELECT o.' . implode(', o.', $wanted)
			. ', UNIX_TIMESTAMP(o.date_added) AS added_unix, p.iso_code_2 AS payment_iso_code_2, s.iso_code_2 AS shipping_iso_code_2'
			. ' FROM ' . $this->db->table('order') . ' o'
			. ' LEFT JOIN ' . $this->db->table('country') . ' p ON p.country_id = o.payment_country_id'
			. ' LEFT JOIN ' . $this->db->table('country') . ' s ON s.country_id = o.shipping_country_id'
			. ' WHERE ' . $this->db->among('o.order_id', $ids) . ' ORDER BY o.order_id';
	}

	private function products(array $ids, $uploads) {
		$options = $this->options($ids, $uploads);
		// How the product is set up today; NULL, and so '', when it is gone.
		$products = $this->grouped('SELECT l.order_id, l.order_product_id, l.product_id, l.name, l.quantity, l.price, l.total, l.tax,'
			. ' p.shipping, p.tax_class_id FROM ' . $this->db->table('order_product') . ' l'
			. ' LEFT JOIN ' . $this->db->table('product') . ' p ON p.product_id = l.product_id'
			. ' WHERE ' . $this->db->among('l.order_id', $ids) . ' ORDER BY l.order_id, l.order_product_id');
		foreach ($products as $order => $lines) {
			foreach ($lines as $at => $line) {
				$own = $line['order_product_id'];
				// A product that stands there twice, with other options, is neither.
				$this->places[$order][$line['product_id']] = isset($this->places[$order][$line['product_id']]) ? '' : (string)$at;
				unset($products[$order][$at]['order_product_id'], $products[$order][$at]['product_id']);
				$products[$order][$at]['options'] = isset($options[$own]) ? $options[$own] : array();
			}
		}
		return $products;
	}

	/** Options by order_product_id. The value of a file option is a code; the file's name stands in another table (2.0 and later). */
	private function options(array $ids, $uploads) {
		$rows = $this->db->rows('SELECT order_product_id, name, value, type FROM ' . $this->db->table('order_option')
			. ' WHERE ' . $this->db->among('order_id', $ids) . ' ORDER BY order_option_id');
		$codes = array();
		foreach ($rows as $row) {
			if ($row['type'] === 'file') {
				$codes[] = $row['value'];
			}
		}
		$names = $uploads ? $this->fields->fileNames($codes) : array();
		$options = array();
		foreach ($rows as $row) {
			$value = $row['type'] === 'file' && isset($names[$row['value']]) ? $names[$row['value']] : $row['value'];
			$options[$row['order_product_id']][] = array('name' => (string)$row['name'], 'value' => (string)$value);
		}
		return $options;
	}

	/** Rows of a table that belong to the orders, by order_id. */
	private function lines(array $ids, $table, $columns, $order) {
		return $this->grouped('SELECT order_id, ' . $columns . ' FROM ' . $this->db->table($table)
			. ' WHERE ' . $this->db->among('order_id', $ids) . ' ORDER BY order_id, ' . $order);
	}

	/** The rows of a query by their order_id, as texts. */
	private function grouped($sql) {
		$lines = array();
		foreach ($this->db->rows($sql) as $row) {
			$id = $row['order_id'];
			unset($row['order_id']);
			$lines[$id][] = array_map('strval', $row);
		}
		return $lines;
	}

	/** What customers send back. The action is what staff decided, in the order's language; '' when nothing was. */
	private function returns(array $ids) {
		$returns = $this->grouped('SELECT r.order_id, r.return_id, r.product, r.product_id, r.quantity, r.return_action_id AS action_id, a.name AS action,'
			. ' r.date_added, UNIX_TIMESTAMP(r.date_added) AS added_unix FROM '
			. $this->db->table('return') . ' r JOIN ' . $this->db->table('order') . ' o ON o.order_id = r.order_id LEFT JOIN '
			. $this->db->table('return_action') . ' a ON a.return_action_id = r.return_action_id AND a.language_id = o.language_id'
			. ' WHERE ' . $this->db->among('r.order_id', $ids) . ' ORDER BY r.order_id, r.return_id');
		foreach ($returns as $order => $rows) {
			foreach ($rows as $at => $row) {
				$product = $row['product_id'];
				unset($row['product_id']);
				$returns[$order][$at] = $this->dated($row) + array('line' => isset($this->places[$order][$product]) ? $this->places[$order][$product] : '');
			}
		}
		return $returns;
	}

	/** Store credit that was given, with the order that it is for; what was taken off it is paid with and stands in the order's totals. */
	private function credits(array $ids) {
		$credits = $this->grouped('SELECT order_id, customer_transaction_id, amount, date_added, UNIX_TIMESTAMP(date_added) AS added_unix FROM '
			. $this->db->table('customer_transaction') . ' WHERE amount > 0 AND ' . $this->db->among('order_id', $ids)
			. ' ORDER BY order_id, customer_transaction_id');
		foreach ($credits as $order => $rows) {
			$credits[$order] = array_map(array($this, 'dated'), $rows);
		}
		return $credits;
	}

	/** A row with its date in UTC instead of as stored. */
	private function dated(array $row) {
		$utc = $this->clock->utc($row['date_added'], $row['added_unix']);
		unset($row['date_added'], $row['added_unix']);
		return $row + array('date_added_utc' => $utc);
	}

	/** Names of the statuses: status id => language id => name. */
	private function statuses() {
		$names = array();
		foreach ($this->db->rows('SELECT order_status_id, language_id, name FROM ' . $this->db->table('order_status') . ' ORDER BY language_id') as $row) {
			$names[$row['order_status_id']][$row['language_id']] = (string)$row['name'];
		}
		return $names;
	}
}
