<?php
/**
 * The few settings of the shop that matter, of the default shop. Read from the table, since the shop's own config holds
 * those of whichever store was asked for.
 */
class FactuurbrugShopSettings {
	private $values = array();

	/** One query. */
	public function __construct(FactuurbrugDatabase $db) {
		$keys = array('config_name', 'config_currency', 'config_timezone', 'config_processing_status', 'config_complete_status', 'config_complete_status_id', 'module_factuurbrug_admin');
		$quoted = implode(',', array_map(array($db, 'quote'), $keys));
		foreach ($db->rows('SELECT `key` AS name, value FROM ' . $db->table('setting') . ' WHERE store_id = 0 AND `key` IN (' . $quoted . ')') as $row) {
			$this->values[$row['name']] = (string)$row['value'];
		}
	}

	public function text($key) {
		return isset($this->values[$key]) ? $this->values[$key] : '';
	}

	/** The ids in the first of these settings that is there: a list (JSON or serialized) or a single id. */
	public function ids(array $keys) {
		foreach ($keys as $key) {
			if ($this->text($key) !== '') {
				$ids = ctype_digit($this->text($key)) ? array($this->text($key)) : FactuurbrugStored::unpack($this->text($key));
				return array_map('strval', array_values(array_filter($ids, 'is_scalar')));
			}
		}
		return array();
	}
}
