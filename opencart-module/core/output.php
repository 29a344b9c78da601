<?php
/**
 * Keeps the reply clean: whatever the shop or PHP prints on the way is dropped, and a reply is given even when PHP stops.
 */
class FactuurbrugOutput {
	private $sent = false;

	/** From here on nothing but the reply leaves the shop. */
	public function guard() {
		@ini_set('display_errors', '0');
		ob_start();
		set_error_handler(array($this, 'onError'));
		register_shutdown_function(array($this, 'onShutdown'));
	}

	/** Errors of PHP: the grave ones become exceptions, the rest is of no interest to the caller. */
	public function onError($level, $message, $file = '', $line = 0) {
		if ($level === E_USER_ERROR || $level === E_RECOVERABLE_ERROR) {
			throw new ErrorException($message, 0, $level, $file, $line);
		}
		return true;
	}

	/** A reply for the client when PHP stopped half-way (memory, time, or the shop's database object calling exit). */
	public function onShutdown() {
		if (!$this->sent) {
			$this->send(500, FactuurbrugServer::errorBody('shop_error', 'The shop could not answer.'), array());
		}
	}

	/** Sends the reply. $headers: name => value. */
	public function send($status, $body, array $headers) {
		$this->sent = true;
		while (ob_get_level() > 0 && @ob_end_clean()) {
			continue;
		}
		if (!headers_sent()) {
			header_remove('Set-Cookie');
			http_response_code($status);
			$headers += array(
				'Content-Type' => 'application/json; charset=utf-8',
				'Cache-Control' => 'no-store, private',
				'Pragma' => 'no-cache',
				'Expires' => '0',
				'X-Content-Type-Options' => 'nosniff',
				'X-Robots-Tag' => 'noindex, nofollow',
			);
			foreach ($headers as $name => $value) {
				header($name . ': ' . $value, true);
			}
		}
		echo $body;
	}
}
