<?php
/**
 * What the shop knows of how its orders were paid: every status with its date, and the payment provider's own reference.
 *
 * Payment modules keep that reference in a table of their own, or only tell it in a comment with a status. Of the comments no more
 * leaves the shop than what looks like a reference: the rest is between the shop and its customer.
 */
class FactuurbrugPayments {
	/** Tables that have an order_id: column of the reference, column that tells whether it was paid, what that then holds. */
	private static $tables = array(
		'mollie_payments' => array('transaction_id', 'bank_status', array('paid', 'completed', 'authorized')),
		'paypal_checkout_integration_order' => array('transaction_id', 'transaction_status', array('completed', 'created')),
		'stripe_order' => array('stripe_order_id', '', array()),
		'klarna_checkout_order' => array('order_ref', '', array()),
	);

	private $db;
	private $clock;

	public function __construct(FactuurbrugDatabase $db, FactuurbrugClock $clock) {
		$this->db = $db;
		$this->clock = $clock;
	}

	/** 'history' and 'reference' by order id. */
	public function read(array $ids) {
		$history = array();
		$told = array();
		$rows = $this->db->rows('SELECT order_id, order_status_id, comment, date_added, UNIX_TIMESTAMP(date_added) AS added_unix FROM '
			. $this->db->table('order_history') . ' WHERE ' . $this->db->among('order_id', $ids) . ' ORDER BY order_history_id');
		foreach ($rows as $row) {
			$id = $row['order_id'];
			$history[$id][] = array(
				'order_status_id' => (string)$row['order_status_id'],
				'date_added' => (string)$row['date_added'],
				'date_added_utc' => $this->clock->utc($row['date_added'], $row['added_unix']),
			);
			$found = self::referenceIn((string)$row['comment']);
			if ($found !== '') {
				$told[$id] = $found;
			}
		}
		return array('history' => $history, 'reference' => $this->kept($ids) + $told);
	}

	/** The reference of a payment in a comment: by its form, or by the words before it. '' when there is none. */
	public static function referenceIn($comment) {
		$text = strip_tags(html_entity_decode($comment, ENT_QUOTES, 'UTF-8'));
		if (preg_match('/\b(?:tr|pi|ch|py)_[A-Za-z0-9]{6,60}\b/', $text, $found)) {
			return $found[0];
		}
		$named = '/\b(?:transact(?:ion|ie)|payment|betaling|psp|charge)s?[ _-]?(?:id|key|ref|reference|referentie|kenmerk|number|nummer)\b'
			. '\W{1,4}((?=[A-Za-z_.-]*[0-9])[A-Za-z0-9][A-Za-z0-9_.-]{4,62}[A-Za-z0-9])/iu';
		return preg_match($named, $text, $found) ? $found[1] : '';
	}

	/** References in the tables of payment modules, by order id. Of several that of a payment that came in, else the newest. */
	private function kept(array $ids) {
		$references = $this->express($ids);
		foreach (array_keys($this->db->existing(array_keys(self::$tables))) as $table) {
			list($column, $status, $paid) = self::$tables[$table];
			$columns = $this->db->columns($table);
			if (!isset($columns['order_id']) || !isset($columns[$column])) {
				continue;
			}
			$isPaid = isset($columns[$status]) ? 'LOWER(' . $status . ') IN (' . implode(',', array_map(array($this->db, 'quote'), $paid)) . ')' : '0';
			$rows = $this->db->rows('SELECT order_id, ' . $column . ' AS reference, ' . $isPaid . ' AS is_paid FROM ' . $this->db->table($table)
				. ' WHERE ' . $this->db->among('order_id', $ids) . ' ORDER BY is_paid');
			$references = self::usable($rows) + $references;
		}
		return $references;
	}

	/** PayPal Express, which came with OpenCart 1.5 to 3.0, keeps its payments a table further. */
	private function express(array $ids) {
		$tables = $this->db->existing(array('paypal_order', 'paypal_order_transaction'));
		if (count($tables) < 2) {
			return array();
		}
		$columns = $this->db->columns('paypal_order_transaction');
		$isPayment = isset($columns['transaction_entity']) ? " AND t.transaction_entity = 'payment'" : '';
		return self::usable($this->db->rows('SELECT p.order_id, t.transaction_id AS reference FROM ' . $this->db->table('paypal_order') . ' p JOIN '
			. $this->db->table('paypal_order_transaction') . ' t ON t.paypal_order_id = p.paypal_order_id WHERE '
			. $this->db->among('p.order_id', $ids) . $isPayment . ' ORDER BY t.paypal_order_transaction_id'));
	}

	/** What can be a reference, by order id; the last of each order. */
	private static function usable(array $rows) {
		$references = array();
		foreach ($rows as $row) {
			if (preg_match('/\A[A-Za-z0-9][A-Za-z0-9._-]{3,63}\z/', (string)$row['reference'])) {
				$references[$row['order_id']] = (string)$row['reference'];
			}
		}
		return $references;
	}
}
