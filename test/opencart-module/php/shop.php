<?php
/** A shop for the tests: its database object and what the module asks of it. Settings come from the test as $shop. */
error_reporting(E_ALL);
require '/shop/system/library/factuurbrug/load.php';

/** Every notice is a failure of the test, unless it was suppressed on purpose. */
function test_notice($level, $message, $file = '', $line = 0) {
	if (!(error_reporting() & $level)) {
		return true;
	}
	throw new ErrorException('NOTICE: ' . $message, 0, $level, $file, $line);
}
set_error_handler('test_notice');

/** The database object as OpenCart has it, over mysqli, with a list of what was asked. */
class TestDatabase {
	public $asked = array();
	private $link;

	public function __construct($port, $name) {
		$this->link = new mysqli('127.0.0.1', 'shop', 'shop', $name, $port);
		$this->link->set_charset('utf8mb4');
	}

	public function query($sql) {
		$this->asked[] = $sql;
		$result = $this->link->query($sql);
		if ($result === false) {
			throw new Exception($this->link->error . ' in ' . $sql);
		}
		if ($result === true) {
			return true;
		}
		$rows = array();
		while ($row = $result->fetch_assoc()) {
			$rows[] = $row;
		}
		return (object)array('rows' => $rows, 'row' => $rows ? $rows[0] : array(), 'num_rows' => count($rows));
	}

	public function escape($text) {
		return $this->link->real_escape_string($text);
	}
}

/** A database that must not be asked anything. */
class UntouchedDatabase {
	public $asked = array();

	public function query($sql) {
		$this->asked[] = $sql;
		throw new Exception('Asked: ' . $sql);
	}

	public function escape($text) {
		return addslashes($text);
	}
}

/** Answers a call and prints reply and queries as JSON. $call: 'get' and 'server'; $shop: as FactuurbrugServer takes it. */
function test_answer(array $shop, array $call) {
	$server = new FactuurbrugServer($shop);
	$reply = $server->answer($call['get'], $call['server']);
	return array(
		'status' => $reply['status'],
		'headers' => (object)$reply['headers'],
		'body' => json_decode($reply['body']),
		'text' => $reply['body'],
		'problem' => $reply['problem'] === null ? '' : $reply['problem']->getMessage(),
		'asked' => $shop['db']->asked,
	);
}
