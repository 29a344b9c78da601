<?php
/**
 * What can be seen from within the shop of whether Factuurbrug will be able to fetch. The browser adds a real call to the
 * connection's address (settings.js).
 */
class FactuurbrugSelfTest {
	private $shop;
	private $language;

	/** $shop: as FactuurbrugServer takes it, with 'url' the address of the connection and 'config'. */
	public function __construct(array $shop, $language) {
		$this->shop = $shop;
		$this->language = $language;
	}

	/** Rows of 'state' (ok, warn or fail) and 'text'. */
	public function run() {
		$config = $this->shop['config'];
		return array(
			$this->https(),
			$this->row((bool)$this->shop['settings']['status'], 'status', 'fail'),
			$this->row($this->shop['settings']['key'] !== '', 'key', 'fail'),
			$this->row(!$config->get('config_maintenance'), 'maintenance', 'fail'),
			$this->zone(),
			$this->row(!$config->get('config_error_display'), 'notices', 'warn'),
			$this->memory(),
		);
	}

	private function https() {
		if (strpos($this->shop['url'], 'https://') === 0) {
			return $this->result('ok', 'test_https_ok');
		}
		$local = FactuurbrugGate::local($this->shop['url']);
		return $this->result($local ? 'ok' : 'fail', $local ? 'test_https_local' : 'test_https_fail');
	}

	private function zone() {
		$db = new FactuurbrugDatabase($this->shop['db'], $this->shop['prefix']);
		$settings = new FactuurbrugShopSettings($db);
		$clock = new FactuurbrugClock($db, $this->shop['version'], $settings->text('config_timezone'));
		if ($clock->zone() === '') {
			return $this->result('ok', 'test_zone_old', $clock->storedZone());
		}
		return $clock->zone() === 'UTC' ? $this->result('warn', 'test_zone_utc') : $this->result('ok', 'test_zone_ok', $clock->zone());
	}

	private function memory() {
		$state = new FactuurbrugState($this->shop['cache'], '');
		return $this->row($state->writable(), 'memory', 'warn');
	}

	private function row($good, $name, $otherwise) {
		return $this->result($good ? 'ok' : $otherwise, 'test_' . $name . '_' . ($good ? 'ok' : $otherwise));
	}

	private function result($state, $key, $value = '') {
		return array('state' => $state, 'text' => sprintf($this->language->get($key), $value));
	}
}
