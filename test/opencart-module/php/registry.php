<?php
/** The parts of a shop that the catalog controller meets. */
define('DIR_APPLICATION', '/shop/catalog/');
define('DIR_SYSTEM', '/shop/system/');
define('DIR_CACHE', '/cache/');
define('DB_PREFIX', 'oc_');
define('VERSION', '3.0.5.1');
define('HTTP_SERVER', 'https://winkel.example/');
require_once '/shop/system/library/factuurbrug/load.php';

class Controller {
	protected $registry;

	public function __construct($registry) {
		$this->registry = $registry;
	}
}

class TestRegistry {
	public $noise = '';
	public $exits = false;
	private $session;
	private $key;

	public function __construct($key) {
		$this->session = new TestSession();
		$this->key = FactuurbrugKeys::hash($key);
	}

	public function get($name) {
		echo $this->noise;
		return $name === 'session' ? $this->session : new TestPart($this);
	}

	/** As $registry->get('config')->get(). */
	public function setting($name) {
		$settings = array('module_factuurbrug_status' => '1', 'module_factuurbrug_key' => $this->key, 'session_name' => 'OCSESSID');
		return isset($settings[$name]) ? $settings[$name] : null;
	}
}

/** As in 3.0: written at the very end of the request. */
class TestSession {
	public $data = array();

	public function __construct() {
		register_shutdown_function(array($this, 'close'));
	}

	public function close() {
		file_put_contents('/session.txt', 'closed,', FILE_APPEND);
	}

	public function destroy() {
		file_put_contents('/session.txt', 'destroyed,', FILE_APPEND);
	}
}

/** Config, database and log in one. */
class TestPart {
	private $registry;

	public function __construct($registry) {
		$this->registry = $registry;
	}

	public function get($name) {
		return $this->registry->setting($name);
	}

	public function query($sql) {
		if ($this->registry->exits) {
			echo 'Error: ' . $sql;
			exit();
		}
		throw new Exception('Asked: ' . $sql);
	}

	public function escape($text) {
		return addslashes($text);
	}

	public function write($line) {
		file_put_contents('/log.txt', $line);
	}
}

if (!is_dir('/cache')) {
	mkdir('/cache');
}
$registry = new TestRegistry('Geheim!Sleutel#2026(abc)');
