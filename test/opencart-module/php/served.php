<?php
/** A shop's front for PHP's own web server, with as many processes as it is given: calls are really made side by side. */
require getenv('FACTUURBRUG_LIBRARY') . '/load.php';

class ServedDatabase {
	public function query($sql) {
		throw new Exception('Asked: ' . $sql);
	}

	public function escape($text) {
		return addslashes($text);
	}
}

$settings = array('status' => '1', 'key' => getenv('FACTUURBRUG_KEY'), 'licence' => '', 'addresses' => '', 'proxy' => '');
$server = new FactuurbrugServer(array('db' => new ServedDatabase(), 'prefix' => 'oc_', 'version' => '3.0.5.1', 'url' => 'http://127.0.0.1/',
	'settings' => $settings, 'cache' => getenv('FACTUURBRUG_CACHE')));
$reply = $server->answer($_GET, $_SERVER);
http_response_code($reply['status']);
header('X-Test-Pass: ' . FactuurbrugKeys::pass($settings['key']));
echo $reply['body'];
