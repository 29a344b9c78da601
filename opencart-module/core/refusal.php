<?php
/**
 * A call that is refused on purpose. The message goes to the caller, so it tells nothing about the shop.
 */
class FactuurbrugRefusal extends Exception {
	/** HTTP status of the reply. */
	public $status;
	/** Code of docs/module-api.md, such as 'wrong_key'. */
	public $reason;
	/** Seconds to wait before another try, 0 when that makes no difference. */
	public $retryAfter;

	public function __construct($status, $reason, $message, $retryAfter = 0) {
		parent::__construct($message);
		$this->status = $status;
		$this->reason = $reason;
		$this->retryAfter = $retryAfter;
	}
}
