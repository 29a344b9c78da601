<?php
/**
 * Turns an order's rows into the order object of docs/module-api.md, in which the versions of OpenCart are alike.
 */
class FactuurbrugOrderShape {
	private $clock;
	private $fields;
	private $parts;

	/** $parts: 'products', 'vouchers', 'returns', 'credits', 'totals', 'history' and 'reference' by order id, 'status' by status id. */
	public function __construct(FactuurbrugClock $clock, FactuurbrugCustomFields $fields, array $parts) {
		$this->clock = $clock;
		$this->fields = $fields;
		$this->parts = $parts;
	}

	/** Every column of the order table that is of use, in any version. */
	public static function columns() {
		$columns = array('order_id', 'store_id', 'invoice_no', 'invoice_prefix', 'language_id', 'order_status_id', 'date_added',
			'date_modified', 'firstname', 'lastname', 'email', 'custom_field', 'payment_custom_field', 'payment_company_id',
			'payment_tax_id', 'payment_method', 'payment_code', 'shipping_method', 'shipping_code', 'currency_code', 'currency_value',
			'total');
		foreach (array('payment_', 'shipping_') as $kind) {
			foreach (self::address() as $part) {
				$columns[] = $kind . $part;
			}
		}
		return $columns;
	}

	/** @return array the order object */
	public function order(array $row) {
		$id = $row['order_id'];
		$order = array();
		foreach (array('order_id', 'store_id', 'invoice_no', 'invoice_prefix', 'order_status_id') as $key) {
			$order[$key] = $this->text($row, $key);
		}
		// 4.1 allows NULL where the versions before it had 0.
		foreach (array('store_id', 'invoice_no', 'order_status_id') as $key) {
			$order[$key] = $order[$key] === '' ? '0' : $order[$key];
		}
		$order['order_status'] = $this->statusName($row);
		$order['date_added'] = $this->text($row, 'date_added');
		$order['date_modified'] = $this->text($row, 'date_modified');
		$order['date_added_utc'] = $this->clock->utc($order['date_added'], $row['added_unix']);
		foreach (array('firstname', 'lastname', 'email') as $key) {
			$order[$key] = $this->text($row, $key);
		}
		$order['custom_field'] = (object)$this->fields->values($this->text($row, 'custom_field'));
		$order['payment_custom_field'] = (object)$this->paymentFields($row);
		$order += $this->addressOf($row, 'payment_') + $this->addressOf($row, 'shipping_');
		$payment = self::method($this->text($row, 'payment_method'), $this->text($row, 'payment_code'));
		$shipping = self::method($this->text($row, 'shipping_method'), $this->text($row, 'shipping_code'));
		$order += array('payment_method' => $payment['title'], 'payment_code' => $payment['code'], 'shipping_code' => $shipping['code']);
		foreach (array('currency_code', 'currency_value', 'total') as $key) {
			$order[$key] = $this->text($row, $key);
		}
		$order['payment_reference'] = isset($this->parts['reference'][$id]) ? $this->parts['reference'][$id] : '';
		foreach (array('products', 'vouchers', 'returns', 'credits', 'totals', 'history') as $part) {
			$order[$part] = isset($this->parts[$part][$id]) ? $this->parts[$part][$id] : array();
		}
		return $order;
	}

	/** In the order's language, else in the first; '' when the status was deleted. */
	private function statusName(array $row) {
		$status = $this->text($row, 'order_status_id');
		$names = isset($this->parts['status'][$status]) ? $this->parts['status'][$status] : array();
		$language = $this->text($row, 'language_id');
		return isset($names[$language]) ? $names[$language] : (string)reset($names);
	}

	/** OpenCart 1.5 has two columns for companies where later versions have fields that the merchant makes. */
	private function paymentFields(array $row) {
		$values = $this->fields->values($this->text($row, 'payment_custom_field'));
		foreach (array('company_id', 'tax_id') as $key) {
			if (isset($row['payment_' . $key])) {
				$values[$key] = (string)$row['payment_' . $key];
			}
		}
		return $values;
	}

	private function addressOf(array $row, $kind) {
		$address = array();
		foreach (self::address() as $part) {
			$address[$kind . $part] = $this->text($row, $kind . $part);
		}
		$address[$kind . 'iso_code_2'] = $this->text($row, $kind . 'iso_code_2');
		return $address;
	}

	/** Title and code of a payment or shipping method; JSON in one column from 4.0.2 on. */
	public static function method($title, $code) {
		if ($code === '' && substr($title, 0, 1) === '{') {
			$packed = FactuurbrugStored::unpack($title);
			$code = isset($packed['code']) && is_scalar($packed['code']) ? (string)$packed['code'] : '';
			$title = isset($packed['name']) && is_scalar($packed['name']) ? (string)$packed['name'] : '';
		}
		return array('code' => $code, 'title' => $title === '[]' ? '' : $title);
	}

	private static function address() {
		return array('firstname', 'lastname', 'company', 'address_1', 'address_2', 'postcode', 'city');
	}

	private function text(array $row, $key) {
		return isset($row[$key]) ? (string)$row[$key] : '';
	}
}
