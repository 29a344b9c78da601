<?php
/**
 * What customers filled in in fields that the merchant made: VAT number, chamber-of-commerce number and the like.
 * Fields with a choice hold the number of the choice, file fields a code; both are made readable here.
 */
class FactuurbrugCustomFields {
	private $db;
	private $types = array();
	private $choices = array();
	private $files = array();

	public function __construct(FactuurbrugDatabase $db) {
		$this->db = $db;
	}

	/** Looks up, at most once each, what the fields of these orders need. $tables: those of the shop, as name => true. */
	public function prepare(array $orders, array $tables) {
		if (!isset($tables['custom_field']) || !isset($tables['custom_field_value_description'])) {
			return;
		}
		$values = array();
		foreach ($orders as $row) {
			foreach (array('custom_field', 'payment_custom_field') as $column) {
				if (isset($row[$column])) {
					$values += $this->flat(FactuurbrugStored::unpack($row[$column]), true);
				}
			}
		}
		if ($values) {
			$this->readTypes();
			$this->readChoices(array_keys($values));
			$this->files = isset($tables['upload']) && in_array('file', $this->types, true) ? $this->fileNames(array_keys($values)) : array();
		}
	}

	/** Field id => text, out of a packed column. */
	public function values($packed) {
		$values = array();
		foreach ($this->flat(FactuurbrugStored::unpack($packed), false) as $id => $value) {
			$texts = array();
			foreach ((array)$value as $one) {
				if (is_scalar($one)) {
					$texts[] = $this->readable($id, (string)$one);
				}
			}
			$values[$id] = implode(', ', $texts);
		}
		return $values;
	}

	/** Names of uploaded files by their code. One query, none when there are no codes. */
	public function fileNames(array $codes) {
		$names = array();
		$quoted = array();
		foreach ($codes as $code) {
			if (preg_match('/\A[A-Za-z0-9]{10,64}\z/', $code)) {
				$quoted[$code] = $this->db->quote($code);
			}
		}
		if ($quoted) {
			foreach ($this->db->rows('SELECT code, name FROM ' . $this->db->table('upload') . ' WHERE code IN (' . implode(',', $quoted) . ')') as $row) {
				$names[$row['code']] = (string)$row['name'];
			}
		}
		return $names;
	}

	/**
	 * Takes away the level of 'account' and 'address' that 4.0.2 adds for guests. With $turned the values become keys, so
	 * that many orders' values can be gathered.
	 */
	private function flat(array $fields, $turned) {
		$flat = array();
		foreach ($fields as $id => $value) {
			if (is_array($value) && ($id === 'account' || $id === 'address' || $id === 'affiliate')) {
				$flat += $this->flat($value, $turned);
			} elseif ($turned) {
				foreach ((array)$value as $one) {
					if (is_scalar($one) && (string)$one !== '') {
						$flat[(string)$one] = true;
					}
				}
			} else {
				$flat[$id] = $value;
			}
		}
		return $flat;
	}

	private function readable($id, $value) {
		$type = isset($this->types[$id]) ? $this->types[$id] : '';
		if (in_array($type, array('select', 'radio', 'checkbox'), true) && isset($this->choices[$id][$value])) {
			return $this->choices[$id][$value];
		}
		return $type === 'file' && isset($this->files[$value]) ? $this->files[$value] : $value;
	}

	private function readTypes() {
		foreach ($this->db->rows('SELECT custom_field_id, type FROM ' . $this->db->table('custom_field')) as $row) {
			$this->types[$row['custom_field_id']] = $row['type'];
		}
	}

	private function readChoices(array $values) {
		$ids = array();
		foreach ($values as $value) {
			if (preg_match('/\A[0-9]{1,9}\z/', (string)$value)) {
				$ids[] = (int)$value;
			}
		}
		if (!$ids || !array_intersect(array('select', 'radio', 'checkbox'), $this->types)) {
			return;
		}
		$sql = 'SELECT custom_field_id, custom_field_value_id AS id, name FROM ' . $this->db->table('custom_field_value_description')
			. ' WHERE ' . $this->db->among('custom_field_value_id', $ids) . ' ORDER BY language_id DESC';
		foreach ($this->db->rows($sql) as $row) {
			$this->choices[$row['custom_field_id']][$row['id']] = (string)$row['name'];
		}
	}
}
