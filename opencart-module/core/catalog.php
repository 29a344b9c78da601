<?php
/**
 * What the catalog controllers of all OpenCart generations have in common: hand the call to the server, send the reply.
 */
class FactuurbrugCatalog {
	/**
	 * Answers and ends the request. $registry: the shop's own; $url: address of the shop in its configuration. Returns only
	 * when the call is not for the module: a module that was placed in a layout is asked for its part of a page.
	 */
	public static function run($registry, $route, $url) {
		if (!isset($_GET['route']) || $_GET['route'] !== $route) {
			return '';
		}
		$output = new FactuurbrugOutput();
		$output->guard();
		self::forgetSession($registry->get('session'), (string)$registry->get('config')->get('session_name'));
		$server = new FactuurbrugServer(self::shop($registry, $url));
		$reply = $server->answer($_GET, $_SERVER);
		if ($reply['problem'] !== null && $registry->get('log')) {
			$registry->get('log')->write('Factuurbrug: ' . substr($reply['problem']->getMessage(), 0, 500));
		}
		$output->send($reply['status'], $reply['body'], $reply['headers']);
		exit();
	}

	/** What the server needs to know of the shop. */
	public static function shop($registry, $url) {
		$config = $registry->get('config');
		$settings = array();
		foreach (array('status', 'key', 'licence', 'addresses', 'proxy') as $name) {
			$settings[$name] = (string)$config->get('module_factuurbrug_' . $name);
		}
		return array(
			'db' => $registry->get('db'),
			'prefix' => DB_PREFIX,
			'version' => VERSION,
			'url' => $url,
			'cache' => DIR_CACHE,
			'settings' => $settings,
		);
	}

	/**
	 * The shop makes a session for every caller, in 3.0 and 4.x a row in a table. It writes that at the very end, so it is
	 * taken away after that. A caller that brought a session keeps it: that is someone's shopping cart.
	 */
	private static function forgetSession($session, $cookie) {
		if (array_intersect(array('OCSESSID', 'default', session_name(), $cookie), array_keys($_COOKIE))) {
			return;
		}
		if (session_id() !== '') {
			@session_destroy();
		} elseif (is_object($session)) {
			register_shutdown_function(array('FactuurbrugCatalog', 'removeSession'), $session);
		}
	}

	/** For register_shutdown_function. In 3.0.0 - 3.0.3 the method has another name by mistake. */
	public static function removeSession($session) {
		if (method_exists($session, 'destroy')) {
			$session->destroy();
		} elseif (method_exists($session, '__destroy')) {
			$session->__destroy();
		}
	}
}
