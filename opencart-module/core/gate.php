<?php
/**
 * Decides whether a call is let in. Nothing of the shop is read before that.
 */
class FactuurbrugGate {
	/** Microseconds that a wrong key is made to wait. Short: a waiting call keeps a PHP process of the shop busy. */
	const DELAY = 250000;

	private $settings;
	private $state;

	/** $settings: 'status', 'key', 'licence', 'addresses' and 'proxy' as the settings page stores them. */
	public function __construct(array $settings, FactuurbrugState $state) {
		$this->settings = $settings + array('proxy' => '');
		$this->state = $state;
	}

	/**
	 * Lets the call through or throws a refusal. $server: PHP's $_SERVER, untouched by the shop; $shopUrl: address of the
	 * shop in its own configuration.
	 */
	public function check(array $server, $shopUrl, $now) {
		if ($this->text($server, 'REQUEST_METHOD') !== 'GET') {
			throw new FactuurbrugRefusal(405, 'method_not_allowed', 'Only GET.');
		}
		if (!self::secure($server) && !self::local($shopUrl)) {
			throw new FactuurbrugRefusal(403, 'https_required', 'Use https.');
		}
		if (!$this->settings['status']) {
			throw new FactuurbrugRefusal(403, 'module_off', 'The module is switched off.');
		}
		$address = FactuurbrugAddresses::caller($server, $this->settings['proxy']);
		if (!FactuurbrugAddresses::allowed($address, $this->settings['addresses'])) {
			throw new FactuurbrugRefusal(403, 'address_not_allowed', 'This address is not on the list.');
		}
		$this->checkKey($server, $address, $now);
		$this->checkLicence($server);
		$this->checkVersion($server);
	}

	/**
	 * Whether the call came over https. The two headers are those of a proxy in front of the shop. Who forges them gains
	 * nothing: https is asked for to keep an honest caller's key secret.
	 */
	public static function secure(array $server) {
		$https = isset($server['HTTPS']) ? $server['HTTPS'] : '';
		$forwarded = isset($server['HTTP_X_FORWARDED_PROTO']) ? $server['HTTP_X_FORWARDED_PROTO'] : '';
		return $https === true || $https === 'on' || $https === '1' || $https === 1
			|| (isset($server['SERVER_PORT']) && (string)$server['SERVER_PORT'] === '443')
			|| $forwarded === 'https' || (isset($server['HTTP_X_FORWARDED_SSL']) && $server['HTTP_X_FORWARDED_SSL'] === 'on');
	}

	/** Whether the shop runs on this machine only, by its own configuration and not by what the caller says. */
	public static function local($shopUrl) {
		$host = strtolower(trim((string)parse_url((string)$shopUrl, PHP_URL_HOST), '[]'));
		return $host === 'localhost' || substr($host, -10) === '.localhost' || $host === '::1'
			|| (bool)preg_match('/\A127\.\d{1,3}\.\d{1,3}\.\d{1,3}\z/', $host);
	}

	/**
	 * The right key always works. Every try is counted before its key is looked at, so that two hundred at once are not all
	 * looked at either; above the limits keys are looked at one at a time in the whole shop. Who was let in before comes with
	 * a pass and need not stand in that line.
	 */
	private function checkKey(array $server, $address, $now) {
		$key = $this->text($server, 'HTTP_X_FACTUURBRUG_KEY');
		if ($key === '') {
			throw new FactuurbrugRefusal(401, 'wrong_key', 'The key is missing or wrong.');
		}
		$isKnown = FactuurbrugKeys::isPass($this->text($server, 'HTTP_X_FACTUURBRUG_PASS'), $this->settings['key']);
		if ($isKnown && FactuurbrugKeys::matches($key, $this->settings['key'])) {
			return;
		}
		$isFree = $this->state->attempt($address, $now);
		$turn = $isFree ? null : $this->state->turn();
		if ($turn !== false && FactuurbrugKeys::matches($key, $this->settings['key'])) {
			$this->state->forget($address);
			return;
		}
		if ($turn !== false) {
			usleep(self::DELAY);
		}
		// Above the limits it is not told whether the key was looked at. The turn ends with the call.
		if (!$isFree) {
			throw new FactuurbrugRefusal(429, 'too_many_attempts', 'Too many wrong keys.', $this->state->wait($address, $now));
		}
		throw new FactuurbrugRefusal(401, 'wrong_key', 'The key is missing or wrong.');
	}

	/** Only where the merchant filled in a licence key in the shop. */
	private function checkLicence(array $server) {
		$licence = $this->text($server, 'HTTP_X_FACTUURBRUG_LICENCE');
		if ((string)$this->settings['licence'] !== '' && !FactuurbrugKeys::matches($licence, $this->settings['licence'], FactuurbrugKeys::LONGEST_LICENCE)) {
			throw new FactuurbrugRefusal(403, 'wrong_licence', 'The licence key is missing or not the one in the shop.');
		}
	}

	private function checkVersion(array $server) {
		$version = $this->text($server, 'HTTP_X_FACTUURBRUG_API');
		if ($version === '') {
			return;
		}
		if (!preg_match('/\A[1-9][0-9]{0,3}\z/', $version)) {
			throw new FactuurbrugRefusal(400, 'bad_request', 'Header X-Factuurbrug-Api is out of bounds.');
		}
		if ((int)$version > FactuurbrugServer::API) {
			throw new FactuurbrugRefusal(426, 'api_too_new', 'This module speaks version ' . FactuurbrugServer::API . '.');
		}
	}

	private function text(array $server, $name) {
		return isset($server[$name]) && is_string($server[$name]) ? $server[$name] : '';
	}
}
