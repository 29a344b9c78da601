<?php
/**
 * The shop's database, for reading only: a statement that is not a SELECT or SHOW COLUMNS is refused here, whoever
 * wrote it. Values in a statement are numbers and dates that FactuurbrugParams let through, or go through quote().
 */
class FactuurbrugDatabase {
	private $db;
	private $prefix;

	/** $db: the shop's own database object, with query() and escape(). */
	public function __construct($db, $prefix) {
		$this->db = $db;
		$this->prefix = $prefix;
	}

	/** Full name of a table, between backticks. */
	public function table($name) {
		return '`' . str_replace('`', '', $this->prefix . $name) . '`';
	}

	public function quote($text) {
		return "'" . $this->db->escape($text) . "'";
	}

	/**
	 * The condition that a column holds one of these ids (at least one). The range before it makes a scan a third cheaper
	 * where the table has no index on the column, as order_product before OpenCart 3.0.
	 */
	public function among($column, array $ids) {
		$ids = array_map('intval', $ids);
		return $column . ' BETWEEN ' . min($ids) . ' AND ' . max($ids) . ' AND ' . $column . ' IN (' . implode(',', $ids) . ')';
	}

	/** All rows of a statement, each an array of column => value. */
	public function rows($sql) {
		if (!preg_match('/\A(SELECT|SHOW COLUMNS FROM) /', $sql) || strpos($sql, ';') !== false) {
			throw new Exception('Factuurbrug only reads.');
		}
		$result = $this->db->query($sql);
		if (!is_object($result) || !isset($result->rows)) {
			throw new Exception('The database gave no rows.');
		}
		return $result->rows;
	}

	/** First row of a statement, an empty array when there is none. */
	public function row($sql) {
		$rows = $this->rows($sql);
		return $rows ? $rows[0] : array();
	}

	/** Columns of a table that exists, as name => true. */
	public function columns($name) {
		$columns = array();
		foreach ($this->rows('SHOW COLUMNS FROM ' . $this->table($name)) as $row) {
			$columns[$row['Field']] = true;
		}
		return $columns;
	}

	/** Which of these tables exist, as name => true. A SELECT, since SHOW COLUMNS fails on a table that is not there. */
	public function existing(array $names) {
		$full = array();
		$spelled = array();
		foreach ($names as $name) {
			$full[strtolower($this->prefix . $name)] = $name;
			$spelled[] = $this->prefix . $name;
			$spelled[] = strtolower($this->prefix . $name);
		}
		$sql = 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()'
			. ' AND TABLE_NAME IN (' . implode(',', array_map(array($this, 'quote'), $spelled)) . ')';
		$found = array();
		foreach ($this->rows($sql) as $row) {
			$found[$full[strtolower($row['name'])]] = true;
		}
		return $found;
	}
}
